import TestSupport
import Testing

@testable import Database

/// Why a server lets nobody in, also when it says so in another language than English.
@Suite("PostgreSQL's refusals")
struct PostgreSQLRefusalTests {
    @Test(
        "are known by their state, in whatever language the server speaks",
        arguments: [
            ("connection to server at \"127.0.0.1\", port 5432 failed: FATAL:  28P01\n", "28P01"),
            ("connection to server on socket \"/run/.s.PGSQL.5432\" failed: ВАЖНО:  3D000\n", "3D000"),
            ("connection to server at \"a\", port 1 failed: Connection refused\nfailed: VÉGZETES:  28000\n", "28000"),
            ("connection to server at \"a\", port 1 failed: Connection refused\n\tIs the server running?\n", nil),
            ("connection to server at \"a\", port 1 failed: ВАЖНО:  роль \"ghost\" не существует\n", nil),
        ])
    func state(_ words: String, _ state: String?) {
        #expect(PostgreSQLRefusal.state(in: words) == state)
    }

    @Test("of a full server are known in whatever language it speaks")
    func full() throws {
        let address = try PostgreSQLAddress("postgres://kap@db/kap")
        let words = "извините, уже слишком много клиентов"
        #expect(PostgreSQLPool.isFull(PostgreSQLFailure(state: "53300", message: words).error(at: address)))
        #expect(!PostgreSQLPool.isFull(PostgreSQLFailure(state: "57P03", message: words).error(at: address)))
    }

    @Test(
        "bring their state when it is asked for", .enabled(if: TestServer.isUsed, "bin/with-postgres starts the server")
    )
    func asks() throws {
        let there = TestServer.address(of: "postgres")
        let places = [
            (TestServer.address(of: "absent"), "3D000"), (there.replacing("kap@", with: "nobody@"), "28000"),
            (there, nil),
        ]
        for (place, state) in places {
            let address = try PostgreSQLAddress(place)
            #expect(PostgreSQLRefusal.state { PostgreSQLConnection.start(address) } == state)
        }
    }
}
