import Testing

@testable import Views

struct PhoneNumberTests {
    @Test(
        "A number is international where its country is known",
        arguments: [
            ("091 23 45 67", "AM", "+37491234567"), ("+374 91 23 45 67", "", "+37491234567"),
            ("00374-91-23-45-67", "", "+37491234567"), ("374 91 234567", "AM", "+37491234567"),
            ("(091) 23-45-67", "AM", "+37491234567"), ("91234567", "AM", "+37491234567"),
            ("۰۹۱۲ ۳۴۵ ۶۷۸۹", "IR", "+989123456789"), ("06 30 123 4567", "HU", "+36301234567"),
            ("+36 (06) 30 123 4567", "", "+36301234567"), ("(1) 234 5678", "HU", "+3612345678"),
            ("8 (916) 123-45-67", "RU", "+79161234567"), ("8 727 123 4567", "KZ", "+77271234567"),
            ("8123456789", "RU", "+78123456789"), ("020 7946 0958", "GB", "+442079460958"),
            ("+44 (0)20 7946 0958", "", "+442079460958"), ("(212) 555-1234", "US", "+12125551234"),
            ("1-212-555-1234", "US", "+12125551234"), ("010 123456 ext. 12", "AM", "+37410123456"),
            ("010 123456 доб. 12", "AM", "+37410123456"), ("010 123456#12", "AM", "+37410123456"),
            ("+37410123456;ext=12", "", "+37410123456"), ("010 123456 x12", "AM", "+37410123456"),
            ("091 23 45 67", "", "091234567"), ("112", "AM", "112"), ("", "AM", ""),
        ])
    func normalised(_ typed: String, _ country: String, _ text: String) {
        #expect(PhoneNumber(typed, in: country.isEmpty ? [] : [country]).text == text)
    }

    @Test("The first country that has numbers of this length decides")
    func candidates() {
        #expect(PhoneNumber("0912 345 6789", in: ["AM", "IR"]).text == "+989123456789")
        #expect(PhoneNumber("091 234567", in: ["IR", "AM"]).text == "+37491234567")
    }

    @Test("Numbers of different places are not one because their ends are")
    func same() {
        let one = PhoneNumber("+7 916 123-45-67"), other = PhoneNumber("+7 926 123-45-67")
        #expect(!one.isSame(as: other))
        #expect(one.isSame(as: PhoneNumber("8 916 123 45 67")))
        #expect(PhoneNumber("091234567").isSame(as: PhoneNumber("+37491234567")))
        #expect(!PhoneNumber("123").isSame(as: PhoneNumber("123")))
    }
}
