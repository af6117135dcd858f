import Foundation
import Testing

@testable import CRMApp

/// A file that lives as long as the test.
final class TestFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.path + "/kap-" + UUID().uuidString + ".csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        try? FileManager.default.removeItem(atPath: path + ".problems.csv")
    }
}

@Suite("Reading CSV")
struct CSVReaderTests {
    private func rows(_ text: String) throws -> [[String]] {
        let file = try TestFile(text)
        let reader = try CSVReader(path: file.path)
        var rows = [reader.header]
        while let row = try reader.next() { rows.append(row.fields) }
        return rows
    }

    @Test(
        "commas, semicolons and tabs, LF and CRLF, with and without a mark give the same", arguments: [",", ";", "\t"])
    func spellings(delimiter: String) throws {
        let expected = [["a", "b"], ["1", "zwei, drei; vier"], ["Հայ", ""]]
        for ending in ["\n", "\r\n"] {
            for mark in ["", "\u{FEFF}"] {
                let text =
                    mark
                    + ["a\(delimiter)b", "1\(delimiter)\"zwei, drei; vier\"", "Հայ\(delimiter)"].joined(
                        separator: ending)
                #expect(try rows(text) == expected)
                #expect(try rows(text + ending) == expected)
            }
        }
    }

    @Test("quotes hold separators, line breaks and quotes")
    func quotes() throws {
        #expect(try rows("a,b\n\"x, \"\"y\"\"\nz\",2\n") == [["a", "b"], ["x, \"y\"\nz", "2"]])
    }

    /// The rows that came in, by their first cell, and the lines of those that did not, with what is wrong.
    private func sorted(_ file: TestFile) throws -> (rows: [String], problems: [String]) {
        let reader = try CSVReader(path: file.path)
        var (rows, problems): ([String], [String]) = ([], [])
        while let row = try reader.next() {
            if let problem = row.problem { problems.append("\(row.line): \(problem)") } else { rows.append(row[0]) }
        }
        return (rows, problems)
    }

    @Test(
        "a record that is written wrongly is one problem with its line, and the others come in",
        arguments: [
            ("1,2,3\n4,5\n", ["4"], "2: 3 cells where the header has 2"),
            ("\"1\"x,2\n4,5\n", ["4"], "2: text after a closing quote"),
            ("\"1\" \"x\",2\n4,5\n", ["4"], "2: text after a closing quote"),
            ("\"1,2\n4,5\n6,7\n", ["4", "6"], "2: a quote is opened and never closed"),
            ("1,2\n4,\"5\n", ["1"], "3: a quote is opened and never closed"),
            ("\"1,2\n4,\"5\"\n6,7\n", ["4", "6"], "2: text after a closing quote"),
            ("\"1,2\n4,\"a\nb\"\n6,7\n", ["4", "6"], "2: text after a closing quote"),
            ("1,\0\n4,5\n", ["4"], "2: the line holds binary data"),
        ])
    func problems(text: String, rows: [String], problem: String) throws {
        let found = try sorted(TestFile("a,b\n" + text))
        #expect(found.rows == rows)
        #expect(found.problems == [problem])
    }

    @Test("lines that a broken record may have swallowed count only where nothing about them is odd")
    func doubtful() throws {
        let found = try sorted(TestFile("a,b\n1,\"first line\nsecond \"bad\" line\",x\n2,y\n"))
        #expect(found.rows == ["2"])
        #expect(found.problems.count == 2)
    }

    @Test("a line in another encoding is one problem")
    func encoding() throws {
        let found = try sorted(TestFile(Array("a\nb\n".utf8) + [0xE9, 0x0A] + Array("c\n".utf8)))
        #expect(found.rows == ["b", "c"])
        #expect(found.problems == ["3: the line is not UTF-8; save the file as CSV UTF-8"])
    }

    @Test("missing cells at the end are empty, empty ones too many are nothing, blank lines are none")
    func ragged() throws {
        let file = try TestFile("a,b,c\n1\n\n2,x,y,,\n,,\n3,z\n")
        let reader = try CSVReader(path: file.path)
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append((0..<3).map { row[$0] }) }
        #expect(rows == [["1", "", ""], ["2", "x", "y"], ["3", "z", ""]])
    }

    @Test("lines may end with CR, and each otherwise", arguments: ["\r", "\r\n", "\n", "mixed"])
    func endings(ending: String) throws {
        let lines = ["a,b", "1,\"x\"", "2,y", "3,z"]
        let text =
            ending == "mixed" ? "a,b\r1,\"x\"\r\n2,y\n3,z" : lines.map { $0 + ending }.joined()
        #expect(try rows(text) == [["a", "b"], ["1", "x"], ["2", "y"], ["3", "z"]])
    }

    @Test(
        "a first line that names the separator is obeyed", arguments: ["sep=;", "SEP=;", "\"sep=;\"", "\u{FEFF}sep=;"])
    func named(line: String) throws {
        #expect(try rows(line + "\r\na,x;b\r\n1;2\r\n") == [["a,x", "b"], ["1", "2"]])
    }

    @Test(
        "the separator is told from all lines, not from commas in words",
        arguments: [
            ("Name;Amount, net, in EUR\nA;1,50\nB;2,50\n", ["Name", "Amount, net, in EUR"]),
            ("\"Name, whole\";\"Street, city, zip\"\nA;B\n", ["Name, whole", "Street, city, zip"]),
            ("a,b;c\n1,2\n3,4\n", ["a", "b;c"]), ("a|b\n1|2\n", ["a", "b"]), ("a\n1,5\n", ["a"]),
        ])
    func separators(text: String, header: [String]) throws {
        #expect(try rows(text).first == header)
    }

    @Test("names of columns lose the blanks and invisible marks around them")
    func padded() throws {
        #expect(try rows("\u{FEFF} a ,\u{A0}b\u{200B}\n1,2\n").first == ["a", "b"])
    }

    @Test(
        "what is no table is refused",
        arguments: [
            ("PK\u{3}\u{4}", "the file is a spreadsheet or an archive; save it as CSV UTF-8"),
            ("", "the file is empty"),
            ("\n\n", "the file is empty"), ("\"a,b\n1,2\n", "line 1: a quote is opened and never closed"),
        ])
    func refusals(text: String, reason: String) throws {
        let problem = #expect(throws: CSVProblem.self) { try rows(text) }
        #expect(problem?.description == reason)
    }

    @Test("a file whose first column is called PK is a table")
    func initials() throws {
        #expect(try rows("PK,b\n1,2\n") == [["PK", "b"], ["1", "2"]])
    }

    @Test("a record may lie across the reader's pieces")
    func pieces() throws {
        let long = String(repeating: "x", count: 200_000)
        let text = "a,b\n" + (0..<5).map { "\($0),\"\(long)\"\n" }.joined()
        #expect(try rows(text).dropFirst().map { $0[0] } == ["0", "1", "2", "3", "4"])
    }

    @Test(
        "cells that a spreadsheet would run are defused, telephone numbers are not",
        arguments: [
            ("=1+1", "'=1+1"), (" =1+1", "' =1+1"), ("@x", "'@x"), ("+374 10 123456", "+374 10 123456"), ("-5", "-5"),
            ("-a", "'-a"), ("a,b", "\"a,b\""), ("say \"hi\";", "\"say \"\"hi\"\";\""),
        ])
    func writing(field: String, written: String) {
        #expect(CSVWriter.quoted(field) == written)
    }
}

@Suite("The order of dates in a column")
struct DateOrderTests {
    private func verdict(_ values: [String]) -> DateColumn.Verdict {
        var column = DateColumn()
        for value in values { column.add(value) }
        return column.verdict
    }

    @Test(
        "is recognised from the whole column",
        arguments: [
            (["2016-10-20", "2017-03-01"], DateOrder.ymd), (["20/10/2016", "01/03/2017"], .dmy),
            (["10/20/2016", "03/01/2017"], .mdy), (["10/20/16", "3/1/17"], .mdy), (["20.10.2016", "1.3.2017"], .dmy),
            (["2016-10-20T10:00:00Z"], .ymd), (["۱۴۰۵/۰۱/۰۹"], .ymd), (["20161020"], .ymd), ([], .ymd),
            (["03/03/2016"], .dmy),
        ])
    func recognised(values: [String], order: DateOrder) {
        #expect(verdict(values) == .order(order))
    }

    @Test("two-digit years are told from days by their spread")
    func spread() {
        let days = (1...28).map { "\($0)/03/17" } + (1...28).map { "\($0)/04/16" }
        #expect(verdict(days) == .order(.dmy))
        #expect(verdict((1...28).map { "17-03-\($0)" }) == .order(.ymd))
    }

    @Test("is asked for when it stays open, and refused when no order fits all")
    func open() {
        #expect(verdict(["01/02/2016", "03/04/2016"]) == .ambiguous([.dmy, .mdy]))
        #expect(verdict(["13/02/2016", "02/13/2016"]) == .mixed)
    }

    @Test("a written day reads as the day it means")
    func days() {
        #expect(DateParts("3/1/17")?.day(.mdy)?.iso == "2017-03-01")
        #expect(DateParts("31.12.99")?.day(.dmy)?.iso == "1999-12-31")
        #expect(DateParts("1405/1/1")?.day(.ymd)?.iso == "2026-03-21")
        #expect(DateParts("2017-02-30")?.day(.ymd) == nil)
        #expect(DateParts("no date") == nil)
    }
}
