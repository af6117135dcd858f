import Testing

@testable import Views

struct PersonNameReadingTests {
    private func read(_ whole: String, _ language: String) -> [String] {
        let name = PersonName(reading: whole, language: language)
        return [name.prefix, name.given, name.additional, name.family, name.suffix]
    }

    @Test(
        "A Hungarian name has its family name first, unless only the first word is a given name",
        arguments: [
            ("Kovács Anna", ["", "Anna", "", "Kovács", ""]), ("Anna Kovács", ["", "Anna", "", "Kovács", ""]),
            ("Kovács Anna Mária", ["", "Anna Mária", "", "Kovács", ""]),
            ("Anna Mária Kovács", ["", "Anna Mária", "", "Kovács", ""]),
            ("Szabó Kovács Anna", ["", "Anna", "", "Szabó Kovács", ""]),
            ("László Anna", ["", "Anna", "", "László", ""]),
            ("Dr. Kovács Anna", ["Dr.", "Anna", "", "Kovács", ""]),
            ("Dr.Kovács Anna", ["Dr.", "Anna", "", "Kovács", ""]),
            ("ifj. Nagy Péter", ["ifj.", "Péter", "", "Nagy", ""]),
            ("Prof. Dr. Nagy Péter", ["Prof. Dr.", "Péter", "", "Nagy", ""]),
            ("Kovács János dr.", ["dr.", "János", "", "Kovács", ""]),
            ("Kovács Jánosné", ["", "Jánosné", "", "Kovács", ""]),
            ("Kovácsné Szabó Anna", ["", "Anna", "", "Kovácsné Szabó", ""]),
            ("Kovács Jánosné Szabó Anna", ["", "Anna", "", "Kovács Jánosné Szabó", ""]),
        ])
    func hungarian(_ whole: String, _ parts: [String]) {
        #expect(read(whole, "hu") == parts)
    }

    @Test(
        "A Russian patronymic tells the parts on both sides of it",
        arguments: [
            ("Иванов Иван Иванович", ["", "Иван", "Иванович", "Иванов", ""]),
            ("Иван Иванович Иванов", ["", "Иван", "Иванович", "Иванов", ""]),
            ("Иван Иванович", ["", "Иван", "Иванович", "", ""]),
            ("Анна Ильинична Толстая", ["", "Анна", "Ильинична", "Толстая", ""]),
            ("Иванова Марина", ["", "Марина", "", "Иванова", ""]),
            ("Марина Иванова", ["", "Марина", "", "Иванова", ""]),
            ("Акопян Ани", ["", "Ани", "", "Акопян", ""]),
            ("д-р Иван Петрович Сидоров", ["д-р", "Иван", "Петрович", "Сидоров", ""]),
            ("Алиев Али Ахмед оглы", ["", "Али", "Ахмед оглы", "Алиев", ""]),
            ("Ivanov Ivan Ivanovich", ["", "Ivan", "Ivanovich", "Ivanov", ""]),
            ("Иванов, Иван Иванович", ["", "Иван", "Иванович", "Иванов", ""]),
        ])
    func russian(_ whole: String, _ parts: [String]) {
        #expect(read(whole, "ru") == parts)
    }

    @Test(
        "Armenian, Persian and other names follow their customs",
        arguments: [
            ("Անի Հակոբյան", "hy", ["", "Անի", "", "Հակոբյան", ""]),
            ("Հակոբյան Անի", "hy", ["", "Անի", "", "Հակոբյան", ""]),
            ("Հակոբյան Անի Արամի", "hy", ["", "Անի", "Արամի", "Հակոբյան", ""]),
            ("دکتر سارا احمدی", "fa", ["دکتر", "سارا", "", "احمدی", ""]),
            ("محمد رضا احمدی", "fa", ["", "محمد رضا", "", "احمدی", ""]),
            ("علی حسینی نژاد", "fa", ["", "علی", "", "حسینی نژاد", ""]),
            ("Mary Ann Smith", "en", ["", "Mary Ann", "", "Smith", ""]),
            ("Smith, John", "en", ["", "John", "", "Smith", ""]),
            ("John Smith, Jr.", "en", ["", "John", "", "Smith", "Jr."]),
            ("Dr. Ann Lee, PhD, MD", "en", ["Dr.", "Ann", "", "Lee", "PhD, MD"]),
            ("John Smith MD", "en", ["", "John", "", "Smith", "MD"]),
            ("Ludwig van der Berg", "en", ["", "Ludwig", "", "van der Berg", ""]),
            ("DUPONT Jean", "fr", ["", "Jean", "", "DUPONT", ""]), ("Cher", "en", ["", "Cher", "", "", ""]),
            ("Nguyễn Văn An", "vi", ["", "Văn An", "", "Nguyễn", ""]), ("", "en", ["", "", "", "", ""]),
        ])
    func others(_ whole: String, _ language: String, _ parts: [String]) {
        #expect(read(whole, language) == parts)
    }

    @Test("A name is read by its person's language, else by its letters, else by the company's")
    func language() {
        #expect(PersonName.language(of: "Kovács Anna", known: "", otherwise: .hu) == "hu")
        #expect(PersonName.language(of: "Иванов Иван", known: "", otherwise: .hu) == "ru")
        #expect(PersonName.language(of: "Kovács Anna", known: "de", otherwise: .hu) == "de")
    }
}
