// Intake: what is handed in before a meeting, a plan (YAML) or a sign-up sheet (CSV), is read
// with positions; what is wrong with it is said with file, line and column, all at once.

/// One thing that is wrong with a file that was handed in.
public struct Fault: Error, Hashable, Sendable {
  /// The file's name as it was given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, counted in Unicode scalars as YAML readers and most editors do.
  public var column: Int
  /// What is wrong, in plain words.
  public var message: String
  /// What to write instead; empty when there is nothing to say.
  public var remedy: String

  /// Makes a fault.
  public init(file: String, line: Int, column: Int, message: String, remedy: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }

  /// The fault as one line: `evening.yaml:12:5: unknown key 'titel'; did you mean 'title'?`.
  public var text: String {
    "\(NameCleaning.clean(file, limit: 4096)):\(line):\(column): \(message)"
      + (remedy.isEmpty ? "" : "; \(remedy)")
  }
}

/// All that is wrong with a file, in the order of its positions.
public struct Faults: Error, Hashable, Sendable {
  /// At least one fault.
  public var faults: [Fault]

  /// Makes a report of faults.
  public init(faults: [Fault]) {
    self.faults = faults
  }

  /// One line a fault.
  public var text: String { faults.map(\.text).joined(separator: "\n") }
}

/// A place in a file: line and column from 1.
package struct Position: Hashable, Comparable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  package static let start = Position(line: 1, column: 1)

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Gathers the faults of one file, so that its author sees all of them in one go.
package struct FaultList {
  /// More faults than a person reads; the rest is left out.
  static let most = 100

  package let file: String
  private var found: [Fault] = []

  package init(file: String) {
    self.file = file
  }

  package var isEmpty: Bool { found.isEmpty }
  /// Whether nothing more is noted, so that looking for more is no use.
  var isFull: Bool { found.count >= FaultList.most }

  /// Notes a fault; the same one twice is one.
  package mutating func add(_ position: Position, _ message: String, _ remedy: String = "") {
    let fault = Fault(
      file: file, line: position.line, column: position.column, message: message, remedy: remedy)
    if !isFull, !found.contains(fault) { found.append(fault) }
  }

  /// Whether something is wrong at a position already.
  func has(_ position: Position) -> Bool {
    found.contains { $0.position == position }
  }

  /// What was gathered, in the order of the positions, and in that of the reading where several
  /// are at one.
  package var report: Faults {
    let ordered = found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    return Faults(faults: ordered.map(\.element))
  }
}

extension Fault {
  fileprivate var position: Position { Position(line: line, column: column) }
}

/// A text out of a file, cleaned and cut so that it is safe and readable in a message.
func printable(_ text: String) -> String {
  let cleaned = NameCleaning.clean(text, limit: 200)
  return cleaned.count > 60 ? String(cleaned.prefix(57)) + "..." : cleaned
}

/// A printable text in quotation marks.
package func quoted(_ text: String) -> String { "'\(printable(text))'" }
