import Glibc
import PseudoTerminal
import Testing

@testable import LineEditor

/// A path in a folder of its own that is gone after the test.
final class TemporaryFile {
  let path: String
  private let folder: String

  init() throws {
    var template = Array("/tmp/line-editor-XXXXXX".utf8CString)
    folder = try #require(mkdtemp(&template).map { String(cString: $0) })
    path = folder + "/history"
  }

  var text: String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  deinit {
    unlink(path)
    rmdir(folder)
  }
}

@Suite("The history")
struct HistoryTests {
  @Test("Two consoles at one file lose no line of each other")
  func twoConsoles() throws {
    let file = try TemporaryFile()
    let first = try probe(["PROBE_HISTORY": file.path])
    let second = try probe(["PROBE_HISTORY": file.path])
    for number in 1...20 {
      first.send("first \(number)\r")
      second.send("second \(number)\r")
    }
    #expect(first.wait { $0.text.contains("ran: first 20") })
    #expect(second.wait { $0.text.contains("ran: second 20") })
    let lines = file.text.split(separator: "\n")
    #expect(lines.count == 40)
    #expect(lines.filter { $0.hasPrefix("first") }.count == 20)
    var facts = stat()
    #expect(stat(file.path, &facts) == 0 && facts.st_mode & 0o777 == 0o600)
  }

  @Test("A new console finds the lines of the last one with the up arrow")
  func nextRun() throws {
    let file = try TemporaryFile()
    let first = try probe(["PROBE_HISTORY": file.path])
    first.send("añejo\rañejo\rquit\r")
    #expect(first.waitForExit() == 0)
    #expect(file.text == "añejo\nquit\n")
    let second = try probe(["PROBE_HISTORY": file.path])
    second.send("\u{1B}[A\u{1B}[A")
    #expect(second.wait { $0.cursorLine.hasSuffix("probe> añejo") })
  }

  @Test("The owner decides what is remembered, and can take it back")
  func redaction() throws {
    let file = try TemporaryFile()
    let child = try probe(["PROBE_HISTORY": file.path])
    child.send("secret 1\radd Ada\radd Bo\rredact\r")
    #expect(child.wait { $0.text.contains("ran: add Bo") })
    child.send("quit\r")
    #expect(child.waitForExit() == 0)
    #expect(file.text == "add Bo\nredact\nquit\n")
  }

  @Test("A line for this sitting comes back with the up arrow, and stands in no file")
  func sitting() throws {
    let file = try TemporaryFile()
    let child = try probe(["PROBE_HISTORY": file.path])
    child.send("secret 1\ronce Ada\radd Bo\r")
    #expect(child.wait { $0.text.contains("ran: add Bo") })
    child.send("on")
    #expect(child.wait { $0.cursorLine == "[00] probe> on" }, "\(child.screen.text)")
    child.send("\u{3}\u{1B}[A\u{1B}[A")
    #expect(child.wait { $0.cursorLine == "[00] probe> once Ada" }, "\(child.screen.text)")
    child.send("\u{1B}[A")
    #expect(child.wait { $0.bells > 0 || $0.cursorLine == "[00] probe> once Ada" })
    child.send("\u{3}redact\r")
    #expect(child.wait { $0.text.contains("ran: redact") || $0.cursorLine == "[00] probe>" })
    child.send("\u{1B}[A\u{1B}[A\u{1B}[A")
    #expect(child.wait { $0.cursorLine == "[00] probe> add Bo" }, "\(child.screen.text)")
    child.send("\u{3}quit\r")
    #expect(child.waitForExit() == 0)
    #expect(file.text == "add Bo\nredact\nquit\n")
  }

  @Test("A rewrite keeps what another process adds at the same time")
  func rewrite() throws {
    let file = try TemporaryFile()
    let history = HistoryFile(path: file.path)
    for number in 1...50 {
      history.append("line \(number)")
      history.rewrite { $0.filter { $0 != "line \(number - 1)" } }
    }
    #expect(history.load(limit: 100) == ["line 50"])
  }

  @Test("A file that has grown too long is cut to its newest lines")
  func limit() throws {
    let file = try TemporaryFile()
    let history = HistoryFile(path: file.path)
    for number in 1...21 { history.append("line \(number)") }
    #expect(history.load(limit: 10) == (12...21).map { "line \($0)" })
    #expect(file.text.split(separator: "\n").count == 10)
  }

  @Test("A search goes back from match to match and says when there is none")
  func search() {
    var search = HistorySearch(lines: ["add Zoë", "next", "add Zoé", "next"])
    for scalar in "zoe".unicodeScalars { search.extend(scalar) }
    #expect(search.found == "add Zoé")
    search.further()
    #expect(search.found == "add Zoë" && !search.failed)
    search.further()
    #expect(search.found == "add Zoë" && search.failed)
    search.shorten()
    #expect(search.found == "add Zoé" && !search.failed)
  }

  @Test(
    "Accents, strokes and case do not matter in a search",
    arguments: [("Nguyễn", "nguyen"), ("Łódź", "lodz"), ("Ørsted", "orsted"), ("ΆΛΦΑ", "αλφα")])
  func folding(text: String, plain: String) {
    #expect(folded(text) == plain)
  }
}
