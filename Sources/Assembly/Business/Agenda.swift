/// The business of the meeting in order, and the item that is under way.
public struct Agenda: Equatable, Sendable {
  /// An item of business.
  public struct Item: Equatable, Sendable {
    /// Where an item stands.
    public enum State: Equatable, Sendable {
      /// Not yet taken up.
      case pending
      /// Under way.
      case open
      /// Done.
      case closed
      /// Set aside; to be taken up again at the end.
      case held
      /// Left out.
      case skipped
      /// Put off to a later time.
      case postponed(to: String)
    }

    /// Its number.
    public let number: ItemNumber
    /// What it is called.
    public internal(set) var title: String
    /// What it is for.
    public internal(set) var type: ItemType
    /// The time that it may take.
    public internal(set) var box: Duration?
    /// Who answers for it.
    public internal(set) var owner: String?
    /// Where it stands.
    public internal(set) var state = State.pending
    /// The limit of a turn under it.
    public internal(set) var limit: Duration
    /// Whether the limit was announced.
    public internal(set) var isLimitAnnounced = false
    /// The time that all public turns may take.
    public internal(set) var cap: Duration?
    /// The time that all turns of a side may take.
    public internal(set) var budgets: [Side: Duration] = [:]
    /// Whether cards are taken.
    public internal(set) var isListOpen = true
    /// When it was first taken up.
    public internal(set) var openedAt: Instant?
    /// When it was closed.
    public internal(set) var closedAt: Instant?
    /// How long it has been under way.
    public internal(set) var stopwatch = Stopwatch()
    /// How long the public has had the floor under it, from the first call, for the cap.
    public internal(set) var publicTime = Stopwatch()
    /// Whether anybody was called under it.
    public internal(set) var hasCalled = false
  }

  /// What happened to an item.
  public enum Event: Equatable, Codable, Sendable {
    /// An item was taken up.
    case opened(item: ItemNumber)
    /// An item was closed.
    case closed(item: ItemNumber)
    /// An item was set aside.
    case held(item: ItemNumber)
    /// An item was left out.
    case skipped(item: ItemNumber)
    /// An item was put off.
    case postponed(item: ItemNumber, to: String)
    /// The time that an item may take was set.
    case boxed(item: ItemNumber, box: Duration)
    /// The limit of a turn was announced; `unequal` when others already had another one.
    case limited(item: ItemNumber, limit: Duration, unequal: Bool)
    /// The time for all public turns was set; nil lifts the cap.
    case capped(item: ItemNumber, cap: Duration?)
    /// The time for all turns of a side was set; nil lifts it.
    case budgeted(item: ItemNumber, side: Side, budget: Duration?)
    /// The speakers list was closed or opened again.
    case listed(item: ItemNumber, open: Bool)
  }

  /// All items, by number.
  public private(set) var items: [Item] = []
  /// The item under way.
  public private(set) var current: ItemNumber?

  /// Returns the item with a number.
  public subscript(number: ItemNumber) -> Item? {
    items.indices.contains(number.rawValue &- 1) ? items[number.rawValue - 1] : nil
  }

  /// The item under way.
  public var currentItem: Item? { current.flatMap { self[$0] } }

  /// The item that `item` without a number takes up: the next pending one, then held ones.
  public var upcoming: Item? {
    let later = items.first {
      $0.state == .pending && $0.number.rawValue > (current?.rawValue ?? 0)
    }
    return later ?? items.first { $0.state == .pending } ?? items.first { $0.state == .held }
  }

  mutating func prepare(_ opening: Opening) {
    items = opening.agenda.enumerated().map { index, planned in
      Item(
        number: ItemNumber(index + 1), title: planned.title, type: planned.type,
        box: planned.box, owner: planned.owner, limit: opening.rules.limit,
        cap: planned.type.takesPublic ? opening.rules.cap : nil)
    }
  }

  mutating func apply(_ event: Event, at now: Instant) {
    switch event {
    case .opened(let item):
      change(item) {
        $0.state = .open
        $0.openedAt = $0.openedAt ?? now
        $0.closedAt = nil
        $0.stopwatch.start(at: now)
        if $0.hasCalled { $0.publicTime.start(at: now) }
      }
      if self[item] != nil { current = item }
    case .closed(let item):
      leave(item, at: now, as: .closed)
    case .held(let item):
      leave(item, at: now, as: .held)
    case .skipped(let item):
      leave(item, at: now, as: .skipped)
    case .postponed(let item, let to):
      leave(item, at: now, as: .postponed(to: to))
    case .boxed(let item, let box):
      change(item) { $0.box = box }
    case .limited(let item, let limit, _):
      change(item) {
        $0.limit = limit
        $0.isLimitAnnounced = true
      }
    case .capped(let item, let cap):
      change(item) { $0.cap = cap }
    case .budgeted(let item, let side, let budget):
      change(item) { $0.budgets[side] = budget }
    case .listed(let item, let open):
      change(item) { $0.isListOpen = open }
    }
  }

  /// Stops the clock of the item under way, for a recess or an outage.
  mutating func freeze(at now: Instant) {
    guard let current else { return }
    change(current) {
      $0.stopwatch.stop(at: now)
      $0.publicTime.stop(at: now)
    }
  }

  /// Lets the clock of the item under way run again.
  mutating func thaw(at now: Instant) {
    guard let current else { return }
    change(current) {
      $0.stopwatch.start(at: now)
      if $0.hasCalled { $0.publicTime.start(at: now) }
    }
  }

  /// Takes note that somebody was called under an item: the time of its cap runs from here.
  mutating func followCall(under item: ItemNumber, at now: Instant) {
    change(item) {
      $0.hasCalled = true
      $0.publicTime.start(at: now)
    }
  }

  private mutating func leave(_ item: ItemNumber, at now: Instant, as state: Item.State) {
    change(item) {
      $0.state = state
      $0.closedAt = now
      $0.stopwatch.stop(at: now)
      $0.publicTime.stop(at: now)
    }
    if current == item { current = nil }
  }

  private mutating func change(_ item: ItemNumber, _ body: (inout Item) -> Void) {
    let index = item.rawValue &- 1
    if items.indices.contains(index) { body(&items[index]) }
  }
}
