// Moving cards by dragging, or with Space and the arrows. What is sent is the card's own form.
export function start({ one, all, ask, announce, fill, show }) {
  const boardOf = (card) => card.closest("[data-board]");
  const listOf = (column) => one("[data-cards]", column);
  const columnOf = (card) => card.closest("[data-stage]");
  const cardsIn = (column) => all("[data-card]", column);
  const nameOf = (column) => one("[data-column-name]", column).textContent.trim();
  const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";

  const say = (card, template, column = columnOf(card)) =>
    announce(fill(boardOf(card).dataset[template], nameOf(column), cardsIn(column).indexOf(card) + 1, cardsIn(column).length));

  const placeOf = (card) => ({ list: card.parentElement, before: card.nextElementSibling });
  const hasMoved = (card, place) => card.parentElement !== place.list || card.nextElementSibling !== place.before;
  const putBack = (card, place) => place.list.insertBefore(card, place.before);

  /** Sends the move; a refusal puts the card back and says why. */
  async function send(card, from) {
    const column = columnOf(card);
    const form = one("form[data-move]", card);
    const data = new URLSearchParams(new FormData(form));
    data.set("stage", column.dataset.stage);
    say(card, "moved");
    const answer = await ask(form.action, { method: "POST", body: data, redirect: "manual" }).catch(() => null);
    const next = answer?.headers.get("X-Location");
    if (next) return location.assign(next);
    if (answer?.ok) return keep(form, column, answer);
    const hadFocus = card.contains(document.activeElement);
    putBack(card, from);
    if (hadFocus) one(".card-title", card).focus();
    announce(boardOf(card).dataset[answer?.status === 409 ? "conflict" : "failed"]);
  }

  async function keep(form, column, answer) {
    form.elements.version.value = answer.headers.get("X-Version");
    all("button", form).forEach((button) => (button.disabled = button.value === column.dataset.stage));
    show(await answer.text());
    all(".heads > *").forEach((head) => one(`[data-stage="${head.dataset.head}"] > header`)?.replaceWith(head));
    one(".heads")?.remove();
  }

  let dragged;
  let origin;

  document.addEventListener("dragstart", (event) => {
    const card = event.target.closest?.("[data-card]");
    if (!card || !one("form[data-move]", card)) return;
    dragged = card;
    origin = placeOf(card);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
    setTimeout(() => card.classList.add("is-dragged"));
  });

  document.addEventListener("dragover", (event) => {
    const column = dragged && event.target.closest?.("[data-stage]");
    if (!column) return;
    event.preventDefault();
    all("[data-stage]").forEach((each) => each.classList.toggle("is-over", each === column));
    const below = cardsIn(column).find((card) => {
      const box = card.getBoundingClientRect();
      return card !== dragged && event.clientY < box.top + box.height / 2;
    });
    if (dragged.nextElementSibling !== (below ?? null) || columnOf(dragged) !== column) {
      listOf(column).insertBefore(dragged, below ?? null);
    }
  });

  document.addEventListener("drop", (event) => {
    if (!dragged) return;
    event.preventDefault();
    const [card, from] = [dragged, origin];
    finish();
    if (hasMoved(card, from)) send(card, from);
  });

  document.addEventListener("dragend", () => {
    if (!dragged) return;
    putBack(dragged, origin);
    finish();
  });

  function finish() {
    dragged.classList.remove("is-dragged");
    all("[data-stage]").forEach((each) => each.classList.remove("is-over"));
    dragged = origin = undefined;
  }

  let lifted;
  let liftedFrom;

  function lift(card) {
    if (!one("form[data-move]", card)) return;
    lifted = card;
    liftedFrom = placeOf(card);
    card.classList.add("is-lifted");
    say(card, "lifted");
  }

  function drop(isKept) {
    const [card, from] = [lifted, liftedFrom];
    lifted = undefined;
    card.classList.remove("is-lifted");
    if (isKept && hasMoved(card, from)) send(card, from);
    else {
      putBack(card, from);
      announce(boardOf(card).dataset.cancelled);
    }
    one(".card-title", card).focus();
  }

  function step(card, key) {
    const columns = all("[data-stage]", boardOf(card));
    if (key === "ArrowUp") card.previousElementSibling?.before(card);
    else if (key === "ArrowDown") card.nextElementSibling?.after(card);
    else {
      const column = columns[columns.indexOf(columnOf(card)) + (key === forward ? 1 : -1)];
      if (column) listOf(column).insertBefore(card, cardsIn(column)[0] ?? null);
    }
    one(".card-title", card).focus();
    card.scrollIntoView({ block: "nearest", inline: "nearest" });
    say(card, "over");
  }

  document.addEventListener("keydown", (event) => {
    const title = event.target.closest?.(".card-title");
    const card = title?.closest("[data-card]");
    if (!card) return;
    if (event.code === "Space") {
      event.preventDefault();
      return lifted ? drop(true) : lift(card);
    }
    if (event.key === "Escape" && lifted) return drop(false);
    if (!lifted || !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    step(lifted, event.key);
  });

  // A moved card loses focus for a moment; only leaving it puts it back.
  document.addEventListener("focusout", () => {
    if (lifted) setTimeout(() => lifted && !lifted.contains(document.activeElement) && drop(false));
  });
}
