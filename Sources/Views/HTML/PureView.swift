import Synchronization

/// Markup that follows from its stored properties and from nothing else: equal views have equal markup.
///
/// What depends on the reader (words, amounts, days relative to today) stays a hole in the markup, so a view may be
/// made for one reader and rendered for another.
public protocol PureView: Hashable, Sendable {
    var html: HTML { get }
}

/// Markup of views that were asked for lately. It cannot grow stale: whatever the markup shows is part of the key.
public final class KeptViews<View: PureView>: Sendable {
    private struct Generations: Sendable {
        var young: [View: HTML] = [:]
        var old: [View: HTML] = [:]
    }

    private let capacity: Int
    private let generations = Mutex(Generations())

    /// - Parameter capacity: how many views are kept at least, once so many were asked for; twice as many at most.
    public init(capacity: Int) {
        self.capacity = capacity
    }

    /// The view's markup: kept, or made now.
    public func html(of view: View) -> HTML {
        if let known = generations.withLock({ known(view, &$0) }) { return known }
        let made = view.html
        generations.withLock { keep(made, of: view, &$0) }
        return made
    }

    private func known(_ view: View, _ generations: inout Generations) -> HTML? {
        if let html = generations.young[view] { return html }
        guard let html = generations.old[view] else { return nil }
        keep(html, of: view, &generations)
        return html
    }

    /// The older half goes when the younger one is full: what is still asked for has moved over by then.
    private func keep(_ html: HTML, of view: View, _ generations: inout Generations) {
        if generations.young.count >= capacity {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[view] = html
    }
}
