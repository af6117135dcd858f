import Views

extension SamplePages {
    static func record() -> Page {
        let steps = Sample.stages.enumerated().map { index, stage in
            Step(
                "\(index)", stage.name, index < 2 ? .done : index == 2 ? .current : .ahead,
                days: index <= 2 ? 3 + index * 4 : nil)
        }
        let header = RecordHeader(
            Wording.user("Coffee machines for 12 offices"), avatar: companyAvatar("Ararat Foods", id: 7, isLarge: true),
            subtitle: "<a href=\"/companies/7\">\(user: "Ararat Foods")</a> · \(user: "Երևան")",
            badges: badge(Sample.stages[2].name, .violet),
            facts: [
                FieldValue(Sample.amount, "\(Money(minor: 48_300_000_00, currency: .amd))"),
                FieldValue(Sample.expected, "\(Day(iso: "2026-11-20"))"),
                FieldValue(Sample.owner, person("Anahit Petrosyan", initials: "AP", id: 3)),
            ],
            actions: linkButton(Sample.logCall, to: Link("/deals/1/call"), icon: .phone)
                + postButton(Sample.stages[4].name, to: Link("/deals/1/closure"), .primary, icon: .trophy)
                + moreMenu([.link(KitText.edit, to: Link("/deals/1/edit"), icon: .edit)]),
            stepper: stepper(steps, to: Link("/deals/1/stage"), version: "3"))
        return Page(
            Wording.user("Coffee machines for 12 offices"), trail: [Crumb(Sample.deals, to: Link("/deals"))],
            actions: recordNeighbours(previous: Link("/deals/2"), next: Link("/deals/3")), header: recordHeader(header),
            body: recordLayout(about: about, activity: activity, related: related))
    }

    private static var about: HTML {
        card(
            KitText.about,
            fieldList([
                FieldValue(
                    Sample.company, "<a href=\"/companies/7\">\(user: "Ararat Foods")</a>", edit: Link("/deals/1/edit")),
                FieldValue(Sample.email, "\(ltr: "anahit.petrosyan@araratfoods.am")", edit: Link("/deals/1/edit")),
                FieldValue(Sample.phone, "\(ltr: "+374 10 123 456")", edit: Link("/deals/1/edit")),
                FieldValue(Sample.note, nil), FieldValue(Sample.stage, nil, edit: Link("/deals/1/edit")),
            ]))
    }

    private static var activity: HTML {
        let note = postForm(to: Link("/deals/1/notes")) {
            textArea("text", Sample.note, rows: 3) + submitBar(KitText.save)
        }
        let task = postForm(to: Link("/deals/1/tasks")) {
            dateField("due", Sample.expected, value: "") + submitBar(KitText.save)
        }
        let tabs = [
            ComposerTab("note", Sample.note, icon: .note, form: note),
            ComposerTab("call", Sample.call, icon: .phone, form: .empty),
            ComposerTab("meeting", Sample.meeting, icon: .meeting, form: .empty),
            ComposerTab("task", Sample.task, icon: .activity, form: task),
        ]
        guard let zone, let at = now, let before = Instant(iso: "2026-10-01T11:00:00.000Z") else {
            return composer(tabs)
        }
        let entries = [
            TimelineEntry(
                .phone, tone: .ok, "<b>\(user: "Anahit Petrosyan")</b> · \(Sample.call)", at: at,
                body: "\(freeText: "They want the smaller machines first.\nCall back on Friday.")"),
            TimelineEntry(
                .pipeline, "<b>\(user: "Kovács János")</b>", at: at,
                changes: [FieldChange(Sample.stage, from: "\(Sample.stages[1].name)", to: "\(Sample.stages[2].name)")]),
            TimelineEntry(
                .note, "<b>\(user: "سارا محمدی")</b> · \(Sample.note)", at: before,
                body: "\(freeText: "قرار شد پیش‌فاکتور بفرستیم.")"),
            TimelineEntry(
                .edit, "<b>\(user: "Иван Орлов")</b>", at: before,
                changes: [FieldChange(Sample.amount, from: nil, to: "\(Money(minor: 48_300_000_00, currency: .amd))")]),
        ]
        let kinds = [
            SavedView(Sample.all, to: Link("/deals/1"), isCurrent: true), SavedView(Sample.call, to: Link("/deals/1")),
        ]
        return composer(tabs) + timelineFilter(kinds) + timeline(entries, in: zone, older: Link("/deals/1"))
    }

    private static var related: HTML {
        let rows = SampleDeal.all.prefix(3).map { deal in
            relatedRow(
                "<a href=\"/deals/\(deal.id)\">\(user: deal.title)</a>", detail: "\(deal.amount)",
                end: badge(Sample.stages[deal.stage].name, Sample.stages[deal.stage].tone))
        }
        return relatedCard(
            Sample.deals, count: 12, add: iconLink(Sample.addDeal, icon: .plus, to: Link("/deals/new")),
            all: Link("/deals"), rows: rows, empty: Sample.nothing)
            + relatedCard(Sample.products, count: 0, rows: [], empty: Sample.nothing)
    }

    static func board() -> Page {
        let columns = Sample.stages.enumerated().map { index, stage in
            let deals = SampleDeal.all.filter { $0.stage == index }
            return BoardColumn(
                id: "\(index)", title: stage.name, count: deals.count + index * 4,
                sum: Money(minor: 48_300_000_00, currency: .amd),
                weighted: Money(minor: 19_320_000_00, currency: .amd), cards: deals.map(boardCard),
                more: Link("/deals"), tone: stage.tone)
        }
        return Page(
            Sample.deals, actions: linkButton(Sample.addDeal, to: Link("/deals/new"), .primary, icon: .plus),
            width: .full,
            body: Views.board(Sample.deals, columns))
    }

    private static func boardCard(_ deal: SampleDeal) -> BoardCard {
        BoardCard(
            id: "\(deal.id)", title: deal.title, link: Link("/deals/\(deal.id)"),
            lines: ["\(user: deal.company)", "<b>\(deal.amount)</b>"]
                + (deal.days > 11 ? [badge(Sample.rotting, .warn, icon: .clock)] : []),
            foot:
                "\(icon(.phone))<span>\(relative: Day(iso: "2026-10-05") ?? Day(daysSinceEpoch: 0))</span><span class=\"end\">\(avatar(initials: deal.owner.initials, id: deal.owner.id))</span>",
            move: Link("/deals/\(deal.id)/stage"), version: "1", tone: deal.days > 11 ? .warn : nil)
    }

    static func dashboard() -> Page {
        let marks = Sample.stages.enumerated().map { index, stage in
            Mark(stage.name, Double(60 - index * 12), shown: "\(60 - index * 12)", to: Link("/deals"), hue: 1)
        }
        let months = (1...8).compactMap { month -> Mark? in
            guard let day = Day(year: 2026, month: month, day: 1) else { return nil }
            let amount = Money(minor: Int64(month * 7 % 10 + 3) * 120_000_000, currency: .amd)
            return Mark(
                Phrase(Text(verbatim: "{0}"), [.number(day.month)]), Double(amount.minor), shown: "\(compact: amount)",
                to: Link("/deals"))
        }
        let people = ["Anahit Petrosyan", "Kovács János", "سارا محمدی", "Иван Орлов"].enumerated().map { index, name in
            Mark(Wording.user(name), Double(40 - index * 9), shown: "\(40 - index * 9)", hue: 2)
        }
        let series = [
            Series(Sample.won, [1, 4, 3, 6, 8, 7], shown: ["1", "4", "3", "6", "8", "7"]),
            Series(Sample.open, [5, 5, 6, 4, 7, 9], shown: ["5", "5", "6", "4", "7", "9"]),
        ]
        let stacked = people.map { _ in
            StackedRow(Sample.call, values: [3, 4, 2], shown: ["3", "4", "2"], total: "\(9)")
        }
        let money = Money(minor: 148_300_000_00, currency: .amd)
        return Page(
            Sample.dashboard,
            body: statTiles([
                Stat(
                    Sample.open, "\(compact: money)", to: Link("/deals"), detail: "48",
                    trend: sparkline(Sample.open, [3, 4, 2, 6, 7])),
                Stat(
                    Sample.won, "\(compact: money)", to: Link("/deals"),
                    delta: Stat.Delta(0.12, isGood: true, Sample.lastMonth)),
                Stat(
                    Sample.overdue, "\(7)", to: Link("/activities"),
                    delta: Stat.Delta(0.4, isGood: false, Sample.lastMonth)),
                Stat(Sample.rotting, "\(5)", to: Link("/deals")),
            ])
                + Views.dashboard([
                    DashboardCell(6, Views.card(Sample.funnel, funnelChart(Sample.funnel, marks))),
                    DashboardCell(6, Views.card(Sample.leaders, barChart(Sample.leaders, people))),
                    DashboardCell(8, Views.card(Sample.byMonth, columnChart(Sample.byMonth, months))),
                    DashboardCell(
                        4,
                        Views.card(
                            Sample.open, lineChart(Sample.open, axis: [.user("1"), .user("2"), .user("3")], series))),
                    DashboardCell(
                        6,
                        Views.card(
                            Sample.activities,
                            stackedBar(
                                Sample.activities,
                                parts: [.text(Sample.call), .text(Sample.meeting), .text(Sample.task)], stacked))),
                    DashboardCell(6, Views.card(Sample.won, progressBar(Sample.won, share: 0.64, detail: "\(money)"))),
                ]))
    }
}
