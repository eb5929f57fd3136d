extension Grammar {
  /// Finds the command of a line.
  func verb(of bytes: [UInt8]) throws(Fault) -> Verb {
    var start = 0
    while start < bytes.count, isSeparator(bytes[start]) { start += 1 }
    guard start < bytes.count else {
      return Verb(command: byWord[emptyLine] ?? 0, range: start..<start)
    }
    if let sigil = bySigil[bytes[start]] {
      let rest = trimmed((start + 1)..<bytes.count, of: bytes)
      if bytes[start] == UInt8(ascii: "?"), rest.isEmpty, let help = byWord["help"] {
        return Verb(command: help, range: start..<(start + 1))
      }
      return Verb(command: sigil, range: start..<(start + 1), isSigil: true)
    }
    var end = start
    while end < bytes.count, !isSeparator(bytes[end]) { end += 1 }
    let isConfirmed = end > start + 1 && bytes[end - 1] == UInt8(ascii: "!")
    let word = bytes[start..<(isConfirmed ? end - 1 : end)]
    return Verb(
      command: try command(word, at: start..<end, of: bytes), range: start..<end,
      isConfirmed: isConfirmed)
  }

  /// The command of a word: its name or alias, or the only one whose name begins so.
  private func command(
    _ word: ArraySlice<UInt8>, at range: Range<Int>, of bytes: [UInt8]
  ) throws(Fault) -> Int {
    let typed = lowercased(word)
    if let index = byWord[typed] { return index }
    let begun = declarations.indices.filter { declarations[$0].name.hasPrefix(typed) }
    if let only = begun.first, begun.count == 1 { return only }
    if begun.count > 1 {
      let names = begun.map { commands[$0].name }.sorted()
      throw Fault(
        "'\(typed)' could be \(names.joined(separator: ", "))", remedy: "type more of it",
        at: range)
    }
    if typed.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) {
      throw Fault(
        "a number alone is no command",
        remedy: byWord[bareNumber] == nil
          ? "type 'help'" : "to \(bareNumber) card \(typed) type '\(bareNumber) \(typed)'",
        at: range)
    }
    let near = nearest(to: typed, among: commands.map(\.name) + commands.flatMap(\.aliases))
    var remedy = near.isEmpty ? "type 'help'" : "did you mean \(alternatives(near))? or type 'help'"
    if let name = name(in: bytes[range.lowerBound...]) {
      remedy = "to \(bareName) \(name) type '\(bareName) \(name)', else 'help'"
    }
    throw Fault(
      "'\(String(decoding: word, as: UTF8.self))' is no command", remedy: remedy, at: range)
  }

  /// The line where it looks like somebody's name: up to four words of letters, the first of
  /// which is not in lower case.
  private func name(in line: ArraySlice<UInt8>) -> String? {
    guard byWord[bareName] != nil else { return nil }
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let first = text.first, first.isLetter, !first.isLowercase, words.count <= 4,
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } })
    else { return nil }
    return words.joined(separator: " ")
  }
}
