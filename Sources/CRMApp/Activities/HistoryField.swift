import Auth
import Views

/// How one field of a record's history reads: its name, who may see it, and its values in the reader's words.
struct HistoryField: Sendable {
    let label: Text
    /// What a viewer needs to see the values; nothing for public fields.
    let needs: Capability?
    /// A stored value (a code, a name, an amount) as it is read.
    let shown: @Sendable (String) -> HTML

    init(
        _ label: Text, needs: Capability? = nil, shown: @escaping @Sendable (String) -> HTML = { "\(user: $0)" }
    ) {
        self.label = label
        self.needs = needs
        self.shown = shown
    }

    func allows(_ viewer: Viewer) -> Bool { needs.map(viewer.has) ?? true }
}
