// A small calendar beside a date field. Words and order are ours: a browser that lacks a language swaps day and month.
export function start({ one }) {
  const DAY = 86_400_000;
  const { lang, dir, dataset } = document.documentElement;
  const isJalali = dataset.calendar === "jalali";
  const digits = (number) =>
    String(number).padStart(2, "0").replace(/\d/g, (digit) => (lang === "fa" ? String.fromCharCode(0x06f0 + +digit) : digit));
  const words = (name) => open.button.dataset[name].split(" ");
  const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
  const after = (date, days) => new Date(+date + days * DAY);

  const plain = {};
  const parts = (date, name = isJalali ? "persian" : "gregory") =>
    (plain[name] ??= new Intl.DateTimeFormat(`en-CA-u-ca-${name}-nu-latn`, { timeZone: "UTC", year: "numeric", month: "numeric", day: "numeric" }))
      .formatToParts(date).reduce((all, { type, value }) => ({ ...all, [type]: parseInt(value) }), {});

  // 1 Farvardin is 19 to 22 March
  function fromJalali(year, month, day) {
    const days = (month - 1) * 31 - Math.max(month - 7, 0) + day - 1;
    return [19, 20, 21, 22].map((first) => utc(year + 621, 3, first + days)).find((date) => {
      const found = parts(date, "persian");
      return found.month === month && found.day === day;
    });
  }

  function read(text) {
    const numbers = text.replace(/[۰-۹]/g, (digit) => digit.charCodeAt(0) - 0x06f0).match(/\d+/g)?.map(Number) ?? [];
    const [year, month, day] = numbers[0] > 31 ? numbers : numbers.reverse();
    if (day) return year > 1700 ? utc(year, month, day) : year > 1200 ? fromJalali(year, month, day) : undefined;
  }

  function month(date) {
    const { year, month } = parts(date);
    const name = words(isJalali ? "jalali" : "months")[month - 1];
    return lang === "hu" ? `${year}. ${name}` : `${name} ${digits(year)}`;
  }

  function written(date) {
    const { year, month, day } = parts(date);
    const all = [year, month, day].map(digits);
    if (lang === "hu") return all.join(". ");
    return isJalali || lang === "fa" ? all.join("/") : all.reverse().join(lang === "en" ? "/" : ".");
  }

  const firstOfMonth = (date) => after(date, 1 - parts(date).day);

  function addMonth(date, step) {
    const first = firstOfMonth(step > 0 ? after(firstOfMonth(date), 32) : after(firstOfMonth(date), -1));
    const target = after(first, parts(date).day - 1);
    return +firstOfMonth(target) === +first ? target : after(firstOfMonth(target), -1);
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
    grid.append(...days.slice(0, 7).map((day) => make("span", { textContent: words("weekdays")[(day.getUTCDay() + 6) % 7] })));
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
    const day = make("button", { type: "button", textContent: digits(parts(date).day).replace(/^[0۰]/, ""),
      tabIndex: +date === +focused ? 0 : -1, ariaLabel: `${parts(date).day} ${month(date)}`,
      className: +firstOfMonth(date) === +first ? "" : "is-out", onclick: () => choose(date) }, { day: +date });
    if (+date === +today) day.ariaCurrent = "date";
    if (+date === +open.chosen) day.ariaPressed = "true";
    return day;
  }

  function choose(date) {
    const { input } = open;
    input.value = written(date);
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
