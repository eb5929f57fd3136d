import Assembly
import CommandLanguage

/// Puts the pending question to the vote.
enum VoteCommand {
  private static let methods: [(word: String, value: Vote.Method)] = [
    ("voice", .voice), ("hands", .hands), ("rising", .rising), ("counted", .counted),
    ("roll", .roll), ("ballot", .ballot),
  ]
  private static let thresholds: [(word: String, value: Requirement)] = [
    ("majority", .majority), ("2/3", .twoThirds),
  ]

  static let command = ConsoleCommand(
    "vote", aliases: ["v"], group: .business, summary: "put the pending question to the vote",
    confirmation: .waives("takes an open vote again in another way"),
    needs: [
      "a question is pending, with a quorum", "nobody has the floor or wishes to debate",
    ],
    examples: ["vote", "vote hands", "vote roll", "vote ballot 2/3 members", "vote! roll"],
    parameters: Parameter.choice(methods, label: "METHOD").optional(),
    Parameter.choice(thresholds).optional(),
    Parameter.choice(VoteBase.allCases.map { (word: $0.rawValue, value: $0) }, label: "OF")
      .optional(),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, method: Vote.Method?, threshold: Requirement?, base: VoteBase?
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    try scene.requireVotingBody()
    var events: [Event] = []
    if let open = scene.votes.open {
      guard call.isConfirmed, open.motion != nil else {
        throw Refusal(
          "\(scene.label(open)) is in progress",
          remedy: scene.wayToResult(open)
            + (open.motion == nil ? "" : ", 'vote! roll' takes it again by roll call"))
      }
      events.append(.votes(.divided(vote: open.number, by: nil)))
    }
    try scene.requireNoOpenPoint()
    let motion = try scene.requireQuestion()
    try scene.requireFreeFloor()
    try requireDebateOver(on: motion, scene)
    let method = method ?? (scene.rules.rollCalls == .always ? .roll : .voice)
    if scene.rules.rollCalls == .always, method != .roll, method != .ballot {
      throw Refusal("votes here are taken by roll call", remedy: "'vote roll'")
    }
    try requireEnough(threshold, of: base, for: motion, by: method, scene)
    try scene.requireNotice(for: motion, threshold, note: call.note)
    let opened = scene.opening(method, on: motion, threshold, of: base, in: scene.meeting)
    let later = scene.meeting(after: events + [opened])
    guard let vote = later.votes.open, !vote.electors.isEmpty else {
      throw Refusal("nobody here may vote on it", remedy: "'roll' shows who takes part")
    }
    return Outcome(events + [opened], lines: scene.calling(vote))
  }

  /// Requires that a threshold is not below what the question needs: a vote may ask for more than
  /// the rules of order do and never for less, and a tie sustains the chair (DOMAIN 4.1, 4.4).
  private static func requireEnough(
    _ threshold: Requirement?, of base: VoteBase?, for motion: Motion, by method: Vote.Method,
    _ scene: Scene
  ) throws(Refusal) {
    let own = motion.rule.requirement
    guard !own.admits(threshold, of: base) else { return }
    throw Refusal(
      "\(scene.label(motion)) needs \(own.words(of: scene.rules.voteBase)), and no vote lowers that",
      remedy: "'vote \(method.rawValue)' asks for that")
  }

  /// Debate ends when nobody wishes to speak, or by two thirds.
  private static func requireDebateOver(on motion: Motion, _ scene: Scene) throws(Refusal) {
    guard let debate = scene.meeting.debate, scene.motions.isDebatable(motion) else { return }
    let waiting = debate.queue.filter {
      debate.obstacle(to: $0.member) != .usedUp(turns: scene.rules.debateTurns)
    }
    guard let next = waiting.first else { return }
    let names = waiting.map { "@\($0.member.text)" }.listed()
    throw Refusal(
      "\(counted(waiting.count, "member still wishes", "members still wish")) to debate: \(names)",
      remedy: "'floor @\(next.member.text)' gives the floor; the previous question needs 2/3: "
        + "'move MEMBER previous'")
  }
}
