import Assembly
import CommandLanguage
import Moderation

extension Simulation {
  /// What somebody types: legal, hostile, or what the state most likely accepts.
  mutating func line(in scene: Scene) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<3:
      return "add \(Simulation.names.randomElement(using: &random) ?? "Ana")"
    case 3..<10:
      return aptLine(in: scene)
    case 10..<17:
      return Catalog.grammar.sampleLine(in: scene, using: &random)
    case 17:
      let marks = ["# ", "~ ", "% ", "@0:00:00 ", "\\", "  ", "\t"]
      return (marks.randomElement(using: &random) ?? "")
        + Catalog.grammar.sampleLine(in: scene, using: &random)
    default:
      let line = Catalog.grammar.sampleLine(in: scene, using: &random)
      return Catalog.grammar.spoilt(line, using: &random)
    }
  }

  /// A line that the state most likely accepts, so that chance gets beyond the doors.
  private mutating func aptLine(in scene: Scene) -> String {
    if !scene.proceedings.redoable.isEmpty, Bool.random(using: &random) { return "redo" }
    let meeting = scene.meeting
    if let card = meeting.speakers.pending.last, Bool.random(using: &random) {
      return Bool.random(using: &random) ? "accept" : "refuse \(card.rawValue)"
    }
    if let question = meeting.ledger.openQuestions.last, Bool.random(using: &random) {
      let verb = ["ans", "defer", "decline"].randomElement(using: &random) ?? "ans"
      return "\(verb) Q\(question.number)"
    }
    if let promise = meeting.ledger.commitments.last, Int.random(in: 0..<4, using: &random) == 0 {
      return "confirm C\(promise.number)"
    }
    if meeting.session.phase == .inSession, Int.random(in: 0..<4, using: &random) == 0,
      let line = Simulation.rollLines(of: meeting, using: &random).randomElement(using: &random)
    {
      return line
    }
    if let business = BusinessLines(meeting, using: &random),
      Int.random(in: 0..<businessEvery, using: &random) == 0
    {
      return business.all.randomElement(using: &random) ?? ""
    }
    if Int.random(in: 0..<3, using: &random) == 0 { return ruleLine(in: meeting) }
    let verbs: [String]
    switch (meeting.session.phase, meeting.floor.current?.state) {
    case (.doors, _): verbs = ["open"]
    case (.recess, _): verbs = ["resume"]
    case (.executive, _): verbs = ["public"]
    case (.adjourned, _): verbs = ["reopen!"]
    case (.inSession, .called): verbs = ["start", "start", "noshow", "swap 2", "start -2"]
    case (.inSession, .speaking), (.inSession, .paused), (.inSession, .ended):
      verbs = ["next", "end", "pause", "+30", "yield", "f @chief", "recess 5", "wrap", "start"]
    case (.inSession, nil):
      let takesPublic = meeting.agenda.currentItem?.type.takesPublic == true
      verbs = takesPublic ? ["next!", "next!", "limit 2:00", "f mayor"] : ["item 2", "item 3"]
    }
    return verbs.randomElement(using: &random) ?? ""
  }

  /// A line about order, special turns, decorum or faults that the state may well accept.
  private mutating func ruleLine(in meeting: Meeting) -> String {
    let waiting = meeting.speakers.all.filter { [.waiting, .pending].contains($0.status) }
      .map(\.number.rawValue)
    let one = waiting.randomElement(using: &random) ?? 1
    let other = waiting.randomElement(using: &random) ?? 2
    var verbs = [
      "call \(one)", "call! \(one)", "same \(one) as \(other)", "same \(one) as P1",
      "place \(one) 2", "cede \(one) to \(other)",
      "group Tenants rep \(one) of 4", "order! lottery", "order! fifo", "draw! 4711", "draw",
      "alt! side", "alt! mode 1:1", "alt! off", "order! first", "order! residents off",
      "lines closed", "lines open", "interp es consec", "interp simul", "interp off",
      "budget pro 4:00", "budget neutral 9:00", "cap 9", "written 3", "attr role \(one)",
      "redact \(one)", "capacity full", "capacity ok", "handover Lee", "take", "take! Kim",
      "sergeant Moe", "gavel", "remind \(one) time", "mic down", "mic up", "mic down stream",
      "done C1 -- it is kept", "drop C1", "done A1", "drop P1", "/ call 860 555 0142",
      "additem Snow on Main Street", "add Nia /con /remote /group:Tenants /town:Hartford",
      "accept", "accept \(one)", "refuse \(one) -- twice", "signup automatic", "signup moderator",
    ]
    verbs += Simulation.rollLines(of: meeting, using: &random)
    for (subject, step) in [
      ("\(one)", step(of: one, in: meeting)), ("back row", described(meeting)),
    ] {
      verbs +=
        step >= .warned
        ? Array(repeating: "remove! \(subject)", count: 8)
        : ["warn \(subject) -- shouting", "remove! \(subject) force"]
    }
    let out = meeting.speakers.all.first { step(of: $0.number.rawValue, in: meeting) == .removed }
    if let out { verbs += Array(repeating: "readmit \(out.number.rawValue)", count: 20) }
    if let note = meeting.minutes.notes.last, note.text.contains("555") {
      verbs += Array(repeating: "keep N\(note.number)", count: 20)
    }
    if meeting.decorum.hasRemoved {
      verbs += ["readmit back row", "readmit \(one)"] + Array(repeating: "clear!", count: 20)
    }
    if let turn = meeting.floor.current, case .card(let card) = turn.holder {
      verbs.append("mute \(card.rawValue)")
    }
    return verbs.randomElement(using: &random) ?? ""
  }

  private func step(of card: Int, in meeting: Meeting) -> Decorum.Step {
    meeting.decorum.step(of: .card(CardNumber(card)))
  }

  private func described(_ meeting: Meeting) -> Decorum.Step {
    meeting.decorum.step(of: .described("back row"))
  }
}
