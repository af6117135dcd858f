import Auth
import Testing
import Views
import WebServer

@testable import CRMApp

@Suite("Messages on the page that follows")
struct NoticeTests {
    @Test(
        "a message says what it is about, in any script, through the cookie",
        arguments: ["Offer", "Առաջարկ", "پیشنهاد", "a.b~c;d=e\"f", "", "???>>>"])
    func about(_ name: String) throws {
        let field = Notice.moved.cookie(entries: [7, 9], about: name, isSecure: false).fieldValue
        let value = try #require(field.split(separator: ";").first?.split(separator: "=", maxSplits: 1).last)
        let read = try #require(Notice.read(String(value)))
        #expect(read.notice == .moved && read.entries == [7, 9] && read.about == name)
    }

    @Test(
        "what a browser makes up is read as far as it makes sense", arguments: ["moved.~%%%", "moved.~", "moved.x.~!"])
    func madeUp(_ value: String) throws {
        let read = try #require(Notice.read(value))
        #expect(read.notice == .moved && read.entries.isEmpty && (read.about ?? "").isEmpty)
    }

    @Test("a long name is cut")
    func long() throws {
        let value = Notice.created.cookie(about: String(repeating: "ա", count: 5000), isSecure: true).value
        #expect(value.utf8.count < 300)
        #expect(Notice.read(value)?.about?.count == 80)
        let marked = String(repeating: "a" + String(repeating: "\u{301}", count: 200), count: 60)
        #expect(Notice.created.cookie(about: marked, isSecure: true).value.utf8.count < 600)
    }

    @Test("adding a deal says which, moving it without scripts says where to")
    func onThePage() throws {
        let kap = try TestApp()
        let seller = try kap.user(.representative)
        let stages = try kap.stages()
        let added = seller.post("/deals", [("title", "Rugs & more"), ("stage", "\(stages[0].id)")])
        let cookie = try #require(added.headers[.setCookie]?.split(separator: ";").first)
        #expect(Notice.read(String(cookie.split(separator: "=", maxSplits: 1)[1]))?.about == "Rugs & more")
        let moved = seller.post("/deals/1/stage", [("stage", "\(stages[1].id)"), ("version", "1")])
        #expect(try #require(moved.headers[.setCookie]).contains("moved"))
    }
}
