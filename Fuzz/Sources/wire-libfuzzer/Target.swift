@_spi(Parsing) import WebServer

/// libFuzzer's door: the first byte says where the rest is cut; whole and cut have to come to the same verdict.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: start + 1, count: count - 1)
    let cut = Int(start[0]) % bytes.count
    var whole = ParseTrace()
    whole.feed(bytes)
    var pieces = ParseTrace()
    pieces.feed(UnsafeRawBufferPointer(rebasing: bytes[..<cut]))
    pieces.feed(UnsafeRawBufferPointer(rebasing: bytes[cut...]))
    precondition(whole.outcomes == pieces.outcomes, "another verdict when cut at \(cut)")
    return 0
}
