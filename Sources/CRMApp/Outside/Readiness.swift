import Foundation
import Synchronization
import WebServer

/// Whether the program is alive, and whether it should get requests: for supervisors and proxies.
extension App {
    /// The answer to `/healthz`: the process runs and its threads answer.
    static let alive = plain("OK\n", .ok)

    /// The answer to `/readyz`: 200, or 503 with a reason in each line.
    func readinessAnswer() -> Response {
        let reasons = unreadiness()
        if reasons.isEmpty { return Self.plain("ready\n", .ok) }
        return Self.plain(reasons.joined(separator: "\n") + "\n", .serviceUnavailable)
    }

    /// From now on the program is not ready, because it is about to stop.
    public func beginStopping() {
        isStopping.store(true, ordering: .relaxed)
    }

    private func unreadiness() -> [String] {
        if isStopping.load(ordering: .relaxed) { return ["stopping"] }
        var reasons: [String] = []
        if (try? database.read({ try $0.count("SELECT 1") })) != 1 { reasons.append("the database cannot be read") }
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: configuration.folder))?[.systemFreeSize]
        if let free = free as? NSNumber, free.int64Value < 16 << 20 { reasons.append("the disk is full") }
        return reasons
    }

    private static func plain(_ text: String, _ status: HTTPResponse.Status) -> Response {
        var response = Response.text(text, status: status)
        response.headers[.cacheControl] = "no-store"
        response.headers[.xContentTypeOptions] = "nosniff"
        return response
    }
}
