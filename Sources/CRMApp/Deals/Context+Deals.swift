import Auth
import Database
import HTTPTypes
import Views
import WebServer

extension Context {
    /// One read with the deals' store. A base without any pipeline gets its first one before.
    func readDeals<Value>(_ body: (DealStore) throws -> Value) throws -> Value {
        let found = try read { scope -> Value? in
            let store = try store(scope)
            return store.pipelines.all.isEmpty ? nil : try body(store)
        }
        if let found { return found }
        try write { try PipelineStore($0).installDefaults(organisation.language) }
        return try read { try body(store($0)) }
    }

    /// One write with the deals' store.
    func writeDeals<Value>(_ body: (DealStore) throws -> Value) throws -> Value {
        try write { try body(dealStore($0)) }
    }

    /// The deals' store of a scope that writes. A base without any pipeline gets its first one before.
    func dealStore(_ scope: Scope) throws -> DealStore {
        try PipelineStore(scope).installDefaults(organisation.language)
        return try store(scope)
    }

    private func store(_ scope: Scope) throws -> DealStore {
        DealStore(scope, try PipelineStore(scope).load(), base: organisation.currency)
    }

    /// Whether a script of ours asks and would rather not have a page.
    var isScripted: Bool {
        HTTPField.Name("X-Requested-With").map { request.headers[$0] == "kap" } ?? false
    }

    /// The version that a form was based on.
    var formVersion: Int { form.version ?? 0 }

    /// 409: somebody else saved the record meanwhile.
    func stale(_ deal: Deal) -> Response {
        let link = linkButton(DealText.openDeal, to: DealPath.show(deal.id), .primary)
        let body: HTML = "<p>\(DealText.staleHint)</p><p>\(link)</p>"
        return page(
            Page(DealText.stale, trail: [Crumb(DealText.title, to: DealPath.list)], width: .prose, body: body),
            status: .conflict)
    }
}
