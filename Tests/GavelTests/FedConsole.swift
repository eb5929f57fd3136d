import Foundation
import PseudoTerminal

/// A console that is fed from a file and answers into one, so that a kill can fall anywhere:
/// whatever stands in the file of answers was given out.
final class FedConsole {
  /// One answer that was given out whole.
  struct Answer: Decodable {
    var line: Int
    var ok: Bool
    var entries: [Int]?
    var problem: Trouble?
  }

  struct Trouble: Decodable {
    var kind: String
    var message: String
  }

  let lines: [String]
  private let process = Process()
  private let output: String

  init(_ arguments: [String], lines: [String], in folder: String) throws {
    self.lines = lines
    let name = folder + "/" + UUID().uuidString
    output = name + ".out"
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: name + ".in"))
    try Data().write(to: URL(filePath: output))
    process.executableURL = URL(filePath: try TerminalChild.built("gavel"))
    process.arguments = arguments + ["--json"]
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: name + ".in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Waits for the first answer, or for the end.
  func waitForAnswer() {
    while process.isRunning, !((try? read()) ?? Data()).contains(10) { usleep(500) }
  }

  /// Kills it as no handler can notice.
  func kill() {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The whole answers, each with the line that it answers; half of an answer is none.
  func answers() throws -> [(line: String, answer: Answer)] {
    let text = String(decoding: try read(), as: UTF8.self)
    let whole = text.split(separator: "\n", omittingEmptySubsequences: true)
    let parts = text.hasSuffix("\n") ? whole[...] : whole.dropLast()
    return try parts.map { part in
      let answer = try JSONDecoder().decode(Answer.self, from: Data(part.utf8))
      return (lines[answer.line - 1], answer)
    }
  }

  private func read() throws -> Data { try Data(contentsOf: URL(filePath: output)) }
}
