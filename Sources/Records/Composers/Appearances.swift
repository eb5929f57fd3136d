import Assembly

/// How each person appears in a copy of the record.
///
/// What was decided for the person decides, else what was decided for the meeting, else the rule.
/// What was decided for one card holds for all cards of the person.
struct Appearances: Sendable {
  /// The copy.
  let copy: RecordCopy
  private let meeting: Meeting
  private var decided: [PersonNumber: Appearance] = [:]

  init(_ meeting: Meeting, copy: RecordCopy) {
    self.meeting = meeting
    self.copy = copy
    let privacy = meeting.privacy
    for (card, attribution) in privacy.attributions.sorted(by: { $0.key < $1.key }) {
      if let person = meeting.speakers[card]?.person { decided[person] = .by(attribution) }
    }
    for card in privacy.redactedNames {
      if let person = meeting.speakers[card]?.person { decided[person] = .withheld }
    }
  }

  /// How the person of a card appears.
  subscript(card: CardNumber) -> Appearance {
    guard copy == .open else { return .by(.name) }
    if meeting.privacy.redactedNames.contains(card) { return .withheld }
    let ofPerson = meeting.speakers[card].flatMap { decided[$0.person] }
    if ofPerson == .withheld { return .withheld }
    if meeting.privacy.attributions[card] != nil { return .by(meeting.attribution(of: card)) }
    return ofPerson ?? .by(meeting.attribution(of: card))
  }
}

/// How one person appears.
enum Appearance: Equatable, Sendable {
  /// By an attribution.
  case by(Attribution)
  /// Not at all: the name was taken out.
  case withheld

  /// What stands for a name.
  func label(_ name: String?, _ card: CardNumber) -> String {
    switch self {
    case .withheld: "[name withheld]"
    case .by(.name): name ?? Appearance.number(card)
    case .by(.initials): name.map { Appearance.initials(of: $0) } ?? Appearance.number(card)
    case .by(.role): "Resident"
    case .by(.anonymous): Appearance.number(card)
    }
  }

  private static func number(_ card: CardNumber) -> String { "Speaker \(card.rawValue)" }

  private static func initials(of name: String) -> String {
    let words = name.split { $0 == " " || $0 == "-" }
    let letters = words.compactMap { $0.first { $0.isLetter || $0.isNumber } }
    return letters.isEmpty ? "N. N." : letters.map { "\($0.uppercased())." }.joined(separator: " ")
  }
}
