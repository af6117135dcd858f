/// How far a job or a goal is: a bar with its share in words beside it.
public func progressBar(_ label: some Words, share: Double, detail: HTML = .empty, tone: Tone = .accent) -> HTML {
    """
    <div class="progress tone-\(tone.rawValue)"><div class="progress-head"><span>\(label.wording.html)</span>\
    <span class="num">\(percent: share)</span></div><svg class="bar" width="100%" height="8" aria-hidden="true">\
    <rect class="bar-rest" width="100%" height="8" rx="4"/>\
    <rect class="bar-fill" width="\(coordinate: min(max(share, 0), 1) * 100)%" height="8" rx="4"/></svg>\
    <div class="detail">\(detail)</div></div>
    """
}
