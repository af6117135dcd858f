import Auth
import Foundation
import HTTPTypes
import Views
import WebServer

extension Context {
    /// A page in the application's frame.
    func page(_ page: Page, status: HTTPResponse.Status = .ok) -> Response {
        var page = page
        page.flash = page.flash ?? flash
        var response = Response.html(Views.shell(page, in: frame).render(for: reader), status: failed(page, status))
        clearNotice(in: &response)
        return response
    }

    /// A page outside the application's frame: before anybody is known.
    func barePage(
        _ title: Text, _ body: HTML, problems: FormProblems = FormProblems(), status: HTTPResponse.Status = .ok
    ) -> Response {
        let page = Page(
            title, flash: noticed.map { Flash($0.notice.words(about: $0.about)) }, problems: problems.count, body: body)
        var response = Response.html(Views.bareShell(page, in: frame).render(for: reader), status: failed(page, status))
        clearNotice(in: &response)
        return response
    }

    /// A piece of a page, for scripts that ask for no more.
    func fragment(_ html: HTML) -> Response {
        .html(html.render(for: reader))
    }

    /// 303 to a page of ours, with what to say there.
    func redirect(_ link: Link, _ notice: Notice? = nil, about name: String? = nil) -> Response {
        var response = Response.seeOther(link.string)
        if let notice { announce(notice, about: name, in: &response) }
        return response
    }

    /// Says it on the page that follows, with the way back where there is one.
    func announce(_ notice: Notice, about name: String? = nil, in response: inout Response) {
        let entries = notice.offersUndo ? written.undoable : []
        response.setCookie(notice.cookie(entries: entries, about: name, isSecure: request.isSecure))
    }

    /// The message of what was just written, to be shown at once on a page at `place`.
    func flash(_ notice: Notice, at place: Link, about name: String? = nil) -> Flash {
        Flash(notice.words(about: name), undo: RecordHistory.reversal(of: written.undoable, from: place))
    }

    /// A form that failed is 422: the page with what was typed still in it.
    private func failed(_ page: Page, _ status: HTTPResponse.Status) -> HTTPResponse.Status {
        page.problems > 0 && status == .ok ? .unprocessableContent : status
    }

    private var noticed: (notice: Notice, entries: [Int64], about: String?)? {
        request.cookie(CookieNames.notice).flatMap(Notice.read)
    }

    private var flash: Flash? {
        noticed.map {
            Flash($0.notice.words(about: $0.about), undo: RecordHistory.reversal(of: $0.entries, from: here))
        }
    }

    private func clearNotice(in response: inout Response) {
        if request.cookie(CookieNames.notice) != nil {
            response.setCookie(Notice.clearing(isSecure: request.isSecure))
        }
    }

    var theme: Theme {
        (request.cookie(CookieNames.theme) ?? viewer.theme).flatMap(Theme.init(rawValue:)) ?? .auto
    }

    private var frame: Shell {
        let assets = app.assets
        return Shell(
            organisation: organisation.name.isEmpty ? "Kap" : organisation.name, viewer: shellViewer,
            menu: app.views.navigation.html(of: Navigation(app.menu, viewer, at: request.path)),
            create: app.views.creations.html(of: Creations(app.menu, viewer)), here: here, language: reader.language,
            theme: theme, calendar: reader.calendar,
            links: links, search: query["q"] ?? "", isDemo: organisation.isDemo, asset: { assets.url($0) })
    }

    private var links: ShellLinks {
        var links = ShellLinks()
        if !viewer.can(.view, Activity.module) { links.today = nil }
        if !viewer.can(.view, Deal.module) { links.pipeline = nil }
        return links
    }

    /// This page's own address, without the language that was asked for.
    var here: Link {
        guard request.method == .get || request.method == .head else { return Link(request.path) }
        return Link(request.path, query: query.pairs.filter { $0.name != "lang" }.map { ($0.name, $0.value) })
    }

    private var shellViewer: ShellViewer? {
        guard !viewer.isAnonymous else { return nil }
        return ShellViewer(
            id: viewer.id.rawValue, name: viewer.name, initials: viewer.name.initials,
            roles: zip(viewer.roles, viewer.roleNames).map { RoleText.name(identifier: $0, name: $1) })
    }
}

extension String {
    /// Without the blanks and line breaks around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The first letters of the first and the last word.
    var initials: String {
        let bytes = utf8  // by bytes: a hundred of these stand on a list
        let blank = UInt8(ascii: " ")
        guard let start = bytes.firstIndex(where: { $0 != blank }), let end = bytes.lastIndex(where: { $0 != blank })
        else { return "" }
        guard let gap = bytes[start...end].lastIndex(of: blank) else { return String(self[start]) }
        return String(self[start]) + String(self[bytes.index(after: gap)])
    }
}
