import Assembly

/// What must hold of a roll after every line: the quorum is a function of it.
struct RollChecks {
  private(set) var problems: [String] = []

  init(_ proceedings: Proceedings) {
    let meeting = proceedings.meeting
    guard let quorum = meeting.quorum else { return }
    // Counted anew, from the entries that hold.
    var present: Set<OfficialID> = []
    for entry in proceedings.standing {
      switch entry.event {
      case .attendance(.arrived(let member)): present.insert(member)
      case .attendance(.left(let member)): present.remove(member)
      case .roll(.called(let marks)):
        for mark in marks {
          if mark.answer.isThere {
            present.insert(mark.member)
          } else {
            present.remove(mark.member)
          }
        }
      case _: break
      }
    }
    let counted = meeting.members.filter { member in
      present.contains(member.id)
        && (meeting.rules.recusedCount || !meeting.isRecused(member.id))
        && (meeting.rules.remoteCount || !meeting.roll.isRemote(member.id))
    }
    if counted.count != quorum.counted {
      problems.append("\(quorum.counted) count to the quorum and \(counted.count) are there")
    }
    let states = meeting.roll.changes.map(\.quorum.isPresent)
    if zip(states, states.dropFirst()).contains(where: { $0 == $1 }) {
      problems.append("the quorum came or went twice in a row: \(states)")
    }
    let isRunning = meeting.session.phase == .inSession || meeting.session.phase == .recess
    if meeting.isOfBody, isRunning, states.last != quorum.isPresent {
      problems.append("the last change of the quorum is not how it stands")
    }
    let away = meeting.roll.recusals.filter { $0.away.last.map { $0.to == nil } ?? false }
    if away.contains(where: { $0.item != meeting.agenda.current || $0.takenBack != nil }) {
      problems.append("somebody is out for an item that is not under way")
    }
  }
}
