import Testing

@testable import Views

@Suite("Avatars")
struct AvatarTests {
    @Test(
        "a company has the first letters of its first two words",
        arguments: [
            ("Arpi Trade House", "AT"), ("«Արփի» ՍՊԸ", "ԱՍ"), ("Kávéház Kft.", "KK"), ("3M", "3"), ("a.b", "ab"),
            ("пекарня «Дом»", "пД"), ("فروشگاه روپال", "فر"), ("---", ""), ("", ""),
        ])
    func letters(name: String, letters: String) {
        #expect(firstLetters(name) == letters)
    }
}
