import Testing

/// What the sources never do: trap on input, leave a case of ours unnamed, read the world.
@Suite struct BanTests {
  @Test("The sources never force: no try!, no as!, no x!, no fatalError")
  func forcing() {
    let findings = Repository.sources.flatMap(Bans.forcing)
    findings.report()
  }

  @Test("Every form of forcing is found, and only those")
  func findingForces() {
    let text = """
      let a = try! b()
      let c = d as! E
      let f = g! + h()! + i[0]!
      var j: K!
      "\\(l!) m!" // n!
      fatalError("o")
      if !p != q, !(r), s !== t { try? u }
      """
    let findings = Bans.forcing(SwiftFile(path: "x", text: text))
    #expect(findings.map(\.line) == [1, 2, 3, 3, 3, 4, 5, 6])
  }

  @Test("A switch in a pure target has no default, unless it is over an enum not ours")
  func defaults() {
    let findings = Repository.sources.filter { Rooms.pure.contains($0.target ?? "") }
      .flatMap(Bans.defaults)
    findings.report()
  }

  @Test("A default is found in a switch, not among arguments, and may be explained")
  func findingDefaults() {
    let text = """
      switch a {
      case .b: break
      default: break
      @unknown default: break
      default: break  // not our enum
      }
      switch e { case 0...9, "f": break
      default: break }
      b[c, default: 0]
      d(
        default: 1)
      """
    let findings = Bans.defaults(SwiftFile(path: "x", text: text))
    #expect(findings.map(\.line) == [3, 4])
  }

  @Test("A pure target reads no clock, file, environment or chance of its own")
  func world() {
    let findings = Repository.sources.filter { Rooms.pure.contains($0.target ?? "") }
      .flatMap(Bans.world)
    findings.report()
  }

  @Test("Every way of reading the world is found, and nothing that only shares its name")
  func findingTheWorld() {
    let text = """
      Date()
      getenv("a"); ProcessInfo.processInfo; FileManager.default
      Int.random(in: 0...9); [1].shuffled(); [1].randomElement()
      SystemRandomNumberGenerator()
      clock_gettime(a, b); time(nil); print("c"); open("d")
      Int.random(in: f(0)...9, using: &chance); [1].shuffled(using: &chance)
      event.time(1); self.open(2); func fopen(_ a: Int) {}; fopen(1); case time(Int); let time = 3
      """
    let findings = Bans.world(SwiftFile(path: "x", text: text))
    #expect(findings.map(\.line) == [1, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5, 5])
  }
}

/// The rules over the tokens of one file.
enum Bans {
  static func forcing(_ file: SwiftFile) -> [Finding] {
    let tokens = file.tokens
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      if token.isWord("fatalError") {
        return file.finding(token, "'fatalError' ends the meeting; throw, or state a precondition")
      }
      guard token.isMark("!"), !token.spaced, index > 0 else { return nil }
      if index + 1 < tokens.count, tokens[index + 1].isMark("="), !tokens[index + 1].spaced {
        return nil
      }
      let before = tokens[index - 1]
      let isValue = before.kind != .mark || [")", "]", "}", "?", ">"].contains(before.text)
      guard isValue else { return nil }
      return file.finding(token, "'\(before.text)!' traps; handle the other case in the open")
    }
  }

  /// The defaults of switches over the cases of an enum; a switch over numbers, characters or
  /// strings cannot do without.
  static func defaults(_ file: SwiftFile) -> [Finding] {
    var open: [Bracket] = []
    var findings: [Finding] = []
    for (index, token) in file.tokens.enumerated() {
      let next = file.tokens.dropFirst(index + 1).prefix(2).map(\.text)
      if token.kind == .mark && ["(", "[", "{"].contains(token.text) {
        open.append(Bracket(mark: token.text))
      } else if token.kind == .mark && [")", "]", "}"].contains(token.text) {
        guard let closed = open.popLast(), closed.namesCases else { continue }
        findings += closed.defaults.map {
          file.finding($0, "'default' hides cases; name them, or end the line '// not our enum'")
        }
      } else if token.isWord("case"), next.first == "." || next == ["(", "."], !open.isEmpty {
        open[open.count - 1].namesCases = true
      } else if token.isWord("default"), open.last?.mark == "{", next.first == ":",
        !file.written(token.line).contains("// not our enum")
      {
        open[open.count - 1].defaults.append(token)
      }
    }
    return findings
  }

  /// An open bracket, and what was seen directly in it.
  private struct Bracket {
    var mark: String
    var namesCases = false
    var defaults: [Token] = []
  }

  private static let names: Set = [
    "getenv", "ProcessInfo", "FileManager", "SystemRandomNumberGenerator", "clock_gettime",
    "gettimeofday", "ContinuousClock", "SuspendingClock", "CommandLine",
  ]
  private static let calls: Set = ["time", "print", "open", "fopen", "readLine", "arc4random"]
  private static let chances: Set = ["random", "shuffled", "shuffle", "randomElement"]

  static func world(_ file: SwiftFile) -> [Finding] {
    let tokens = file.tokens
    // A name that the file itself declares is not the system's.
    let own = Set(zip(tokens, tokens.dropFirst()).filter { $0.0.isWord("func") }.map(\.1.text))
    return tokens.indices.compactMap { index in
      let token = tokens[index]
      guard token.kind == .word, index + 1 < tokens.count else { return nil }
      let before = index > 0 ? tokens[index - 1].text : ""
      let isCalled = tokens[index + 1].isMark("(") && !tokens[index + 1].spaced
      let isMember = before == "."
      let isDeclared = before == "func" || before == "case"
      let reads =
        names.contains(token.text) && !isMember
        || calls.contains(token.text) && isCalled && !isMember && !isDeclared
          && !own.contains(token.text)
        || token.text == "Date" && isCalled && tokens[index + 2].isMark(")")
        || chances.contains(token.text) && isCalled && isMember
          && !isGivenChance(callAt: index + 1, in: tokens)
      guard reads else { return nil }
      return file.finding(token, "'\(token.text)' reads the world; a pure target is given it")
    }
  }

  /// Whether the call whose bracket opens at `start` has an argument labelled `using`.
  private static func isGivenChance(callAt start: Int, in tokens: [Token]) -> Bool {
    var depth = 0
    for index in start..<tokens.count {
      if tokens[index].isMark("(") { depth += 1 }
      if tokens[index].isMark(")") { depth -= 1 }
      if depth == 0 { return false }
      if depth == 1 && tokens[index].isWord("using") { return true }
    }
    return false
  }
}
