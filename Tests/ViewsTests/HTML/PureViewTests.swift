import Synchronization
import Testing

@testable import Views

struct PureViewTests {
    private struct Name: PureView {
        static let made = Mutex(0)
        let name: String

        var html: HTML {
            Self.made.withLock { $0 += 1 }
            return "<b>\(user: name)</b>"
        }
    }

    @Test("Equal views are made once, different ones are told apart, and what nobody asks for goes")
    func kept() {
        let kept = KeptViews<Name>(capacity: 2)
        for _ in 0..<3 { #expect(kept.html(of: Name(name: "Ani")).english == "<b><bdi>Ani</bdi></b>") }
        #expect(Name.made.withLock { $0 } == 1)
        // One stays by being asked for, the other makes room.
        for name in ["Vahe", "Ani", "Nare", "Ani", "Aram", "Ani"] {
            #expect(kept.html(of: Name(name: name)).english == "<b><bdi>\(name)</bdi></b>")
        }
        #expect(Name.made.withLock { $0 } == 4)
        _ = kept.html(of: Name(name: "Vahe"))
        #expect(Name.made.withLock { $0 } == 5)
    }
}
