public import Assembly

/// What a second screen, a prompt or a program wants to know of the meeting at a moment.
public struct Board: Equatable, Sendable {
  /// Who has the floor.
  public struct FloorState: Equatable, Sendable {
    /// The card, when a resident has it.
    public var card: CardNumber?
    /// The name as the console shows it, without the card's number.
    public var name: String
    /// `called`, `speaking` or `paused`.
    public var state: String
    /// The time left, never negative.
    public var remaining: Duration
    /// The time over, never negative.
    public var over: Duration
  }

  /// The phase of the meeting.
  public var phase: String
  /// The item under way.
  public var item: ItemNumber?
  /// Who has the floor.
  public var floor: FloorState?
  /// Who waits, in order.
  public var queue: [Card]

  /// Makes the board of a moment.
  public init(of scene: Scene) {
    let meeting = scene.meeting
    phase = meeting.session.phase.rawValue
    item = meeting.agenda.current
    queue = scene.itemForCards.map { scene.speakers.queue(on: $0.number) } ?? []
    guard let turn = meeting.floor.current else { return }
    let card: CardNumber?
    let name: String
    switch turn.holder {
    case .card(let number):
      card = number
      name = scene.speakers[number]?.name ?? ""
    case .official(let id):
      card = nil
      name = meeting.official(id)?.title ?? id.text
    }
    floor = FloorState(
      card: card, name: name, state: turn.state.rawValue,
      remaining: max(.zero, turn.clock.remaining(at: scene.now)),
      over: turn.clock.over(at: scene.now))
  }
}
