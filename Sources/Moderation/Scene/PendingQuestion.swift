import Assembly

extension Scene {
  /// What is before the body after some events, and what to type next.
  func pendingLines(after events: [Event]) -> [String] {
    Scene.pendingLines(in: meeting(after: events))
  }

  private static func pendingLines(in meeting: Meeting) -> [String] {
    let motions = meeting.motions
    if let motion = motions.unseconded {
      return ["\(motion.number.text) needs a second: 'second MEMBER', or 'second none'."]
    }
    guard let motion = motions.immediate else { return [] }
    return [
      "The question is on \(motion.number.text): \(question(motion))", way(motion, in: meeting),
    ]
  }

  /// What is to be decided: what was moved, in the wording that holds now.
  static func question(_ motion: Motion) -> String {
    switch motion.kind {
    case .appeal: return "shall the ruling of the chair stand?"
    case .object: return "shall \(motion.target?.text ?? "the question") be considered?"
    case .main: return motion.wording.sentence
    case .fixtime, .adjourn, .recess, .privilege, .orders, .table, .previous, .limit, .postpone,
      .refer, .amend, .amend2, .indef, .exec, .additem, .point, .suspend, .divideq, .seriatim,
      .division,
      .inquiry, .info, .withdraw, .votemode, .take, .rescind, .reconsider:
      let deed = MotionWords.deed(
        motion.kind, on: motion.target, text: motion.wording, change: motion.change)
      return String(deed.drop(upTo: "moved ").drop(upTo: "asked ")).sentence
    }
  }

  private static func way(_ motion: Motion, in meeting: Meeting) -> String {
    let needed =
      motion.rule.requirement.words(of: meeting.rules.voteBase)
      + (motion.kind == .rescind ? ", or with notice a majority" : "")
    guard meeting.motions.isDebatable(motion) else {
      return "It is not debated and needs \(needed): 'vote' puts it."
    }
    let opens =
      motion.speeches.isEmpty
      ? "'floor @\(motion.mover.text)' opens the debate" : "'floor MEMBER' gives the floor"
    return "\(opens); 'vote' puts the question, which needs \(needed)."
  }
}

extension StringProtocol {
  /// The text without a beginning, if it has it.
  fileprivate func drop(upTo beginning: String) -> SubSequence {
    hasPrefix(beginning) ? dropFirst(beginning.count) : self[...]
  }
}
