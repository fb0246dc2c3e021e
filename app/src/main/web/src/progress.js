// Replaces an element by its newer self until that no longer asks for it: data-refresh is the address of a page that
// holds an element with the same id (empty: this page), data-every the seconds between two looks.
export function follow(element) {
  const seconds = Number(element.dataset.every) || 1;
  setTimeout(() => look(element, 0), seconds * 1000);
}

async function look(element, failures) {
  try {
    const answer = await fetch(element.dataset.refresh || location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const newer = page.getElementById(element.id);
    if (!newer || answer.redirected) {
      location.reload();
      return;
    }
    element.replaceWith(newer);
    if (newer.hasAttribute("data-refresh")) {
      follow(newer);
    }
  } catch {
    if (failures < 20) {
      setTimeout(() => look(element, failures + 1), 3000);
    }
  }
}
