/// A card on a board: what it is, up to three lines, and how it moves.
public struct BoardCard: Sendable {
    let id: String
    let title: String
    let link: Link
    let lines: [HTML]
    let foot: HTML
    let move: Link?
    let version: String
    let tone: Tone?

    /// `move` is posted to with `stage` (and `after`, the card above) and the `version`; nil for a reader who may not
    /// move it. `tone` tints the card (`.bad` for one that lies still too long), always with words in `lines`.
    public init(
        id: String, title: String, link: Link, lines: [HTML] = [], foot: HTML = .empty, move: Link? = nil,
        version: String = "", tone: Tone? = nil
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.lines = lines
        self.foot = foot
        self.move = move
        self.version = version
        self.tone = tone
    }
}

/// A column of a board: a stage, its figures and its cards.
public struct BoardColumn: Sendable {
    let id: String
    let title: Wording
    let name: Wording
    let count: Int
    let sum: Money?
    let weighted: Money?
    let cards: [BoardCard]
    let more: Link?
    let add: Link?
    let tone: Tone

    /// `id` is the value of `stage` when a card is moved here, `name` what the menu of a card calls it; `more` is the list
    /// of the whole stage; `add` makes a record that begins here.
    public init(
        id: String, title: some Words, name: Wording? = nil, count: Int, sum: Money? = nil, weighted: Money? = nil,
        cards: [BoardCard],
        more: Link? = nil, add: Link? = nil, tone: Tone = .neutral
    ) {
        self.id = id
        self.title = title.wording
        self.name = name ?? title.wording
        self.count = count
        self.sum = sum
        self.weighted = weighted
        self.cards = cards
        self.more = more
        self.add = add
        self.tone = tone
    }
}

/// A board with three ways to move a card: drag it, press Space and use the arrows, or its menu (without a script).
public func board(_ label: some Words, _ columns: [BoardColumn]) -> HTML {
    """
    <div class="board" role="region" tabindex="0" aria-label="\(label: label)" data-board \
    data-moved="\(BoardText.moved)" data-lifted="\(BoardText.lifted)" data-over="\(BoardText.over)" \
    data-cancelled="\(BoardText.cancelled)" data-failed="\(BoardText.failed)" data-conflict="\(BoardText.conflict)">\
    <p class="vh" id="board-keys">\(BoardText.keys)</p>\(columns.map { column($0, columns) })</div>
    """
}

private func column(_ column: BoardColumn, _ all: [BoardColumn]) -> HTML {
    """
    <section class="board-column" aria-labelledby="col-\(column.id)" data-stage="\(column.id)">\(columnHead(column))\
    <ol class="cards" data-cards>\(column.cards.map { boardCard($0, in: column, all) })</ol>\(moreLink(column))</section>
    """
}

/// The name and the figures of a column. What moves a card answers with the heads of both columns.
public func columnHead(_ column: BoardColumn) -> HTML {
    """
    <header class="column-head" data-head="\(column.id)"><h2 id="col-\(column.id)" data-column-name>\
    <span class="dot tone-\(column.tone.rawValue)"></span><span>\(column.title.html)</span></h2>\
    <span class="count" data-count="\(column.count)">\(column.count)</span>\(addLink(column))\(figures(column))</header>
    """
}

private func addLink(_ column: BoardColumn) -> HTML {
    guard let add = column.add else { return .empty }
    let name: TextArgument =
        switch column.title {
        case .text(let text): .text(text)
        case .phrase(let phrase): .phrase(phrase)
        case .user(let value): .string(value)
        }
    return "<span class=\"end\">\(iconLink(BoardText.addTo(name), icon: .plus, to: add))</span>"
}

private func figures(_ column: BoardColumn) -> HTML {
    guard let sum = column.sum else { return .empty }
    let weighted: HTML =
        column.weighted.map {
            "<span class=\"quiet\" title=\"\(BoardText.weighted)\">\(compact: $0)\(hidden: BoardText.weighted)</span>"
        } ?? .empty
    return "<p class=\"column-sum\"><span>\(compact: sum)</span>\(weighted)</p>"
}

private func boardCard(_ card: BoardCard, in column: BoardColumn, _ all: [BoardColumn]) -> HTML {
    """
    <li class="board-card\(card.tone == nil ? "" : " tint-\(card.tone?.rawValue ?? "")")" data-card="\(card.id)" \
    draggable="\(card.move == nil ? "false" : "true")"><div class="card-top">\
    <a class="card-title" href="\(card.link)" draggable="false" aria-describedby="board-keys">\(user: card.title)</a>\
    \(moveMenu(card, in: column, all))</div>\(card.lines.map { "<div class=\"card-line\">\($0)</div>" as HTML })\
    <div class="card-foot">\(card.foot)</div></li>
    """
}

/// Every stage is a button of its own, so that one tap moves the card; the stage where it lies cannot be chosen.
private func moveMenu(_ card: BoardCard, in column: BoardColumn, _ all: [BoardColumn]) -> HTML {
    guard let move = card.move else { return .empty }
    let stages = all.map { stage -> HTML in
        """
        <button class="menu-item" name="stage" value="\(stage.id)" \(flag: "disabled", when: stage.id == column.id)>\
        <span class="dot tone-\(stage.tone.rawValue)"></span><span>\(stage.name.html)</span></button>
        """
    }
    let label = BoardText.moveCard(.string(card.title))
    return """
        <details class="menu" data-menu><summary class="btn is-ghost is-icon" aria-label="\(label: label)" \
        title="\(label: label)">\(icon(.more))</summary><form class="menu-list" method="post" action="\(move)" data-move>\
        \(csrf: ())\(hiddenField("version", card.version))<p class="menu-head">\(BoardText.moveTo)</p>\(stages)</form></details>
        """
}

private func moreLink(_ column: BoardColumn) -> HTML {
    guard let more = column.more, column.count > column.cards.count else { return .empty }
    return "<a class=\"card-more\" href=\"\(more)\">\(KitText.showAll(.number(column.count)))\(icon(.chevronEnd))</a>"
}
