import Auth
import Database
import Views
import WebServer

/// How a form that adds something ended.
enum Addition {
    /// It was added: where to go, and what to say there, about what.
    case done(String, Notice, about: String? = nil)
    /// It was added last in its transaction: its address is known when that has ended, and until then by what stands for it
    /// in SQL.
    case doneLast(SQL, () throws -> String, Notice)
    /// It was added, and this page is shown once; sent again, the form leads elsewhere.
    case shown(Response, insteadOf: Link)
    /// Nothing was added: the page says why.
    case failed(Response)

    static func done(_ link: Link, _ notice: Notice, about name: String? = nil) -> Addition {
        .done(link.string, notice, about: name)
    }
}

extension Context {
    /// Writes what a form adds, once: the same form sent again (a second click, a reload, another try after a cut connection)
    /// leads where the first one did and adds nothing, on whatever node.
    ///
    /// The token against forged forms is made anew for every page and bound to the session, so a form that comes with the
    /// same token and the same words to the same address is the same form. What was typed anew is another one.
    func writeOnce(
        isolation: WriteIsolation = .serial, _ body: (Scope) throws -> Addition
    ) throws -> Response {
        if let again = try sentBefore() { return again }
        do {
            let addition = try write(isolation: isolation) { scope in
                let addition = try body(scope)
                if let answer = addition.answer {
                    try SentFormStore(transaction: scope.transaction).insert(formName, answer: answer, now: scope.now)
                }
                return addition
            }
            return try response(to: addition)
        } catch DatabaseError.constraint(let rule) {
            // The other of two clicks was faster.
            guard let again = try sentBefore() else { throw DatabaseError.constraint(rule) }
            return again
        }
    }

    /// ``writeOnce(isolation:_:)`` with the deals' store.
    func writeDealsOnce(_ body: (DealStore) throws -> Addition) throws -> Response {
        try writeOnce { try body(dealStore($0)) }
    }

    private func response(to addition: Addition) throws -> Response {
        switch addition {
        case .done(let place, let notice, let name): return seeOther(place, notice, about: name)
        case .doneLast(_, let place, let notice): return seeOther(try place(), notice)
        case .shown(let response, _): return response
        case .failed(let response): return try sentBefore() ?? response
        }
    }

    /// The answer to this very form, if it came before.
    func sentBefore() throws -> Response? {
        let known = try read { try SentFormStore(transaction: $0.transaction).answer(formName) }
        guard let answer = known else { return nil }
        let parts = answer.split(separator: " ", maxSplits: 1).map(String.init)
        return seeOther(parts.last ?? "/", parts.first.flatMap(Notice.init(rawValue:)) ?? .created)
    }

    private var formName: String {
        CSRF.fingerprint(of: request.target + "\n" + form.urlEncoded, key: formKey)
    }

    private func seeOther(_ place: String, _ notice: Notice, about name: String? = nil) -> Response {
        var response = Response.seeOther(place)
        announce(notice, about: name, in: &response)
        return response
    }
}

extension Addition {
    /// What is kept of it; nothing where nothing was added.
    fileprivate var answer: SQL? {
        switch self {
        case .done(let place, let notice, _): "\(notice.rawValue + " " + place)"
        case .doneLast(let place, _, let notice): "\(notice.rawValue + " ") || \(place)"
        case .shown(_, let place): "\(Notice.created.rawValue + " " + place.string)"
        case .failed: nil
        }
    }
}
