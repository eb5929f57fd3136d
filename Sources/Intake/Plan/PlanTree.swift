internal import Yams

/// A piece of a plan with its position, whatever library read the YAML.
package struct PlanNode {
  package enum Value {
    case text(String)
    case list([PlanNode])
    case map([Entry])
  }

  /// A key with its value.
  package struct Entry {
    package let key: String
    package let at: Position
    package let value: PlanNode
  }

  package let at: Position
  package let value: Value
  /// Where the first line of a text begins: behind a quotation mark, or below a `|`.
  package let textAt: Position

  fileprivate init(at: Position, value: Value, textAt: Position? = nil) {
    (self.at, self.value, self.textAt) = (at, value, textAt ?? at)
  }

  /// What the author sees it as.
  package var shape: String {
    switch value {
    case .text: "a text"
    case .list: "a list"
    case .map: "a group of keys"
    }
  }
}

/// Turns the text of a plan into a tree.
///
/// Scalars stay the text that was written: YAML's guesses would make `18:30` a number of base 60
/// and `off` false. Aliases are refused, because a few lines of them can stand for gigabytes.
package struct PlanTree {
  /// Deeper than any plan; keeps the reading of hostile files from running out of stack.
  private static let deepest = 8
  /// So many words may begin with `*` or `&` before the file is refused unread.
  ///
  /// Fewer cannot multiply into much, and are told exactly once the file is read.
  private static let mostMarks = 16
  /// So many doubled keys are found in one go.
  private static let mostDuplicates = 20

  /// Returns the tree, or nil after noting why there is none.
  package static func read(_ text: String, faults: inout FaultList) -> PlanNode? {
    guard checkCharacters(text, faults: &faults), checkMarks(text, faults: &faults)
    else { return nil }
    var keys = DuplicateKeys(text: text)
    // A file this long is no plan that somebody would want to mend in one go.
    for _ in 0..<(text.utf8.count > 100_000 ? 1 : mostDuplicates) {
      do {
        return try compose(keys.text, faults: &faults)
      } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
        let first = Position(line: context.mark.line, column: context.mark.column)
        let key = duplicates.first ?? ""
        let second = keys.hideSecond(of: key, after: first)
        faults.add(
          second ?? first, "the key \(quoted(keys.shown(key))) stands here a second time",
          "keep one of the two")
        if second == nil { return nil }
      } catch let error as YamlError {
        let (position, message, remedy) = explain(error, in: text)
        faults.add(clamped(position, to: text), message, remedy)
        return nil
      } catch {
        faults.add(.start, "the file cannot be read as YAML")
        return nil
      }
    }
    return nil
  }

  private static func compose(_ text: String, faults: inout FaultList) throws -> PlanNode? {
    // The encoding is named because Yams would else look into the environment; the text is made
    // longer than Swift's small strings because Yams keeps a pointer into it.
    let parser = try Parser(
      yaml: text.utf8.count < 32 ? text + String(repeating: "\n", count: 32) : text,
      resolver: .basic, encoding: .utf8)
    // Nodes hold their anchors weakly; the parser keeps them.
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else { return nil }
      let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      return convert(root, in: lines, depth: 0, faults: &faults)
    }
  }

  private static func convert(
    _ node: Node, in lines: [Substring.UTF8View], depth: Int, faults: inout FaultList
  ) -> PlanNode? {
    let at = position(of: node)
    if node.anchor != nil {
      faults.add(at, "anchors and aliases (& and *) are not supported in plans", unalias)
    }
    guard depth < deepest else {
      faults.add(at, "this is nested too deeply for a plan")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return PlanNode(
        at: at, value: .text(scalar.string), textAt: start(of: scalar, at: at, in: lines))
    case .sequence(let sequence):
      let items = sequence.compactMap {
        convert($0, in: lines, depth: depth + 1, faults: &faults)
      }
      return PlanNode(at: at, value: .list(items))
    case .mapping(let mapping):
      var entries: [PlanNode.Entry] = []
      for (key, value) in mapping {
        guard let keyNode = convert(key, in: lines, depth: depth + 1, faults: &faults),
          let valueNode = convert(value, in: lines, depth: depth + 1, faults: &faults)
        else { continue }
        guard case .text(let name) = keyNode.value else {
          faults.add(keyNode.at, "a key must be a word, not \(keyNode.shape)")
          continue
        }
        entries.append(PlanNode.Entry(key: name, at: keyNode.at, value: valueNode))
      }
      return PlanNode(at: at, value: .map(entries))
    case .alias:
      faults.add(at, "anchors and aliases (& and *) are not supported in plans", unalias)
      return nil
    }
  }

  /// Where the first line of a text begins; that of a block is below its mark, and as far to the
  /// right as its first line with words stands there.
  private static func start(
    of scalar: Node.Scalar, at: Position, in lines: [Substring.UTF8View]
  ) -> Position {
    switch scalar.style {
    case .singleQuoted, .doubleQuoted: return Position(line: at.line, column: at.column + 1)
    case .any, .plain: return at
    case .literal, .folded:
      let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0D }
      let first = lines.dropFirst(at.line).first { !$0.allSatisfy(isBlank) }
      let indent = first?.prefix { $0 == 0x20 }.count ?? 0
      let own = scalar.string.utf8.split(separator: 0x0A).first { !$0.allSatisfy(isBlank) }
      let deeper = own?.prefix { $0 == 0x20 }.count ?? 0
      return Position(line: at.line + 1, column: max(1, indent - deeper + 1))
    }
  }

  private static func position(of node: Node) -> Position {
    node.mark.map { Position(line: $0.line, column: $0.column) } ?? .start
  }

  private static let unalias = "write the text out, or in quotes"

  /// Notes every character that YAML forbids or that would shift the count of lines.
  private static func checkCharacters(_ text: String, faults: inout FaultList) -> Bool {
    var position = Position.start
    var previousIsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE,
        0xFF00...0xFFFD, 0x10000...0x10FFFF:
        if previousIsReturn && scalar != "\n" {
          faults.add(position, "the line before ends with a bare carriage return", "use LF or CRLF")
        }
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        faults.add(position, "the character U+\(padded) cannot stand in a plan", "delete it")
      }
      previousIsReturn = scalar == "\r"
      position = position.after(scalar)
    }
    return faults.isEmpty
  }

  private static func checkMarks(_ text: String, faults: inout FaultList) -> Bool {
    var marks: [Position] = []
    var position = Position.start
    var (before, last): (Unicode.Scalar, Unicode.Scalar) = ("\n", "\n")
    for scalar in text.unicodeScalars {
      // A mark begins an anchor or alias only where a word begins and a name follows at once.
      let isMark = last == "*" || last == "&"
      if isMark, scalar != "*", scalar != "&", !scalar.properties.isWhitespace,
        !before.properties.isAlphabetic
      {
        marks.append(Position(line: position.line, column: position.column - 1))
      }
      (before, last) = (last, scalar)
      position = position.after(scalar)
    }
    guard marks.count > mostMarks, let first = marks.first else { return true }
    faults.add(first, "anchors and aliases (& and *) are not supported in plans", unalias)
    return false
  }

  /// Moves a position at or behind the end of the file to its last character's line.
  private static func clamped(_ position: Position, to text: String) -> Position {
    let last = text.unicodeScalars.reduce(Position.start) { $0.after($1) }
    guard position > last else { return position }
    return last.column == 1 && last.line > 1 ? Position(line: last.line - 1, column: 1) : last
  }
}
