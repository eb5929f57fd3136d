public import Assembly
public import Moderation
import Records

/// What a line of input led to, as one JSON object for programs.
public struct AnswerLine {
  /// Returns the JSON object of a line, without a line feed.
  public static func json(
    number: Int, at now: Instant, result: Result<Clerk.Reply, Problem>, in proceedings: Proceedings,
    seat: Seat
  ) -> String {
    var members: [(String, JSON)] = [
      ("line", .integer(Int64(number))),
      ("at", .string(proceedings.meeting.zone.timestamp(now))),
    ]
    switch result {
    case .success(let reply):
      let text = String(decoding: TextWriter(width: nil).write(reply.document), as: UTF8.self)
      members += [
        ("command", .string(reply.command)), ("ok", .bool(true)),
        ("entries", .array(reply.entries.map { .integer(Int64($0.number.rawValue)) })),
        ("reply", .string(text.last == "\n" ? String(text.dropLast()) : text)),
        ("trouble", reply.trouble.map(describe) ?? .null),
        ("board", board(Board(of: Scene(proceedings: proceedings, now: now, seat: seat)))),
      ]
      members.removeAll { $0.1 == .null }
    case .failure(let problem):
      members += [("ok", .bool(false)), ("problem", describe(problem))]
    }
    return JSON.object(members).text
  }

  private static func describe(_ problem: Problem) -> JSON {
    var members: [(String, JSON)] = [
      ("kind", .string(problem.kind.rawValue)), ("message", .string(problem.message)),
      ("remedy", .string(problem.remedy)),
    ]
    if let range = problem.range {
      let bounds = [range.lowerBound, range.upperBound].map { JSON.integer(Int64($0)) }
      members.append(("range", .array(bounds)))
    }
    return .object(members)
  }

  private static func board(_ board: Board) -> JSON {
    var members: [(String, JSON)] = [("phase", .string(board.phase))]
    if let item = board.item { members.append(("item", .integer(Int64(item.rawValue)))) }
    if let floor = board.floor { members.append(("floor", describe(floor))) }
    let queue = board.queue.map { card in
      JSON.object([
        ("card", .integer(Int64(card.number.rawValue))), ("name", .string(card.name)),
      ])
    }
    members.append(("queue", .array(queue)))
    return .object(members)
  }

  private static func describe(_ floor: Board.FloorState) -> JSON {
    var members: [(String, JSON)] = []
    if let card = floor.card { members.append(("card", .integer(Int64(card.rawValue)))) }
    members += [
      ("name", .string(floor.name)), ("state", .string(floor.state)),
      ("remaining_s", .number(Double(floor.remaining.milliseconds) / 1000)),
      ("over_s", .number(Double(floor.over.milliseconds) / 1000)),
    ]
    return .object(members)
  }
}
