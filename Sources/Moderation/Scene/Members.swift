import Assembly
import CommandLanguage

extension Scene {
  /// Requires that the body itself meets, so that it has a roll.
  func requireBody() throws(Refusal) {
    guard !meeting.members.isEmpty else {
      throw Refusal("this meeting has no members", remedy: "'count 150' notes the public")
    }
    guard meeting.isOfBody else {
      let kind = meeting.opening?.kind.title.lowercased() ?? "meeting"
      throw Refusal(
        "a \(kind) is no meeting of the body, so no roll is called",
        remedy: "'here @\(meeting.members[0].id.text)' notes who has come")
    }
  }

  /// Returns a member of the body by `@id`, or by part of the id, the office or the name.
  func member(_ who: Who) throws(Refusal) -> Official {
    try requireBody()
    let official = try official(who)
    guard official.isMember else {
      throw Refusal(
        "\(official.title) is no member of the body",
        remedy: "members: \(meeting.members.map { "@\($0.id.text)" }.listed(upTo: 20))")
    }
    return official
  }

  /// Requires that enough members are there to decide.
  ///
  /// Without a quorum only a recess, adjourning, fixing the time to adjourn to, and measures to
  /// obtain a quorum are in order (DOMAIN 1.2).
  func requireQuorum() throws(Refusal) {
    guard let quorum = meeting.quorum, !quorum.isPresent else { return }
    guard meeting.roll.calledAt != nil || quorum.counted > 0 else {
      throw Refusal(
        "the roll was not called, so nobody knows of a quorum",
        remedy: "'roll all' notes all members as present, 'roll' shows how to except some")
    }
    throw Refusal(
      "there is no quorum: \(quorum.text)",
      remedy: "\(wayToQuorum); 'recess 10' and 'adjourn' are in order")
  }

  /// What to type when a member comes whose absence leaves the body without a quorum.
  private var wayToQuorum: String {
    let absent = meeting.members.first { !meeting.attendance.isPresent($0.id) }
    return absent.map { "'here @\($0.id.text)' notes a member who comes" }
      ?? "'return WHO' ends a recusal"
  }

  /// The meeting as it will be after some events.
  func meeting(after events: [Event]) -> Meeting {
    var later = meeting
    for event in events {
      later.apply(
        Entry(
          number: proceedings.last.next, command: CommandNumber(0), at: now, seat: seat,
          typed: nil, event: event))
    }
    return later
  }

  /// Says when a quorum comes or goes by some events.
  func quorumLines(after events: [Event]) -> [String] {
    guard meeting.isOfBody, meeting.session.phase != .doors,
      let quorum = meeting(after: events).quorum,
      quorum.isPresent != (meeting.quorum?.isPresent ?? false)
    else { return [] }
    return quorum.isPresent
      ? ["There is a quorum: \(quorum.text)."]
      : [
        "There is no quorum any more: \(quorum.text). Only a recess, adjourning and calling in "
          + "members are in order."
      ]
  }

  /// Whether discussion of an item has begun, after which a recusal comes late.
  func discussionBegan(on item: ItemNumber) -> Bool {
    floor.turns.contains { $0.item == item && $0.clock.startedAt != nil }
  }
}
