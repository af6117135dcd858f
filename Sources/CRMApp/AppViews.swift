import Views

/// Pieces of pages that come again and again, kept as markup.
struct AppViews: Sendable {
    let navigation = KeptViews<Navigation>(capacity: 200)
    let creations = KeptViews<Creations>(capacity: 50)
    let savedViews = KeptViews<SavedViewsMenu>(capacity: 100)
    let customerTables = KeptViews<CustomerTableRows>(capacity: 20)
    let customerRows = KeptViews<CustomerTableRow>(capacity: 2000)
    let customerColumns = KeptViews<CustomerColumnForm>(capacity: 50)
    let customerFilters = KeptViews<CustomerFilterPanel>(capacity: 50)
}
