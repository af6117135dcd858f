import Foundation

/// How many bytes `gzip -9` makes of these.
func gzipSize(_ bytes: [UInt8]) -> Int {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/gzip")
    process.arguments = ["-9", "-c"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    guard (try? process.run()) != nil else { return bytes.count }
    // The file is larger than a pipe's buffer in neither direction: gzip reads all before it writes the last block.
    input.fileHandleForWriting.write(Foundation.Data(bytes))
    try? input.fileHandleForWriting.close()
    let size = output.fileHandleForReading.readDataToEndOfFile().count
    process.waitUntilExit()
    return size
}
