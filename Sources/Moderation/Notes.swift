import Assembly
import CommandLanguage

/// What stood behind ` -- ` and ` --- ` on a line.
struct Notes {
  var open: String?
  var hidden: String?

  init() {}

  /// The notes of a line; the command `note` records them by itself.
  ///
  /// What the note is about stands before it: `Call Ana Ruiz: has to leave early`.
  init(of parsed: Parsed<Scene, Outcome>, line: String) {
    guard parsed.command != Note.command.name else { return }
    let text = String(decoding: line.utf8.prefix(parsed.noteStart ?? .max), as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\t" }
    let verb = parsed.command.prefix(1).uppercased() + parsed.command.dropFirst()
    let about = ([verb] + words.dropFirst().map(String.init)).joined(separator: " ")
    open = parsed.note.map { "\(about): \($0)" }
    hidden = parsed.privateNote.map { "\(about): \($0)" }
  }
}

extension Outcome {
  /// Puts the notes of a line into the record, where the command did not do so by itself: text
  /// behind ` -- ` goes to the record whatever the command is (DOMAIN 8.1).
  mutating func keep(_ notes: Notes, after meeting: Meeting) {
    guard !events.isEmpty else { return }
    let taken = events.filter {
      if case .minutes(let event) = $0 { event.takesNumber } else { false }
    }.count
    var number = meeting.minutes.nextNumber + taken
    if !keepsNote, let text = notes.open {
      events.append(.minutes(.noted(number: number, text: text, isPrivate: false)))
      number += 1
    }
    if let text = notes.hidden {
      events.append(.minutes(.noted(number: number, text: text, isPrivate: true)))
    }
  }
}

extension MinuteBook.Event {
  /// Whether it gives out a number.
  fileprivate var takesNumber: Bool {
    switch self {
    case .noted, .quoted: true
    case .received, .corrected, .earlierCorrected, .earlierApproved: false
    }
  }
}
