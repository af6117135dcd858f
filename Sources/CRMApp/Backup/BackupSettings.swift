import Database
import Foundation
import Views

/// When backups are made by themselves, how many stay, and where: settings that everybody shares.
public struct BackupSettings: Sendable, Equatable {
    /// The hour of the organisation's day, 0 to 23; `nil` for no backups of their own accord.
    public var hour: Int? = 2
    /// The newest backup of each of so many days stays.
    public var daily = 7
    /// And of each of so many weeks.
    public var weekly = 5
    /// The folder, one of ``BackupPlaces/allowed``; empty for the first of them.
    public var folder = ""

    static let hours = 0...23
    static let counts = 1...366

    public init() {}

    /// A backup that is older than this many seconds is worth a warning: two days.
    public static let longestAge: Double = 2 * 86_400

    /// The latest moment at which a backup was due.
    func lastDue(_ now: Instant, _ zone: Zone) -> Instant? {
        guard let hour else { return nil }
        let midnight = zone.instant(now.day(in: zone))
        let today = midnight.adding(seconds: Double(hour) * 3_600)
        return today <= now ? today : today.adding(seconds: -86_400)
    }
}

/// The settings of backups as rows of name and value, and what several nodes have to know of the newest backup.
public struct BackupSettingsStore {
    let transaction: Transaction

    public init(transaction: Transaction) { self.transaction = transaction }

    public func load() throws -> BackupSettings {
        var settings = BackupSettings()
        try transaction.each("SELECT name, value FROM settings WHERE name LIKE 'backup-%'") { row in
            let value = row.text(1)
            switch row.text(0) {
            case "backup-hour": settings.hour = Int(value, in: BackupSettings.hours)
            case "backup-daily": settings.daily = Int(value, in: BackupSettings.counts) ?? settings.daily
            case "backup-weekly": settings.weekly = Int(value, in: BackupSettings.counts) ?? settings.weekly
            case "backup-folder": settings.folder = value
            default: break
            }
        }
        return settings
    }

    /// Notes a backup that was made and checked: with several nodes it is in a folder of one of them.
    public func note(_ file: String, at moment: Instant) throws {
        try put([("backup-made-at", moment.iso), ("backup-made-as", ProcessInfo.processInfo.hostName + ":" + file)])
    }

    /// The newest backup that this node sees or that another one noted.
    public func newest(_ files: BackupFiles?) throws -> BackupFiles.File? {
        let seen = files?.all.first
        let noted = try transaction.rows(
            "SELECT value FROM settings WHERE name IN ('backup-made-at', 'backup-made-as') ORDER BY name"
        ) { $0.text(0) }
        guard noted.count == 2, let moment = Instant(iso: noted[1]) else { return seen }
        if let seen, seen.madeAt >= moment { return seen }
        return BackupFiles.File(path: noted[0], madeAt: moment, size: 0)
    }

    func save(_ settings: BackupSettings) throws {
        try put([
            ("backup-hour", settings.hour.map(String.init) ?? "off"), ("backup-daily", String(settings.daily)),
            ("backup-weekly", String(settings.weekly)), ("backup-folder", settings.folder),
        ])
    }

    private func put(_ values: [(String, String)]) throws {
        for (name, value) in values {
            try transaction.execute(
                """
                INSERT INTO settings (name, value) VALUES (\(name), \(value))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }
}
