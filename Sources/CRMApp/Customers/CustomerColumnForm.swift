import Auth
import Views
import WebServer

/// The menu that chooses the list's columns and how many rows a page has.
struct CustomerColumnForm: PureView {
    /// What of the address stays.
    let query: String
    let columns: [CustomerColumn]
    let offered: [CustomerColumn]
    let size: Int

    init(_ request: ListRequest, _ viewer: Viewer) {
        query = FormFields(request.query.pairs.filter { !Self.ownNames.contains($0.name) }).urlEncoded
        columns = request.columns
        offered = CustomerColumn.allCases.filter { $0.isOpen(to: viewer) }
        size = request.size
    }

    /// What the form says anew, where the list stood, and the language, which is not the list's.
    private static let ownNames: Set = ["cols", "size", "after", "before", "at", "lang"]

    var html: HTML { dropdown(CustomerListText.columns, .ghost, icon: .columns, [.custom(form)]) }

    private var form: HTML {
        let kept = (try? FormFields(urlEncoded: query.utf8))?.pairs ?? []
        let sizes = CustomerList.sizes.map { Choice(String($0), Text(verbatim: "{0}")(.number($0))) }
        return getForm(
            to: CustomerLink.list,
            HTML.join(kept.map { hiddenField($0.name, $0.value) })
                + checkboxes(
                    "cols", CustomerListText.columns, values: Set(columns.map(\.rawValue)),
                    choices: offered.map { Choice($0.rawValue, $0.heading) })
                + selectField("size", CustomerListText.rows, value: String(size), choices: sizes)
                + submitBar(KitText.apply))
    }
}
