import Database
import Views

/// Where the pages about deals are.
enum DealPath {
    static let list = Link("/deals")
    static let board = Link("/deals/board")
    static let new = Link("/deals/new")
    static let customers = Link("/customers/lookup")

    static func show(_ id: ID<Deal>) -> Link { Link("/deals/\(id)") }
    static func edit(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/edit") }
    static func stage(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/stage") }
    static func reopening(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/reopening") }
    static func products(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/products") }
    static func owner(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/owner") }
    static func archive(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/archive") }
    static func restoration(_ id: ID<Deal>) -> Link { Link("/deals/\(id)/restoration") }

    static func closure(_ id: ID<Deal>, _ outcome: StageKind? = nil, from origin: String? = nil) -> Link {
        Link("/deals/\(id)/closure").with(("outcome", outcome?.rawValue ?? ""), ("from", origin ?? ""))
    }

    static func board(_ pipeline: ID<SalesPipeline>?) -> Link {
        pipeline.map { board.with(("pipeline", "\($0)")) } ?? board
    }

    static func customer(_ id: ID<Customer>) -> Link { Link("/customers/\(id)") }
}
