import Auth
import Dispatch
import Foundation

/// A row of the file, and what became of the work on it that needs no database.
struct FedRow<Prepared: Sendable>: Sendable {
    let row: CSVRow
    let result: Result<Prepared, any Error>
}

/// Reads a file and prepares its rows on a thread of its own, some hundreds ahead of the one that writes them.
final class RowFeed<Prepared: Sendable>: Sendable {
    /// The names in the file's first line.
    let header: [String]

    private enum Chunk: Sendable {
        case rows([FedRow<Prepared>])
        case end((any Error)?)
    }

    private struct State: Sendable {
        var chunks: [Chunk] = []
        var isAbandoned = false
    }

    private let state = Locked(State())
    private let filled = DispatchSemaphore(value: 0)
    /// Begins at none: a semaphore that ends below where it began traps, and an import may end early.
    private let free = DispatchSemaphore(value: 0)
    private static var chunksAhead: Int { 8 }
    /// Rows a chunk.
    private static var chunk: Int { 250 }

    /// Begins to read. Throws ``CSVProblem`` when the file cannot be opened.
    init(
        path: String, survey: ImportSurvey, preparation: @escaping @Sendable (ImportRow) throws -> Prepared
    ) throws {
        let reader = try CSVReader(path: path)
        header = reader.header
        for _ in 0..<Self.chunksAhead { free.signal() }
        let source = Source(reader: reader, survey: survey, preparation: preparation)
        let thread = Thread { [state, filled, free] in
            var isMore = true
            while isMore {
                free.wait()
                let chunk = state.withLock(\.isAbandoned) ? .end(nil) : source.next()
                if case .end = chunk { isMore = false }
                state.withLock { $0.chunks.append(chunk) }
                filled.signal()
            }
        }
        thread.name = "import.rows"
        thread.start()
    }

    /// The next rows, or `nil` after the last ones. Throws what reading the file threw.
    func next() throws -> [FedRow<Prepared>]? {
        filled.wait()
        switch state.withLock({ $0.chunks.removeFirst() }) {
        case .rows(let rows):
            free.signal()
            return rows
        case .end(let failure):
            // Whoever asks again gets the same answer.
            state.withLock { $0.chunks.append(.end(failure)) }
            filled.signal()
            if let failure { throw failure }
            return nil
        }
    }

    /// Lets the thread end when the rows that are left are not wanted.
    func abandon() {
        state.withLock { $0.isAbandoned = true }
        free.signal()
    }

    /// Used by the feed's thread alone, from its first step to its last.
    private struct Source: @unchecked Sendable {
        let reader: CSVReader
        let survey: ImportSurvey
        let preparation: @Sendable (ImportRow) throws -> Prepared

        func next() -> Chunk {
            var rows: [FedRow<Prepared>] = []
            do {
                while rows.count < RowFeed.chunk, let row = try reader.next() {
                    let result = Result {
                        if let problem = row.problem { throw RowProblem(problem) }
                        try FieldLimits.check(row, survey)
                        return try preparation(ImportRow(row: row, survey: survey))
                    }
                    rows.append(FedRow(row: row, result: result))
                }
            } catch {
                return .end(error)
            }
            return rows.isEmpty ? .end(nil) : .rows(rows)
        }
    }
}
