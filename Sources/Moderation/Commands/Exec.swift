import Assembly
import CommandLanguage

/// Begins an executive session: the public goes out, and nothing that is said is captured.
enum Exec {
  static let command = ConsoleCommand(
    "exec", group: .meeting, summary: "begin an executive session for a purpose, with its reason",
    needs: [
      "a motion for it that two thirds carried", "a purpose that the law permits",
      "the reason, behind --", "nobody has the floor, nothing is pending",
    ],
    examples: [
      "exec litigation -- the claim about the bridge",
      "exec personnel with @counsel, Dana Cole -- the review of an officer",
    ],
    parameters: .choice(
      ClosedPurpose.allCases.map { (word: $0.rawValue, value: $0) }, label: "PURPOSE"),
    Parameter.text("with NAMES", samples: ["with @chief, Dana Cole"]).optional(),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, purpose: ClosedPurpose, names: String?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    try scene.requireFreeFloor()
    try scene.requireNoQuestion()
    try scene.requireQuorum()
    guard let motion = scene.closingMotion else {
      let mover = scene.meeting.voters.first.map { "@\($0.id.text)" } ?? "MEMBER"
      throw Refusal(
        "an executive session needs a motion that two thirds carried",
        remedy: "'move \(mover) exec on a pending claim' moves it")
    }
    guard let reason = call.note, !reason.isEmpty else {
      throw Refusal(
        "the reason must be stated in public",
        remedy: "'exec \(purpose.rawValue) -- the claim about the bridge' states it")
    }
    let attending = try attending(names, scene)
    let members = scene.meeting.voters.map(\.title)
    let others = attending.map { scene.officer($0) }
    var outcome = Outcome(
      [
        .session(
          .closed(
            purpose: purpose, reason: reason, attending: attending, motion: motion.number))
      ],
      lines: [
        "Executive session for \(purpose.words), by \(motion.number.text).",
        "In it: \((members + others).listed(upTo: 20)). 'here' and 'left' note who comes and goes.",
        "Nothing is captured and no vote is taken; 'public' ends it.",
      ])
    outcome.keepsNote = true
    return outcome
  }

  /// Who attends besides the members: offices that the plan knows, and names as they are typed.
  private static func attending(_ names: String?, _ scene: Scene) throws(Refusal) -> [String] {
    guard var names = names?.trimmed, !names.isEmpty else { return [] }
    if names.lowercased().hasPrefix("with ") { names = names.dropFirst(5).trimmed }
    var attending: [String] = []
    for name in names.split(separator: ",").map(\.trimmed) where !name.isEmpty {
      guard name.hasPrefix("@") else {
        attending.append(name)
        continue
      }
      let official = try scene.official(Who(name))
      if !official.isMember { attending.append("@\(official.id.text)") }
    }
    return attending
  }
}

extension Scene {
  /// The motion for an executive session that was carried and has not been acted on.
  fileprivate var closingMotion: Motion? {
    let used = Set(meeting.session.closedSessions.compactMap(\.motion))
    return motions.all.last {
      $0.kind == .exec && wasCarriedByTwoThirds($0) && !used.contains($0.number)
    }
  }

  /// Whether a motion was carried by two thirds, or by everybody's consent: what the law asks for
  /// an executive session and for another item (DOMAIN 1.2).
  ///
  /// A record from elsewhere may hold one that was carried by less.
  func wasCarriedByTwoThirds(_ motion: Motion) -> Bool {
    guard motion.disposition == .carried, let vote = votes.decision(on: motion.number) else {
      return false
    }
    return vote.requirement == .twoThirds
  }
}
