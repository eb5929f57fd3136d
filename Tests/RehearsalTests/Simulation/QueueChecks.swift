import Assembly

/// What must hold of the queues of a meeting at any moment, whatever was done before.
struct QueueChecks {
  private let proceedings: Proceedings
  private(set) var problems: [String] = []

  private var meeting: Meeting { proceedings.meeting }
  private var speakers: SpeakersList { meeting.speakers }

  /// Checks every queue of a meeting.
  init(_ proceedings: Proceedings, at now: Instant) {
    self.proceedings = proceedings
    checkPlaces()
    for item in meeting.agenda.items where item.type.takesPublic {
      let queue = speakers.queue(on: item.number)
      checkHead(of: queue, on: item.number)
      checkExplanations(of: queue)
      checkArrival(on: item.number, at: now)
    }
  }

  /// Whoever waits stands in exactly one queue, once, and nobody else stands in any.
  private mutating func checkPlaces() {
    let queued = meeting.agenda.items.flatMap { item in
      speakers.queue(on: item.number).map { (card: $0.number, item: $0.item, queue: item.number) }
    }
    let waiting = speakers.all.filter { $0.status == .waiting }.map(\.number)
    if queued.map(\.card).sorted() != waiting {
      problems.append("queued \(queued.map(\.card.rawValue)), waiting \(waiting.map(\.rawValue))")
    }
    for place in queued where place.item != place.queue {
      problems.append("#\(place.card.rawValue) stands in another item's queue")
    }
  }

  /// Those who are next are the head of the queue, and the count is its length.
  private mutating func checkHead(of queue: [Card], on item: ItemNumber) {
    for count in [1, 3, queue.count] where speakers.upNext(on: item, count) != queue.first(count) {
      problems.append("the next \(count) are not the head of the queue")
    }
    if speakers.waitingCount(on: item) != queue.count { problems.append("a wrong count waits") }
  }

  /// The keys that `why` names give the order; lanes stay inside the tier.
  private mutating func checkExplanations(of queue: [Card]) {
    guard queue.allSatisfy({ $0.pin == nil }) else { return }
    let ranks = queue.map { Ranks(speakers.keys(of: $0)) }
    for (card, rank) in zip(queue, ranks) where !rank.isInOrderOfWeight {
      problems.append("the keys of \(card.label) are not told in the order of their weight")
    }
    let given = meeting.rules.alternation == .none ? ranks.map(\.all) : ranks.map(\.tier)
    for (earlier, later) in zip(given, given.dropFirst())
    where later.lexicographicallyPrecedes(earlier) {
      problems.append("the explained keys \(given) are not in order")
      break
    }
  }

  /// The place that a new card is told is the place that it then has.
  private mutating func checkArrival(on item: ItemNumber, at now: Instant) {
    var signUp = SignUp(name: "Whoever comes")
    signUp.side = Side.allCases[proceedings.entries.count % 3]
    signUp.isRemote = proceedings.entries.count % 2 == 0
    signUp.town = proceedings.entries.count % 5 == 0 ? "Hartford" : nil
    let ways = [(late: false, next: false), (late: true, next: false), (late: false, next: true)]
    let way = ways[proceedings.commands.count % 3]
    let card = speakers.nextNumber
    let told = speakers.place(of: signUp, on: item, late: way.late, next: way.next)
    let event = Event.speakers(
      .added(card: card, item: item, signUp: signUp, late: way.late, next: way.next))
    var after = proceedings
    let command = proceedings.commands.last?.number.next ?? CommandNumber(1)
    let submission = Submission(typed: nil, seat: .moderator, events: [event])
    for entry in submission.entries(at: now, after: proceedings.last, command: command) {
      after.append(entry)
    }
    let queue = after.meeting.speakers.queue(on: item)
    let place = (queue.firstIndex { $0.number == card } ?? -1) + 1
    if place != told.place || queue.count != told.count {
      problems.append("told \(told), and stands at \(place) of \(queue.count)")
    }
  }
}

/// The keys of a card as numbers, by the weight that the rules give them.
private struct Ranks {
  /// Missed calls, turns, recent.
  private(set) var tier = [0, 0, 0]
  /// The whole key without lanes.
  private(set) var all = [0, 0, 0, 0, 0, 0, 0, 0]
  private(set) var isInOrderOfWeight = true

  init(_ keys: [OrderKey]) {
    var last = -1
    for key in keys {
      let (weight, rank): (Int, Int?)
      switch key {
      case .noShows(let count): (weight, rank) = (0, count)
      case .turns(let count): (weight, rank) = (1, count)
      case .recent(let isRecent): (weight, rank) = (2, isRecent ? 1 : 0)
      // A lane weighs less than the tier and more than all that follows.
      case .lane: (weight, rank) = (3, nil)
      case .late: (weight, rank) = (3, 1)
      case .resident(let isResident): (weight, rank) = (4, isResident ? 0 : 1)
      case .registered(let isEarly): (weight, rank) = (5, isEarly ? 0 : 1)
      case .lot(let lot): (weight, rank) = (6, lot ?? Int.max)
      case .arrival(let card): (weight, rank) = (7, card.rawValue)
      }
      if weight < last { isInOrderOfWeight = false }
      last = weight
      if let rank { all[weight] = rank }
    }
    tier = Array(all.prefix(3))
  }
}

extension [Card] {
  /// The first so many.
  fileprivate func first(_ count: Int) -> [Card] { Array(prefix(count)) }
}
