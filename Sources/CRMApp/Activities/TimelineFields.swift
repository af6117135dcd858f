import Auth
import Views

/// The fields that a timeline can name, by module. A field that no module names is not shown: nobody has said
/// who may read it.
enum TimelineFields {
    static func field(_ name: String, of module: String) -> HistoryField? {
        switch module {
        case Customer.module.rawValue: common[name]
        case Deal.module.rawValue: common[name]
        default: nil
        }
    }

    private static let common: [String: HistoryField] = [
        "owner": HistoryField(BaseText.owner),
        "team": HistoryField(BaseText.team),
        "name": HistoryField(BaseText.name),
    ]
}
