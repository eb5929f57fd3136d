import Assembly
import CommandLanguage
import Intake
import Moderation
import Records
import Rehearsal

/// A door through which bytes from outside come in, and what must hold whatever they are.
///
/// A target traps where it does not hold, which is what the fuzzer looks for. Everything thrown is
/// an answer: bytes that are refused in plain words are no fault.
enum FuzzTarget: String, CaseIterable {
  /// One line of the console, read by the grammar of the whole catalog.
  case line
  /// A script for `gavel check`.
  case script
  /// A script that is played to its end, with what the meeting leaves behind.
  case play
  /// A sign-up sheet.
  case sheet
  /// A plan.
  case plan
  /// A scenario of a drill.
  case scenario
  /// JSON.
  case json
  /// Stored events, one to a line: read, written again, and folded into a meeting.
  case event
  /// The clerk's record of another machine.
  case record

  /// Gives the bytes to what the target is named after.
  func take(_ bytes: [UInt8]) {
    switch self {
    case .line: takeLine(String(decoding: bytes, as: UTF8.self))
    case .script:
      reading { () throws(Faults) in _ = try ScriptReader.check(bytes, file: "f") }
    case .play: Played(bytes)?.check()
    case .sheet: reading { () throws(Faults) in _ = try SignUpSheet.read(bytes, file: "f") }
    case .plan: reading { () throws(Faults) in _ = try PlanReader.read(bytes, file: "f") }
    case .scenario: reading { () throws(Faults) in _ = try ScenarioReader.read(bytes, file: "f") }
    case .json: takeJSON(bytes)
    case .event: takeEvents(bytes)
    case .record: if let read = try? RecordDataset.read(bytes) { fold(read.entries) }
    }
  }

  /// Reads a file; the places of its faults count from 1 and their words are fit for a terminal.
  private func reading(_ read: () throws(Faults) -> Void) {
    do {
      try read()
    } catch {
      precondition(!error.faults.isEmpty, "refused without a reason")
      for fault in error.faults {
        precondition(fault.line >= 1 && fault.column >= 1, "no such place")
        checkWords(fault.text)
      }
    }
  }

  private func takeLine(_ text: String) {
    let grammar = Catalog.grammar
    checkWords(grammar.hint(for: text).text)
    do {
      _ = try grammar.parse(text)
    } catch {
      checkWords(cleaned(error.message))
      precondition(error.range.upperBound <= text.count, "the fault is outside of the line")
    }
  }

  private func takeJSON(_ bytes: [UInt8]) {
    guard let json = try? JSON(parsing: bytes) else { return }
    for indented in [false, true] {
      let again = try? JSON(parsing: json.bytes(indented: indented))
      precondition(again == json, "what was written is not what was read")
    }
  }

  /// Reads events as the archive holds them; each that is understood must come back as it was.
  private func takeEvents(_ bytes: [UInt8]) {
    var entries: [Entry] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let json = try? JSON(parsing: line), let coded = CodedEntry(json: json),
        let entry = try? coded.entry()
      else { continue }
      guard let again = try? CodedEntry(entry), let back = try? again.entry() else {
        preconditionFailure("what was read cannot be written")
      }
      precondition(back == entry, "what was written is not what was read")
      entries.append(entry)
    }
    fold(entries)
  }

  /// Folds entries one by one and all at once, whatever they say, and makes a record.
  private func fold(_ entries: [Entry]) {
    var proceedings = Proceedings()
    for entry in entries { proceedings.append(entry) }
    precondition(Proceedings(replaying: entries) == proceedings, "loading is not living through")
    checkRecord(of: proceedings)
  }
}

/// Traps on a character that acts on a terminal instead of being read.
func checkWords(_ text: String) {
  precondition(cleaned(text, keepingLines: true) == text, "words that steer a terminal")
}

/// Makes one of the records of a meeting; what is text must be fit for a terminal.
///
/// All of them would take most of the fuzzer's time; which one follows from the meeting, so the
/// same input fails again.
func checkRecord(of proceedings: Proceedings) {
  let exports = Exports.all
  let sum = proceedings.entries.reduce(0) { $0 &+ $1.at.milliseconds &+ 1 }
  let export = exports[Int(sum.magnitude % UInt64(exports.count))]
  let bytes = export.bytes(proceedings)
  guard export.mediaType.hasPrefix("text/plain"), export.copy == .open else { return }
  checkWords(String(decoding: bytes, as: UTF8.self))
}
