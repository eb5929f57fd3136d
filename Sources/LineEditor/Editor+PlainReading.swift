import Glibc

extension Editor {
  /// Reads a line that the terminal itself edits: nothing is ever drawn twice.
  func readPlainLine() -> Input {
    var line: [UInt8] = []
    let columns = size.columns
    let asked = calling { delegate?.prompt(columns: columns) } ?? Prompt(left: "")
    showPlainNotices()
    terminal.write(Array(asked.left.plain.utf8))
    isReading = true
    defer { isReading = false }
    while true {
      sleepPlainly(&line)
      if let ending { return ending }
      showPlainNotices()
      if let end = line.firstIndex(of: UInt8(ascii: "\n")) {
        return .line(composed(String(decoding: line[..<end], as: UTF8.self)))
      }
    }
  }

  private func sleepPlainly(_ line: inout [UInt8]) {
    sleep()
    while let event = decoder.next() {
      switch event {
      case .scalar(let scalar): line += String(Character(scalar)).utf8
      case .paste(let text): line += text.utf8
      }
    }
    if decoder.holdsEscape { decoder.releaseEscape() }
  }

  /// Shows alerts as lines of their own.
  func showPlainNotices() {
    let (lines, bell) = takeNotices()
    guard !lines.isEmpty else { return }
    // The prompt, and perhaps half a line, stand on this row.
    let start = isReading ? "\n" : ""
    let text = lines.map { $0.shown + "\n" }.joined()
    terminal.write(Array((start + (bell ? "\u{07}" : "") + text).utf8))
  }
}

extension StyledText {
  /// The text with control characters made visible.
  fileprivate var shown: String { Glyphs.cells(of: self).map(\.text).joined() }
}
