import Assembly
import CommandLanguage

/// What a motion says and to which other one it is applied, read from what was typed.
struct MotionDraft {
  private(set) var text: String
  private(set) var change: Amendment?
  private(set) var target: MotionNumber?
  /// What the moderator should know, though the motion is in order.
  private(set) var cautions: [String] = []

  init(_ kind: MotionKind, by mover: OfficialID, _ typed: String, in scene: Scene) throws(Refusal) {
    text = typed
    let motions = scene.motions
    let verb = "move @\(mover.text)"
    switch kind {
    case .main:
      try require(text, "a main motion says what is to be done", "\(verb) main TEXT")
    case .exec:
      try require(text, "it must be said what for", "\(verb) exec TEXT")
    case .additem:
      try require(text, "it must be said which item", "\(verb) additem TITLE")
    case .amend, .amend2:
      target = motions.immediate?.number
      try readChange(of: motions.immediate, verb, scene)
    case .postpone:
      target = motions.stack.first
      try require(text, "it must be said to when", "\(verb) postpone WHEN")
    case .refer:
      target = motions.stack.first
      try require(text, "it must be said to whom", "\(verb) refer WHOM")
    case .limit:
      target = motions.immediate?.number
      try require(text, "it must be said how long", "\(verb) limit TIME")
    case .table, .indef: target = motions.stack.first
    case .previous, .object, .seriatim: target = motions.immediate?.number
    case .divideq:
      target = motions.immediate?.number
      guard Motion.parts(of: text).count > 1 else {
        throw Refusal(
          "it must be said into which parts, with '|' between them",
          remedy: "'divide @\(mover.text) PART | PART'")
      }
    case .withdraw:
      let own = motions.pending.last { $0.mover == mover }
      target = (own ?? motions.immediate)?.number
    case .take: try readTabled(scene)
    case .rescind: try readAdopted(scene, verb)
    case .reconsider: try readDecided(scene, mover)
    case .fixtime, .adjourn, .recess, .privilege, .orders, .point, .appeal, .suspend, .division,
      .inquiry, .info, .votemode:
      break
    }
    try scene.requireNew(kind, text, change: change, of: target)
  }

  private func require(_ text: String, _ what: String, _ usage: String) throws(Refusal) {
    guard text.trimmed.isEmpty else { return }
    throw Refusal(what, remedy: "'\(usage)'")
  }

  private mutating func readChange(
    of target: Motion?, _ verb: String, _ scene: Scene
  ) throws(Refusal) {
    guard let target else { return }
    guard !Amendment.isAmbiguous(text) else {
      throw Refusal(
        "it can be read in more than one way",
        remedy: "put the words between quotes: '\(verb) amend insert \"WORDS\" after \"WORDS\"'")
    }
    guard let change = Amendment(text: text) else {
      throw Refusal(
        "it must be said what changes",
        remedy: "'\(verb) amend /OLD/NEW/', or begin with add, insert, strike or substitute")
    }
    let places = change.places(in: target.wording)
    guard places == 1 else {
      let words = change.needed ?? ""
      throw Refusal(
        places == 0
          ? "'\(words)' does not stand in \(target.number.text): \(target.wording)"
          : "'\(words)' stands \(places) times in \(target.number.text)",
        remedy: places == 0
          ? "type the words as they stand there" : "type more words, so that one place is meant")
    }
    if let own = target.change, let base = target.target.flatMap({ scene.motions[$0] }),
      own.amended(by: change)?.applied(to: base.wording) == nil
    {
      throw Refusal(
        "\(target.number.text) would have no place any more in \(base.number.text): \(base.wording)",
        remedy: "type words with which it still has one")
    }
    self.change = change
  }

  /// Reads the number in front of the text, `M3` or `m3`.
  private mutating func readNumber() -> MotionNumber? {
    guard let word = text.split(separator: " ").first,
      let reference = Reference(text: word), reference.kind == .motion
    else { return nil }
    text = text.dropFirst(word.count).trimmed
    return MotionNumber(reference.number)
  }

  private mutating func readTabled(_ scene: Scene) throws(Refusal) {
    let table = scene.motions.onTable
    let number = readNumber() ?? (table.count == 1 ? table.first?.number : nil)
    guard let number, table.contains(where: { $0.number == number }) else {
      let list = table.map(\.number.text).joined(separator: ", ")
      throw Refusal(
        number.map { "\($0.text) does not lie on the table" }
          ?? (table.isEmpty ? "nothing lies on the table" : "it must be said which motion"),
        remedy: table.isEmpty ? scene.inOrder : "on the table: \(list)")
    }
    target = number
  }

  /// What is rescinded: a motion that was carried here, or one of an earlier meeting in words.
  private mutating func readAdopted(_ scene: Scene, _ verb: String) throws(Refusal) {
    guard let number = readNumber() else {
      return try require(text, "it must be said what is rescinded", "\(verb) rescind TEXT")
    }
    guard let motion = scene.motions[number], motion.kind.isMainLike,
      motion.disposition == .carried
    else {
      throw Refusal(
        "\(number.text) was not adopted at this meeting",
        remedy: "'motions' lists what was; '\(verb) rescind TEXT' rescinds an earlier decision")
    }
    target = number
    if !text.isEmpty { try readChange(of: motion, verb, scene) }
  }

  private mutating func readDecided(_ scene: Scene, _ mover: OfficialID) throws(Refusal) {
    guard let number = readNumber(), let motion = scene.motions[number] else {
      throw Refusal(
        "it must be said which motion",
        remedy: "'motions' lists them; 'move @\(mover.text) reconsider NUMBER' names one")
    }
    try scene.requireReconsiderable(motion)
    target = number
    guard let vote = scene.votes.decision(on: number), let prevailed = vote.prevailed else {
      return
    }
    guard let ballot = vote.ballot(of: mover) else {
      let side = MotionWords.outcome(of: motion.kind, prevailed: prevailed)
      cautions.append(
        "Who moves this must have voted with the side that prevailed (\(side)); the votes have no "
          + "names here, so the chair asks.")
      return
    }
    guard ballot == (prevailed ? .yes : .no) else {
      throw Refusal(
        "\(scene.title(of: mover)) did not vote with the side that prevailed on \(number.text)",
        remedy: "a member who did may move it")
    }
  }
}

extension Scene {
  /// Requires that a decision may be reconsidered, and that nothing hangs on it any more.
  fileprivate func requireReconsiderable(_ motion: Motion) throws(Refusal) {
    let label = label(motion)
    let mayBe: Bool
    switch (motion.rule.reconsidering, motion.disposition) {
    case (.any, .carried), (.any, .lost), (.carried, .carried), (.lost, .lost): mayBe = true
    case (_, nil):
      throw Refusal("\(label) is not decided", remedy: "'motions' lists what is")
    case (.any, _), (.none, _), (.carried, _), (.lost, _): mayBe = false
    }
    guard mayBe, !motion.wasReconsidered else {
      throw Refusal(
        motion.wasReconsidered
          ? "\(label) was reconsidered already" : "this decision on \(label) is not reconsidered",
        remedy: "'motions' lists what was decided")
    }
    if let target = motion.target.flatMap({ motions[$0] }), target.state != .pending,
      motion.kind != .rescind
    {
      throw Refusal(
        "\(label) went with \(target.number.text), which is not pending",
        remedy: "reconsider \(target.number.text) first")
    }
    if let later = meeting.obstacleToReopening(motion), let amendment = motions[later] {
      throw Refusal(
        "\(self.label(amendment)) changed the same words later",
        remedy: "'move MEMBER amend /OLD/NEW/' changes them again")
    }
    if motion.kind == .previous, let vote = vote(under: motion) {
      throw Refusal(
        "\(self.label(vote)) was taken under \(motion.number.text) already",
        remedy: "'motions' lists what was decided")
    }
  }

  /// The first vote that was taken on a question after debate on it was closed: then it is too
  /// late to reconsider the previous question (DOMAIN 4.1).
  private func vote(under motion: Motion) -> Vote? {
    guard let decision = votes.decision(on: motion.number) else { return nil }
    let closed = motion.boundQuestions
    return votes.all.first {
      $0.number > decision.number && $0.prevailed != nil
        && $0.motion.map(closed.contains) == true
    }
  }
}
