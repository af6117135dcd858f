import Foundation
import Testing

@testable import Auth

@Suite("Common passwords")
struct CommonPasswordTests {
    private static let context = ["Arpi Trade House", "Mane Vardanyan", "mane.vardanyan@arpi.example"]
    private static let isInstalled = CommonPasswords.here.missing.isEmpty

    private func problem(_ password: String, _ common: CommonPasswords = .here) -> PasswordRules.Problem? {
        PasswordRules.problem(with: password, context: Self.context, common: common)
    }

    @Test(
        "the first that are guessed are refused, also where no list is installed",
        arguments: [
            "password", "12345678", "123456789", "qwerty123", "password1", "iloveyou", "admin123", "P@ssw0rd",
            "letmein1", "dragon12", "monkey12", "1q2w3e4r", "1qaz2wsx", "zaq12wsx", "qwertyuiop", "asdf1234",
            "abcd1234",
            "welcome1", "Welcome2024!", "sunshine", "princess1", "football", "baseball1", "superman", "trustno1",
            "changeme", "passw0rd!", "pa55word", "Summer2025", "aaaaaaaa", "abababab", "11223344", "87654321",
            "qazwsxedc", "пароль123", "йцукенгш", "привет12", "jelszo123", "szeretlek", "գաղտնաբառ1", "gaxtnabar",
            "salam1234", "۱۲۳۴۵۶۷۸", "PASSWORD", "ｐａｓｓｗｏｒｄ", "passwordpassword", "i love you!",
        ])
    func first(password: String) {
        #expect(problem(password, CommonPasswords(files: [])) == .tooCommon)
        #expect(problem(password) == .tooCommon)
    }

    @Test(
        "the names of the company, the user and the product are refused, spelled with digits or with a little behind them",
        arguments: [
            "arpitrade", "Arpi Trade House", "ArpiTrade2026!", "4rp1tr4d3", "mane1987", "vardanyan", "Vardanyan!1",
            "mane.vardanyan", "maneARPI12", "kapkap12", "Kap12345", "V4rd4ny4n7",
        ])
    func names(password: String) {
        #expect(problem(password) == .namesTheUser)
    }

    @Test(
        "phrases and random ones are taken",
        arguments: [
            "four quiet river bends", "a long enough secret", "taken-over-by-it-77", "seven quiet herons", "xkq72mzp",
            "Tr0ub4dor&3x", "gուշ տարի ամպ", "سه کبوتر آرام", "három csendes gém", "тихая вода у моста", "v9#Lm2qT",
        ])
    func good(password: String) {
        #expect(problem(password) == nil)
    }

    /// The passwords of a list, by how common they are.
    private func list(_ file: Int) throws -> [String] {
        let text = try String(contentsOfFile: CommonPasswords.usualFiles[file], encoding: .utf8)
        guard file == 0 else {
            let ranked = text.split(separator: "\n").compactMap { line -> (String, Int)? in
                let parts = line.split(separator: "'")
                guard parts.count == 3, let rank = Int(parts[2].filter(\.isNumber)) else { return nil }
                return (String(parts[1]), rank)
            }
            return ranked.sorted { $0.1 < $1.1 }.map(\.0)
        }
        let quoted = try #require(text.split(separator: "\"passwords\": \"").last?.prefix { $0 != "\"" })
        return quoted.split(separator: ",").map(String.init)
    }

    @Test(
        "none of the 10,000 commonest passwords of either list is taken", .enabled(if: isInstalled), arguments: [0, 1])
    func tenThousand(file: Int) throws {
        let commonest = try list(file).prefix(10_000).filter { $0.count >= PasswordRules.minimumLength }
        #expect(commonest.count > 3_000)
        let taken = commonest.filter { problem($0) == nil }
        #expect(taken.isEmpty, "\(taken.prefix(20))")
        let withoutLists = commonest.filter { problem($0, CommonPasswords(files: [])) != nil }
        #expect(withoutLists.count > commonest.count / 4, "rules and own words alone: \(withoutLists.count)")
    }

    @Test("a file that is not there is named")
    func missing() {
        #expect(CommonPasswords(files: ["/nowhere"]).missing == ["/nowhere"])
    }

    @Test("strength is said in four words")
    func strength() {
        let words = ["password1", "xkq72mzp", "seven quiet heron", "four quiet river bends tonight"]
        #expect(words.map { PasswordStrength.of($0, context: []) } == [.weak, .fair, .good, .strong])
    }
}
