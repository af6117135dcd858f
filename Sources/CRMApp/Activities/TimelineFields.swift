import Auth
import Views

/// The fields that a timeline can name, by module: each module says how its own fields read and who may read them.
/// A field that no module names is not shown.
enum TimelineFields {
    static func field(_ name: String, of module: String) -> HistoryField? {
        switch module {
        case Customer.module.rawValue: Customer.historyField(name)
        case Deal.module.rawValue: Deal.historyField(name)
        case Product.module.rawValue: Product.historyField(name)
        default: nil
        }
    }
}
