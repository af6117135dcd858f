import Auth
import Database
import Views

/// The fields of the list's "Filters" panel.
struct CustomerFilterPanel: PureView {
    let filter: CustomerFilter
    let users: [OwnerChoice]
    let teams: [TeamChoice]
    let tags: [Tag]
    let readsPersonal: Bool

    var html: HTML {
        let owners = [Choice("me", CustomerListText.me), Choice("none", BaseText.nobody)] + users.choices
        let owner =
            switch filter.owner {
            case .me: "me"
            case .nobody: "none"
            case .user(let id): "\(id)"
            case nil: ""
            }
        let steps = [Choice("with", CustomerListText.withStep), Choice("without", CustomerListText.withoutStep)]
        return fieldRow(
            select("kind", CustomerText.kind, filter.kind?.rawValue, CustomerKind.choices),
            select("lifecycle", CustomerText.lifecycle, filter.lifecycle?.rawValue, Lifecycle.choices))
            + fieldRow(
                select("owner", BaseText.owner, owner, owners),
                select(
                    "team", BaseText.team, filter.team.map { "\($0)" },
                    teams.map { Choice("\($0.id)", Wording.user($0.name)) }))
            + fieldRow(
                select("source", CustomerText.source, filter.source?.rawValue, CustomerSource.choices),
                select("channel", CustomerText.channelLevel, filter.channel?.rawValue, ChannelLevel.choices))
            + fieldRow(
                select(
                    "tag", CustomerText.tag, filter.tag.map { "\($0)" },
                    tags.map { Choice("\($0.id)", Wording.user($0.name)) }),
                select("step", CustomerListText.nextStep, filter.step.map { $0 ? "with" : "without" }, steps))
            + places
            + fieldRow(
                dateField("created_from", CustomerListText.createdFrom, day: filter.createdFrom),
                dateField("created_to", CustomerListText.createdTo, day: filter.createdTo))
    }

    private var places: HTML {
        guard readsPersonal else { return .empty }
        let known = Countries.codes.contains(filter.country) || filter.country.isEmpty
        let countries = Countries.choices + (known ? [] : [Choice(filter.country, Wording.user(filter.country))])
        return fieldRow(
            select("country", CustomerText.country, filter.country, countries),
            textField("city", CustomerText.city, value: filter.city))
    }

    private func select(_ name: String, _ label: Text, _ value: String?, _ choices: [Choice]) -> HTML {
        selectField(name, label, value: value ?? "", choices: choices, blank: CustomerListText.any)
    }
}
