import Assembly
import CommandLanguage

/// What is worth knowing about somebody whose card comes in.
extension Scene {
  /// Returns a line for each thing that the moderator should know of a card just taken.
  func hints(about signUp: SignUp, on item: Agenda.Item) -> [String] {
    twins(of: signUp) + spokesperson(of: signUp, on: item)
  }

  /// The card of that name whose owner was ordered to leave and not let in again.
  private func orderedOut(named name: String) -> Card? {
    meeting.decorum.measures.lazy.compactMap { measure -> Card? in
      guard case .removed(.card(let number), _, _, _) = measure.event else { return nil }
      return speakers[number]
    }.first { isOut($0) && $0.signUp.name?.lowercased() == name.lowercased() }
  }

  /// Says who speaks for the group of somebody who comes: the others of it do not, as a rule.
  private func spokesperson(of signUp: SignUp, on item: Agenda.Item) -> [String] {
    guard let group = signUp.group.map(folded),
      let speaker = speakers.all.first(where: {
        $0.groupSize != nil && $0.item == item.number && $0.signUp.group.map(folded) == group
          && [.waiting, .onFloor, .heard].contains($0.status)
      })
    else { return [] }
    return [
      "\(speaker.label) speaks for \(speaker.signUp.group ?? "the group"), so the others do not: "
        + "'drop \(speakers.nextNumber.rawValue)' takes the card out."
    ]
  }

  /// Says who of that name was heard here or spoke lately: never guessed to be the same person,
  /// but easily said.
  private func twins(of signUp: SignUp) -> [String] {
    guard let name = signUp.name, signUp.person == nil else { return [] }
    let number = speakers.nextNumber.rawValue
    if let out = orderedOut(named: name) {
      return [
        "\(out.label) was ordered to leave; if it is the same person: 'readmit \(out.number.rawValue)' first"
          + ", or 'drop \(number)'."
      ]
    }
    if let twin = speakers.heard(named: name) {
      return [
        "\(twin.label) was heard before; if it is the same person: 'same \(number) as \(twin.number.rawValue)'"
      ]
    }
    let known = meeting.opening?.spokeLately.first { $0.name.lowercased() == name.lowercased() }
    return known.map {
      [
        "Somebody named \($0.name) spoke at \($0.meeting); if it is the same person: 'same \(number) as P\($0.person.rawValue)'"
      ]
    } ?? []
  }
}
