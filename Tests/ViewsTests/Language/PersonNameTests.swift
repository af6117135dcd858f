import Testing

@testable import Views

struct PersonNameTests {
    private let janos = PersonName(prefix: "Dr.", given: "János", family: "Kovács", order: .familyFirst)
    private let ivan = PersonName(given: "Иван", additional: "Петрович", family: "Сидоров", latinForm: "Ivan Sidorov")
    private let sara = PersonName(prefix: "خانم", given: "سارا", family: "احمدی", latinForm: "Sara Ahmadi")
    private let ani = PersonName(
        prefix: "Ms",
        given: "Ani",
        family: "Hakobyan",
        suffix: "PhD",
        nativeForm: "Անի Հակոբյան"
    )

    @Test("A name is shown in its bearer's order")
    func display() {
        #expect(janos.display == "Kovács János")
        #expect(ivan.display == "Иван Сидоров")
        #expect(PersonName(family: "Cher").display == "Cher")
        #expect(PersonName().display.isEmpty)
        #expect(ani.full == "Ms Ani Hakobyan, PhD")
        #expect(janos.full == "Dr. Kovács János")
        #expect(ivan.documentary == "Сидоров Иван Петрович")
    }

    @Test("A reader gets the form they can read")
    func readable() {
        #expect(ani.display(for: .hy) == "Անի Հակոբյան")
        #expect(ani.display(for: .en) == "Ani Hakobyan")
        #expect(ani.display(for: .ru) == "Ani Hakobyan")
        #expect(sara.display(for: .fa) == "سارا احمدی")
        #expect(sara.display(for: .hu) == "Sara Ahmadi")
        #expect(ivan.display(for: .hy) == "Ivan Sidorov")
    }

    @Test("A letter addresses the person by their own custom")
    func formal() {
        #expect(ivan.formal(in: .ru) == "Иван Петрович")
        #expect(sara.formal(in: .fa) == "خانم احمدی")
        #expect(ani.formal(in: .en) == "Ms Hakobyan")
        #expect(janos.formal(in: .hu) == "Dr. Kovács János")
        #expect(PersonName(given: "Ani").formal(in: .en) == "Ani")
    }

    @Test("Initials follow the order and do not join")
    func initials() {
        #expect(janos.initials == "KJ")
        #expect(ani.initials == "AH")
        #expect(sara.initials == "س\u{200C}ا")
        #expect(PersonName(given: "«Երևան»").initials == "Ե")
        #expect(PersonName().initials.isEmpty)
    }
}
