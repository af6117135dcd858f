import WebServer

/// What nobody types and anybody may send.
enum Extremes {
    static let numbers = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775806", "-9223372036854775807",
        "9223372036854775808", "99999999999999999999999999999999", "-1", "0", "1", "2147483648", "4294967296",
        "999999999999999", "1000000000000000", "10000000000000", "9999999999999.99", "92233720368547758.07",
        "1e308", "-1e308", "NaN", "inf", "0x7fffffffffffffff", "+9223372036854775807", "٣٤", "۹۲۲۳۳۷۲۰۳۶۸۵۴۷۷۵۸۰۷",
        "1,5",
    ]
    static let days = [
        "0000-01-01", "0001-01-01", "9999-12-31", "99999-12-31", "31.12.9999", "1/1/1", "1404/12/30", "1599-12-30",
        "3177-12-29", "00010101", "99991231", "+99999999", "+9223372036854775807", "30 Esfand 1403",
        "9999-12-31T23:59:59.999Z", "99:99", "23:59",
    ]
    static let texts = [
        "", " ", "~", "1~", "~9223372036854775807", "9223372036854775807~9223372036854775807", "1~1~1~1",
        "9999-12-31T23:59:59.999Z~2~9223372036854775807", "%", "'", "\"><i>", "-", "[]", "--9223372036854775808",
        "\u{202E}\u{0301}", "e\u{301}\u{1F9D1}\u{200D}\u{1F9D1}", String(repeating: "9", count: 4_000),
        String(repeating: "x~", count: 2_000),
    ]
    static let all = numbers + days + texts
}

/// A request made of one that a page offers.
struct Variation {
    let isPost: Bool
    let path: String
    var pairs: [Target.Pair]

    /// As one would repeat it by hand.
    var description: String {
        let fields = FormFields(pairs).urlEncoded
        return isPost ? "POST \(path) \(fields)" : "GET \(target)"
    }

    private var target: String { pairs.isEmpty ? path : path + "?" + FormFields(pairs).urlEncoded }

    func send(_ user: TestUser) -> TestResponse {
        isPost ? user.post(path, pairs.map { ($0.name, $0.value) }) : user.get(target)
    }

    /// The same with another value in one place.
    func with(_ value: String, at place: Int) -> Variation {
        var changed = self
        changed.pairs[place].value = value
        return changed
    }

    /// Everything that the pages ask and offer: their links and their forms, each shape once.
    static func offered(by pages: [CrawledPage], to user: TestUser) -> [Variation] {
        var seen: Set<String> = []
        let links = pages.flatMap(\.checks.links).map { link -> Variation in
            let (path, pairs) = Target.parts(String(link.prefix { $0 != "#" }))
            return Variation(isPost: false, path: path, pairs: pairs)
        }
        let forms = pages.flatMap { page in
            page.checks.forms.all.map { form -> Variation in
                let (path, pairs) = Target.parts(form.action.isEmpty ? page.path : form.action)
                return Variation(isPost: form.isPost, path: path, pairs: pairs + form.fields)
            }
        }
        // A list of one page has no links to others, but whoever knows them can ask.
        let places = pages.flatMap { page in
            ["after", "before"].map { name -> Variation in
                let (path, pairs) = Target.parts(page.path)
                return Variation(isPost: false, path: path, pairs: pairs + [(name, "1~"), ("at", "51")])
            }
        }
        return (links + forms + places).filter { $0.isFit(for: user) && seen.insert($0.shape).inserted }
    }

    private var shape: String {
        "\(isPost) \(Target.pattern(path))?" + Set(pairs.map(\.name)).sorted().joined(separator: "&")
    }

    /// What ends the session or the user would end the test with it.
    private func isFit(for user: TestUser) -> Bool {
        path.hasPrefix("/") && !path.hasPrefix("/public/") && path != "/sign-out"
            && !path.hasPrefix("/admin/users/\(user.id)")
    }
}
