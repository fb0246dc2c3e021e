// What script adds to pages that are complete without it: pictures from tables, focus on errors, progress that moves.
import { checkWhileTyping } from "./desk.js";
import { names } from "./names.js";
import { follow } from "./progress.js";

const figures = document.querySelectorAll("figure[data-chart]");
if (figures.length > 0) {
  const { draw } = await import("./charts.js");
  figures.forEach(draw);
}

const turns = document.querySelector("#turns[data-source]");
if (turns) {
  const { code } = await import("./coding.js");
  code(turns);
}

const errors = document.getElementById("errors");
if (errors) {
  errors.focus();
}

document.querySelectorAll("[data-refresh]").forEach(follow);
document.querySelectorAll("form[data-check]").forEach(checkWhileTyping);
document.querySelectorAll("[data-names]").forEach(names);

// A second click on a form that changes something does not send it twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

// Paper shows every table; the screen gets its own state back.
let closed = [];
window.addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((details) => (details.open = true));
});
window.addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
