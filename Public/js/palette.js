// The palette: one field that finds anything and goes there.
export async function start({ one, part, own }) {
  const { combobox } = await part("fields");
  const label = one("[data-palette-open]")?.title ?? "";
  const dialog = Object.assign(document.createElement("dialog"), { className: "dialog", ariaLabel: label });
  const input = Object.assign(document.createElement("input"), { className: "palette-input", placeholder: label, ariaLabel: label });
  const list = Object.assign(document.createElement("div"), { className: "palette-list", ariaLabel: label });
  dialog.append(input, list);
  document.body.append(dialog);

  const box = combobox(input, list, own.suggestions, (option, event) => {
    if (event.ctrlKey || event.metaKey) return window.open(option.dataset.href, "_blank", "noopener");
    dialog.close();
    location.assign(option.dataset.href);
  });

  return {
    open() {
      if (dialog.open) return;
      input.value = "";
      dialog.showModal();
      box.search();
    },
  };
}
