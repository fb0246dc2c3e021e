// Makes deciding on places quick: a decision is sent without loading the page anew, the next place comes into sight, and words that somebody
// selects in the text are put in the field for words that were missed. Each decision is kept by the server at once, with or without this.
export function names(room) {
  room.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-step]")) {
      event.preventDefault();
      decide(room, event.target, event.submitter);
    }
  });
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const words = selection.toString().replace(/\s+/g, " ").trim();
    const from = selection.anchorNode?.parentElement?.closest("[data-selectable]");
    const field = room.querySelector("input[name=words]");
    if (words && from && field) {
      field.value = words.slice(0, field.maxLength);
      field.closest("details").open = true;
    }
  });
}

async function decide(room, form, button) {
  if (room.dataset.busy) {
    return;
  }
  room.dataset.busy = "true";
  const body = new URLSearchParams(new FormData(form, button));
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page?.getElementById("names");
  delete room.dataset.busy;
  if (!fresh) {
    location.reload();
    return;
  }
  room.replaceChildren(...fresh.childNodes);
  if (answer.redirected) {
    history.replaceState(null, "", answer.url);
  }
  room.querySelector(".place[aria-current]")?.scrollIntoView({ block: "center" });
  (room.querySelector(".errors") ? room.querySelector("#keuze") : room.querySelector("form[data-step] button[value=replace]") ?? room.querySelector("#keuze")).focus({ preventScroll: true });
}
