import Auth
import Database
import Views
import WebServer

extension Module {
    static let customers = Module(
        name: Customer.module,
        title: CustomerText.customers,
        menu: [
            NavigationItem(
                title: CustomerText.customers, link: CustomerLink.list, icon: .people,
                access: .can(.view, Customer.module),
                key: "KeyC")
        ],
        creations: [
            CreationItem(
                title: CustomerKind.person.text, link: CustomerLink.new(.person), icon: .person,
                access: .can(.create, Customer.module)),
            CreationItem(
                title: CustomerKind.organisation.text, link: CustomerLink.new(.organisation), icon: .company,
                access: .can(.create, Customer.module)),
        ],
        actions: Action.allCases,
        grants: .caring,
        routes: [
            .get("/customers", .can(.view, Customer.module), CustomerList.show),
            .post("/customers", .can(.create, Customer.module), CustomerForms.create),
            .get("/customers/new", .can(.create, Customer.module), CustomerForms.new),
            .get("/customers/duplicates", .can(.view, Customer.module), CustomerDuplicates.fragment),
            .get("/customers/lookup", .can(.view, Customer.module), CustomerHandlers.lookup),
            .get("/customers/suggestions", .can(.view, Customer.module), CustomerHandlers.lookup),
            .post("/customers/views", .can(.view, Customer.module), SavedViews.customers.save),
            .post("/customers/views/:view/removal", .can(.view, Customer.module), SavedViews.customers.delete),
            .get("/customers/:id", .can(.view, Customer.module), CustomerHandlers.show),
            .post("/customers/:id", .can(.edit, Customer.module), CustomerForms.update),
            .get("/customers/:id/history", .can(.view, Customer.module), RecordHistory.customer),
            .get("/customers/:id/edit", .can(.edit, Customer.module), CustomerForms.edit),
            .post("/customers/:id/lifecycle", .can(.edit, Customer.module), CustomerHandlers.move),
            .post("/customers/:id/owner", .can(.assign, Customer.module), CustomerHandlers.assign),
            .post("/customers/:id/archival", .can(.delete, Customer.module), CustomerHandlers.archive),
            .post("/customers/:id/restoration", .can(.delete, Customer.module), CustomerHandlers.restore),
            .get("/customers/:id/affiliations/new", .can(.edit, Customer.module), RelatedHandlers.newAffiliation),
            .post("/customers/:id/affiliations", .can(.edit, Customer.module), RelatedHandlers.createAffiliation),
            .post(
                "/customers/:id/affiliations/:affiliation/end", .can(.edit, Customer.module),
                RelatedHandlers.endAffiliation),
            .post(
                "/customers/:id/affiliations/:affiliation/removal", .can(.edit, Customer.module),
                RelatedHandlers.deleteAffiliation),
            .get("/customers/:id/facts/new", .can(.edit, Customer.module), RelatedHandlers.newFact),
            .post("/customers/:id/facts", .can(.edit, Customer.module), RelatedHandlers.createFact),
            .post("/customers/:id/facts/:fact/removal", .can(.edit, Customer.module), RelatedHandlers.deleteFact),
            .get("/customers/:id/tags/edit", .can(.edit, Customer.module), RelatedHandlers.editTags),
            .post("/customers/:id/tags", .can(.edit, Customer.module), RelatedHandlers.updateTags),
            .get("/customers/:id/household/new", .can(.edit, Customer.module), RelatedHandlers.newMember),
            .post("/customers/:id/household", .can(.edit, Customer.module), RelatedHandlers.createMember),
            .post("/customers/:id/household/removal", .can(.edit, Customer.module), RelatedHandlers.leaveHousehold),
        ],
        migrations: CustomerSchema.migrations,
        search: { query, scope in
            guard scope.viewer.can(.view, Customer.module) else { return [] }
            return try CustomerLookup(scope).matches(query.text, limit: query.limit).map { match in
                SearchHit(
                    title: match.name,
                    detail: [match.city, match.email.isEmpty ? match.phone : match.email].filter { !$0.isEmpty }
                        .joined(separator: " · "),
                    kind: match.kind.text, icon: match.kind == .organisation ? .company : .person,
                    link: CustomerLink.show(match.id))
            }
        })
}
