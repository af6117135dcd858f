import Database

/// Writes the generator's rows, quickly: prepared statements, indexes and search filled at the end.
struct DemoLoader {
    let database: any DatabaseEngine

    func dropIndexes() throws -> [SQL] {
        try database.load { try $0.dropIndexes(of: DemoTable.allCases.map(\.name)) }
    }

    func write(_ rows: DemoRows) throws {
        try database.load { transaction in
            for table in DemoTable.allCases where !rows.tables[table.rawValue].isEmpty {
                try transaction.bulkInsert(into: table.name, columns: table.columns) { insert in
                    for row in rows.tables[table.rawValue] { try insert(row) }
                }
            }
        }
    }

    /// Makes the indexes again, fills the search and tells the planner how big everything is.
    func finish(_ indexes: [SQL], touched: [Int64], customers: Int, deals: Int) throws {
        try database.load { try $0.renumber(DemoTable.allCases.map(\.name)) }
        for index in indexes {
            try database.load { _ = try $0.execute(index) }
        }
        try fillSearch(CustomerSchema.index, count: customers)
        try fillSearch(DealSchema.index, count: deals)
        try database.load { transaction in
            for customer in touched {
                try transaction.execute(
                    """
                    UPDATE customers SET next_activity_on =
                        (SELECT min(a.due_on) FROM activities a WHERE a.customer_id = \(customer) AND a.done_at IS NULL)
                    WHERE id = \(customer)
                    """)
            }
        }
        try database.analyze()
        try database.checkpoint()
    }

    private func fillSearch(_ index: TextIndex, count: Int) throws {
        for first in stride(from: 1, through: count, by: 50_000) {
            try database.load { _ = try $0.execute(index.filling(first...first + 49_999)) }
        }
    }
}
