/// Every part of the product, in the order of the menu. Adding one is adding its folder and its line here.
let modules: [Module] = [
    .account,
    .activities,
    .customers,
    .deals,
    .products,
    .dashboard,
    .search,
    .users,
    .settings,
    .history,
    .imports,
    .backups,
    .jobs,
    .help,
]
