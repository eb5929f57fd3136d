import Assembly
import CommandLanguage

/// Notes that an official is in the room.
enum Here {
  static let command = ConsoleCommand(
    "here", group: .meeting, summary: "note that an official has come",
    needs: ["the plan names the official"], examples: ["here @chief"],
    parameters: .official, perform: perform)

  static func perform(_ call: Call<Scene>, who: Who) throws(Refusal) -> Outcome {
    try call.scene.requireNotAdjourned()
    let official = try call.scene.official(who)
    guard !call.scene.meeting.attendance.isPresent(official.id) else {
      throw Refusal(
        "\(official.title) is here already", remedy: "'left @\(official.id.text)' notes a departure"
      )
    }
    let lines = ["\(official.title) is present."] + call.scene.quorumWarning(with: official)
    return Outcome([.attendance(.arrived(official.id))], lines: lines)
  }
}

extension Scene {
  /// Warns when members of a body make a quorum at a gathering that is no meeting of it: it then
  /// is one for the law of open meetings (Connecticut).
  func quorumWarning(with arrived: Official) -> [String] {
    guard let quorum = rules.quorum, arrived.isMember, meeting.opening?.kind != .council else {
      return []
    }
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
