import Database
import Foundation
import Testing
import Views

@testable import CRMApp

@Suite("Birthdays in every spelling")
struct BirthDateTests {
    private let english = Reader(language: .en, zone: .utc, now: TestApp.start)
    private let persian = Reader(language: .fa, zone: .utc, now: TestApp.start)

    private func code(_ typed: String, _ order: DateOrder = .dmy, _ calendar: CalendarKind = .gregorian) -> String? {
        BirthDate(spelled: typed, BirthSpelling(order: order, calendar: calendar, today: english.today))?.code
    }

    @Test(
        "without a year",
        arguments: [
            "03-14", "--03-14", "--0314", "3/14", "14.3.", "14.03", "14 March", "March 14", "mar 14", "14 марта",
            "14 մարտի", "március 14.", "14 مارس", "1604-03-14", "0000-03-14", "1900-03-14", "14/3/1604", "14/03/0000",
            "۱۴/۳", "1604-03-14T00:00:00Z", "0001-03-14 00:00:00",
        ])
    func yearless(_ typed: String) {
        #expect(code(typed) == "--03-14")
    }

    @Test(
        "with a year",
        arguments: [
            ("1985-03-14", "1985-03-14"), ("19850314", "1985-03-14"), ("14.3.1985", "1985-03-14"),
            ("14 March 1985", "1985-03-14"), ("March 14, 1985", "1985-03-14"), ("1985. március 14.", "1985-03-14"),
            ("14 марта 1985 г.", "1985-03-14"), ("1985-03-14T00:00:00.000Z", "1985-03-14"),
            ("1364/12/23", "1986-03-14"), ("۲۳ اسفند ۱۳۶۴", "1986-03-14"), ("1985", "1985"), ("00-00-0000", ""),
        ])
    func full(_ typed: String, _ expected: String) {
        #expect(code(typed) == expected)
    }

    @Test("of two digits are never in the future")
    func twoDigits() {
        #expect(code("14.3.85") == "1985-03-14")
        #expect(code("1.1.26") == "2026-01-01")
        #expect(code("31.12.26") == "1926-12-31")
        #expect(code("14 March 68") == "1968-03-14")
        #expect(BirthDate(day: 1, month: 1, year: 85, reader: english)?.code == "1985-01-01")
        #expect(BirthDate(day: 30, month: 12, year: 75, reader: persian)?.code == "1997-03-20")
    }

    @Test(
        "that no calendar has are refused",
        arguments: ["30.2.", "--13-14", "14", "soon", "31.4.1985", "1403/13/1", "3-4-5-6"])
    func refused(_ typed: String) {
        #expect(code(typed) == nil)
    }

    @Test("of the Persian calendar stay on their day, 30 Esfand too")
    func jalali() throws {
        for typed in ["30 Esfand", "۳۰ اسفند", "Esfand 30"] {
            #expect(code(typed) == "--12-30[u-ca=persian]", "\(typed)")
        }
        #expect(code("12/30", .ymd, .jalali) == "--12-30[u-ca=persian]")
        #expect(code("1375/12/30") == "1997-03-20")
        #expect(code("1376/12/30") == nil)  // a common year
        let birth = BirthDate(code: "--12-30[u-ca=persian]")
        #expect(birth.code == "--12-30[u-ca=persian]")
        #expect(birth.parts(for: persian).day == 30 && birth.parts(for: persian).month == 12)
    }

    @Test("fall on the last day of their month in common years")
    func common() throws {
        let esfand = BirthDate(code: "--12-30[u-ca=persian]")
        let leap = try #require(JalaliDate(year: 1403, month: 7, day: 1)?.gregorian)
        let common = try #require(JalaliDate(year: 1404, month: 7, day: 1)?.gregorian)
        #expect(esfand.falling(inYearOf: leap) == JalaliDate(year: 1403, month: 12, day: 30)?.gregorian)
        #expect(esfand.falling(inYearOf: common) == JalaliDate(year: 1404, month: 12, day: 29)?.gregorian)
        let february = BirthDate(code: "--02-29")
        #expect(february.falling(inYearOf: try #require(Day(iso: "2024-10-01")))?.iso == "2024-02-29")
        #expect(february.falling(inYearOf: try #require(Day(iso: "2026-10-01")))?.iso == "2026-02-28")
        #expect(february.parts(for: english).day == 29)
    }

    @Test("are shown on a record in their reader's calendar, and stay on their own when somebody else saves it")
    func record() throws {
        let kap = try TestApp()
        let id = try kap.customer("Sara Ahmadi", kind: .person) { $0.birth = BirthDate(code: "--12-30[u-ca=persian]") }
        #expect(try kap.user(.manager, language: .fa).get("/customers/\(id)").body.contains("۳۰ اسفند"))
        let boss = try kap.user(.manager)
        let day = try #require(try kap.record(id).draft.birth.day(for: english))
        #expect(boss.get("/customers/\(id)").body.contains(english.format(day, style: .monthDay)))
        let parts = try kap.record(id).draft.birth.parts(for: english)
        let saved = boss.post(
            "/customers/\(id)",
            [
                ("version", "1"), ("kind", "person"), ("given", "Sarah"), ("family", "Ahmadi"),
                ("birth_day", "\(parts.day ?? 0)"), ("birth_month", "\(parts.month ?? 0)"), ("birth_year", ""),
            ])
        #expect(saved.status == .seeOther)
        let draft = try kap.record(id).draft
        #expect(draft.given == "Sarah" && draft.birth.code == "--12-30[u-ca=persian]")
    }

    @Test(
        "in one field of a form", arguments: [("03-14", "--03-14"), ("14 March 85", "1985-03-14"), ("3/14", "--03-14")])
    func form(_ typed: String, _ expected: String) throws {
        let kap = try TestApp()
        let saved = try kap.user(.manager).post(
            "/customers",
            [
                ("kind", "person"), ("given", "Ani"), ("family", "P"), ("birth_day", typed), ("birth_month", ""),
                ("birth_year", ""),
            ])
        #expect(saved.status == .seeOther)
        #expect(try kap.record(ID(1)).draft.birth.code == expected)
    }

    private func load(_ births: [String], dates: DateOrder? = nil) throws -> (summary: ImportSummary, codes: [String]) {
        let kap = try TestApp()
        let file = kap.folder + "/births.csv"
        let rows = births.enumerated().map { "P\($0.offset);\($0.element)" }
        try ("given_name;birth_date\n" + rows.joined(separator: "\n")).write(
            toFile: file, atomically: true, encoding: .utf8)
        var plan = ImportPlan(kind: .customers, file: file)
        plan.dates = dates
        let summary = try Importer(kap.database).run(plan)
        let count = summary.created
        return (summary, try (1...max(1, count)).map { try kap.record(ID(Int64($0))).draft.birth.code })
    }

    @Test("with and without a year in one column of a file")
    func mixed() throws {
        #expect(try load(["1/5/1985", "3/14", "12/31/1990"]).codes == ["1985-01-05", "--03-14", "1990-12-31"])
        #expect(try load(["31.12.1990", "14.3.", "5.1.1985"]).codes == ["1990-12-31", "--03-14", "1985-01-05"])
        #expect(
            try load(["1985-01-05", "03-14", "--12-31", "1604-02-29"]).codes
                == ["1985-01-05", "--03-14", "--12-31", "--02-29"])
        #expect(
            try load(["1375/12/30", "12/30", "1370/1/9"]).codes
                == ["1997-03-20", "--12-30[u-ca=persian]", "1991-03-29"])
        #expect(try load(["14.3.85", "31.12.68"]).codes == ["1985-03-14", "1968-12-31"])
    }

    @Test("in a file that may be read two ways are asked for")
    func ambiguous() throws {
        #expect(throws: ImportFailure.self) { try load(["3/4", "5/6"]) }
        #expect(try load(["3/4", "5/6"], dates: .mdy).codes == ["--03-04", "--05-06"])
        #expect(try load(["3/4", "5/26"]).codes == ["--03-04", "--05-26"])
    }

    @Test("that are yet to come, or none, are their row's problem")
    func problems() throws {
        #expect(try load(["2085-01-05", "soon", "1985-01-05"]).summary == ImportSummary(created: 1, problems: 2))
    }
}
