// A small calendar beside a date field, Gregorian or Jalali as the page says. What it writes is what a person
// would type: the reader's digits, in the form that the server reads.
export function start({ one, all }) {
  const root = document.documentElement;
  const isJalali = root.dataset.calendar === "jalali";
  const locale = isJalali ? `${root.lang}-u-ca-persian` : root.lang === "en" ? "en-GB" : root.lang;
  const format = (date, options) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(date);
  const DAY = 86_400_000;
  const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
  const ascii = (text) => text.replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x06f0);

  // The browser knows the Jalali calendar in one direction; the other is found from 1 Farvardin, 19 to 22 March.
  const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" });

  function jalali(date) {
    const found = Object.fromEntries(persian.formatToParts(date).map(({ type, value }) => [type, parseInt(value)]));
    return [found.year, found.month, found.day];
  }

  function fromJalali(year, month, day) {
    const first = [19, 20, 21, 22].map((each) => utc(year + 621, 3, each)).find((each) => jalali(each)[0] === year);
    return new Date(first.getTime() + ((month - 1) * 31 - Math.max(month - 7, 0) + day - 1) * DAY);
  }

  const parts = (date) => (isJalali ? jalali(date) : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
  const make = (year, month, day) => (isJalali ? fromJalali(year, month, day) : utc(year, month, day));

  /** The day in a field, year first or last; null for anything else. */
  function read(text) {
    const numbers = ascii(text).match(/\d+/g)?.map(Number) ?? [];
    const [year, month, day] = numbers[0] > 31 ? numbers : numbers.reverse();
    const date = year > 1700 ? utc(year, month, day) : year > 1200 ? fromJalali(year, month, day) : NaN;
    return Number.isNaN(Number(date)) ? null : date;
  }

  const write = (date) => format(date, { year: "numeric", month: "2-digit", day: "2-digit" });
  const today = () => {
    const now = new Date();
    return utc(now.getFullYear(), now.getMonth() + 1, now.getDate());
  };
  const firstWeekday = root.lang === "fa" ? 6 : 1;
  let open;

  function close() {
    open?.panel.remove();
    open?.button.setAttribute("aria-expanded", "false");
    open = undefined;
  }

  function toggle(button) {
    if (open?.button === button) return close();
    close();
    const input = one(`#${CSS.escape(button.dataset.calendarFor)}`);
    const panel = Object.assign(document.createElement("div"), { className: "calendar" });
    panel.setAttribute("role", "dialog");
    panel.setAttribute("aria-label", button.title);
    button.parentElement.append(panel);
    button.setAttribute("aria-expanded", "true");
    open = { button, input, panel, chosen: read(input.value) };
    draw(open.chosen ?? today());
    one("[data-day][tabindex='0']", panel).focus();
  }

  function cell(date, focused, month) {
    const day = Object.assign(document.createElement("button"), { type: "button", textContent: format(date, { day: "numeric" }) });
    day.dataset.day = date.getTime();
    day.tabIndex = date.getTime() === focused.getTime() ? 0 : -1;
    day.setAttribute("aria-label", format(date, { dateStyle: "full" }));
    if (parts(date)[1] !== month) day.className = "is-out";
    if (date.getTime() === today().getTime()) day.setAttribute("aria-current", "date");
    if (date.getTime() === open.chosen?.getTime()) day.setAttribute("aria-pressed", "true");
    return day;
  }

  function draw(focused) {
    const [year, month] = parts(focused);
    const first = make(year, month, 1);
    const lead = (first.getUTCDay() - firstWeekday + 7) % 7;
    const start = new Date(first.getTime() - lead * DAY);
    const days = Array.from({ length: 42 }, (_, index) => new Date(start.getTime() + index * DAY));
    const head = document.createElement("div");
    head.className = "calendar-head";
    const name = Object.assign(document.createElement("span"), { textContent: format(first, { month: "long", year: "numeric" }) });
    name.setAttribute("aria-live", "polite");
    head.append(turn(-1, focused), name, turn(1, focused));
    const grid = document.createElement("div");
    grid.className = "calendar-grid";
    days.slice(0, 7).forEach((day) => grid.append(Object.assign(document.createElement("span"), { textContent: format(day, { weekday: "short" }) })));
    days.forEach((day) => grid.append(cell(day, focused, month)));
    open.panel.replaceChildren(head, grid);
  }

  function turn(step, focused) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "btn is-ghost is-icon" });
    button.textContent = (step < 0) === (root.dir !== "rtl") ? "‹" : "›";
    button.ariaLabel = format(addMonths(focused, step), { month: "long", year: "numeric" });
    button.dataset.turn = step;
    button.onclick = () => {
      draw(addMonths(focused, step));
      one(`[data-turn="${step}"]`, open.panel).focus();
    };
    return button;
  }

  function addMonths(date, step) {
    const [year, month, day] = parts(date);
    const first = (index) => make(Math.floor(index / 12), (index % 12) + 1, 1).getTime();
    const index = year * 12 + month - 1 + step;
    return new Date(Math.min(first(index) + (day - 1) * DAY, first(index + 1) - DAY));
  }

  function choose(time) {
    const { input } = open;
    input.value = write(new Date(Number(time)));
    close();
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    if (!open) return;
    const day = event.target.closest("[data-day]");
    if (day) choose(day.dataset.day);
    else if (event.target.isConnected && !open.button.parentElement.contains(event.target)) close();
  });

  document.addEventListener("keydown", (event) => {
    if (!open?.panel.contains(event.target)) return;
    if (event.key === "Escape") {
      event.preventDefault();
      const { button } = open;
      close();
      return button.focus();
    }
    const day = event.target.closest("[data-day]");
    const side = root.dir === "rtl" ? -1 : 1;
    const steps = { ArrowRight: side, ArrowLeft: -side, ArrowDown: 7, ArrowUp: -7 };
    const date = day && new Date(Number(day.dataset.day));
    const target = date && (event.key in steps ? new Date(date.getTime() + steps[event.key] * DAY)
      : event.key.startsWith("Page") ? addMonths(date, event.key === "PageDown" ? 1 : -1) : null);
    if (!target) return;
    event.preventDefault();
    draw(target);
    one("[data-day][tabindex='0']", open.panel).focus();
  });

  return { toggle };
}
