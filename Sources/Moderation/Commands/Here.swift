import Assembly
import CommandLanguage

/// Notes that an official is in the room, or takes part from elsewhere.
enum Here {
  static let command = ConsoleCommand(
    "here", group: .meeting, summary: "note that an official has come",
    needs: ["the plan names the official"], examples: ["here @chief", "here @reyes /remote"],
    parameters: .official, .flag("remote", "takes part from elsewhere"), perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, isRemote: Bool
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireNotAdjourned()
    let official = try comer(who, scene)
    // Who is called in from outside the closed doors was in the building all the time.
    let isCalledIn =
      scene.meeting.session.closedSession.map { session in
        !official.isMember && !scene.meeting.officials(at: session).contains(official)
      } ?? false
    let wasPresent = scene.meeting.attendance.isPresent(official.id)
    let isPresent = wasPresent && !isCalledIn
    let moves = scene.meeting.roll.isRemote(official.id) != isRemote
    guard !isPresent || moves else {
      throw Refusal(
        "\(official.title) is here already", remedy: "'left @\(official.id.text)' notes a departure"
      )
    }
    var events: [Event] = wasPresent && isCalledIn ? [.attendance(.left(official.id))] : []
    if !isPresent { events.append(.attendance(.arrived(official.id))) }
    if moves { events.append(.roll(.linked(member: official.id, remote: isRemote))) }
    let answer = scene.meeting.roll.answers[official.id]
    let isLate = scene.meeting.roll.calledAt != nil && official.isMember && answer?.isThere != true
    let manner = isRemote ? " from elsewhere" : isPresent ? " in the room" : ""
    let time = isLate && !isPresent ? ", from \(scene.meeting.zone.hourMinute(scene.now))" : ""
    return Outcome(
      events,
      lines: ["\(official.title) is present\(manner)\(time)."]
        + scene.quorumLines(after: events) + scene.quorumWarning(with: official))
  }

  /// Who comes; others than officials are named when an executive session begins.
  private static func comer(_ who: Who, _ scene: Scene) throws(Refusal) -> Official {
    do throws(Refusal) {
      return try scene.official(who)
    } catch {
      guard scene.meeting.session.phase == .executive else { throw error }
      throw Refusal(
        error.message,
        remedy: "'exec PURPOSE with NAMES -- REASON' names others when a session begins")
    }
  }
}

extension Scene {
  /// Warns when members of a body make a quorum at a gathering that is no meeting of it: it then
  /// is one for the law of open meetings (Connecticut).
  func quorumWarning(with arrived: Official) -> [String] {
    guard arrived.isMember, meeting.opening?.kind.isOfBody == false,
      let quorum = rules.quorum.needed(of: meeting.seatCount)
    else { return [] }
    let present = meeting.officials.filter {
      $0.isMember && (meeting.attendance.isPresent($0.id) || $0.id == arrived.id)
    }.count
    guard present >= quorum else { return [] }
    let body = meeting.opening?.body ?? "the body"
    return [
      "Caution: \(present) members of \(body) are here, which is a quorum (\(quorum)). Without a "
        + "notice of a meeting they should not confer; some should leave."
    ]
  }
}
