extension WireCase {
    private static func length(_ value: String, _ body: String = "abc") -> String {
        post("Content-Length: \(value)\r\n", body)
    }

    private static func coding(_ value: String) -> String {
        post("Transfer-Encoding: \(value)\r\n", "3\r\nabc\r\n0\r\n\r\n")
    }

    /// RFC 9112 §6.3, RFC 9110 §8.6
    static let lengths: [WireCase] = [
        .init("RFC 9112 §6.3", "a body of three bytes", length("3"), .answered([200]), contains: ["\r\n\r\nabc"]),
        .init("RFC 9112 §6.3", "a body of no bytes", length("0", ""), .answered([200])),
        .init("RFC 9112 §6.3", "no length, no body", post(""), .answered([200])),
        .init("RFC 9110 §8.6", "a length with zeros", length("003"), .answered([200]), contains: ["\r\n\r\nabc"]),
        .init("RFC 9112 §6.3", "a body with GET", get("Content-Length: 3\r\n") + "abc", .answered([200])),
        .init(
            "RFC 9112 §6.3", "a body that looks like a request", length("\(get("").utf8.count)", get("")),
            .answered([200])),
        .init(
            "RFC 9112 §6.3", "a body in HTTP/1.0", "POST /echo HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc", .closes([200])
        ),
        .init("RFC 9112 §6.3", "two lengths in two lines", length("3\r\nContent-Length: 4"), .refused(400)),
        .init("RFC 9112 §6.3", "two equal lengths in two lines", length("3\r\nContent-Length: 3"), .refused(400)),
        .init("RFC 9112 §6.3", "two lengths in one line", length("3, 4"), .refused(400)),
        .init("RFC 9112 §6.3", "two equal lengths in one line", length("3, 3"), .refused(400)),
        .init("RFC 9112 §6.3", "a length and nothing in one line", length("3,"), .refused(400)),
        .init("RFC 9110 §8.6", "a plus sign", length("+3"), .refused(400)),
        .init("RFC 9110 §8.6", "a minus sign", length("-3"), .refused(400)),
        .init("RFC 9110 §8.6", "minus zero", length("-0", ""), .refused(400)),
        .init("RFC 9110 §8.6", "hexadecimal", length("0x3"), .refused(400)),
        .init("RFC 9110 §8.6", "hexadecimal without a mark", length("a"), .refused(400)),
        .init("RFC 9110 §8.6", "a point", length("3.0"), .refused(400)),
        .init("RFC 9110 §8.6", "an exponent", length("3e0"), .refused(400)),
        .init("RFC 9110 §8.6", "an underscore", length("0_3"), .refused(400)),
        .init("RFC 9110 §8.6", "a blank inside", length("3 3"), .refused(400)),
        .init("RFC 9110 §8.6", "a tab inside", length("3\t3"), .refused(400)),
        .init("RFC 9110 §8.6", "a semicolon", length("3;"), .refused(400)),
        .init("RFC 9110 §8.6", "quotes", length("\"3\""), .refused(400)),
        .init("RFC 9110 §8.6", "nothing", length(""), .refused(400)),
        .init("RFC 9110 §8.6", "digits of another script", length("\u{d9}\u{a3}"), .refused(400)),
        .init("RFC 9110 §8.6", "a superscript three", length("\u{b3}"), .refused(400)),
        .init("RFC 9110 §15.5.14", "ten gigabytes announced", length("10000000000", ""), .refused(413)),
        .init("RFC 9110 §15.5.14", "the largest number", length("9223372036854775807", ""), .refused(413)),
        .init("RFC 9110 §8.6", "the largest number and one", length("9223372036854775808", ""), .refused(400)),
        .init("RFC 9110 §8.6", "2⁶⁴ and three", length("18446744073709551619"), .refused(400)),
        .init("RFC 9110 §8.6", "thirty nines", length(String(repeating: "9", count: 30)), .refused(400)),
        .init("RFC 9112 §5.2", "a folded length", length("\r\n 3"), .refused(400)),
        .init("RFC 9110 §8.6", "a NUL after the length", length("3\u{0}"), .refused(400)),
        .init("RFC 9110 §8.6", "a full-width digit", length("\u{ef}\u{bc}\u{93}"), .refused(400)),
        .init("RFC 9112 §6.1", "length and chunked", length("3\r\nTransfer-Encoding: chunked"), .refused(400)),
        .init("RFC 9112 §6.1", "chunked and length", coding("chunked\r\nContent-Length: 3"), .refused(400)),
        .init("RFC 9112 §6.1", "chunked and length zero", coding("chunked\r\nContent-Length: 0"), .refused(400)),
        .init(
            "RFC 9112 §6.1", "length and chunked with GET",
            get("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", .refused(400)),
    ]

    /// RFC 9112 §6.1 and §7
    static let codings: [WireCase] = [
        .init("RFC 9112 §7.1", "chunked", coding("chunked"), .answered([200]), contains: ["\r\n\r\nabc"]),
        .init("RFC 9112 §7", "codings have no case", coding("ChunKED"), .answered([200]), contains: ["\r\n\r\nabc"]),
        .init("RFC 9112 §7", "blanks around the coding", coding(" \tchunked\t "), .answered([200])),
        .init(
            "RFC 9112 §6.3", "chunked with GET", get("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", .answered([200])),
        .init("RFC 9112 §6.1", "gzip before chunked", coding("gzip, chunked"), .refused(501)),
        .init("RFC 9112 §6.1", "an unknown coding before chunked", coding("tea, chunked"), .refused(501)),
        .init("RFC 9112 §6.1", "an unknown coding", coding("tea"), .refused(501)),
        .init("RFC 9112 §6.1", "a coding that resembles chunked", coding("xchunked"), .refused(501)),
        .init("RFC 9112 §6.1", "a coding that begins like chunked", coding("chunkedx"), .refused(501)),
        .init("RFC 9112 §6.3", "gzip without chunked", coding("gzip"), .refused(400)),
        .init("RFC 9112 §6.3", "identity", coding("identity"), .refused(400)),
        .init("RFC 9112 §6.3", "chunked is not last", coding("chunked, gzip"), .refused(400)),
        .init("RFC 9112 §6.3", "identity after chunked", coding("chunked, identity"), .refused(400)),
        .init("RFC 9112 §6.1", "chunked twice", coding("chunked, chunked"), .refused(400)),
        .init("RFC 9112 §6.1", "chunked in two lines", coding("chunked\r\nTransfer-Encoding: chunked"), .refused(400)),
        .init(
            "RFC 9112 §6.1", "identity in a second line", coding("chunked\r\nTransfer-Encoding: identity"),
            .refused(400)),
        .init("RFC 9112 §6.1", "nothing", coding(""), .refused(400)),
        .init("RFC 9110 §5.6.1", "an empty member before", coding(", chunked"), .refused(400)),
        .init("RFC 9110 §5.6.1", "an empty member after", coding("chunked,"), .refused(400)),
        .init("RFC 9112 §7.1", "a parameter", coding("chunked;a=b"), .refused(400)),
        .init("RFC 9112 §7", "quotes", coding("\"chunked\""), .refused(400)),
        .init("RFC 9112 §7", "a vertical tab before", coding("\u{b}chunked"), .refused(400)),
        .init("RFC 9112 §7", "a NUL after", coding("chunked\u{0}"), .refused(400)),
        .init("RFC 9112 §7", "a byte above ASCII after", coding("chunked\u{a0}"), .refused(400)),
        .init("RFC 9112 §7", "two words", coding("chunked chunked"), .refused(400)),
        .init(
            "RFC 9112 §7", "an underscore in the name",
            post("Transfer_Encoding: chunked\r\nContent-Length: 3\r\n", "abc"), .answered([200])),
        .init(
            "RFC 9112 §6.1", "chunked in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .refused(400)),
        .init(
            "RFC 9112 §6.1", "chunked and length in HTTP/1.0",
            "POST /echo HTTP/1.0\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", .refused(400)),
    ]

    /// RFC 9112 §7.1
    static let chunks: [WireCase] = [
        .init(
            "RFC 9112 §7.1", "one chunk", chunked("5\r\nhello\r\n0\r\n\r\n"), .answered([200]),
            contains: ["\r\n\r\nhello"]),
        .init("RFC 9112 §7.1", "no chunk", chunked("0\r\n\r\n"), .answered([200])),
        .init(
            "RFC 9112 §7.1", "two chunks", chunked("2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"), .answered([200]),
            contains: ["\r\n\r\nhello"]),
        .init("RFC 9112 §7.1", "capital digits", chunked("A\r\n0123456789\r\n0\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1", "zeros before the size", chunked("0005\r\nhello\r\n000\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1", "line ends inside a chunk", chunked("4\r\n\r\n\r\n\r\n0\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1.1", "an extension", chunked("5;a=b\r\nhello\r\n0;c\r\n\r\n"), .answered([200])),
        .init(
            "RFC 9112 §7.1.1", "an extension in quotes", chunked("5;a=\"b;\\\"c\"\r\nhello\r\n0\r\n\r\n"),
            .answered([200])),
        .init(
            "RFC 9112 §7.1.1", "blanks in an extension", chunked("5 ; a = b\r\nhello\r\n0\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1", "no size", chunked("\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a line that ends in LF", chunked("5\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a chunk that ends in LF", chunked("5\r\nhello\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a last chunk that ends in LF", chunked("5\r\nhello\r\n0\n\n"), .refused(400)),
        .init("RFC 9112 §7.1", "an end that ends in LF", chunked("5\r\nhello\r\n0\r\n\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a blank after the size", chunked("5 \r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a blank before the size", chunked(" 5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a tab after the size", chunked("5\t\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "0x before the size", chunked("0x5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a minus sign", chunked("-5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a plus sign", chunked("+5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "an underscore", chunked("0_5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a letter that is no digit", chunked("g\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a point", chunked("5.0\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a chunk longer than its size", chunked("5\r\nhello!\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a chunk shorter than its size", chunked("7\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "no line end after a chunk", chunked("5\r\nhello0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a bare CR in the line", chunked("5\r5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "an extension without a name", chunked("5;\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "an extension without a value", chunked("5;a=\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init(
            "RFC 9112 §7.1.1", "an extension that is not closed", chunked("5;a=\"b\r\nhello\r\n0\r\n\r\n"),
            .refused(400)),
        .init(
            "RFC 9112 §7.1.1", "a NUL escaped in quotes", chunked("5;a=\"\\\u{0}\"\r\nhello\r\n0\r\n\r\n"),
            .refused(400)),
        .init(
            "RFC 9112 §7.1.1", "a CR escaped in quotes", chunked("5;a=\"\\\r\"\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "a backslash at the end", chunked("5;a=\"\\\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "a tab in quotes", chunked("5;a=\"\t\"\r\nhello\r\n0\r\n\r\n"), .answered([200])),
        .init(
            "RFC 9112 §7.1.1", "three extensions", chunked("5;a;b=c;d=\"e\"\r\nhello\r\n0;f\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1.1", "text after the quotes", chunked("5;a=\"b\"c\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a comma after the size", chunked("5,\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "a NUL in an extension", chunked("5;a\u{0}\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "a bare CR in an extension", chunked("5;a\rb\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1.1", "a bare LF in an extension", chunked("5;a\nb\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a size of sixteen digits", chunked("7fffffffffffffff\r\n"), .refused(413)),
        .init("RFC 9112 §7.1", "a size beyond all numbers", chunked("ffffffffffffffff\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a size of seventeen digits", chunked("10000000000000000\r\n"), .refused(400)),
        .init("RFC 9112 §7.1", "a size that wraps to five", chunked("100000005\r\nhello\r\n0\r\n\r\n"), .refused(413)),
        .init(
            "RFC 9112 §7.1", "70,000 zeros", chunked(String(repeating: "0", count: 70_000) + "5\r\nhello\r\n0\r\n\r\n"),
            .refused(400)),
        .init(
            "RFC 9112 §7.1.1", "an extension of 70,000 bytes",
            chunked("5;a=" + String(repeating: "b", count: 70_000) + "\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        .init(
            "RFC 9112 §7.1.1", "extensions of 40,000 bytes together",
            chunked(
                String(repeating: "1;a=" + String(repeating: "b", count: 996) + "\r\nx\r\n", count: 40) + "0\r\n\r\n"),
            .refused(413)),
        .init("RFC 9112 §8", "no last chunk", chunked("5\r\nhello\r\n") + "GET", .refused(400)),
    ]

    /// RFC 9112 §7.1.2, RFC 9110 §6.5
    static let trailers: [WireCase] = [
        .init("RFC 9112 §7.1.2", "a trailer", chunked("5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"), .answered([200])),
        .init("RFC 9112 §7.1.2", "two trailers", chunked("0\r\nX: 1\r\nY: 2\r\n\r\n"), .answered([200])),
        .init(
            "RFC 9110 §6.5.1", "Content-Length in a trailer", chunked("0\r\nContent-Length: 3\r\n\r\n"), .refused(400)),
        .init(
            "RFC 9110 §6.5.1", "Transfer-Encoding in a trailer", chunked("0\r\nTransfer-Encoding: chunked\r\n\r\n"),
            .refused(400)),
        .init("RFC 9110 §6.5.1", "Host in a trailer", chunked("0\r\nHost: b\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §5.2", "a folded trailer", chunked("0\r\nX: y\r\n z\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §5.1", "a blank before a trailer's colon", chunked("0\r\nX : y\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §5", "a trailer without a colon", chunked("0\r\nnothing\r\n\r\n"), .refused(400)),
        .init("RFC 9112 §2.2", "a trailer that ends in LF", chunked("0\r\nX: y\n\r\n"), .refused(400)),
        .init(
            "RFC 9110 §6.5.1", "Authorization in a trailer is no one's", chunked("0\r\nAuthorization: x\r\n\r\n"),
            .answered([200])),
        .init(
            "RFC 9110 §5.4", "a trailer of 70,000 bytes",
            chunked("0\r\nX: " + String(repeating: "y", count: 70_000) + "\r\n\r\n"), .refused(431)),
        .init("RFC 9110 §5.5", "a NUL in a trailer", chunked("0\r\nX: \u{0}\r\n\r\n"), .refused(400)),
        .init(
            "RFC 9110 §5.4", "101 trailers", chunked("0\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n"),
            .refused(431)),
    ]
}
