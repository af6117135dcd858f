import Auth
import Database
import Foundation
import Views

/// A part of the product: one folder, one line in `Modules.swift`. Menu, rights, routes, migrations and search
/// follow from it.
struct Module: Sendable {
    /// As rights and history store it.
    let name: ModuleName
    let title: Text
    var menu: [NavigationItem] = []
    var creations: [CreationItem] = []
    /// The actions that roles grant on its records; empty when it owns none.
    var actions: [Action] = []
    /// What the roles that come with the program may do with its records. A base gets it once, when it first meets the
    /// module; from then on it is the administrators'.
    var grants: [RolePreset: Grant] = [:]
    var routes: [Route] = []
    var migrations: [Migration] = []
    /// The modules whose tables its own refer to.
    var buildsOn: [ModuleName] = []
    /// What it does while no request waits.
    var jobs: [JobKind] = []
    /// Finds records by the words of the search box.
    var search: (@Sendable (SearchQuery, Scope) throws -> [SearchHit])?
}

/// An entry of the menu, shown to those whom its access allows.
struct NavigationItem: Sendable {
    let title: Text
    let link: Link
    let icon: Icon
    var group = MenuEntry.Group.work
    let access: Access
    /// The second key after G, such as `KeyD`.
    var key: String?
}

/// Something that "Add" offers.
struct CreationItem: Sendable {
    let title: Text
    let link: Link
    let icon: Icon
    let access: Access
}

/// What was typed into the search box.
struct SearchQuery: Sendable {
    /// As typed, trimmed.
    let text: String
    /// Folded for comparison with `search_text` columns.
    let folded: String
    /// The most hits that a module should answer with.
    let limit: Int

    init(_ text: String, limit: Int = 20) {
        self.text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        folded = searchText(self.text)
        self.limit = limit
    }
}

/// A record that the search found.
struct SearchHit: Sendable {
    let title: String
    let detail: String
    let kind: Text
    let icon: Icon
    let link: Link
}
