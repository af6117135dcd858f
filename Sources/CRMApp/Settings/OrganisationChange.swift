import Database
import Views

/// A change of the settings, with what follows from it for amounts in the organisation's currency.
struct OrganisationChange {
    /// What cannot be changed like that, in words.
    struct Problem: Error {
        let words: Wording
    }

    let before: Organisation
    let after: Organisation
    /// The rates that were typed; `nil` leaves them as they are.
    let rates: [String: Rate]?

    init(from before: Organisation, to after: Organisation, rates: [String: Rate]? = nil) {
        self.before = before
        self.after = after
        self.rates = rates
    }

    /// Saves it and, where amounts have to be added up anew, queues that.
    /// - Returns: whether a ``Revaluation`` was queued.
    /// - Throws: ``Problem`` before anything is written.
    func save(_ scope: Scope) throws -> Bool {
        let cause = try saveRates(scope)
        try OrganisationStore(transaction: scope.transaction).save(after)
        try scope.update(
            "UPDATE rights_version SET number = number + 1",
            as: Change(.updated, "settings", fields: FieldDiff.differing(before.pairs(to: after))))
        guard let cause, try hasAmounts(scope, besides: cause == .rates ? after.currency : nil) else { return false }
        try Revaluation.begin(cause, scope)
        return true
    }

    private func saveRates(_ scope: Scope) throws -> Revaluation.Cause? {
        let store = ExchangeRateStore(scope.transaction)
        let day = scope.now.day(in: after.zone)
        guard after.currency != before.currency else {
            guard var typed = rates else { return nil }
            typed[after.currency.code] = nil
            return try store.save(typed, base: after.currency, on: day) ? .rates : nil
        }
        // The form showed rates of the old currency, unless it names one for that itself.
        let isOfNew = rates?[before.currency.code] != nil
        if let rates, !isOfNew { try store.save(rates, base: before.currency, on: day) }
        let rebased = try store.load(base: before.currency).rebased(to: after.currency)
        if rebased == nil, !isOfNew, try hasAmounts(scope, besides: after.currency) {
            throw Problem(words: .phrase(SettingsText.rateNeeded(.string(after.currency.code))))
        }
        try store.replace(by: rebased ?? ExchangeRates(base: after.currency))
        if var typed = rates, isOfNew {
            typed[after.currency.code] = nil
            try store.save(typed, base: after.currency, on: day)
        }
        return .currency
    }

    /// Whether any deal has an amount, in any currency but this one.
    private func hasAmounts(_ scope: Scope, besides currency: Currency?) throws -> Bool {
        try scope.count(
            """
            SELECT count(*) FROM (SELECT 1 FROM \(scope.visible(Deal.self)) d
            WHERE d.value_minor IS NOT NULL AND d.currency <> \(currency?.code ?? "") LIMIT 1) a
            """) > 0
    }
}
