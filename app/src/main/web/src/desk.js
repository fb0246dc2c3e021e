// Has a text looked through for names and addresses while somebody types: data-check on a form is where to ask. The server looks again when the
// form is sent, so that nothing depends on this. What was ticked stays ticked as long as the same words are pointed at.
const PAUSE = 700;

export function checkWhileTyping(form) {
  let waiting;
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea, input[type=text]")) {
      clearTimeout(waiting);
      waiting = setTimeout(() => check(form), PAUSE);
    }
  });
}

async function check(form) {
  const texts = [...form.querySelectorAll("textarea, input[type=text]")].map((field) => field.value);
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, tekst: texts.join("\n") });
  const answer = await fetch(form.dataset.check, { method: "POST", body, headers: { Accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("check");
  const shown = form.querySelector("#check");
  if (fresh && shown && said(fresh) !== said(shown)) {
    const ticked = shown.querySelector("input:checked")?.value;
    shown.replaceChildren(...fresh.childNodes);
    const box = shown.querySelector("input");
    if (box) {
      box.checked = box.value === ticked;
    }
  }
}

function said(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}
