import Chance
import CommandLanguage
import Testing

@Suite("Properties of the grammar")
struct PropertyTests {
  let grammar = Catalog.grammar
  let room = Room()

  @Test("Every command's sample lines are read as that command", arguments: 0..<8)
  func samples(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for command in grammar.commands {
      #expect(command.unsampled(in: room).isEmpty)
      for _ in 0..<40 {
        let line = grammar.sampleLine(of: command, in: room, using: &random)
        #expect(throws: Never.self, "\(line)") {
          let parsed = try grammar.parse(line)
          #expect(parsed.command == command.name)
        }
      }
    }
  }

  @Test("No spoilt line traps, and each failure lies within its line", arguments: 0..<8)
  func spoilt(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<400 {
      var line = grammar.sampleLine(in: room, using: &random)
      for _ in 0..<3 { line = grammar.spoilt(line, using: &random) }
      check(line, using: &random)
    }
  }

  @Test("No bytes trap, and each failure lies within its line", arguments: 0..<8)
  func bytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let heads = ["", "add ", "place ", "? ", "+", "quote ", "recess ", "/", "cede "]
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0..<24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("\"!-/: a1\u{201C}\u{301}".utf8).randomElement(using: &random) ?? 32
      }
      let head = heads.randomElement(using: &random) ?? ""
      check(head + String(decoding: bytes, as: UTF8.self), using: &random)
    }
  }

  /// Reads, completes and hints at a line; nothing may trap and every range must fit.
  private func check(_ line: String, using random: inout some RandomNumberGenerator) {
    do {
      _ = try grammar.parse(line).action(room)
    } catch let failure as ParseFailure {
      #expect(failure.range.upperBound <= line.count, "\(line.debugDescription)")
      #expect(!failure.message.isEmpty && !failure.remedy.isEmpty)
    } catch {
      #expect(error is Refusal)
    }
    _ = grammar.hint(for: line)
    let cursor = line.indices.randomElement(using: &random) ?? line.endIndex
    for completion in grammar.completions(of: line, at: cursor, in: room) {
      #expect(completion.replacing.upperBound == cursor)
      var copy = line
      copy.replaceSubrange(completion.replacing, with: completion.text)
    }
  }

  /// A line that is half typed.
  private func beginning(using random: inout SplitMix64) -> String {
    let whole = grammar.sampleLine(in: room, using: &random)
    return String(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
  }

  @Test("A completed line can be read, or can be gone on with", arguments: 0..<8)
  func completions(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<150 {
      let line = beginning(using: &random)
      for completion in grammar.completions(of: line, at: line.endIndex, in: room) {
        var copy = line
        copy.replaceSubrange(completion.replacing, with: completion.text)
        let goesOn =
          (try? grammar.parse(copy)) != nil || completion.text.hasSuffix(":")
          || !grammar.hint(for: copy).text.isEmpty || !grammar.hint(for: copy + " ").text.isEmpty
        #expect(goesOn, "\(line.debugDescription) became \(copy.debugDescription)")
      }
    }
  }

  @Test("A hint that is said to last stays while letters and digits come", arguments: 0..<8)
  func lasting(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<150 {
      let line = beginning(using: &random)
      let hint = grammar.hint(for: line)
      for more in ["a", "Z9", "next", "-", "\"", "\u{A0}x", "”"] where hint.holds(for: line + more)
      {
        #expect(
          grammar.hint(for: line + more).text == hint.text, "\(line.debugDescription) + \(more)")
      }
    }
  }
}
