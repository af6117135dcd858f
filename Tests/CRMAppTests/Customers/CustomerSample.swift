import Auth
import Database
import Foundation
import Views
import WebServer

@testable import CRMApp

extension TestApp {
    /// Adds a customer directly, owned by whom the test says.
    @discardableResult
    func customer(
        _ name: String, kind: CustomerKind = .organisation, owner: ID<User>? = nil, team: ID<Team>? = nil,
        _ change: (inout CustomerDraft) -> Void = { _ in }
    ) throws -> ID<Customer> {
        var draft = CustomerDraft()
        draft.kind = kind
        if kind == .organisation {
            draft.name = name
        } else {
            let words = name.split(separator: Character(" ")).map(String.init)
            draft.given = words.first ?? name
            draft.family = words.dropFirst().joined(separator: " ")
        }
        draft.owner = owner
        draft.team = team
        change(&draft)
        return try write { try CustomerStore($0, language: .en).insert(draft) }
    }

    func record(_ id: ID<Customer>) throws -> CustomerRecord {
        try read { try CustomerStore($0, language: .en).load(id) }
    }

    /// So many organisations "Firm 0001" … in a shuffled order.
    func firms(_ count: Int, owner: ID<User>? = nil) throws {
        try write { scope in
            let store = CustomerStore(scope, language: .en)
            for number in (1...count).map({ ($0 &* 7919) % count + 1 }) {
                var draft = CustomerDraft()
                draft.kind = .organisation
                draft.name = "Firm " + String(repeating: "0", count: 4 - String(number).count) + String(number)
                draft.owner = owner
                _ = try store.insert(draft)
            }
        }
    }

    /// A role with just these rights, as an administrator might build it.
    func user(viewing reach: Reach, _ capabilities: [Capability], team: ID<Team>? = nil) throws -> TestUser {
        let user = try user(.it, team: team)
        try write { scope in
            var rights = Rights()
            for action in Action.allCases { rights.grant(action, Customer.module, reach) }
            for capability in capabilities { rights.grant(capability) }
            let roles = RoleStore(scope.transaction)
            try roles.assign([roles.insert(identifier: "role-\(user.id)", name: "R", rights: rights)], to: user.id)
        }
        return user
    }
}

extension TestResponse {
    /// The names of the list's rows, in order.
    var rowNames: [String] {
        body.components(separatedBy: "<tr data-row>").dropFirst().compactMap { row in
            guard let start = row.range(of: "<bdi>"), let end = row.range(of: "</bdi>") else { return nil }
            return String(row[start.upperBound..<end.lowerBound])
        }
    }

    /// The address behind a pager's link.
    func pagerLink(_ relation: String) -> String? {
        guard let mark = body.range(of: "\" rel=\"\(relation)\"") else { return nil }
        let before = body[..<mark.lowerBound]
        guard let start = before.range(of: "href=\"", options: .backwards) else { return nil }
        return before[start.upperBound...].replacingOccurrences(of: "&amp;", with: "&")
    }
}
