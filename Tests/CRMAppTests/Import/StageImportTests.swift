import Database
import Testing

@testable import CRMApp

@Suite("The stages of imported deals")
struct StageImportTests {
    private let kap: TestApp

    init() throws {
        kap = try TestApp()
        _ = try kap.stages()  // the usual pipeline is there
    }

    @discardableResult
    private func load(
        _ stages: [String], _ configure: (inout ImportPlan) -> Void = { _ in }
    ) throws -> ImportedFile {
        let rows = stages.enumerated().map { "D-\($0.offset),Deal \($0.offset),\($0.element)\n" }.joined()
        return try kap.load(.deals, "external_id,title,stage\n" + rows, configure)
    }

    private func refusal(_ stages: [String], _ configure: (inout ImportPlan) -> Void = { _ in }) throws -> String {
        try #require(#expect(throws: ImportFailure.self) { try load(stages, configure) }).description
    }

    private func kinds(_ pipeline: String = "Imported") throws -> [String] {
        try kap.texts(
            """
            SELECT s.name || ' ' || s.kind FROM stages s JOIN pipelines p ON p.id = s.pipeline_id
            WHERE p.name = '\(pipeline)' ORDER BY s.kind <> 'open', s.kind = 'lost', s.position
            """)
    }

    @Test(
        "a name that only holds a word of an end is asked for, and nothing is loaded",
        arguments: [
            "Неуспешно", "Closed - not won", "Отказ", "Disqualified", "Signed", "Dead", "Won back", "Nyertes? nem",
            "Not lost yet", "Կորցրեցինք գուցե", "از دست نرفته",
        ])
    func unclear(name: String) throws {
        let told = try refusal(["Lead", name, "Won", "Lost"])
        #expect(told.contains("“\(name)”") && told.contains("--won NAMES and --lost NAMES"))
        #expect(!told.contains("“Lead”") && !told.contains("“Won”"))
        #expect(try kinds().isEmpty)
        #expect(try kap.texts("SELECT title FROM deals").isEmpty)
        #expect(try kap.texts("SELECT file FROM import_runs").isEmpty)
    }

    @Test("the command line says which stages end a deal; all others are open then")
    func said() throws {
        let file = try load(["Signed", "Screening call", "Отказ", "Dead"]) {
            $0.won = ["signed"]
            $0.lost = ["Отказ", "Dead"]
        }
        #expect(file.summary.created == 4)
        #expect(try kinds() == ["Screening call open", "Signed won", "Отказ lost", "Dead lost"])
        #expect(
            file.told.contains(
                "pipeline “Imported” (new): Screening call – open, Signed – won, Отказ – lost, Dead – lost"))
    }

    @Test("one of both is not enough to know the others")
    func half() throws {
        #expect(try refusal(["Lead", "Signed", "Dead"]) { $0.won = ["Signed"] }.contains("“Dead”"))
        #expect(try refusal(["Lead", "X"]) { ($0.won, $0.lost) = (["X"], ["x"]) }.contains("both --won and --lost"))
    }

    @Test(
        "whole names that say it are known in five languages",
        arguments: [
            ("Lead", "Closed Won", "Closed Lost"), ("Új", "Megnyert", "Elveszett"), ("Новая", "Успешно", "Проиграно"),
            ("Նոր", "Շահված", "Կորցրած"), ("تازه", "برنده", "باخت"), ("Engaging", "WON", "closed-lost"),
        ])
    func known(open: String, won: String, lost: String) throws {
        #expect(try load([won, open, lost]).summary.created == 3)
        #expect(try kinds() == ["\(open) open", "\(won) won", "\(lost) lost"])
        #expect(try kap.texts("SELECT coalesce(closed_on, 'open') FROM deals ORDER BY id")[1] == "open")
    }

    @Test("a pipeline without an end gets one in the company's language")
    func ends() throws {
        try load(["Demo", "Lead in"])
        #expect(try kinds() == ["Demo open", "Lead in open", "Won won", "Lost lost"])
    }

    @Test("a column of states tells what stages are, and a closed deal stands in a closed stage")
    func status() throws {
        let text = """
            id,title,stage,state
            1,A,Signed,won
            2,B,Screening,open
            3,C,Отказ,Проиграна
            4,D,Screening,lost
            5,E,Screening,True
            """
        let file = try kap.load(.deals, text) { $0.map = [("external_id", "id"), ("status", "state")] }
        #expect(file.summary == ImportSummary(created: 5))
        #expect(try kinds() == ["Screening open", "Signed won", "Отказ lost"])
        let stages = try kap.texts("SELECT s.name FROM deals d JOIN stages s ON s.id = d.stage_id ORDER BY d.id")
        #expect(stages == ["Signed", "Screening", "Отказ", "Отказ", "Signed"])
        let again = try kap.load(.deals, text) { $0.map = [("external_id", "id"), ("status", "state")] }
        #expect(again.summary == ImportSummary(unchanged: 5))
        let odd = try kap.load(.deals, "external_id,title,stage,status\n9,X,Signed,perhaps\n8,Y,Signed,open\n")
        #expect(odd.summary == ImportSummary(problems: 2))
        #expect(odd.problems.contains("status: “perhaps” is none of open, won, lost"))
    }

    @Test("a dry run tells each stage's kind and leaves no pipeline behind")
    func rehearsal() throws {
        let file = try load(["Lead", "Won", "Lost"]) { $0.isDryRun = true }
        #expect(file.told.contains("pipeline “Imported” (new): Lead – open, Won – won, Lost – lost"))
        #expect(try kinds().isEmpty)
    }

    @Test("a file that names no pipeline is about the one that has all of its stages; a known deal stays in its own")
    func unnamed() throws {
        let file = try load(["Proposal"])
        #expect(file.told.contains("pipeline “Sales”: Proposal – open"))
        try kap.load(.deals, "external_id,title,stage,pipeline\nX,Other,Proposal,Second\n") {
            $0.stages = ["Proposal", "Negotiation"]
        }
        #expect(try kap.load(.deals, "external_id,stage\nX,Negotiation\n").summary == ImportSummary(updated: 1))
        let pipelines = try kap.texts(
            "SELECT p.name FROM deals d JOIN pipelines p ON p.id = d.pipeline_id ORDER BY d.id")
        #expect(pipelines == ["Sales", "Second"])
        let unclear = try kap.load(.deals, "external_id,title,stage\nN,New,Negotiation\n")
        #expect(unclear.problems.contains("say --set pipeline=NAME"))
    }

    @Test("a stage that the pipeline has not is the row's problem, with those that it has")
    func missing() throws {
        let file = try kap.load(.deals, "external_id,title,stage,pipeline\n1,A,Proposal,Sales\n2,B,Elsewhere,Sales\n")
        #expect(file.summary == ImportSummary(created: 1, problems: 1))
        #expect(file.problems.contains("has no stage “Elsewhere”; it has Prospecting, Qualified"))
    }

    @Test("the command line cannot say of a known stage what it is not")
    func contradiction() throws {
        let told = try refusal(["Proposal"]) {
            $0.constants = ["pipeline": "Sales"]
            $0.won = ["Proposal"]
        }
        #expect(told.contains("“Proposal” is open in the pipeline “Sales”"))
    }
}
