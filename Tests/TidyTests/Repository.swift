import Foundation
import Testing

/// The checkout that these tests stand in, read once.
enum Repository {
  /// The checkout's folder: two above the folder of this file, links resolved.
  static let root: URL = {
    let here = URL(filePath: #filePath).resolvingSymlinksInPath()
    return here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }()

  /// Every file that a person wrote, relative to the root: no build folders, nothing hidden by
  /// a leading dot except what the project itself keeps so.
  static let paths: [String] = walk("")

  /// All Swift files of `Sources` and `Tests`, broken into tokens.
  static let swift: [SwiftFile] = paths.filter {
    $0.hasSuffix(".swift") && ($0.hasPrefix("Sources/") || $0.hasPrefix("Tests/"))
  }.compactMap { path in text(path).map { SwiftFile(path: path, text: $0) } }

  /// The Swift files of `Sources`.
  static let sources = swift.filter { $0.target != nil }

  /// The documents that people read; what tests expect to be written is not among them.
  static let pages: [Page] = paths.filter { $0.hasSuffix(".md") && !$0.hasPrefix("Tests/") }
    .compactMap { path in text(path).map { Page(path: path, text: $0) } }

  /// The file's text, or nothing where it is missing or not UTF-8 text.
  static func text(_ path: String) -> String? {
    guard let data = try? Data(contentsOf: root.appending(path: path)), !data.contains(0) else {
      return nil
    }
    return String(data: data, encoding: .utf8)
  }

  /// Whether a file or folder stands at the path.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The files that git tracks; where git cannot say, all files.
  static func tracked() -> [String] {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "-C", root.path, "ls-files", "-z"]
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return paths }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return paths }
    return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func walk(_ folder: String) -> [String] {
    let entries =
      (try? FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey])) ?? []
    let kept: Set = [".ci", ".gitignore", ".swift-format"]
    return entries.map(\.lastPathComponent).sorted().flatMap { name -> [String] in
      guard !name.hasPrefix(".") || kept.contains(name), name != "__pycache__" else { return [] }
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: root.appending(path: path).path, isDirectory: &isFolder)
      return isFolder.boolValue ? walk(path) : [path]
    }
  }
}

/// Something that breaks a rule of the house, shown as `file:line: what`.
struct Finding: CustomStringConvertible, Equatable {
  var path: String
  var line: Int
  var what: String

  var description: String { "\(path):\(line): \(what)" }
}

extension [Finding] {
  /// Fails the test that runs, once for each finding.
  func report(at place: SourceLocation = #_sourceLocation) {
    for finding in self {
      Issue.record("\(finding)", sourceLocation: place)
    }
  }
}
