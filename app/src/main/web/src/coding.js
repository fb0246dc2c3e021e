// Coding with the keyboard: arrows choose sentences, typing chooses a code, Ctrl + Z takes a step back, Ctrl + Enter writes a note. In the panel
// of a coding single keys set what is said of the passage. Every step is saved at once
// by a small POST, answered with the turn as it is now. Without script each turn has a form on a page of its own.
const ELICITED = { true: "probed", false: "spontaneous" };
const KEYS = {
  statement: { a: "general", v: "example", n: "norm", b: "policy" },
  joint: { 0: "", 1: "-2", 2: "-1", 3: "0", 4: "1", 5: "2" },
  own: { t: "", q: "-2", w: "-1", e: "0", r: "1", y: "2" },
  elicited: { s: "spontaneous", d: "probed" },
  certainty: { j: "1", k: "2", l: "3" },
};

export function code(turns) {
  const panel = document.getElementById("coder");
  const pick = document.getElementById("coder-pick");
  const search = document.getElementById("coder-search");
  const list = document.getElementById("coder-list");
  const form = document.getElementById("coder-form");
  const memo = document.getElementById("coder-memo");
  const said = document.getElementById("coder-said");
  const quote = document.getElementById("coder-quote");
  let first = null;
  let last = null;
  let coding = null;
  let words = null;
  let queue = Promise.resolve();

  const sentences = () => [...turns.querySelectorAll(".sentence")];
  const turnOf = (element) => element.closest(".turn");
  const tell = (text) => (said.textContent = text);

  function chosen() {
    const all = sentences();
    const from = all.indexOf(first);
    const to = all.indexOf(last);
    return from < 0 || to < 0 ? [] : all.slice(Math.min(from, to), Math.max(from, to) + 1);
  }

  function choose(sentence, extend) {
    if (!sentence || (extend && first && turnOf(sentence) !== turnOf(first))) {
      return;
    }
    words = null;
    first = extend && first ? first : sentence;
    last = sentence;
    show();
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "nearest" });
  }

  function show() {
    turns.querySelectorAll(".sentence--chosen").forEach((one) => one.classList.remove("sentence--chosen"));
    sentences().forEach((one) => (one.tabIndex = one === last ? 0 : -1));
    chosen().forEach((one) => one.classList.add("sentence--chosen"));
  }

  function passage() {
    if (words) {
      return words;
    }
    const all = chosen();
    if (all.length === 0) {
      return null;
    }
    const turn = turnOf(all[0]);
    const text = turn.querySelector(".turn__text").textContent;
    const base = Number(turn.querySelector(".sentence").dataset.start);
    const points = [...text.slice(text.length - text.trimStart().length)];
    const start = Number(all[0].dataset.start);
    const end = Number(all.at(-1).dataset.end);
    return { turn, start, end, quote: points.slice(start - base, end - base).join("") };
  }

  function open(part) {
    panel.hidden = false;
    pick.hidden = part !== pick;
    form.hidden = part !== form;
    memo.hidden = part !== memo;
    document.body.classList.add("coding");
    const here = coding ? null : passage();
    quote.textContent = here ? here.quote : "";
    quote.hidden = !here;
    (first ?? turns).closest(".turn, .turns").scrollIntoView({ block: "start" });
  }

  function close() {
    panel.hidden = true;
    document.body.classList.remove("coding");
    coding = null;
    (last && last.isConnected ? last : sentences()[0])?.focus();
  }

  // Sends after what was sent before, so that steps arrive in the order in which they were made.
  function send(action, fields) {
    queue = queue.then(() => post(action, fields)).catch(() => tell(panel.dataset.failed));
    return queue;
  }

  async function post(action, fields) {
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value, ...fields });
    const answer = await fetch(action, { method: "POST", body, headers: { Accept: "text/html", "X-Part": "turn" } });
    if (answer.status === 409 || answer.status === 422) {
      return submit(action, fields);
    }
    if (!answer.ok) {
      throw new Error();
    }
    if (answer.redirected) {
      tell(panel.dataset.nothing);
      return null;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector(".turn");
    return fresh ? put(fresh) : null;
  }

  // The page says what is wrong, or shows both versions.
  function submit(action, fields) {
    const page = document.createElement("form");
    page.method = "post";
    page.action = action;
    for (const [name, value] of Object.entries({ _csrf: form.elements._csrf.value, ...fields })) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      page.append(field);
    }
    document.body.append(page);
    page.submit();
    return null;
  }

  function put(fresh) {
    const old = document.getElementById(fresh.id);
    if (old) {
      const held = old.contains(document.activeElement);
      const place = [first, last].map((one) => (one && old.contains(one) ? one.dataset.sentence : null));
      old.replaceWith(fresh);
      const again = (number) => fresh.querySelector(`.sentence[data-sentence="${number}"]`);
      first = place[0] ? again(place[0]) : first;
      last = place[1] ? again(place[1]) : last;
      show();
      if (held) {
        (last && fresh.contains(last) ? last : fresh.querySelector(".sentence"))?.focus({ preventScroll: true });
      }
    }
    return fresh;
  }

  function options() {
    return [...list.children].filter((one) => !one.hidden);
  }

  function filter() {
    const typed = search.value.trim().toLowerCase();
    const names = new Map([...list.children].map((one) => [one, one.lastChild.textContent.trim().toLowerCase()]));
    const begins = (name) => name.split(/[^\p{L}\p{N}]+/u).some((_, at, all) => all.slice(at).join(" ").startsWith(typed));
    const fits = (one) => (/^\d+$/.test(typed) ? one.dataset.number.startsWith(typed) : begins(names.get(one)));
    for (const one of list.children) {
      one.hidden = typed !== "" && !fits(one);
    }
    const exact = options().find((one) => one.dataset.number === typed || names.get(one).startsWith(typed));
    mark(exact ?? options()[0]);
  }

  function mark(option) {
    [...list.children].forEach((one) => one.setAttribute("aria-selected", String(one === option)));
    search.setAttribute("aria-activedescendant", option?.id ?? "");
    option?.scrollIntoView({ block: "nearest" });
  }

  const marked = () => list.querySelector("[aria-selected=true]");

  function searchCode(typed) {
    if (!passage()) {
      return;
    }
    coding = null;
    open(pick);
    search.value = typed;
    filter();
    search.focus();
  }

  async function make(option) {
    const here = passage();
    if (!option || !here) {
      return;
    }
    const policy = turns.dataset.policy === "true";
    const fresh = await send(turns.dataset.source, {
      turn: here.turn.dataset.turn,
      textVersion: turns.dataset.textVersion,
      start: here.start,
      end: here.end,
      quote: here.quote,
      code: option.dataset.code,
      statement: policy ? "policy" : "general",
      joint: "",
      own: "",
      elicited: ELICITED[here.turn.dataset.probed],
      certainty: "3",
      level: "",
      actor: "",
      concerns: "",
      relation: policy ? "mentions" : "",
      request: crypto.randomUUID(),
    });
    const made = fresh?.dataset.made && fresh.querySelector(`[data-coding="${fresh.dataset.made}"]`);
    if (made) {
      tell(fresh.dataset.told ?? panel.dataset.saved);
      edit(made);
    }
  }

  // A group of radio buttons of which none has the value is left without a choice, not with the one before.
  function fill(field, value) {
    if (field instanceof RadioNodeList) {
      field.forEach((button) => (button.checked = button.value === value));
    } else {
      field.value = value;
    }
  }

  function edit(link) {
    coding = link.dataset.coding;
    const stands = { code: "code", statement: "statement", joint: "joint", own: "ownAxis", elicited: "elicited", certainty: "certainty", level: "level", actor: "actor", concerns: "concerns", relation: "relation" };
    for (const [name, data] of Object.entries(stands)) {
      fill(form.elements[name], link.dataset[data] ?? "");
    }
    form.elements.version.value = link.dataset.version;
    open(form);
    quote.textContent = link.textContent.trim();
    quote.hidden = false;
    form.querySelector("input[type=radio]:checked")?.focus();
  }

  async function save() {
    if (!coding) {
      return;
    }
    const id = coding;
    const fields = Object.fromEntries(new FormData(form));
    delete fields._csrf;
    for (const name of ["joint", "own"]) {
      fields[name] ??= "";
    }
    queue = queue.then(async () => {
      fields.version = coding === id ? form.elements.version.value : fields.version;
      const fresh = await post(`${turns.dataset.study}/coderingen/${id}`, fields);
      const link = fresh?.querySelector(`[data-coding="${id}"]`);
      if (link && coding === id) {
        form.elements.version.value = link.dataset.version;
        quote.textContent = link.textContent.trim();
      }
      tell(panel.dataset.saved);
    }).catch(() => tell(panel.dataset.failed));
    return queue;
  }

  async function remove(id, version) {
    await send(`${turns.dataset.study}/coderingen/${id}/weg`, { version });
    tell(panel.dataset.removed);
    close();
  }

  async function undo() {
    const source = turns.dataset.source.replace(/\/coderen$/, "");
    const fresh = await send(`${source}/ongedaan`, {});
    if (fresh) {
      tell(fresh.dataset.told);
    }
  }

  function write() {
    const turn = last ? turnOf(last) : turns.querySelector(".turn");
    coding = null;
    memo.elements.turn.value = turn.dataset.turn;
    memo.elements.request.value = crypto.randomUUID();
    open(memo);
    memo.elements.memo.focus();
  }

  function reading(event) {
    const all = sentences();
    const at = all.indexOf(last);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(at < 0 ? all[0] : all[at + step], event.shiftKey);
    } else if (event.key === "?") {
      const keys = document.getElementById("keys");
      keys.open = !keys.open;
    } else if (event.key === "Enter" || event.key === "/") {
      event.preventDefault();
      searchCode("");
    } else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      event.preventDefault();
      searchCode(event.key);
    }
  }

  // The two steps that have a key of their own are told from a search by Ctrl (on a Mac: Cmd).
  function step(event) {
    const held = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const taken = held && (event.key.toLowerCase() === "z" ? undo : event.key === "Enter" ? write : null);
    if (taken) {
      event.preventDefault();
      taken();
    }
  }

  turns.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      step(event);
      return;
    }
    const link = event.target.closest("[data-coding]");
    if (link && (event.key === "Delete" || event.key === "Backspace") && link.dataset.own === "true") {
      event.preventDefault();
      remove(link.dataset.coding, link.dataset.version);
    } else if (event.target.closest(".sentence")) {
      reading(event);
    }
  });

  // Where nothing is in focus yet, an arrow goes to the first sentence.
  document.addEventListener("keydown", (event) => {
    if (document.activeElement === document.body && ["ArrowDown", "ArrowRight"].includes(event.key) && !first) {
      event.preventDefault();
      choose(sentences()[0], false);
    }
  });

  turns.addEventListener("click", (event) => {
    const link = event.target.closest("[data-coding]");
    const sentence = event.target.closest(".sentence");
    if (link && link.dataset.own === "true" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      edit(link);
    } else if (sentence && window.getSelection().isCollapsed) {
      choose(sentence, event.shiftKey);
    }
  });

  // Words chosen with the mouse, in one turn.
  turns.addEventListener("mouseup", () => {
    const selection = window.getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    const text = range.startContainer.parentElement?.closest(".turn__text");
    if (!text?.querySelector(".sentence") || text !== range.endContainer.parentElement?.closest(".turn__text")) {
      return;
    }
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const typed = range.toString();
    const lead = typed.length - typed.trimStart().length;
    const start = Number(text.querySelector(".sentence").dataset.start) + [...before.toString().trimStart()].length + lead;
    const quoted = typed.trim();
    if (quoted) {
      words = { turn: turnOf(text), start, end: start + [...quoted].length, quote: quoted };
      searchWords();
    }
  });

  function searchWords() {
    const here = words;
    const sentence = here.turn.querySelector(".sentence");
    first = sentence;
    last = sentence;
    show();
    words = here;
    searchCode("");
  }

  search.addEventListener("input", filter);
  search.addEventListener("keydown", (event) => {
    const shown = options();
    const at = shown.indexOf(marked());
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      mark(shown[(at + (event.key === "ArrowDown" ? 1 : shown.length - 1)) % shown.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      make(marked());
    } else if (event.key === "Escape") {
      close();
    }
  });
  list.addEventListener("click", (event) => make(event.target.closest("[role=option]")));

  form.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=text], select");
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z" && !typing) {
      close();
      step(event);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing) {
      if (event.key === "Escape") {
        close();
      }
      return;
    }
    if (event.key === "Enter" || event.key === "Escape") {
      if (!event.target.matches("button")) {
        event.preventDefault();
        close();
      }
      return;
    }
    if (event.key === "Delete") {
      remove(coding, form.elements.version.value);
      return;
    }
    for (const [name, keys] of Object.entries(KEYS)) {
      if (event.key in keys) {
        event.preventDefault();
        fill(form.elements[name], keys[event.key]);
        form.querySelector(`[name=${name}]:checked`)?.focus();
        save();
      }
    }
  });
  form.addEventListener("change", save);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    delete form.dataset.sent;
    close();
  });
  document.getElementById("coder-remove").addEventListener("click", () => remove(coding, form.elements.version.value));
  document.getElementById("coder-close").addEventListener("click", close);

  memo.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && event.ctrlKey) {
      memo.requestSubmit();
    }
  });
  memo.addEventListener("submit", async (event) => {
    event.preventDefault();
    delete memo.dataset.sent;
    const { turn, memo: text, request } = memo.elements;
    if (text.value.trim() === "") {
      return;
    }
    if (await send(memo.action, { turn: turn.value, memo: text.value, request: request.value })) {
      text.value = "";
      tell(panel.dataset.saved);
      close();
    }
  });

  for (const type of ["mouseover", "focusin", "mouseout", "focusout"]) {
    turns.addEventListener(type, (event) => {
      const link = event.target.closest("[data-coding]");
      if (link) {
        turns.querySelectorAll(`[data-codings~="${link.dataset.coding}"]`).forEach((one) => one.classList.toggle("coded--shown", type === "mouseover" || type === "focusin"));
      }
    });
  }

  last = sentences()[0] ?? null;
  first = last;
  sentences().forEach((one) => (one.tabIndex = one === last ? 0 : -1));
  turns.dataset.ready = "true";
}
