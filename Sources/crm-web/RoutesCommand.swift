import ArgumentParser
import CRMApp
import Foundation

struct RoutesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "routes", abstract: "Lists every route: method, path, who may call it.")

    func run() {
        for route in App.routes.sorted(by: { ($0.pattern, $0.method) < ($1.pattern, $1.method) }) {
            let method = route.method.padding(toLength: 5, withPad: " ", startingAt: 0)
            let pattern = route.pattern.padding(toLength: max(44, route.pattern.count + 1), withPad: " ", startingAt: 0)
            print(method, pattern, route.access)
        }
    }
}
