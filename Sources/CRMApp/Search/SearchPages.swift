import Auth
import Database
import Views
import WebServer

/// The page of results and the answers to the palette.
enum SearchPages {
    /// So many results of each module stand on the page, and in the palette.
    static let onPage = 20
    static let inPalette = 6

    /// The modules' titles with what they found.
    typealias Groups = [(module: Module, hits: [SearchHit])]

    static func find(_ text: String, limit: Int, in modules: [Module], _ scope: Scope) throws -> Groups {
        let query = SearchQuery(String(text.prefix(100)), limit: limit)
        guard !query.folded.isEmpty else { return [] }
        return try modules.compactMap { module in
            guard let search = module.search else { return nil }
            return (module, Array(try search(query, scope).prefix(limit)))
        }
    }

    static func show(_ context: Context) throws -> Response {
        let text = (context.query["q"] ?? "").trimmed
        let groups = try context.read { try find(text, limit: onPage, in: context.app.modules, $0) }.filter {
            !$0.hits.isEmpty
        }
        let count = groups.reduce(0) { $0 + $1.hits.count }
        let body = box(text) + (text.isEmpty ? hint : groups.isEmpty ? nothing(text) : results(groups))
        let title: Wording = text.isEmpty ? .text(SearchText.search) : .phrase(SearchText.resultsFor(.string(text)))
        return context.page(
            Page(title, width: .prose, position: count > 0 ? SearchText.found(count) : nil, body: body))
    }

    private static func box(_ text: String) -> HTML {
        filterBar(action: Link("/search"), search: text, searchLabel: SearchText.everywhere)
    }

    private static var hint: HTML {
        emptyState(SearchText.hintTitle, why: SearchText.hint, icon: .search)
    }

    private static func nothing(_ text: String) -> HTML {
        emptyState(SearchText.nothing(.string(text)), why: SearchText.nothingWhy, icon: .search)
    }

    private static func results(_ groups: Groups) -> HTML {
        HTML.join(
            groups.map { group in
                card(group.module.title, count: group.hits.count < onPage ? group.hits.count : nil, list(group.hits))
            })
    }

    private static func list(_ hits: [SearchHit]) -> HTML {
        let rows = hits.map { hit -> HTML in
            let title: HTML = "<a href=\"\(hit.link)\">\(user: hit.title)</a>"
            return "<li>\(relatedRow(title, detail: "\(user: hit.detail)", end: badge(hit.kind)))</li>"
        }
        return "<ul class=\"related\">\(rows)</ul>"
    }

    /// The palette asks while its reader types.
    static func suggest(_ context: Context) throws -> Response {
        let groups = try context.read {
            try find(context.query["q"] ?? "", limit: inPalette, in: context.app.modules, $0)
        }
        let suggestions = groups.map { group in
            SuggestionGroup(
                group.module.title,
                group.hits.map { hit in
                    Suggestion(
                        id: hit.link.string, title: hit.title, detail: "\(user: hit.detail)", link: hit.link,
                        icon: hit.icon)
                })
        }
        return context.fragment(suggestionList(suggestions))
    }
}
