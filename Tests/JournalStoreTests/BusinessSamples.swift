import Assembly

/// At least one event of every case of motions, votes and points.
enum BusinessSamples {
  static let all: [Event] = motions + votes + points

  private static let change = Amendment(.replace, "ten", old: "five")

  private static var motions: [Event] {
    let dispositions: [Motion.Disposition] = [
      .carried, .lost, .died, .withdrawn, .postponed(to: "May"), .referred(to: "the committee"),
      .postponedIndefinitely, .notConsidered, .divided, .rescinded, .fell, .unfinished,
    ]
    let events: [Motions.Event] =
      [
        moved(.main, "That lamps be repaired.", nil), moved(.amend, "/five/ten/", change),
        .seconded(motion: 1, by: "cole"), .stated(motion: 1), .deferred(motion: 3),
        .asked(motion: 1, member: "cole", side: .con, wishes: true),
        .debated(motion: 1, member: "cole", turn: 4, side: nil),
        .debateClosed(motions: [1, 2]), .debateLimited(motions: [1], limit: .minutes(2)),
        .amended(motion: 1, by: 2, wording: "ten", change: change),
        .amended(motion: 1, by: 2, wording: "ten", change: nil), .tabled(motion: 1),
        .taken(motion: 1), .reopened(motion: 1),
      ] + dispositions.map { .settled(motion: 1, as: $0) }
    return events.map { .motions($0) }
  }

  private static func moved(
    _ kind: MotionKind, _ text: String, _ change: Amendment?
  ) -> Motions.Event {
    .moved(
      number: 2, kind: kind, by: "reyes", text: text, change: change,
      target: change == nil ? nil : 1, ruling: nil, undebatable: false)
  }

  private static var votes: [Event] {
    [
      .opened(
        vote: 1, motion: 1, question: nil, method: .roll, requirement: .twoThirds, base: .present,
        abstaining: .countsYes, electors: ["reyes", "cole"], members: 9),
      .counted(vote: 1, yes: 4, no: 3, abstentions: 0),
      .cast(vote: 1, member: "cole", ballot: .abstention, casting: false, reason: "owns the lot"),
      .objected(vote: 1, by: .official("cole")), .objected(vote: 1, by: nil),
      .divided(vote: 1, by: "cole"), .divided(vote: 1, by: nil),
      .announced(
        vote: 1, prevailed: true, unanimous: false, yes: 4, no: 3, abstentions: 0),
      .announced(
        vote: 1, prevailed: false, unanimous: false, yes: nil, no: nil, abstentions: nil),
      .polled(question: "Longer hours?", yes: 12, no: 5, abstentions: 0),
    ].map { (event: Voting.Event) in .votes(event) }
  }

  private static var points: [Event] {
    [
      .raised(point: 1, kind: .order, by: .official("cole"), text: "not noticed", motion: 1),
      .raised(point: 2, kind: .information, by: .card(3), text: nil, motion: nil),
      .ruled(point: 1, ruling: .sustained, reason: "the notice does not name it"),
      .appealDecided(point: 1, reversed: false),
    ].map { (event: Points.Event) in .points(event) }
  }
}
