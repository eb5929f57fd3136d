import Testing

/// Small rooms: what is longer does more than one thing.
@Suite struct LengthTests {
  @Test("No Swift file has more than 400 lines")
  func longFiles() {
    let findings = Repository.swift.filter { $0.length > 400 }.map {
      Finding(path: $0.path, line: 401, what: "the file has \($0.length) lines, 400 are allowed")
    }
    findings.report()
  }

  @Test("Half of the sources have fewer than 150 lines")
  func medianFile() {
    let lengths = Repository.sources.map(\.length).sorted()
    let median = lengths.isEmpty ? 0 : lengths[lengths.count / 2]
    #expect(median < 150, "the median of Sources is \(median) lines")
  }

  @Test("No function has 60 lines or more")
  func longFunctions() {
    let findings = Repository.swift.flatMap { file in
      Bodies.of(file).filter { $0.lines >= 60 }.map { body in
        file.finding(body.start, "'\(body.name)' has \(body.lines) lines, 59 are allowed")
      }
    }
    findings.report()
  }

  @Test("The page of the architecture has at most 200 lines")
  func architecture() {
    let page = Repository.pages.first { $0.path == "ARCHITECTURE.md" }
    let length = page?.lines.count ?? 0
    #expect(length <= 200, "ARCHITECTURE.md:201: the page has \(length) lines, 200 are allowed")
  }

  @Test("The lengths of functions, initializers, getters and stored closures are measured")
  func measuring() {
    let text = """
      protocol Small { func nothing(); var size: Int { get } }
      struct Rose {
        func bare(_ a: Int = { 3 }()) throws(Odd) -> Int
        where A: B {
          if let x = y { "}" } // }

        }
        init?(a: Int) {
        }
        static let table: [Int] = {
          [1]
        }()
        var body: String {
          get {
            guard case .a = b,
              let c = d { 1 }
          }
        }
        let plain = 3
        let list = [1].map {
          $0
        }
      }
      """
    let bodies = Bodies.of(SwiftFile(path: "x", text: text))
    #expect(
      bodies.map { "\($0.name) \($0.lines)" } == [
        "size 0", "bare 2", "init 0", "table 1", "body 4", "get 2", "list 1",
      ])
  }
}

/// The bodies of functions, initializers, accessors and properties.
enum Bodies {
  struct Body {
    var name: String
    var start: Token
    /// The lines between the braces.
    var lines: Int
  }

  private static let functions: Set = ["func", "init", "deinit", "subscript"]
  private static let accessors: Set = ["get", "set", "didSet", "willSet"]
  private static let properties: Set = ["var", "let"]
  /// A line that begins with one of these goes on with the declaration above it.
  private static let continuing: Set = [
    "{", "where", "throws", "rethrows", "async", "-", ":", ",", ".", "=", "&", "?", ")", ">",
  ]
  /// A line that ends with one of these is not the end of its declaration.
  private static let unfinished: Set = [",", ":", "=", "&", ">", "where", "(", "[", "{", "."]

  static func of(_ file: SwiftFile) -> [Body] {
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      guard begins(at: index, in: tokens), let open = brace(after: index, in: tokens),
        let close = matching(open, in: tokens)
      else { return nil }
      let isNamed = ["func", "var", "let"].contains(tokens[index].text)
      let name = isNamed && index + 1 < tokens.count ? tokens[index + 1] : tokens[index]
      let lines = max(0, tokens[close].line - tokens[open].line - 1)
      return Body(name: name.text, start: tokens[index], lines: lines)
    }
  }

  private static func begins(at index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    let before = index > 0 ? tokens[index - 1] : nil
    if functions.contains(token.text) { return before?.text != "." }
    if accessors.contains(token.text) {
      return index + 1 < tokens.count && ["{", "("].contains(tokens[index + 1].text)
        && before?.text != "." && before?.text != "func"
    }
    guard properties.contains(token.text) else { return false }
    // What follows these binds a name in a condition or a pattern; it declares no property.
    let binding: Set = ["if", "guard", "while", "for", "case", "catch", ",", "(", "await", "is"]
    return !binding.contains(before?.text ?? "")
  }

  /// The brace that opens the body of the declaration, if it has one.
  private static func brace(after start: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in (start + 1)..<max(start + 1, tokens.count) {
      let token = tokens[index]
      if depth == 0 {
        if token.isMark("{") { return index }
        if token.isMark("}") || token.isMark(";") || token.isMark(")") { return nil }
        let goesOn = continuing.contains(token.text) || unfinished.contains(tokens[index - 1].text)
        if token.first && index > start + 1 && !goesOn { return nil }
      }
      if ["(", "[", "{"].contains(token.text) { depth += 1 }
      if [")", "]", "}"].contains(token.text) { depth -= 1 }
    }
    return nil
  }

  private static func matching(_ open: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in open..<tokens.count {
      if tokens[index].isMark("{") { depth += 1 }
      if tokens[index].isMark("}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
