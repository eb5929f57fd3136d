import Assembly
import Records

extension Scene {
  /// Texts that probably hold private details and were not redacted: the redaction queue.
  var privateTexts: [(reference: Reference, kinds: [String])] {
    let hidden = Set(
      meeting.minutes.notes.filter(\.isPrivate).map { Reference(.note, $0.number) })
    return (texts + looseTexts).compactMap { reference, text in
      guard !meeting.privacy.redacted.contains(reference), !hidden.contains(reference),
        !meeting.privacy.kept.contains(reference)
      else {
        return nil
      }
      let kinds = PrivateDetails.kinds(in: text)
      return kinds.isEmpty ? nil : (reference, kinds)
    }
  }
}

extension Outcome {
  /// Adds a line for each text just written, behind an entry, that seems to hold something
  /// private.
  mutating func proposeRedactions(after last: EntryNumber) {
    for (index, event) in events.enumerated() {
      guard let (reference, text) = event.publicText(at: last.rawValue + index + 1) else {
        continue
      }
      let kinds = PrivateDetails.kinds(in: text)
      guard !kinds.isEmpty else { continue }
      reply =
        (reply ?? .empty)
        + .line(
          "\(reference.text) seems to hold \(kinds.joined(separator: " and ")): "
            + "'redact \(reference.text)' keeps it out of everything public.")
    }
  }
}

extension Event {
  /// The text that the event brings into the public record, with its reference; words without a
  /// letter of their own have the number of the entry.
  fileprivate func publicText(at entry: Int) -> (Reference, String)? {
    let words = looseWords
    guard words.isEmpty else {
      return (Reference(.entry, entry), words.joined(separator: "; "))
    }
    return lettered
  }

  /// The text that has a letter and a number of its own.
  private var lettered: (Reference, String)? {
    switch self {
    case .minutes(.noted(let number, let text, false)): (Reference(.note, number), text)
    case .minutes(.quoted(let number, _, let text)): (Reference(.note, number), text)
    case .ledger(.asked(let number, let text, _, _, _)): (Reference(.question, number), text)
    case .ledger(.committed(let number, _, let text, _, _)):
      (Reference(.commitment, number), text)
    case .ledger(.tasked(let number, _, let text, _)): (Reference(.action, number), text)
    case .ledger(.parked(let number, let text, _)): (Reference(.parked, number), text)
    case .motions(.moved(let number, _, _, let text, _, _, _, _)):
      (Reference(.motion, number.rawValue), text)
    case .session, .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions, .rules,
      .decorum,
      .equipment, .privacy, .roll, .motions, .votes, .points, .history:
      nil
    }
  }
}
