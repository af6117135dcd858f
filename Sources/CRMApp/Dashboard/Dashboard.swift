import Auth
import Views
import WebServer

extension Module {
    /// The home of every role, and the managers' dashboard.
    static let dashboard = Module(
        name: "dashboard",
        title: DashboardText.dashboard,
        menu: [
            NavigationItem(
                title: DashboardText.dashboard, link: DashboardPath.dashboard, icon: .chart, group: .insight,
                access: .has(.viewDashboards), key: "KeyR")
        ],
        routes: [
            .get("/", .signedIn, Home.show),
            .get("/dashboard", .has(.viewDashboards), DashboardPage.show),
        ],
        migrations: DashboardSchema.migrations, buildsOn: ["customers", "deals", "activities"])
}
