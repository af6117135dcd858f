import Testing

@testable import WebServer

@Suite("Urlencoded forms")
struct FormTests {
    private func fields(_ text: String) throws(FormError) -> FormFields {
        try FormFields(urlEncoded: text.utf8)
    }

    @Test("keep order and duplicates")
    func order() throws {
        let form = try fields("b=2&a=1&b=3&empty=&flag&=x&&")
        #expect(form.pairs.map(\.name) == ["b", "a", "b", "empty", "flag", ""])
        #expect(form["b"] == "2")
        #expect(form.all("b") == ["2", "3"])
        #expect(form["empty"] == "")
        #expect(form["flag"] == "")
        #expect(form["missing"] == nil)
    }

    @Test("decode once, and leave a stray percent sign alone")
    func decoding() throws {
        let form = try fields("name=J%C3%B3zsef+Nagy&rate=100%&twice=%2541&eq=a=b")
        #expect(form["name"] == "József Nagy")
        #expect(form["rate"] == "100%")
        #expect(form["twice"] == "%41")
        #expect(form["eq"] == "a=b")
    }

    @Test("refuse NUL and bytes that are not text", arguments: ["a=%00", "a=%FF", "%00=a", "a=%ED%A0%80"])
    func refuse(text: String) {
        #expect(throws: FormError.self) { try fields(text) }
    }

    @Test("come back from their own spelling")
    func roundTrip() throws {
        let pairs = [("ա", "է & ռ"), ("a+b", "100% =?#"), ("", ""), ("*-._", "~")]
        let text = FormFields(pairs.map { (name: $0.0, value: $0.1) }).urlEncoded
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        let form = try fields(text)
        #expect(form.pairs.map(\.name) == pairs.map(\.0))
        #expect(form.pairs.map(\.value) == pairs.map(\.1))
    }

    @Test("have limits on number, length and nesting")
    func limits() {
        #expect(throws: FormError.self) { try fields(String(repeating: "a&", count: 5_001)) }
        #expect(throws: FormError.self) { try fields("a" + String(repeating: "%5B", count: 9)) }
        #expect(throws: FormError.self) { try fields(String(repeating: "n", count: 513) + "=1") }
        #expect(throws: FormError.self) { try fields("a=" + String(repeating: "x", count: 1 << 20) + "x") }
    }

    @Test("are only read from the media type that is theirs")
    func mediaType() throws {
        let good = Request(
            .post, "/", headers: [.contentType: "Application/X-WWW-Form-Urlencoded; charset=utf-8"],
            body: .bytes(Array("a=1".utf8)))
        #expect(try good.form()["a"] == "1")
        for type in ["text/plain", "", "application/json", "application/x-www-form-urlencodedx"] {
            let bad = Request(.post, "/", headers: [.contentType: type], body: .bytes(Array("a=1".utf8)))
            #expect(throws: FormError.unsupportedMediaType) { try bad.form() }
        }
    }
}
