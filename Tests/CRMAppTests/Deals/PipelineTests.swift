import Auth
import Database
import Testing
import Views

@testable import CRMApp

@Suite("The administration of pipelines")
struct PipelineTests {
    @Test("only who configures gets in")
    func rights() throws {
        let kap = try TestApp()
        #expect(try kap.user(.manager).get("/admin/pipelines").status == .forbidden)
        #expect(try kap.user(.it).get("/admin/pipelines").status == .ok)
        #expect(try kap.user(.manager).post("/admin/pipelines", [("name", "Mine")]).status == .forbidden)
    }

    @Test("stages are renamed, weighted, added and put in another order")
    func stages() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let stages = try kap.stages()
        var form: [(String, String)] = [("name", "Retail"), ("version", "1")]
        for (index, stage) in stages.enumerated() {
            form += [
                ("stage_id", "\(stage.id)"), ("stage_name", index == 0 ? "First visit" : stage.name),
                ("probability", index == 0 ? "15" : "\(stage.probability)"), ("rotting", index == 0 ? "" : "9"),
            ]
        }
        #expect(it.post("/admin/pipelines/1", form).status == .seeOther)
        #expect(it.post("/admin/pipelines/1/stages", [("stage_name", "Trial")]).status == .seeOther)
        #expect(it.post("/admin/stages/\(stages[0].id)/position", [("direction", "down")]).status == .seeOther)
        let pipeline = try kap.deals { $0.pipelines.all[0] }
        #expect(pipeline.name == "Retail")
        #expect(pipeline.openStages.map(\.name) == ["Qualified", "First visit", "Proposal", "Negotiation", "Trial"])
        #expect(pipeline.openStages[1].probability == 15 && pipeline.openStages[1].rottingDays == nil)
        #expect(it.post("/admin/pipelines/1", form).status == .conflict)
    }

    @Test("a probability out of range is refused with the stage named")
    func badProbability() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let stage = try kap.stages()[0]
        let form = [
            ("name", "Sales"), ("version", "1"), ("stage_id", "\(stage.id)"), ("stage_name", "A"),
            ("probability", "101"), ("rotting", ""),
        ]
        let answer = it.post("/admin/pipelines/1", form)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.body.contains("enter a probability from 0 to 100"))
    }

    @Test("a stage with deals stays until they are moved")
    func guarded() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let stages = try kap.stages()
        let id = try kap.deal(stage: 1)
        let refused = it.post("/admin/stages/\(stages[1].id)/removal")
        #expect(refused.status == .unprocessableContent)
        #expect(refused.body.contains("Move them first"))
        _ = try kap.deals { try $0.move(try $0.find(id), to: stages[2], version: 1) }
        #expect(it.post("/admin/stages/\(stages[1].id)/removal").status == .seeOther)
        #expect(try kap.deals { $0.pipelines.all[0].openStages.count } == 3)
        #expect(it.post("/admin/stages/\(stages[4].id)/removal").status == .unprocessableContent)
        #expect(it.post("/admin/pipelines/1/archive").status == .unprocessableContent)
    }

    @Test("a new pipeline has stages to start with, and is archived and restored")
    func pipelines() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        _ = try kap.stages()
        #expect(it.post("/admin/pipelines", [("name", " ")]).status == .unprocessableContent)
        #expect(it.post("/admin/pipelines", [("name", "Service")]).location == "/admin/pipelines/2")
        #expect(try kap.deals { $0.pipelines[ID<SalesPipeline>(2)]?.stages.count } == 6)
        #expect(it.post("/admin/pipelines/2/position", [("direction", "up")]).status == .seeOther)
        #expect(try kap.deals { $0.pipelines.active.map(\.name) } == ["Service", "Sales"])
        #expect(it.post("/admin/pipelines/2/archive").status == .seeOther)
        #expect(try kap.deals { $0.pipelines.active.map(\.name) } == ["Sales"])
        #expect(it.post("/admin/pipelines/2/restoration").status == .seeOther)
        #expect(it.get("/admin/pipelines/99").status == .notFound)
    }

    @Test("reasons are added, renamed and archived, but for the last of their kind")
    func reasons() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let won = try kap.deals { try PipelineStore($0.scope).reasons().filter { $0.kind == .won } }
        #expect(it.post("/admin/close-reasons", [("reason_name", "Taste"), ("kind", "won")]).status == .seeOther)
        #expect(
            it.post("/admin/close-reasons", [("reason_name", ""), ("kind", "won")]).status == .unprocessableContent)
        #expect(it.post("/admin/close-reasons/\(won[0].id)", [("name", "Price")]).status == .seeOther)
        for reason in won { #expect(it.post("/admin/close-reasons/\(reason.id)/archive").status == .seeOther) }
        let left = try kap.deals { try PipelineStore($0.scope).reasons().filter { $0.kind == .won && !$0.isArchived } }
        #expect(left.map(\.name) == ["Taste"])
        #expect(it.post("/admin/close-reasons/\(left[0].id)/archive").status == .unprocessableContent)
    }

    /// The form of the first pipeline, with other kinds for some of its stages.
    private func form(_ kap: TestApp, _ kinds: [Int: String], version: Int) throws -> [(String, String)] {
        var form: [(String, String)] = [("name", "Sales"), ("version", "\(version)")]
        for (index, stage) in try kap.stages().enumerated() {
            form += [
                ("stage_id", "\(stage.id)"), ("stage_name", stage.name),
                ("stage_kind", kinds[index] ?? stage.kind.rawValue), ("probability", "\(stage.probability)"),
                ("rotting", stage.rottingDays.map(String.init) ?? ""),
            ]
        }
        return form
    }

    @Test("a stage's kind is set on its page, which says first what becomes of its deals, and can be set back")
    func kinds() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let id = try kap.deal(stage: 3)
        let before = try kap.texts("SELECT stage_id || stage_since_on || coalesce(closed_on, '') FROM deals")
        let asked = it.post("/admin/pipelines/1", try form(kap, [3: "lost"], version: 1))
        #expect(asked.status == .conflict && asked.body.contains("will end deals as lost. Its deals (1) become lost"))
        #expect(try kap.stages()[3].kind == .open)
        let known = try form(kap, [3: "lost"], version: 1) + [("kinds", "known")]
        #expect(it.post("/admin/pipelines/1", known).status == .seeOther)
        let deal = try kap.find(id)
        #expect(deal.closedOn == deal.stageSinceOn)
        #expect(try kap.history("deals").contains("status: open → lost"))
        #expect(try kap.history("stages").contains("kind: open → lost"))
        let place = try #require(try kap.stages().firstIndex { $0.name == "Negotiation" })
        let back = try form(kap, [place: "open"], version: 2) + [("kinds", "known")]
        #expect(it.post("/admin/pipelines/1", back).status == .seeOther)
        #expect(try kap.texts("SELECT stage_id || stage_since_on || coalesce(closed_on, '') FROM deals") == before)
    }

    @Test("a pipeline keeps a stage to begin with, one for won and one for lost deals")
    func ends() throws {
        let kap = try TestApp()
        let it = try kap.user(.it)
        let answer = it.post("/admin/pipelines/1", try form(kap, [4: "open"], version: 1))
        #expect(answer.status == .unprocessableContent && answer.body.contains("a stage for won deals"))
        let none = Dictionary(uniqueKeysWithValues: (0..<4).map { ($0, "won") })
        #expect(it.post("/admin/pipelines/1", try form(kap, none, version: 1)).status == .unprocessableContent)
    }
}
