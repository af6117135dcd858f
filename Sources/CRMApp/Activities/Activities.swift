import Auth
import Database
import Views
import WebServer

extension Module {
    /// Notes, calls, meetings, visits, messages and tasks: the timeline and "My day".
    static let activities = Module(
        name: Activity.module,
        title: ActivityText.activities,
        menu: [
            NavigationItem(
                title: MyDayText.myDay, link: ActivityPath.list, icon: .today, access: .can(.view, Activity.module),
                key: "KeyK")
        ],
        creations: [
            CreationItem(
                title: ActivityFormText.addTask, link: ActivityPath.new.with(("kind", "task")), icon: .check,
                access: .can(.create, Activity.module)),
            CreationItem(
                title: ActivityText.name(.call), link: ActivityPath.new.with(("kind", "call")), icon: .phone,
                access: .can(.create, Activity.module)),
            CreationItem(
                title: ActivityText.name(.note), link: ActivityPath.new.with(("kind", "note")), icon: .note,
                access: .can(.create, Activity.module)),
        ],
        actions: Action.allCases,
        grants: .caring,
        routes: [
            .get("/activities", .can(.view, Activity.module), ActivityHandlers.list),
            .post("/activities", .can(.create, Activity.module), ActivityHandlers.create),
            .get("/activities/new", .can(.create, Activity.module), ActivityHandlers.new),
            .get("/activities/:id", .can(.view, Activity.module), ActivityHandlers.show),
            .post("/activities/:id", .can(.edit, Activity.module), ActivityHandlers.update),
            .get("/activities/:id/edit", .can(.edit, Activity.module), ActivityHandlers.edit),
            .post("/activities/:id/completion", .can(.edit, Activity.module), ActivityHandlers.complete),
            .post("/activities/:id/postponement", .can(.edit, Activity.module), ActivityHandlers.postpone),
            .post("/activities/:id/deletion", .can(.delete, Activity.module), ActivityHandlers.delete),
        ],
        migrations: ActivitySchema.migrations, buildsOn: ["customers", "deals"])
}
