// For every page; everything works without it.
const own = document.querySelector("script[data-kap]").dataset;
const root = document.documentElement;
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];

// The only door from text to markup; the header allows this policy and no other.
const policy = self.trustedTypes?.createPolicy("kap", { createHTML: (text) => text });
const parse = (text) => new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");

const number = new Intl.NumberFormat(root.lang, { useGrouping: false });
const fill = (template, ...values) =>
  template.replace(/\{(\d)\}/g, (_, index) => (typeof values[index] === "number" ? number.format(values[index]) : values[index] ?? ""));

function announce(words) {
  const live = one("#live");
  if (!live) return;
  live.textContent = "";
  setTimeout(() => (live.textContent = words), 60);
}

function later(wait, work) {
  let timer;
  return (...values) => (clearTimeout(timer), (timer = setTimeout(work, wait, ...values)));
}

const ask = (url, options = {}) =>
  fetch(url, { ...options, headers: { "X-Requested-With": "kap", ...options.headers } });

async function fragment(url, options) {
  const answer = await ask(url, options);
  if (!answer.ok) throw new Error(answer.status);
  return [...parse(await answer.text()).body.childNodes].map((node) => document.adoptNode(node));
}

/** Puts a message into the page. */
function show(text) {
  all("[data-toast]").forEach((toast) => toast.remove());
  one("#main").append(...parse(text).body.childNodes);
  ready();
}

let pending;

// Outlives the element.
function focusMark() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const key = ["id", "name", "href"].find((name) => element.getAttribute(name));
  const selector = key && `[${key}="${CSS.escape(element.getAttribute(key))}"]:not([type=hidden])`;
  return { element, selector, inBar: element.closest(".filters"), value: element.value, start: element.selectionStart };
}

function restoreFocus(mark, region) {
  if (!mark || document.contains(mark.element)) return;
  region.tabIndex = -1;
  // What is in a menu that is closed now takes no focus.
  const element = [mark.selector && one(mark.selector, region), mark.inBar && one(".filters summary", region), region]
    .find((each) => (each?.focus({ preventScroll: true }), document.activeElement === each));
  if (element?.type !== "search") return;
  element.value = mark.value;
  element.setSelectionRange(mark.start, mark.start);
}

/** Takes one region out of another page; the address, the title and focus follow. */
async function swap(url, selector, { push = true, ...options } = {}) {
  pending?.abort();
  pending = new AbortController();
  const bar = Object.assign(document.createElement("div"), { className: "busy-bar" });
  const slow = setTimeout(() => document.body.append(bar), 400);
  try {
    const answer = await ask(url, { ...options, signal: pending.signal });
    const page = parse(await answer.text());
    const [old, fresh] = [one(selector), one(selector, page)];
    if (!old || !fresh) return location.assign(answer.url);
    const mark = focusMark();
    old.replaceWith(document.adoptNode(fresh));
    document.title = page.title;
    if (push && answer.ok) history.pushState({ kap: selector }, "", answer.url);
    restoreFocus(mark, fresh);
    one("[data-focus]", fresh)?.focus();
    ready();
    announce(own.loaded);
  } catch (problem) {
    if (problem.name !== "AbortError") announce(own.failed);
  } finally {
    clearTimeout(slow);
    bar.remove();
  }
}

addEventListener("popstate", () => {
  const main = one("#main");
  if (main && !location.hash) swap(location.href, "#main", { push: false });
});

function submitBySwap(form, submitter) {
  const url = new URL(submitter?.formAction || form.action);
  const data = new URLSearchParams([...new FormData(form, submitter)].filter(([, value]) => value !== ""));
  const isPost = form.method === "post";
  if (!isPost) url.search = data;
  swap(url, form.dataset.swap, isPost ? { method: "POST", body: data } : {});
}

const on = (name, work, ...options) => document.addEventListener(name, work, ...options);

on("submit", (event) => {
  const form = event.target;
  if (form.dataset.busy) return event.preventDefault();
  if (form.dataset.swap) {
    event.preventDefault();
    return submitBySwap(form, event.submitter);
  }
  if (!("once" in form.dataset)) return;
  form.dataset.busy = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

// From the back-forward cache, forms are open.
addEventListener("pageshow", () => {
  all("[data-busy]").forEach((form) => delete form.dataset.busy);
  all("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
});

const searchWhileTyping = later(250, (input) => input.isConnected && input.form.requestSubmit());

const clicks = {
  "a[data-swap]": (link, event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return false;
    // Who clicks on "Next" reads on from the top.
    swap(link.href, link.dataset.swap).then(() => link.rel && event.detail && scrollTo(0, 0));
  },
  "[data-dismiss]": (button) => button.closest("[data-toast]").remove(),
  "[data-palette-open]": (link, event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
    openPalette();
  },
  "[data-calendar-for]": (button) => part("calendar").then((calendar) => calendar.toggle(button)),
  "[data-add-row]": (button) => part("fields").then((fields) => fields.addRow(button)),
  "[data-remove-row]": (button) => part("fields").then((fields) => fields.removeRow(button)),
};

on("click", (event) => {
  all("details[data-menu][open]").forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
  for (const [selector, work] of Object.entries(clicks)) {
    const found = event.target.closest(selector);
    if (found && work(found, event) !== false) return event.preventDefault();
  }
});

on("input", (event) => {
  if (event.target.matches("[data-live]")) searchWhileTyping(event.target);
  if (event.target.matches("[data-duplicate-key]")) part("fields").then((fields) => fields.typed(event.target));
});

on("focusin", (event) => {
  if (event.target.closest("[data-lookup]")) part("fields").then((fields) => fields.lookup(event.target));
});

on("toggle", ({ target }) => {
  if (!target.matches?.("details[data-menu]") || !target.open) return;
  all("details[data-menu][open]").forEach((menu) => menu === target || menu.contains(target) || menu.removeAttribute("open"));
}, true);

function moveInMenu(event, menu) {
  const items = all("a, button:enabled, select", one(".menu-list, .menu-panel", menu)).filter((item) => item.offsetParent);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("select, input")) return;
  event.preventDefault();
  items.at((items.indexOf(document.activeElement) + step) % items.length)?.focus();
}

const keysAreOff = () => localStorage.getItem("kap-keys") === "off";
let waitingForGo = false;

on("keydown", (event) => {
  const menu = event.target.closest?.("details[data-menu][open]");
  if (event.key === "Escape" && menu) {
    menu.removeAttribute("open");
    return one("summary", menu).focus();
  }
  if (menu) moveInMenu(event, menu);
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyK") {
    event.preventDefault();
    return openPalette();
  }
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") return event.target.form?.requestSubmit();
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || keysAreOff()) return;
  if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
  if (shortcut(event)) event.preventDefault();
});

/** By place on the keyboard, not by letter, so that it works in every alphabet. */
function shortcut(event) {
  const { code } = event;
  if (waitingForGo) {
    waitingForGo = false;
    return press(one(`[data-go="${code}"]`));
  }
  if (event.key === "?" || (code === "Slash" && event.shiftKey)) return openShortcuts();
  if (code === "Slash") return focus(one("input[type=search]")) || openPalette();
  if (code === "KeyG") {
    waitingForGo = true;
    setTimeout(() => (waitingForGo = false), 1500);
    return true;
  }
  if (press(one(`[data-key="${code}"]`))) return true;
  if (code === "KeyC") return openCreate();
  if (code === "KeyJ" || code === "KeyK") return moveRow(code === "KeyJ" ? 1 : -1);
  return false;
}

const press = (element) => element && (element.click(), true);
const focus = (element) => element && (element.focus(), true);

function openCreate() {
  const menu = one("[data-create]");
  if (menu) menu.open = true;
  return focus(one("[data-create] li :is(a, button)"));
}

function moveRow(step) {
  const links = all("[data-row] th a");
  const index = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  return focus(links[Math.min(Math.max(index + step, 0), links.length - 1)]);
}

function openShortcuts() {
  const dialog = one("#shortcuts");
  const box = one("[data-keys-on]", dialog);
  box.checked = !keysAreOff();
  box.onchange = () => localStorage.setItem("kap-keys", box.checked ? "on" : "off");
  dialog.showModal();
  return true;
}

const openPalette = () => (part("fields").then((fields) => fields.openPalette()), true);

on("click", ({ target }) => target.matches?.("dialog[open]") && target.close());

// How strong a new password looks, in the words that stand there: by its length and by how many characters differ.
on("input", ({ target }) => {
  const meter = target.id && one(`[data-strength="${target.id}"]`);
  if (!meter) return;
  const [length, differing] = [[...target.value].length, new Set(target.value.toLowerCase()).size];
  const level = length < 8 || differing < 5 ? 0 : length < 12 || differing < 8 ? 1 : length < 16 ? 2 : 3;
  meter.hidden = !length;
  [...meter.children].forEach((word, index) => (word.hidden = index !== level));
  return false;
});

const parts = {};
const part = (name) => (parts[name] ??= import(own[name]).then((module) =>
  module.start({ one, all, fill, announce, later, ask, fragment, show, part, own })));

// Messages leave by themselves, but never under the pointer or while they have focus.
function dismissLater(toast) {
  const leave = later(one("form", toast) ? 12000 : 7000, () =>
    toast.matches(":hover, :focus-within") ? leave() : toast.remove());
  leave();
}

function ready() {
  if (one(".board")) part("board");
  all("[data-toast]:not([data-seen])").forEach((toast) => {
    toast.dataset.seen = "yes";
    dismissLater(toast);
  });
}

ready();
