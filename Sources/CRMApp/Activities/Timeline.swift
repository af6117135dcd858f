import Auth
import Database
import Views

/// What happened with a customer or on a deal, newest first, with the steps that are planned pinned on top.
///
///     let timeline = try Timeline.load(.customer(id), context, scope)
///     … timeline.html …
struct Timeline {
    let planned: [Activity]
    let entries: [TimelineItem]
    let filter: TimelineFilter
    /// Where the next page of older entries begins, if there is one.
    let next: TimelineCursor?
    let context: Context

    static let pageSize = 30

    /// Reads the first page, or the page that the address asks for. The caller has checked that the viewer may see
    /// the record.
    static func load(_ subject: ActivitySubject, _ context: Context, _ scope: Scope) throws -> Timeline {
        let filter = TimelineFilter(context.query["kind"])
        let cursor = TimelineCursor(context.query["older"])
        let store = TimelineStore(scope: scope, subject: subject, before: cursor, limit: pageSize + 1)
        var items: [TimelineItem] = []
        if let kinds = filter.kinds { items += try store.activities(kinds) }
        if filter.hasChanges { items += try store.moves() + store.history() }
        items.sort { $0.cursor > $1.cursor }
        let page = Array(items.prefix(pageSize))
        return Timeline(
            planned: cursor == nil ? try store.planned() : [], entries: page, filter: filter,
            next: items.count > pageSize ? page.last?.cursor : nil, context: context)
    }
}

/// One thing that happened.
struct TimelineItem: Sendable {
    enum Content: Sendable {
        case activity(Activity)
        /// A deal's move between stages, by their names.
        case stageMove(deal: (id: ID<Deal>, title: String), from: String?, to: String, kind: String)
        /// A customer's move between lifecycle stages, by their codes.
        case lifecycleMove(from: String?, to: String)
        case change(HistoryEntry)
    }

    let cursor: TimelineCursor
    let who: String?
    let content: Content
}

/// A row of the history.
struct HistoryEntry: Sendable {
    let module: String
    let kind: ChangeKind
    var fields: [FieldDiff]
    let deal: (id: ID<Deal>, title: String)?
}

/// Where an entry stands among all: by time, then by its source, then by its id.
struct TimelineCursor: Sendable, Comparable {
    enum Source: Int, Sendable, CaseIterable {
        case history, move, activity
    }

    let at: Instant
    let source: Source
    let id: Int64

    init(at: Instant, source: Source, id: Int64) {
        self.at = at
        self.source = source
        self.id = id
    }

    /// Reads `2026-10-02T08:00:00.000Z~2~17`; anything else is `nil`.
    init?(_ text: String?) {
        let parts = (text ?? "").split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let at = Instant(iso: parts[0]), let source = Int(parts[1]).flatMap(Source.init),
            let id = Int64(parts[2])
        else { return nil }
        self.init(at: at, source: source, id: id)
    }

    var text: String { "\(at.iso)~\(source.rawValue)~\(id)" }

    static func < (one: TimelineCursor, other: TimelineCursor) -> Bool {
        (one.at, one.source.rawValue, one.id) < (other.at, other.source.rawValue, other.id)
    }

    /// The condition that rows of `source` come after this place, newest first.
    func condition(_ source: Source, at: SQL, id: SQL) -> SQL {
        if source.rawValue < self.source.rawValue { return "\(at) <= \(self.at)" }
        if source.rawValue > self.source.rawValue { return "\(at) < \(self.at)" }
        return "(\(at), \(id)) < (\(self.at), \(self.id))"
    }
}

/// What of a timeline is shown: everything, one kind of activity, or the changes.
enum TimelineFilter: Sendable, Equatable {
    case everything
    case kind(ActivityKind)
    case changes

    init(_ text: String?) {
        if text == "changes" {
            self = .changes
        } else {
            self = text.flatMap(ActivityKind.init(rawValue:)).map { .kind($0) } ?? .everything
        }
    }

    /// The kinds of activities to read; nothing when none, empty for all.
    var kinds: [ActivityKind]? {
        switch self {
        case .everything: []
        case .kind(let kind): [kind]
        case .changes: nil
        }
    }

    var hasChanges: Bool {
        if case .kind = self { false } else { true }
    }

    var key: String {
        switch self {
        case .everything: ""
        case .kind(let kind): kind.rawValue
        case .changes: "changes"
        }
    }
}
