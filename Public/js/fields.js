// What asks the server while one types; and rows that repeat.
export function start({ one, all, fragment, later, announce, own }) {
  let count = 0;

  /** A combobox (ARIA 1.2); `take` gets the option and its event. */
  function combobox(input, list, address, take, toggleList = () => {}) {
    list.id = `options-${++count}`;
    list.setAttribute("role", "listbox");
    input.autocomplete = "off";
    const names = { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "true" };
    Object.entries(names).forEach(([name, value]) => input.setAttribute(name, value));
    const options = () => all("[role=option]", list);
    let current = -1;
    let asked;

    function choose(index) {
      const found = options();
      current = found.length ? (index + found.length) % found.length : -1;
      found.forEach((option, place) => option.setAttribute("aria-selected", place === current));
      input.setAttribute("aria-activedescendant", found[current]?.id ?? "");
      found[current]?.scrollIntoView({ block: "nearest" });
    }

    async function search() {
      asked?.abort();
      asked = new AbortController();
      const url = new URL(address, location);
      url.searchParams.set("q", input.value);
      try {
        const nodes = await fragment(url, { signal: asked.signal });
        list.replaceChildren(...nodes.flatMap((node) => [...node.childNodes]));
        options().forEach((option, index) => (option.id = `${list.id}-${index}`));
        toggleList(document.activeElement === input);
        choose(0);
      } catch (problem) {
        if (problem.name !== "AbortError") announce(own.failed);
      }
    }

    input.addEventListener("input", later(120, search));
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const isTaken = event.key === "Enter" && !event.isComposing && !list.hidden && options()[current];
      if (!step && !isTaken) return;
      event.preventDefault();
      if (isTaken) take(isTaken, event);
      else if (list.hidden) search();
      else choose(current + step);
    });
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) take(option, event);
    });
    return { search };
  }

  let palette;
  function openPalette() {
    palette ??= makePalette();
    if (palette.dialog.open) return;
    palette.input.value = "";
    palette.dialog.showModal();
    palette.search();
  }

  function makePalette() {
    const make = (tag, className) => Object.assign(document.createElement(tag), { className, ariaLabel: label });
    const label = one("[data-palette-open]").title;
    const [dialog, input, list] = [make("dialog", "dialog"), make("input", "palette-input"), make("div", "palette-list")];
    input.placeholder = label;
    dialog.append(input, list);
    document.body.append(dialog);
    const { search } = combobox(input, list, own.suggestions, ({ dataset }, event) => {
      if (event.ctrlKey || event.metaKey) return open(dataset.href, "_blank", "noopener");
      dialog.close();
      location.assign(dataset.href);
    });
    return { dialog, input, search };
  }

  /** The hidden field carries the id of what was picked, the visible one its name. */
  function lookup(input) {
    const box = input.closest("[data-lookup]");
    if (box.dataset.ready) return;
    box.dataset.ready = "yes";
    const hidden = one("input[type=hidden]", box);
    const name = input.labels?.[0]?.textContent.trim() ?? "";
    const list = Object.assign(document.createElement("div"), { className: "options", ariaLabel: name });
    box.append(list);

    function toggleList(isOpen) {
      list.hidden = !isOpen;
      input.setAttribute("aria-expanded", isOpen);
      if (!isOpen) input.removeAttribute("aria-activedescendant");
    }

    const { search } = combobox(input, list, box.dataset.lookup, (option) => {
      hidden.value = option.dataset.id;
      input.value = option.dataset.title;
      toggleList(false);
    }, toggleList);
    toggleList(false);
    input.addEventListener("input", () => (hidden.value = ""));
    input.addEventListener("blur", () => toggleList(false));
    input.addEventListener("keydown", (event) => event.key === "Escape" && toggleList(false));
    search();
  }

  let asked;
  const typed = later(300, async (input) => {
    const form = input.closest("[data-duplicates]");
    if (!form) return;
    asked?.abort();
    asked = new AbortController();
    const url = new URL(form.dataset.duplicates, location);
    all("[data-duplicate-key]", form).forEach((field) => field.value && url.searchParams.append(field.dataset.duplicateKey, field.value));
    const nodes = await fragment(url, { signal: asked.signal }).catch(() => null);
    if (nodes) one("[data-duplicates-panel]", form).replaceChildren(...nodes);
  });

  function addRow(button) {
    const rows = one("[data-rows]", button.closest("fieldset"));
    const copy = rows.lastElementChild.cloneNode(true);
    all("input:not([type=hidden])", copy).forEach((field) => (field.value = ""));
    all("[aria-invalid]", copy).forEach((field) => field.removeAttribute("aria-invalid"));
    all("[id]", copy).forEach((field) => (field.id = field.id.replace(/\d+$/, rows.children.length)));
    all(".problem", copy).forEach((problem) => problem.remove());
    rows.append(copy);
    one("input, select", copy).focus();
  }

  function removeRow(button) {
    const row = button.closest("[data-rows-row]");
    const next = row.nextElementSibling ?? row.previousElementSibling ?? row;
    if (next === row) all("input", row).forEach((field) => (field.value = ""));
    else row.remove();
    one("input, select", next).focus();
  }

  return { openPalette, lookup, typed, addRow, removeRow };
}
