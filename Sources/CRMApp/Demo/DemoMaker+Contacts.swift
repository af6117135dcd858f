import Database
import Views

extension DemoMaker {
    private static let mailDomains = Weighted<String>([("example.com", 50), ("example.org", 30), ("example.net", 20)])

    /// E-mail addresses of reserved domains (RFC 2606), telephones and messengers of a person.
    mutating func addContacts(_ person: inout DemoCustomer, _ account: String, _ domain: String?) {
        if let domain {
            person.contacts.append(DemoContact("email", "work", "\(account)@\(domain)"))
        } else if random.chance(86) {
            let address = "\(account)\(person.id)@\(random.pick(Self.mailDomains))"
            person.contacts.append(DemoContact("email", "home", address))
        }
        if domain != nil, random.chance(25) {
            let address = "\(account)\(person.id)@\(random.pick(Self.mailDomains))"
            person.contacts.append(DemoContact("email", "home", address))
        }
        let mobile = mobile(person.country)
        if random.chance(90) { person.contacts.append(DemoContact("phone", "mobile", mobile)) }
        if random.chance(22) {
            person.contacts.append(DemoContact("phone", domain == nil ? "home" : "work", landline(person.city)))
        }
        addMessenger(&person, mobile, account)
    }

    private mutating func addMessenger(_ person: inout DemoCustomer, _ mobile: String, _ account: String) {
        guard random.chance(34) else { return }
        let channel = random.pick(
            person.country == .iran ? ["telegram", "whatsapp"] : ["whatsapp", "viber", "telegram"])
        let value = channel == "telegram" ? "@" + account.replacing(".", with: "_") : mobile
        person.contacts.append(DemoContact("messenger", channel, value))
    }

    /// What a firm prints on its paper.
    mutating func addContacts(of firm: inout DemoCustomer, domain: String) {
        firm.contacts.append(DemoContact("email", "work", "info@\(domain)"))
        if random.chance(38) { firm.contacts.append(DemoContact("email", "other", "accounts@\(domain)")) }
        firm.contacts.append(DemoContact("phone", "work", landline(firm.city)))
        let mobile = mobile(firm.country)
        if random.chance(40) { firm.contacts.append(DemoContact("phone", "mobile", mobile)) }
        if random.chance(22) { firm.contacts.append(DemoContact("messenger", "whatsapp", mobile)) }
        if random.chance(58) { firm.contacts.append(DemoContact("web", "site", "https://\(domain)")) }
    }

    /// A number like those of the country whose subscriber part begins with 0, which no subscriber has.
    private mutating func mobile(_ country: DemoCountry) -> String {
        switch country {
        case .armenia: "+374 \(random.pick([55, 77, 91, 93, 94, 98, 99])) 0" + digits(5)
        case .iran: "+98 98\(random.below(10)) 0" + digits(2) + " " + digits(4)
        case .hungary: "+36 \(random.pick([20, 30, 70])) 0" + digits(2) + " " + digits(4)
        case .russia: "+7 9\(digits(2)) 0" + digits(2) + "-" + digits(2) + "-" + digits(2)
        case .georgia: "+995 5\(digits(2)) 0" + digits(2) + " " + digits(3)
        }
    }

    private mutating func landline(_ city: SeedCity) -> String {
        switch DemoCountry(rawValue: city.country) {
        case .iran: "+98 \(city.area) 0" + digits(7)
        case .hungary: "+36 \(city.area) 0" + digits(7 - city.area.utf8.count)
        case .russia: "+7 \(city.area) 0" + digits(6)
        case .georgia: "+995 \(city.area) 0" + digits(5)
        case .armenia, nil: "+374 \(city.area) 0" + digits(7 - city.area.utf8.count)
        }
    }

    mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(random.below(10)) }
        return text
    }

    /// One address that all of the group share, and now and then a second one for a firm.
    mutating func writeAddress(of group: [DemoCustomer], label: String) {
        guard let first = group.first else { return }
        let street = street(in: first.city)
        let code = first.city.postal + digits(2)
        for customer in group {
            let isStaff = first.isOrganisation && !customer.isOrganisation
            writeAddress(customer, isStaff ? "work" : label, street, code, position: 1)
        }
        guard first.isOrganisation, random.chance(20) else { return }
        writeAddress(first, "delivery", self.street(in: first.city), first.city.postal + digits(2), position: 2)
    }

    private mutating func street(in city: SeedCity) -> String {
        let streets = seeds.streets[city.country] ?? [""]
        let number = random.within(1...120)
        let street = random.pick(streets)
        switch city.country {
        case "HU": return "\(street) \(number)."
        case "IR": return "\(street)، پلاک \(number)"
        default: return "\(street), \(number)"
        }
    }

    private mutating func writeAddress(
        _ customer: DemoCustomer, _ label: String, _ street: String, _ code: String, position: Int
    ) {
        rows.add(
            .addresses,
            [
                customer.id.sqlValue, label.sqlValue, customer.city.country.sqlValue, customer.city.region.sqlValue,
                customer.city.native.sqlValue, code.sqlValue, street.sqlValue, position.sqlValue,
            ])
    }
}
