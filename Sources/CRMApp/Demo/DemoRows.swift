import Database

/// The tables that the generator fills, each after those that it refers to.
enum DemoTable: Int, CaseIterable, Sendable {
    case households, customers, contactPoints, addresses, affiliations, lifecycleMoves, facts, customerTags
    case deals, dealStageMoves, dealProducts, activities, history

    var name: String {
        switch self {
        case .households: "households"
        case .customers: "customers"
        case .contactPoints: "contact_points"
        case .addresses: "addresses"
        case .affiliations: "affiliations"
        case .lifecycleMoves: "lifecycle_moves"
        case .facts: "facts"
        case .customerTags: "customer_tags"
        case .deals: "deals"
        case .dealStageMoves: "deal_stage_moves"
        case .dealProducts: "deal_products"
        case .activities: "activities"
        case .history: "history"
        }
    }

    var columns: [String] {
        let list =
            switch self {
            case .households: "id name"
            case .customers:
                """
                id kind display_name sort_key family_key search_text prefix given_name additional_name family_name native_name \
                latin_name name_order legal_name tax_number sector employees founded_year revenue_minor \
                revenue_currency channel_level buys_through_id parent_id household_id birth_year birth_month birth_day \
                gender language occupation education income_band source lifecycle lifecycle_on country city main_email \
                main_phone owner_id team_id last_touch_at next_activity_on created_at updated_at archived_at
                """
            case .contactPoints: "customer_id kind label value folded position"
            case .addresses: "customer_id label country region city postal_code street position"
            case .affiliations: "organisation_id person_id role started_on ended_on"
            case .lifecycleMoves: "customer_id from_stage to_stage moved_at user_id"
            case .facts: "customer_id kind body noted_on source user_id"
            case .customerTags: "customer_id tag_id"
            case .deals:
                """
                id title search_text pipeline_id stage_id customer_id contact_id owner_id team_id value_minor currency \
                base_minor opened_on expected_on closed_on stage_since_on last_touch_at next_activity_on \
                close_reason_id created_at updated_at
                """
            case .dealStageMoves: "deal_id from_stage_id to_stage_id moved_on moved_at days_in_from user_id"
            case .dealProducts: "deal_id product_id quantity_thousandths price_minor position"
            case .activities:
                """
                kind direction channel customer_id deal_id subject body happens_at due_on remind_at done_at owner_id \
                team_id created_at updated_at
                """
            case .history: "at user_id module record_id customer_id kind fields"
            }
        return list.split(separator: " ").map(String.init)
    }
}

/// Rows that wait to be written together.
struct DemoRows {
    private(set) var tables = [[[SQLValue]]](repeating: [], count: DemoTable.allCases.count)
    private(set) var count = 0

    mutating func add(_ table: DemoTable, _ values: [SQLValue]) {
        tables[table.rawValue].append(values)
        count += 1
    }

    mutating func removeAll() {
        for index in tables.indices { tables[index].removeAll(keepingCapacity: true) }
        count = 0
    }
}
