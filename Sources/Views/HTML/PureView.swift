import Foundation

/// Markup that follows from its stored properties and from nothing else: equal views have equal markup.
///
/// What depends on the reader (words, amounts, days relative to today) stays a hole in the markup, so a view may be
/// made for one reader and rendered for another.
public protocol PureView: Hashable, Sendable {
    var html: HTML { get }
}

/// Markup of views that were asked for lately. It cannot grow stale: whatever the markup shows is part of the key.
public final class KeptViews<View: PureView>: @unchecked Sendable {
    // Safe: both generations are touched only while `lock` is held.
    private let lock = NSLock()
    private var young: [View: HTML] = [:]
    private var old: [View: HTML] = [:]
    private let capacity: Int

    /// - Parameter capacity: how many views are kept at least, once so many were asked for; twice as many at most.
    public init(capacity: Int) {
        self.capacity = capacity
    }

    /// The view's markup: kept, or made now.
    public func html(of view: View) -> HTML { html(of: [view], make: \.html) }

    /// The views' markup, one after the other. The rows of a page ask together: one by one they would wait for each
    /// other's lock, fifty times a page.
    ///
    /// - Parameter make: makes what is not kept: the view's own markup, with what many views share at hand.
    public func html(of views: [View], make: (View) -> HTML) -> HTML {
        var pieces = lock.withLock { views.map { known($0) } }
        var missing: [Int] = []
        for index in views.indices where pieces[index] == nil {
            pieces[index] = make(views[index])
            missing.append(index)
        }
        if !missing.isEmpty {
            lock.withLock { for index in missing { keep(pieces[index] ?? .empty, of: views[index]) } }
        }
        return HTML.join(pieces.lazy.compactMap(\.self))
    }

    private func known(_ view: View) -> HTML? {
        if let html = young[view] { return html }
        guard let html = old[view] else { return nil }
        keep(html, of: view)
        return html
    }

    /// The older half goes when the younger one is full: what is still asked for has moved over by then.
    private func keep(_ html: HTML, of view: View) {
        if young.count >= capacity {
            old = young
            young = [:]
        }
        young[view] = html
    }
}
