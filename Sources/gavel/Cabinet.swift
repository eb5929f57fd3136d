import ArgumentParser
import Assembly
import Filing
import Foundation
import JournalStore
import Moderation

/// Where the archive is.
struct ArchiveOption: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      ArchivePath.summary, discussion: ArchivePath.otherwise, valueName: "file"),
    completion: .file(extensions: ["sqlite"]))
  var path: String?

  /// The path that holds.
  var resolved: String { ArchiveOption.resolve(path) }

  /// The path that holds where one, or none, is named.
  static func resolve(_ path: String?) -> String {
    ArchivePath.path(given: path, environment: ProcessInfo.processInfo.environment)
  }

  /// Opens the archive.
  func open() throws -> Archive {
    try storing { () throws(JournalFailure) in try Archive(path: resolved) }
  }
}

/// A meeting in the archive, by its id or the beginning of it; the latest when left out.
struct MeetingArgument: ParsableArguments {
  @Argument(
    help: "The meeting's id or the beginning of it; the latest when left out.",
    completion: .meetings)
  var meeting: String?

  /// Returns the summary of the meeting.
  func find(in archive: Archive) throws -> MeetingSummary {
    try storing { () throws(JournalFailure) in
      if let meeting { return try archive.find(meeting) }
      guard let latest = try archive.latest() else {
        throw .unreadable(
          message: "the archive holds no meeting", remedy: "'gavel open' begins one")
      }
      return latest
    }
  }
}

extension CompletionKind {
  /// The ids of the meetings in the archive that is named on the line, the latest first.
  static var meetings: CompletionKind {
    .custom { words, _, _ in
      let option = words.firstIndex(of: "--archive").map { $0 + 1 }
      let named = option.flatMap { words.indices.contains($0) ? words[$0] : nil }
      let path = ArchiveOption.resolve(named)
      // Asking for completions makes no archive.
      guard FileManager.default.fileExists(atPath: path), let archive = try? Archive(path: path)
      else { return [] }
      defer { try? archive.close() }
      return ((try? archive.meetings()) ?? []).map(\.id)
    }
  }
}

/// Runs something that the archive may refuse; a refusal becomes the exit status for storage.
func storing<Value>(_ body: () throws(JournalFailure) -> Value) throws -> Value {
  do { return try body() } catch { throw ExitStatus(error) }
}

/// Runs something whose changes to the archive are made together or not at all.
func storing<Value>(togetherIn archive: Archive, _ body: () throws -> Value) throws -> Value {
  do { return try archive.batch(body) } catch let failure as JournalFailure {
    throw ExitStatus(failure)
  }
}

extension ExitStatus {
  /// What an archive that cannot be used ends the program with.
  init(_ failure: JournalFailure) {
    switch failure {
    case .overtaken: self.init(Self.storage, "! another seat keeps writing; try again")
    case .unavailable(let message, let remedy), .unreadable(let message, let remedy):
      self.init(Self.storage, "! \(message); \(remedy)")
    }
  }
}

/// Runs something that a clerk may refuse.
func asking<Value>(_ body: () throws(Problem) -> Value) throws -> Value {
  do { return try body() } catch {
    let code = error.kind == .storage ? ExitStatus.storage : ExitStatus.refused
    throw ExitStatus(code, error.line)
  }
}

/// Reads a file that was handed in, at most so many bytes.
func handedIn(_ path: String, limit: Int = 4 << 20) throws -> [UInt8] {
  do { return try Files.read(path, limit: limit) } catch {
    throw ExitStatus(ExitStatus.storage, error.problem.line)
  }
}
