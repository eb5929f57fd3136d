import Assembly
import CommandLanguage

/// Records a motion of a member; the table of motions says whether it is in order.
enum Move {
  /// The words for motions that are moved with this command.
  static let kinds: [(word: String, value: MotionKind)] = [
    ("main", .main), ("exec", .exec), ("additem", .additem), ("amend", .amend), ("refer", .refer),
    ("postpone", .postpone),
    ("limit", .limit), ("previous", .previous), ("table", .table), ("indef", .indef),
    ("recess", .recess), ("adjourn", .adjourn), ("fixtime", .fixtime), ("orders", .orders),
    ("suspend", .suspend), ("object", .object), ("divide", .divideq), ("seriatim", .seriatim),
    ("withdraw", .withdraw), ("votemode", .votemode), ("take", .take), ("rescind", .rescind),
    ("reconsider", .reconsider),
  ]

  static let command = ConsoleCommand(
    "move", group: .business, summary: "record a motion: move MEMBER TYPE TEXT",
    needs: [
      "the body meets, with a quorum", "a member who is present and not recused",
      "the motion is in order", "nobody else has the floor, unless the motion may interrupt",
    ],
    examples: [
      "move @reyes main That the lamps on Main Street be repaired.",
      "move @cole amend add by 1 October", "move @green refer the safety committee",
      "move @cole previous", "move @reyes take M2",
    ],
    parameters: .member, .motionType, Parameter.text().optional(),
    perform: perform)

  static func perform(
    _ call: Call<Scene>, who: Who, kind: MotionKind, text: String?
  ) throws(Refusal) -> Outcome {
    try call.scene.move(kind, by: who, text ?? "")
  }
}

extension Scene {
  /// Records a motion: checks the rules of order and states the question where no second is
  /// needed.
  func move(_ asked: MotionKind, by who: Who, _ text: String) throws(Refusal) -> Outcome {
    try requireVotingBody()
    let mover = try voter(who)
    try requireNoOpenVote()
    try requireNoOpenPoint()
    let kind = asked == .amend && motions.immediate?.kind.isAmendment == true ? .amend2 : asked
    try requireFloor(for: kind, of: mover)
    if !kind.isPossibleWithoutQuorum { try requireQuorum() }
    if kind == .additem { try requireNoticed(text) }
    try requireOrder(of: kind)
    let draft = try MotionDraft(kind, by: mover.id, text, in: self)
    var events = ending(turnOf: mover)
    let number = motions.nextNumber
    events.append(
      .motions(
        .moved(
          number: number, kind: kind, by: mover.id, text: draft.text, change: draft.change,
          target: draft.target, ruling: nil, undebatable: false)))
    let deed = MotionWords.deed(kind, on: draft.target, text: draft.text, change: draft.change)
    var lines = ["\(number.text): \(title(of: mover.id)) \(deed.sentence)"]
    if kind == .orders {
      events.append(.motions(.settled(motion: number, as: .carried)))
      lines.append("One member's demand is enough: 'agenda' shows what is due.")
    } else {
      let taken = try taking(kind, number, on: draft.target)
      if !needsSecond(kind, by: mover.id, on: draft.target) {
        events.append(taken.event)
        lines += taken.lines
      }
    }
    return Outcome(events, lines: lines + draft.cautions + pendingLines(after: events))
  }

  /// Whether a motion needs a second.
  func needsSecond(_ kind: MotionKind, by mover: OfficialID, on target: MotionNumber?) -> Bool {
    guard rules.needsSeconds else { return false }
    switch kind.rule.second {
    case .needed: return true
    case .notNeeded: return false
    case .ofOwnMotion: return target.flatMap { motions[$0]?.mover } == mover
    }
  }

  /// What happens to a motion once it has the second that it needs: it is stated, or noted until
  /// its time comes.
  func taking(
    _ kind: MotionKind, _ number: MotionNumber, on target: MotionNumber?
  ) throws(Refusal) -> (event: Event, lines: [String]) {
    guard kind == .reconsider, try waits(for: target) else {
      return (.motions(.stated(motion: number)), [])
    }
    return (
      .motions(.deferred(motion: number)),
      ["It is noted and comes up when nothing is pending."]
    )
  }

  /// Whether a motion to reconsider waits until nothing is pending: one that concerns the pending
  /// question is taken up at once.
  private func waits(for target: MotionNumber?) throws(Refusal) -> Bool {
    guard let top = motions.immediate else { return false }
    guard let base = target.flatMap({ motions[$0]?.target }), motions.stack.contains(base) else {
      return true
    }
    guard base == top.number else {
      throw Refusal("\(label(top)) must be decided first", remedy: inOrder)
    }
    return false
  }

  /// Requires that nobody else has the floor, unless the motion may interrupt: what somebody
  /// shouts without being recognized is no motion.
  func requireFloor(for kind: MotionKind, of mover: Official) throws(Refusal) {
    guard let turn = floor.current, turn.holder != .official(mover.id), !kind.rule.interrupts
    else { return }
    throw Refusal(
      "\(name(of: turn)) has the floor, and '\(kind.title)' may not interrupt: without "
        + "recognition it is no motion",
      remedy: wayToEnd(turn))
  }

  /// The mover used the floor for the motion, and the turn is over.
  private func ending(turnOf mover: Official) -> [Event] {
    guard let turn = floor.current, turn.holder == .official(mover.id) else { return [] }
    return [.floor(.ended(turn: turn.number, ending: naturalEnding(of: turn)))]
  }
}

extension Parameter where Scene == Moderation.Scene, Value == MotionKind {
  /// A type of motion, by its word.
  fileprivate static var motionType: Parameter {
    Parameter(
      "TYPE", .word, samples: Move.kinds.map(\.word),
      candidates: { scene in
        Move.kinds.filter { scene.motions.obstacle(to: $0.value) == nil }.map {
          Candidate(text: $0.word, description: $0.value.title)
        }
      },
      read: { (text) throws(Misreading) in
        guard let kind = Move.kinds.first(where: { $0.word == text.lowercased() }) else {
          throw Misreading(
            "'\(text)' is no type of motion",
            remedy: "the types are \(Move.kinds.map(\.word).joined(separator: ", "))")
        }
        return kind.value
      })
  }
}
