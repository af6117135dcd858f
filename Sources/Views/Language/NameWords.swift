/// The words and endings by which the parts of a name are told apart; all folded, titles and suffixes without dots.
enum NameWords {
    static func isTitle(_ word: String) -> Bool { titles.contains(bare(word)) }
    static func isSuffix(_ word: String) -> Bool { suffixes.contains(bare(word)) }
    static func isParticle(_ word: String) -> Bool { particles.contains(searchText(word)) }
    static func isBorn(_ word: String) -> Bool { ["nee", "szul"].contains(bare(word)) }
    static func isHungarianGiven(_ word: String) -> Bool { hungarianGiven.contains(searchText(word)) }
    static func isRussianGiven(_ word: String) -> Bool { russianGiven.contains(searchText(word)) }
    static func isPersianStart(_ word: String) -> Bool { persianStarts.contains(searchText(word)) }
    static func isPersianEnding(_ word: String) -> Bool { persianEndings.contains(searchText(word)) }
    /// "son of", "daughter of" after the father's name.
    static func isFiliation(_ word: String) -> Bool { filiations.contains(searchText(word)) }

    static func isPatronymic(_ word: String) -> Bool {
        let folded = searchText(word)
        return has(folded, patronymicEndings, beside: 2) || filiations.contains { folded.hasSuffix(" " + $0) }
            || ["ильич", "лукич", "кузьмич", "фомич", "ильинична", "никитична", "лукинична"].contains(folded)
    }

    static func hasRussianEnding(_ word: String) -> Bool { has(searchText(word), russianEndings, beside: 2) }
    static func hasArmenianEnding(_ word: String) -> Bool { has(searchText(word), armenianEndings, beside: 2) }

    private static func has(_ folded: String, _ endings: [String], beside letters: Int) -> Bool {
        endings.contains { folded.hasSuffix($0) && folded.unicodeScalars.count >= $0.unicodeScalars.count + letters }
    }

    private static func bare(_ word: String) -> String { searchText(word).filter { $0 != "." } }

    private static func folded(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map { searchText(String($0)) })
    }

    private static let titles = folded(
        """
        dr prof professor doctor mr mrs ms miss mx sir dame rev ifj id idősb özv doktor dr-né drné
        д-р доктор проф профессор г-н г-жа господин госпожа акад академик
        պարոն պրն տիկին տկն օրիորդ դոկտոր դր պրոֆ պրոֆեսոր
        دکتر مهندس آقای آقا خانم استاد پروفسور جناب سرکار
        """)
    private static let suffixes = folded(
        "jr sr ii iii iv phd md dds esq mba cpa rn obe cbe мл ст ктн кмн кфн кэн дтн дмн")
    private static let particles = folded(
        "van von der den de del della di da dos du la le ter ten al el bin ibn bint st st. mac zu zur af av")
    private static let filiations = folded("оглы оглу кызы угли улы uulu uly oglu oglı qizi kyzy")
    private static let patronymicEndings = [
        "ович", "евич", "овна", "евна", "ична", "инична", "ovich", "evich", "ovna", "evna", "ichna",
    ]
    private static let russianEndings = [
        "ов", "ев", "ин", "ын", "ова", "ева", "ина", "ына", "ский", "цкий", "ская", "цкая", "ой", "ый", "ая", "ко",
        "ук",
        "юк", "чук", "ян", "янц", "дзе", "швили", "ых", "их", "ович", "евич", "ov", "ev", "ova", "eva", "sky", "skiy",
        "skaya", "enko", "yan", "ian", "dze", "shvili",
    ]
    private static let armenianEndings = [
        "յան", "եան", "յանց", "ունի", "ենց", "ունց", "yan", "ian", "yants", "uni", "ents",
    ]
    private static let persianStarts = folded("محمد سید سیده امیر میر فاطمه عبد غلام ابو زهرا")
    private static let persianEndings = folded("نژاد زاده پور فر راد منش نیا مقدم وند خواه دوست پناه")

    private static let hungarianGiven = folded(
        """
        Ádám Adél Ágnes Ágota Ákos Albert Alexandra Alíz Amanda Anasztázia Andor András Andrea Aneta Anett Anikó Anita
        Anna Annamária Antal Antónia Aranka Armand Arnold Áron Árpád Attila Aurél Balázs Bálint Barbara Barna Barnabás
        Beáta Beatrix Béla Bella Bence Bendegúz Benedek Bernadett Bertalan Betti Bettina Bianka Blanka Boglárka Boldizsár
        Bori Borbála Botond Brigitta Csaba Csanád Csenge Csilla Csongor Dalma Dániel Dávid Dénes Dezső Diána Domonkos
        Dominik Dóra Dorina Dorka Dorottya Edina Edit Edömér Elek Elemér Eleonóra Elvira Emese Emil Emília Emma Endre
        Enikő Erika Ernő Ervin Erzsébet Eszter Etelka Éva Evelin Fanni Ferenc Flóra Franciska Frigyes Fruzsina Gábor
        Gabriella Gáspár Gellért Gergely Gergő Géza Gitta Gizella Grácia Gréta Gusztáv György Györgyi Gyöngyi Gyula Hajnalka
        Hanna Hedvig Helga Henriett Henrik Hilda Ibolya Ilcsi Ildikó Ilka Ilona Imola Imre Ince Irén Irma István Iván Ivett
        Izabella Jakab János Janka Jázmin Jenő Johanna Jolán József Judit Júlia Julianna Kálmán Kamilla Karina Karola Károly
        Katalin Kata Katinka Kinga Kitti Klára Klaudia Kolos Kornél Kornélia Kristóf Kriszta Krisztián Krisztina Krisztofer
        Lajos Lara Laura László Lea Lehel Lejla Lénárd Levente Lídia Lili Lilla Linda Lívia Loránd Lóránt Luca Lujza Lukács
        Magda Magdolna Marcell Marcsi Margit Mária Marianna Marietta Máriusz Márk Márta Márton Martina Máté Mátyás Mária Melinda
        Mihály Miklós Milán Milena Mira Mirtill Mónika Nándor Natália Natasa Nikolett Noel Noémi Nóra Norbert Olga Olivér
        Olívia Orsolya Orsi Oszkár Ottó Ödön Örs Pál Panna Patrícia Patrik Péter Petra Petronella Piroska Ramóna Rebeka Regina
        Réka Renáta Rezső Richárd Rita Róbert Roland Rózsa Rozália Rudolf Sándor Sára Sarolta Simon Soma Stefánia Szabina
        Szabolcs Szandra Szilárd Szilvia Szilveszter Szofi Szonja Tamara Tamás Teodóra Teréz Terézia Tibor Tihamér Tímea Titanilla
        Tivadar Tünde Valéria Vanda Vanessa Vencel Vera Veronika Viktor Viktória Vilma Vilmos Vince Viola Virág Virgínia Vivien
        Zalán Zita Zoé Zoltán Zorka Zsanett Zsófia Zsolt Zsombor Zsuzsa Zsuzsanna
        """)
    private static let russianGiven = folded(
        """
        Александр Александра Алексей Алена Алина Алиса Алла Альберт Анастасия Анатолий Ангелина Андрей Анна Антон Антонина
        Артем Артур Арина Борис Вадим Валентин Валентина Валерий Валерия Варвара Василий Василиса Вениамин Вера Вероника
        Виктор Виктория Виталий Владимир Владислав Всеволод Вячеслав Галина Геннадий Георгий Герман Глеб Григорий Давид Дарья
        Даниил Денис Диана Дина Дмитрий Ева Евгений Евгения Егор Екатерина Елена Елизавета Ефим Жанна Захар Зинаида Зоя Иван
        Игорь Илья Инна Ирина Иосиф Карина Кира Кирилл Клавдия Константин Кристина Ксения Лариса Лев Леонид Лидия Любовь
        Людмила Макар Максим Маргарита Марина Мария Марк Мартин Матвей Милана Михаил Мирон Надежда Наталия Наталья Никита Николай
        Нина Оксана Олег Олеся Ольга Павел Петр Полина Раиса Регина Римма Роман Руслан Савелий Светлана Семен Сергей София Софья
        Станислав Степан Таисия Тамара Татьяна Тимофей Тимур Ульяна Федор Филипп Эдуард Эльвира Эмилия Юлия Юрий Яна Яков Ярослав
        Ivan Petr Sergey Sergei Dmitry Dmitri Alexey Andrey Anna Elena Irina Marina Olga Natalia Ekaterina Maria Mikhail Nikolay
        Pavel Vladimir Yuri Svetlana Tatiana Valentina Galina Polina Nina Konstantin Alexander Alexandra Viktor Victoria
        """)
}
