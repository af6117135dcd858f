/// The forms of a page with what stands in them: what a browser would send if one pressed the button.
struct PageForms {
    struct Form {
        let action: String
        let isPost: Bool
        var fields: [Target.Pair] = []
    }

    private(set) var all: [Form] = []
    /// The name of a select of which no option has been seen yet.
    private var openSelect: String?

    /// Hears one tag after the other.
    mutating func note(_ tag: String, _ attributes: [String: String]) {
        switch tag {
        case "form":
            all.append(Form(action: attributes["action"] ?? "", isPost: attributes["method"]?.lowercased() == "post"))
        case "input": noteInput(attributes)
        case "textarea": add(attributes["name"], "some words")
        case "button": if attributes["value"] != nil { add(attributes["name"], attributes["value"] ?? "") }
        case "select": openSelect = attributes["name"]
        case "option": noteOption(attributes)
        default: break
        }
    }

    private mutating func noteInput(_ attributes: [String: String]) {
        let isChoice = ["radio", "checkbox"].contains(attributes["type"] ?? "")
        guard !isChoice || attributes["checked"] != nil else { return }
        add(attributes["name"], attributes["value"] ?? (isChoice ? "on" : ""))
    }

    private mutating func noteOption(_ attributes: [String: String]) {
        let value = attributes["value"] ?? ""
        if let name = openSelect {
            add(name, value)
            openSelect = nil
        } else if attributes["selected"] != nil, let form = all.indices.last, let field = all[form].fields.indices.last
        {
            all[form].fields[field].value = value
        }
    }

    private mutating func add(_ name: String?, _ value: String) {
        guard let name, name != "csrf", let form = all.indices.last else { return }
        all[form].fields.append((name, value))
    }
}
