// A small calendar beside a date field, Gregorian or Jalali as the page says. It writes what a person would type.
export function start({ one }) {
  const DAY = 86_400_000;
  const { lang, dir, dataset } = document.documentElement;
  const calendar = dataset.calendar === "jalali" ? "persian" : "gregory";
  const format = (date, options) =>
    new Intl.DateTimeFormat(`${lang === "en" ? "en-GB" : lang}-u-ca-${calendar}`, { timeZone: "UTC", ...options }).format(date);
  const month = (date) => format(date, { month: "long", year: "numeric" });
  const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
  const after = (date, days) => new Date(+date + days * DAY);
  const same = (one, other) => +one === +other;

  const plain = {};
  const parts = (date, name = calendar) =>
    (plain[name] ??= new Intl.DateTimeFormat(`en-CA-u-ca-${name}-nu-latn`, { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" }))
      .formatToParts(date).reduce((all, { type, value }) => ({ ...all, [type]: parseInt(value) }), {});

  /** 1 Farvardin is 19 to 22 March; the browser says which. */
  function fromJalali(year, month, day) {
    const days = (month - 1) * 31 - Math.max(month - 7, 0) + day - 1;
    return [19, 20, 21, 22].map((first) => utc(year + 621, 3, first + days)).find((date) => {
      const found = parts(date, "persian");
      return found.year === year && found.month === month && found.day === day;
    });
  }

  /** The day in a field, year first or last; nothing for anything else. */
  function read(text) {
    const numbers = text.replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x06f0).match(/\d+/g)?.map(Number) ?? [];
    const [year, month, day] = numbers[0] > 31 ? numbers : numbers.reverse();
    if (day) return year > 1700 ? utc(year, month, day) : year > 1200 ? fromJalali(year, month, day) : undefined;
  }

  const firstOfMonth = (date) => after(date, 1 - parts(date).day);

  function addMonth(date, step) {
    const first = firstOfMonth(step > 0 ? after(firstOfMonth(date), 32) : after(firstOfMonth(date), -1));
    const target = after(first, parts(date).day - 1);
    return same(firstOfMonth(target), first) ? target : after(firstOfMonth(target), -1);
  }

  const now = new Date();
  const today = utc(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const make = (tag, properties, data = {}) => {
    const element = Object.assign(document.createElement(tag), properties);
    Object.assign(element.dataset, data);
    return element;
  };
  let open;

  function close() {
    open?.panel.remove();
    open?.button.setAttribute("aria-expanded", "false");
    open = undefined;
  }

  function toggle(button) {
    const isOpen = open?.button === button;
    close();
    if (isOpen) return;
    const input = document.getElementById(button.dataset.calendarFor);
    const panel = make("div", { className: "calendar", role: "dialog", ariaLabel: button.title });
    button.parentElement.append(panel);
    button.setAttribute("aria-expanded", "true");
    open = { button, input, panel, chosen: read(input.value) };
    draw(open.chosen ?? today);
  }

  function draw(focused, focus = "[tabindex='0']") {
    const first = firstOfMonth(focused);
    const lead = (first.getUTCDay() - (lang === "fa" ? 6 : 1) + 7) % 7;
    const days = Array.from({ length: 42 }, (_, index) => after(first, index - lead));
    const head = make("div", { className: "calendar-head" });
    head.append(turn(-1, focused), make("span", { textContent: month(first), ariaLive: "polite" }), turn(1, focused));
    const grid = make("div", { className: "calendar-grid" });
    grid.append(...days.slice(0, 7).map((day) => make("span", { textContent: format(day, { weekday: "short" }) })));
    grid.append(...days.map((day) => cell(day, focused, first)));
    open.panel.replaceChildren(head, grid);
    one(focus, open.panel).focus();
  }

  function turn(step, focused) {
    const textContent = (step < 0) === (dir !== "rtl") ? "‹" : "›";
    const target = addMonth(focused, step);
    const ariaLabel = month(target);
    const button = make("button", { type: "button", className: "btn is-ghost is-icon", textContent, ariaLabel }, { turn: step });
    button.onclick = () => draw(target, `[data-turn="${step}"]`);
    return button;
  }

  function cell(date, focused, first) {
    const day = make("button", { type: "button", textContent: format(date, { day: "numeric" }),
      tabIndex: same(date, focused) ? 0 : -1, ariaLabel: format(date, { dateStyle: "full" }),
      className: same(firstOfMonth(date), first) ? "" : "is-out", onclick: () => choose(date) }, { day: +date });
    if (same(date, today)) day.ariaCurrent = "date";
    if (open.chosen && same(date, open.chosen)) day.ariaPressed = "true";
    return day;
  }

  function choose(date) {
    const { input } = open;
    input.value = format(date, { year: "numeric", month: "2-digit", day: "2-digit" });
    close();
    input.focus();
  }

  document.addEventListener("click", ({ target }) => {
    if (open && target.isConnected && !open.button.parentElement.contains(target)) close();
  });

  document.addEventListener("keydown", (event) => {
    if (!open?.panel.contains(event.target)) return;
    if (event.key === "Escape") {
      open.button.focus();
      return close();
    }
    const side = dir === "rtl" ? -1 : 1;
    const days = { ArrowRight: side, ArrowLeft: -side, ArrowDown: 7, ArrowUp: -7 }[event.key];
    const months = { PageDown: 1, PageUp: -1 }[event.key];
    const date = new Date(Number(event.target.dataset.day));
    if (!(days || months) || !event.target.dataset.day) return;
    event.preventDefault();
    draw(days ? after(date, days) : addMonth(date, months));
  });

  return { toggle };
}
