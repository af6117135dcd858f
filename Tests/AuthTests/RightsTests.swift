import Database
import Foundation
import TestSupport
import Testing

@testable import Auth

@Suite("Rights")
struct RightsTests {
    @Test("several roles add up: the widest reach wins")
    func sum() {
        var one = Rights()
        one.grant(.view, "deals", .own)
        one.grant(.importRecords)
        var two = Rights()
        two.grant(.view, "deals", .all)
        let both = one + two
        #expect(both.reach(.view, "deals") == .all)
        #expect(both.has(.importRecords))
        #expect(both.reach(.edit, "deals") == .none)
        #expect(both.covers(one) && both.covers(two) && !one.covers(both))
    }

    @Test("everything covers all rights, of modules to come too, and nothing less covers it")
    func everything() {
        var much = Rights()
        for action in Action.allCases { much.grant(action, "deals", .all) }
        for capability in Capability.allCases { much.grant(capability) }
        #expect(Rights.everything.covers(much) && !much.covers(.everything))
        #expect(Rights.everything.reach(.delete, "a module of next year") == .all)
        #expect((much + .everything) == .everything)
        let viewer = Standing(rights: much, team: nil)
        #expect(!TeamReach([]).allows(Standing(rights: .everything, team: nil), by: viewer))
    }

    @Test("the condition in SQL and the rule in Swift agree on every owner and team", arguments: Reach.allCases)
    func condition(reach: Reach) throws {
        var rights = Rights()
        rights.grant(.view, "deals", reach)
        let viewer = Viewer(
            id: ID(1), name: "", email: "", teamID: ID(10), teamsBelow: [ID(10), ID(11)], rights: rights)
        let base = try TestDatabase()
        let database = base.engine
        for owner in [1, 2, nil] as [Int64?] {
            for team in [10, 11, 12, nil] as [Int64?] {
                let found = try database.write { transaction in
                    try transaction.count(
                        """
                        SELECT count(*) FROM (SELECT \(owner) AS owner_id, \(team) AS team_id) d
                        WHERE \(viewer.condition(.view, "deals", alias: "d"))
                        """) > 0
                }
                let expected = viewer.can(.view, "deals", owner: owner.map { ID($0) }, team: team.map { ID($0) })
                #expect(found == expected, "\(reach) \(String(describing: owner)) \(String(describing: team))")
            }
        }
    }
}

@Suite("Secrets")
struct SecretTests {
    @Test("passwords are argon2id with today's parameters, each with its own salt")
    func hashing() throws {
        let hasher = try PasswordHasher(parameters: .cheapest)
        let one = try hasher.hash("a long enough secret")
        #expect(one.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$"))
        #expect(try hasher.hash("a long enough secret") != one)
        #expect(try hasher.verify("a long enough secret", against: one))
        #expect(try !hasher.verify("a long enough Secret", against: one))
        #expect(try !hasher.verify("a long enough secret", against: nil))
        #expect(try PasswordHasher(parameters: .standard).isOutdated(one))
        #expect(PasswordHasher.Parameters.standard.memory >= 65_536)
    }

    @Test(
        "the weakest passwords are refused, long ones are not",
        arguments: [
            ("short", PasswordRules.Problem.tooShort), ("aaaaaaaaaaaa", .tooCommon), ("abcabcabcabc", .tooCommon),
            ("password123", .tooCommon), ("ani.hakobyan", .namesTheUser), ("four quiet river bends", nil),
            ("գիշերային գնացք", nil),
        ] as [(String, PasswordRules.Problem?)])
    func rules(password: String, problem: PasswordRules.Problem?) {
        #expect(PasswordRules.problem(with: password, context: ["Ani Hakobyan"]) == problem)
    }

    @Test("a thousand guesses at one account take more than a day")
    func guesses() {
        let seconds = (1...1_000).reduce(0.0) { $0 + Throttle.delay(after: $1) }
        #expect(seconds > 86_400)
        #expect(Throttle.delay(after: 4) == 0)
    }

    @Test("a form's token belongs to one session and looks different each time")
    func csrf() {
        let session = Token.random()
        let one = CSRF.token(for: session)
        #expect(CSRF.isValid(one, for: session))
        #expect(CSRF.token(for: session) != one)
        #expect(!CSRF.isValid(one, for: .random()))
        for wrong in [nil, "", "x", String(one.dropLast()), one + "A", String(repeating: "A", count: 86)] {
            #expect(!CSRF.isValid(wrong, for: session))
        }
    }

    @Test("tokens have one shape")
    func tokens() {
        #expect(Token(Token.random().text) != nil)
        #expect(Token.random().hash.count == 32)
        for wrong in [nil, "", "short", String(repeating: "=", count: 43), String(repeating: "a", count: 44)] {
            #expect(Token(wrong) == nil)
        }
    }
}
