import Intake

/// Gathers the faults of a script, so that its author sees all of them in one go.
struct FaultNotes {
  /// More faults than a person reads; the rest is left out.
  static let most = 100

  let file: String
  private(set) var faults: [Fault] = []

  init(file: String) {
    self.file = file
  }

  mutating func add(_ line: Int, _ column: Int, _ message: String, _ remedy: String) {
    guard faults.count < FaultNotes.most else { return }
    faults.append(
      Fault(file: file, line: line, column: column, message: message, remedy: remedy))
  }

  /// Notes a fault at what comes next in a line.
  mutating func add(_ line: SourceLine, _ message: String, _ remedy: String) {
    add(line.number, line.column, message, remedy)
  }

  /// What was gathered, in the order of the positions.
  var report: Faults {
    Faults(faults: faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}

/// A text out of the script in quotation marks, cleaned and cut so that a message may show it.
func quoted(_ text: String) -> String { "'\(NameCleaning.clean(text, limit: 60))'" }
