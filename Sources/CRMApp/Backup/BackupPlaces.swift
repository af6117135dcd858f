import Auth
import Foundation

/// Where backups may be: what the command line allowed, and nowhere else. The settings choose among these, so that nobody
/// who configures the program by its pages can have the whole base written to a folder of their liking.
public struct BackupPlaces: Sendable {
    /// The folders, the first of which is meant by settings that name none.
    public let allowed: [String]

    /// - Parameters:
    ///   - named: by the command line; without any, `backups` in the data folder.
    ///   - open: the folder that is served to everybody, if anything is.
    /// - Throws: ``FileProblem`` when a folder is no absolute path or lies where visitors get at it.
    public init(dataFolder: String, named: [String] = [], open: String = "") throws {
        allowed = named.isEmpty ? [dataFolder + "/backups"] : named
        for folder in named where !folder.hasPrefix("/") {
            throw FileProblem("“\(folder)” is not an absolute path: backups need one")
        }
        for folder in allowed where !open.isEmpty && Self.isWithin(folder, open) {
            throw FileProblem("\(folder) lies in \(open), which everybody may read: backups cannot go there")
        }
    }

    /// The folder of the settings, if backups may go there: one of those allowed, or below one.
    public func folder(_ settings: BackupSettings) -> String? {
        guard !settings.folder.isEmpty else { return allowed.first }
        return allowed.contains { Self.isWithin(settings.folder, $0) } ? settings.folder : nil
    }

    /// The backups that there are; `nil` where the settings name a folder that is not allowed.
    public func files(_ settings: BackupSettings) -> BackupFiles? { folder(settings).map { BackupFiles($0) } }

    /// Whether a path is a folder or lies below it, links followed.
    static func isWithin(_ path: String, _ folder: String) -> Bool {
        let (path, folder) = (real(path), real(folder))
        return path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }

    /// The path without links and steps upwards. What is not there yet is taken as it will be made.
    private static func real(_ path: String) -> String {
        var rest: [String] = []
        var url = URL(fileURLWithPath: path).standardizedFileURL
        while url.path != "/" {
            if let known = realpath(url.path, nil) {
                defer { free(known) }
                return ([String(cString: known)] + rest.reversed()).joined(separator: "/")
            }
            rest.append(url.lastPathComponent)
            url.deleteLastPathComponent()
        }
        return "/" + rest.reversed().joined(separator: "/")
    }
}
