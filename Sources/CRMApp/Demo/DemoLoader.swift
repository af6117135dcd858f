import Database

/// Writes the generator's rows, quickly: prepared statements, indexes and search filled at the end.
struct DemoLoader {
    let database: SQLiteDatabase

    func dropIndexes() throws -> [SQL] {
        try database.write { try $0.dropIndexes(of: DemoTable.allCases.map(\.name)) }
    }

    func write(_ rows: DemoRows) throws {
        try database.write { transaction in
            for table in DemoTable.allCases where !rows.tables[table.rawValue].isEmpty {
                let insert = try transaction.bulkInsert(into: table.name, columns: table.columns)
                for row in rows.tables[table.rawValue] { try insert.row(row) }
            }
        }
    }

    /// Makes the indexes again, fills the search and tells the planner how big everything is.
    func finish(_ indexes: [SQL], touched: [Int64], customers: Int, deals: Int) throws {
        for index in indexes {
            try database.write { _ = try $0.execute(index) }
        }
        try fillSearch(CustomerSchema.index, from: "customers", count: customers)
        try fillSearch(DealSchema.index, from: "deals", count: deals)
        try database.write { transaction in
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

    private func fillSearch(_ index: TextIndex, from table: String, count: Int) throws {
        for first in stride(from: 1, through: count, by: 50_000) {
            try database.write { transaction in
                _ = try transaction.execute(
                    """
                    INSERT INTO \(raw: index.name) (rowid, text)
                    SELECT id, search_text FROM \(raw: table) WHERE id BETWEEN \(first) AND \(first + 49_999)
                    """)
            }
        }
    }
}
