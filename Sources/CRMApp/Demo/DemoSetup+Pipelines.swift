import Database

extension DemoSetup {
    /// Writes the pipelines with their stages, in the order of the file.
    func writePipelines() throws -> [DemoPipeline] {
        let rows = try SeedTable(folder: folder, name: "pipelines").rows
        var names: [String] = []
        for row in rows where !names.contains(row["pipeline"]) { names.append(row["pipeline"]) }
        return try names.enumerated().map { index, name in
            try writePipeline(name, position: index + 1, rows.filter { $0["pipeline"] == name })
        }
    }

    private func writePipeline(_ name: String, position: Int, _ rows: [SeedRow]) throws -> DemoPipeline {
        let id: ID<DemoPipeline> = try transaction.insert(
            "INSERT INTO pipelines (name, position) VALUES (\(name), \(position))")
        let stages = try rows.enumerated().map { try writeStage(of: id, position: $0 + 1, $1) }
        let open = stages.filter { $0.kind == "open" }
        guard let won = stages.first(where: { $0.kind == "won" }),
            let lost = stages.first(where: { $0.kind == "lost" }),
            !open.isEmpty
        else { throw DemoError.brokenSeeds(file: "pipelines", reason: "needs open, won and lost stages in “\(name)”") }
        return pipeline(id: id.rawValue, name, open, won, lost)
    }

    private func writeStage(of pipeline: ID<DemoPipeline>, position: Int, _ row: SeedRow) throws -> DemoStage {
        let rotting = row.optional("rotting_days").flatMap { Int($0) }
        let id: ID<DemoStage> = try transaction.insert(
            """
            INSERT INTO stages (pipeline_id, name, kind, position, probability, rotting_days)
            VALUES (\(pipeline), \(row["stage"]), \(row["kind"]), \(position), \(row.number("probability")), \(rotting))
            """)
        return DemoStage(id: id.rawValue, name: row["stage"], kind: row["kind"], rottingDays: rotting)
    }

    /// How quickly, how often and for how much the deals of each pipeline close.
    private func pipeline(
        id: Int64, _ name: String, _ open: [DemoStage], _ won: DemoStage, _ lost: DemoStage
    ) -> DemoPipeline {
        let habits: (days: Int, rate: Int, quantities: ClosedRange<Int>, level: Int) =
            switch name {
            case "Wholesale": (62, 46, 40...320, 78)
            case "Retail contracts": (44, 55, 12...90, 86)
            default: (26, 61, 4...40, 95)
            }
        return DemoPipeline(
            id: id, name: name, open: open, won: won, lost: lost, meanDays: habits.days, winRate: habits.rate,
            quantities: habits.quantities, priceLevel: habits.level)
    }
}
