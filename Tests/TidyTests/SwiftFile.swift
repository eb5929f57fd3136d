/// A Swift file as the rules look at it: its lines and its tokens.
struct SwiftFile {
  let path: String
  let lines: [Substring]
  let tokens: [Token]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var lexer = Lexer(text)
    tokens = lexer.tokens()
  }

  /// How many lines an editor shows; the newline at the end opens no further one.
  var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// The target that the file belongs to; none for tests.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// The file's name without its folder.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The line as it was written, comments included; lines count from 1.
  func written(_ line: Int) -> Substring { lines[line - 1] }

  func finding(_ token: Token, _ what: String) -> Finding {
    Finding(path: path, line: token.line, what: what)
  }

  /// The names of the types declared outside of every brace.
  var outerTypes: [Token] {
    let keywords: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    var depth = 0
    var names: [Token] = []
    for (index, token) in tokens.enumerated() {
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      guard depth == 0, keywords.contains(token.text), index + 1 < tokens.count else { continue }
      names.append(tokens[index + 1])
    }
    return names
  }
}

/// A word, a number, a string (whose text is left out) or one mark of punctuation.
struct Token {
  enum Kind { case word, number, string, mark }

  var kind: Kind
  var text: String
  var line: Int
  /// Whether white space or a comment stands before the token.
  var spaced: Bool
  /// Whether the token is the first on its line.
  var first: Bool

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
  func isWord(_ word: String) -> Bool { kind == .word && text == word }
}
