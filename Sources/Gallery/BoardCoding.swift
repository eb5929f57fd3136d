internal import Assembly
internal import Moderation
internal import Records

/// One encoding of a board that all viewers share.
///
/// What goes to every screen at every change is kept small: the first who wait and how many there
/// are. The whole queue stands in `whole`, for whoever asks.
public struct Bulletin: Sendable {
  /// The most who wait that an event names.
  public static let shortQueue = 20

  /// The number by which a page says what it has seen last.
  public let id: Int
  /// A Server-Sent Event.
  public let event: [UInt8]
  /// A JSON document with the whole queue.
  public let whole: [UInt8]

  /// Encodes a board.
  public init(_ board: PublicBoard) {
    id = board.entry.rawValue
    whole = board.json(queue: board.queue.count).bytes()
    let short = board.json(queue: Bulletin.shortQueue).text
    event = Array("id: \(id)\nevent: board\ndata: \(short)\n\n".utf8)
  }
}

extension PublicBoard {
  /// The board as JSON; times are milliseconds, instants are those since 1970.
  ///
  /// - Parameter most: how many who wait are named.
  func json(queue most: Int) -> JSON {
    .object([
      ("version", 1), ("entry", JSON(entry.rawValue)), ("title", .string(title)),
      ("body", JSON(body)), ("rehearsal", .bool(isRehearsal)), ("phase", .string(phase.rawValue)),
      ("recessUntil", JSON(recessUntil)), ("adjournedAt", JSON(adjournedAt)),
      ("offset", JSON(offset)), ("item", JSON(item?.rawValue)),
      ("queueItem", JSON(queueItem?.rawValue)), ("speaker", speaker?.json ?? .null),
      ("resumes", JSON(resumes)), ("waiting", JSON(queue.count)),
      ("queue", .array(queue.prefix(most).map(\.json))), ("each", JSON(each)),
      ("ahead", ahead?.json ?? .null), ("agenda", .array(agenda.map(\.json))),
      ("signUp", signUp?.json ?? .null),
    ])
  }
}

extension PublicBoard.Countdown {
  fileprivate var json: JSON {
    switch self {
    case .due(let instant): .object([("due", JSON(instant))])
    case .left(let duration): .object([("left", JSON(duration))])
    }
  }
}

extension PublicBoard.Speaker {
  fileprivate var json: JSON {
    .object([
      ("turn", JSON(turn.rawValue)), ("card", JSON(card?.rawValue)), ("name", .string(name)),
      ("state", .string(state.rawValue)), ("pausedFor", JSON(pausedFor?.rawValue)),
      ("allowed", JSON(allowed)), ("clock", countdown.json), ("warning", JSON(warning)),
    ])
  }
}

extension PublicBoard.Waiting {
  fileprivate var json: JSON {
    .object([
      ("card", JSON(card.rawValue)), ("name", .string(name)), ("side", JSON(side?.rawValue)),
    ])
  }
}

extension PublicBoard.Item {
  fileprivate var json: JSON {
    .object([
      ("number", JSON(number.rawValue)), ("title", .string(title)), ("state", .string(state)),
      ("box", JSON(box)), ("used", JSON(used)), ("since", JSON(since)),
    ])
  }
}

extension PublicBoard.SignUpState {
  fileprivate var json: JSON {
    switch self {
    case .open: .object([("open", true)])
    case .closed(let bar): .object([("open", false), ("why", .string(bar.word))])
    }
  }
}

extension CardBar {
  /// The word that stands for it in JSON.
  var word: String {
    switch self {
    case .adjourned: "adjourned"
    case .nothingToCome: "nothing_to_come"
    case .itemOver: "item_over"
    case .listClosed: "list_closed"
    case .late: "late"
    case .timeUsedUp: "time_used_up"
    case .twin: "twin"
    }
  }
}

extension JSON {
  fileprivate init(_ instant: Instant?) {
    self = instant.map { .integer($0.milliseconds) } ?? .null
  }

  fileprivate init(_ duration: Duration?) {
    self = duration.map { .integer($0.milliseconds) } ?? .null
  }

  fileprivate init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }

  fileprivate init(_ text: String?) { self = text.map { .string($0) } ?? .null }
}
