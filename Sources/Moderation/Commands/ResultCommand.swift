import Assembly
import CommandLanguage

/// Announces the result of the open vote; it must agree with the figures.
enum ResultCommand {
  /// What is announced.
  enum Word: String, CaseIterable, Sendable {
    case carried
    case lost
    case sustained
    case reversed
    case void
  }

  static let command = ConsoleCommand(
    "result", group: .business, summary: "announce the result of the open vote",
    confirmation: .waives("leaves votes without names"),
    needs: ["a vote is open", "the figures say the same", "each vote has a name, by rule"],
    examples: [
      "result", "result carried", "result lost", "result carried unanimous", "result sustained",
      "result void",
    ],
    parameters: Parameter.choice(
      Word.allCases.map { (word: $0.rawValue, value: $0) }, label: "OUTCOME"
    ).optional(), .keyword("unanimous"), perform: perform)

  static func perform(
    _ call: Call<Scene>, word: Word?, isUnanimous: Bool
  ) throws(Refusal) -> Outcome {
    let scene = call.scene
    let vote = try scene.requireOpenVote()
    if word == .void, vote.motion != nil || scene.lacksQuorum(vote) {
      let events = [Event.votes(.divided(vote: vote.number, by: nil))]
      return Outcome(
        events,
        lines: [
          "\(scene.label(vote).prefix(1).uppercased())\(scene.label(vote).dropFirst()) is void."
        ]
          + scene.pendingLines(after: events))
    }
    let kind = vote.motion.flatMap { scene.motions[$0]?.kind }
    try requireQuorum(vote, scene)
    let said = try word.map { (word) throws(Refusal) in try prevails(word, kind, vote, scene) }
    let (prevailed, figures) = try result(vote, said, isUnanimous, scene, kind)
    if !isUnanimous { try requireNames(vote, call, word) }
    if let count = vote.count, !vote.countAgreesWithNames {
      throw Refusal(
        "the count is \(count.text)"
          + (vote.named.map { ", the names say \($0.text)" } ?? " and leaves out named votes"),
        remedy: "\(scene.wayToResult(vote)), 'rc MEMBER no' corrects a name")
    }
    var events: [Event] = [
      .votes(
        .announced(
          vote: vote.number, prevailed: prevailed, unanimous: isUnanimous, yes: figures?.yes,
          no: figures?.no, abstentions: figures?.abstentions))
    ]
    if let motion = vote.motion {
      events += scene.meeting.consequences(of: motion, prevailed: prevailed)
    }
    let outcome = MotionWords.outcome(of: kind, prevailed: prevailed)
    let figured = isUnanimous ? ", unanimously" : figures.map { ", \($0.text)" } ?? ""
    let tail = vote.method == .consent ? ", without objection" : figured
    let line =
      vote.motion.map { "\($0.text): \(outcome)\(tail)." }
      ?? "Agreed without objection: \((vote.question ?? "").sentence)"
    return Outcome(
      events,
      lines: [line] + scene.effectLines(of: events) + scene.idleLines(vote, events)
        + scene.pendingLines(after: events))
  }

  /// A vote needs a quorum to its end; without one it is void.
  private static func requireQuorum(_ vote: Vote, _ scene: Scene) throws(Refusal) {
    guard let quorum = scene.meeting.quorum, scene.lacksQuorum(vote) else { return }
    throw Refusal(
      "the quorum was lost: \(quorum.text)",
      remedy: scene.wayToResult(vote))
  }

  /// Whether yes prevailed when the moderator says a word; an appeal has words of its own.
  private static func prevails(
    _ word: Word, _ kind: MotionKind?, _ vote: Vote, _ scene: Scene
  ) throws(Refusal) -> Bool {
    switch (word, kind) {
    case (.sustained, .appeal): return true
    case (.reversed, .appeal): return false
    case (_, .appeal):
      throw Refusal(
        "an appeal is not carried or lost: the ruling is sustained or reversed",
        remedy: scene.wayToResult(vote))
    case (.sustained, .object): return false
    case (.lost, .object): return true
    case (_, .object):
      throw Refusal(
        "an objection is sustained, which drops the question, or lost",
        remedy: scene.wayToResult(vote))
    case (.carried, _): return true
    case (.lost, _): return false
    case (.sustained, _), (.reversed, _), (.void, _):
      throw Refusal(
        "only rulings and objections are sustained or reversed", remedy: "say carried or lost")
    }
  }

  /// The result with its figures: as they say where there are such, else as the chair judges.
  private static func result(
    _ vote: Vote, _ said: Bool?, _ isUnanimous: Bool, _ scene: Scene, _ kind: MotionKind?
  ) throws(Refusal) -> (Bool, Tally?) {
    if vote.method == .consent {
      guard said != false else {
        throw Refusal(
          "consent is lost when somebody objects", remedy: "'object' notes the objection")
      }
      return (true, nil)
    }
    if isUnanimous { return try unanimous(vote, said, scene) }
    if let tally = vote.tally {
      let computed = vote.prevails(by: tally)
      guard said == nil || said == computed else {
        let words = [computed, !computed].map { MotionWords.outcome(of: kind, prevailed: $0) }
        throw Refusal(
          "the figures are \(tally.text), \(words[0]); you said \(words[1])",
          remedy: scene.wayToResult(vote) + "; "
            + (vote.count == nil
              ? "'rc MEMBER no' corrects a vote" : "'tally YES NO' corrects them"))
      }
      return (computed, tally)
    }
    switch vote.method {
    case .voice, .hands, .rising: break
    case .counted, .ballot, .roll, .consent:
      throw Refusal(
        vote.method == .roll
          ? "not called yet: \(vote.uncalled.map { "@\($0.text)" }.listed())"
          : "the votes are not counted", remedy: scene.wayToResult(vote))
    }
    guard let said else {
      throw Refusal("only the chair knows how it sounded", remedy: scene.wayToResult(vote))
    }
    return (said, nil)
  }

  private static func unanimous(
    _ vote: Vote, _ said: Bool?, _ scene: Scene
  ) throws(Refusal) -> (Bool, Tally?) {
    let against = vote.casts.filter { $0.ballot != .yes }
    guard against.isEmpty, vote.count.map({ $0.no == 0 && $0.abstentions == 0 }) != false else {
      let who = against.map { "@\($0.member.text)" }.listed()
      throw Refusal(
        "not all voted in favour" + (against.isEmpty ? "" : ": \(who)"),
        remedy: scene.wayToResult(vote))
    }
    let all = Tally(yes: vote.electors.count, no: 0)
    guard said != false, vote.prevails(by: all) else {
      throw Refusal(
        "unanimous means that all voted in favour",
        remedy: "'rc rest no' names votes against, then 'result' announces it")
    }
    return (true, all)
  }

  /// Requires a name to each vote, where the rules do, and a roll call for members elsewhere.
  private static func requireNames(
    _ vote: Vote, _ call: Call<Scene>, _ word: Word?
  ) throws(Refusal) {
    let scene = call.scene
    if scene.needsRoll(vote) {
      throw Refusal(
        "a member takes part from elsewhere, so a vote that is not unanimous is by roll call",
        remedy: "'vote! roll' takes it again")
    }
    guard scene.needsNames(vote), !call.isConfirmed else { return }
    let missing = vote.uncalled.map { "@\($0.text)" }.listed()
    throw Refusal(
      "the record names each member's vote, and these have none: \(missing)",
      remedy: "'rc rest aye' names them, 'result!\(word.map { " \($0.rawValue)" } ?? "")' "
        + "leaves them out")
  }
}

extension Motion {
  /// How many minutes its words name, of 1 to 600; nil where they name a time of day instead.
  fileprivate var minutes: Int? {
    let words = wording.lowercased().split(separator: " ")
    guard !words.contains("until"), !words.contains("to"), !wording.contains(":") else {
      return nil
    }
    return words.compactMap { Int($0) }.first { (1...600).contains($0) }
  }
}

extension Scene {
  /// Says that an amendment was adopted and changed nothing, because its words stand no more where
  /// they were to go.
  fileprivate func idleLines(_ vote: Vote, _ events: [Event]) -> [String] {
    guard let motion = vote.motion.flatMap({ motions[$0] }), let change = motion.change,
      let target = motion.target.flatMap({ motions[$0] })
    else { return [] }
    let isCarried = events.contains(.motions(.settled(motion: motion.number, as: .carried)))
    let isAmended = events.contains {
      if case .motions(.amended) = $0 { true } else { false }
    }
    guard isCarried, !isAmended else { return [] }
    return [
      "It changes nothing: '\(change.needed ?? change.words)' does not stand exactly once in "
        + "\(target.number.text): \(target.wording.sentence)"
    ]
  }

  /// What a decision changed, in a line each.
  func effectLines(of events: [Event]) -> [String] {
    events.compactMap { event in
      switch event {
      case .motions(let event): effect(event)
      case .session, .attendance, .agenda, .speakers, .floor, .ledger, .minutes, .versions,
        .rules, .decorum, .equipment, .privacy, .roll, .votes, .points, .history:
        nil
      }
    }
  }

  private func effect(_ event: Motions.Event) -> String? {
    switch event {
    case .amended(let motion, _, let wording, _): return "\(motion.text) now reads: \(wording)"
    case .debateClosed(let motions):
      return "Debate on \(motions.map(\.text).joined(separator: ", ")) is closed."
    case .debateLimited(_, let limit): return "A speech may take \(limit.text)."
    case .tabled(let motion):
      return "\(motion.text) lies on the table; 'move MEMBER take \(motion.text)' takes it back."
    case .taken(let motion): return "\(motion.text) is taken from the table."
    case .reopened(let motion): return "\(motion.text) is before the body again."
    case .moved(let number, _, _, let text, _, _, _, _): return "\(number.text): \(text)"
    case .settled(let motion, .carried): return motions[motion].flatMap { command(of: $0) }
    case .settled(_, .lost): return nil
    case .settled(let motion, let disposition): return "\(motion.text): \(disposition.words)."
    case .seconded, .stated, .deferred, .asked, .debated: return nil
    }
  }

  /// What the chair types when something was carried that only the chair can do.
  private func command(of motion: Motion) -> String? {
    switch motion.kind {
    case .recess:
      return "'recess \(motion.minutes.map(String.init) ?? "MINUTES")' begins it."
    case .adjourn:
      let to = motions.all.last { $0.kind == .fixtime && $0.disposition == .carried }
      return "'adjourn!\(to.map { " to \($0.wording)" } ?? "")' ends the meeting."
    case .fixtime: return "'adjourn! to \(motion.wording)' will name it."
    case .votemode: return "'vote METHOD' follows it."
    case .exec: return "'exec PURPOSE -- REASON' begins it."
    case .additem: return "'additem \(motion.wording)' adds it."
    case .privilege, .orders, .table, .previous, .limit, .postpone, .refer, .amend, .amend2,
      .indef, .main, .point, .appeal, .suspend, .object, .divideq, .seriatim,
      .division,
      .inquiry, .info, .withdraw, .take, .rescind, .reconsider:
      return nil
    }
  }
}
