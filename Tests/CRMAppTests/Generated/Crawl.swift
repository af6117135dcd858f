import Testing
import WebServer

@testable import CRMApp

/// A page that a link led to.
struct CrawledPage {
    let path: String
    let response: TestResponse
    let checks: PageChecks
}

/// Follows links as a reader would who opens everything.
enum Crawl {
    /// The pages that links lead to, breadth first, each shape of address a few times.
    static func follow(_ user: TestUser, limit: Int) -> [CrawledPage] {
        var queue = ["/"]
        var seen: Set<String> = ["/"]
        var shapes: [String: Int] = [:]
        var pages: [CrawledPage] = []
        while !queue.isEmpty, pages.count < limit {
            let path = queue.removeFirst()
            let page = user.get(path)
            let checks = PageChecks(page.body)
            pages.append(CrawledPage(path: path, response: page, checks: checks))
            for link in checks.links where link.hasPrefix("/") && !link.contains("lang=") {
                let target = link.split(separator: "#").first.map(String.init) ?? "/"
                guard !target.hasPrefix("/public/"), seen.insert(target).inserted else { continue }
                let shape = shape(target)
                shapes[shape, default: 0] += 1
                if shapes[shape, default: 0] <= 2 { queue.append(target) }
            }
        }
        return pages
    }

    /// The address with its numbers and values left out.
    private static func shape(_ target: String) -> String {
        let (path, pairs) = Target.parts(target)
        return Target.pattern(path) + "?" + pairs.map(\.name).sorted().joined(separator: "&")
    }
}

/// An address and what is asked in it.
enum Target {
    typealias Pair = (name: String, value: String)

    static func parts(_ target: String) -> (path: String, pairs: [Pair]) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let fields = parts.count > 1 ? try? FormFields(urlEncoded: parts[1].utf8) : nil
        return (String(parts.first ?? "/"), fields?.pairs ?? [])
    }

    /// The path with its numbers left out.
    static func pattern(_ path: String) -> String { path.replacing(/[0-9]+/, with: "N") }
}
