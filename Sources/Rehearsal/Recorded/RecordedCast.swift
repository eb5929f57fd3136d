import Assembly

/// Who of a recorded meeting comes into the scenario, which holds only so many people.
struct RecordedCast {
  /// As many as a scenario may hold.
  private static let most = 200

  private let chosen: Set<CardNumber>
  /// The cards of those who come, in order.
  let cards: [Card]
  /// How many do not.
  let leftOut: Int

  /// Chooses whoever had the floor or was called and missing before those who only waited.
  init(of meeting: Meeting) {
    let called = Set(
      meeting.floor.turns.compactMap { $0.clock.startedAt == nil ? nil : $0.holder.card })
    let all = meeting.speakers.all.filter { $0.signUp.participation == .speak }
    let (first, rest) = (
      all.filter { called.contains($0.number) || $0.noShows > 0 },
      all.filter { !called.contains($0.number) && $0.noShows == 0 }
    )
    let chosen = Set((first + rest).prefix(RecordedCast.most).map(\.number))
    self.chosen = chosen
    cards = all.filter { chosen.contains($0.number) }
    leftOut = all.count - cards.count
  }

  /// Whether somebody comes.
  func contains(_ card: CardNumber) -> Bool { chosen.contains(card) }
}
