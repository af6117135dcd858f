import Views

/// Pieces of pages that come again and again, kept as markup.
struct AppViews: Sendable {
    let customerRows = KeptViews<CustomerTableRow>(capacity: 2000)
    let customerFilters = KeptViews<CustomerFilterPanel>(capacity: 50)
}
