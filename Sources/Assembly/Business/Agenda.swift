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

    /// A matter under a consent agenda, which passes with the others unless it is pulled.
    public struct Part: Equatable, Sendable {
      /// Its number under the item, from 1.
      public let number: Int
      /// What it is called.
      public let title: String
      /// The item of its own that it became when somebody pulled it.
      public internal(set) var pulledAs: ItemNumber?
      /// The member who asked for it, if noted.
      public internal(set) var pulledBy: OfficialID?
    }

    /// Its number.
    public let number: ItemNumber
    /// What it is called; public copies give it another title where it holds a hidden name.
    public package(set) var title: String
    /// What it is for.
    public internal(set) var type: ItemType
    /// The time that it may take.
    public internal(set) var box: Duration?
    /// Who answers for it.
    public internal(set) var owner: String?
    /// The matters of a consent agenda.
    public internal(set) var parts: [Part] = []
    /// Whether it was added while the meeting was on.
    public internal(set) var isAdded = false
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
    /// An item was added while the meeting was on.
    case added(item: ItemNumber, title: String, type: ItemType, box: Duration?)
    /// A matter of a consent agenda was pulled; it is an item of its own, right behind.
    case pulled(item: ItemNumber, part: Int, by: OfficialID?, becomes: ItemNumber)
  }

  /// All items in the order of business; numbers rise, but for what was added.
  public private(set) var items: [Item] = []
  /// The item under way.
  public private(set) var current: ItemNumber?
  /// The number that the next item gets which is added.
  public private(set) var nextNumber = ItemNumber(1)
  private var defaults = Rules.baseline

  /// Returns the item with a number.
  public subscript(number: ItemNumber) -> Item? { place(of: number).map { items[$0] } }

  /// The item under way.
  public var currentItem: Item? { current.flatMap { self[$0] } }

  /// The item that `item` without a number takes up: the next pending one, then held ones.
  public var upcoming: Item? {
    let passed = current.flatMap { place(of: $0) }.map { $0 + 1 } ?? 0
    let later = items.dropFirst(passed).first { $0.state == .pending }
    return later ?? items.first { $0.state == .pending } ?? items.first { $0.state == .held }
  }

  mutating func prepare(_ opening: Opening) {
    defaults = opening.rules
    items = opening.agenda.enumerated().map { item(ItemNumber($0.offset + 1), $0.element) }
    nextNumber = ItemNumber(items.count + 1)
  }

  private func item(_ number: ItemNumber, _ planned: PlannedItem) -> Item {
    var item = Item(
      number: number, title: planned.title, type: planned.type, box: planned.box,
      owner: planned.owner, limit: defaults.limit,
      cap: planned.type.takesPublic ? defaults.cap : nil)
    item.parts = (planned.parts ?? []).enumerated().map {
      Item.Part(number: $0.offset + 1, title: $0.element)
    }
    return item
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
    case .added(_, let title, let type, let box):
      add(PlannedItem(title: title, type: type, box: box), at: items.count)
    case .pulled(let item, let part, let member, _):
      pull(part, of: item, by: member)
    }
  }

  /// Takes note of an event that was struck: its number stays taken.
  mutating func passOver(_ event: Event) {
    switch event {
    case .added, .pulled: nextNumber = nextNumber.next
    case .opened, .closed, .held, .skipped, .postponed, .boxed, .limited, .capped, .budgeted,
      .listed:
      break
    }
  }

  private mutating func add(_ planned: PlannedItem, at place: Int) {
    var added = item(nextNumber, planned)
    added.isAdded = true
    items.insert(added, at: place)
    nextNumber = nextNumber.next
  }

  /// Makes a matter of a consent agenda an item of its own, behind those pulled before.
  private mutating func pull(_ part: Int, of consent: ItemNumber, by member: OfficialID?) {
    guard let place = place(of: consent),
      let index = items[place].parts.firstIndex(where: { $0.number == part })
    else {
      nextNumber = nextNumber.next
      return
    }
    let before = items[place].parts.count { $0.pulledAs != nil }
    items[place].parts[index].pulledAs = nextNumber
    items[place].parts[index].pulledBy = member
    add(
      PlannedItem(title: items[place].parts[index].title, type: .motion),
      at: min(items.count, place + 1 + before))
  }

  private func place(of number: ItemNumber) -> Int? {
    // Most numbers stand at their own place; only additions move what is behind them.
    let usual = number.rawValue &- 1
    if items.indices.contains(usual), items[usual].number == number { return usual }
    return items.firstIndex { $0.number == number }
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
    if let place = place(of: item) { body(&items[place]) }
  }
}
