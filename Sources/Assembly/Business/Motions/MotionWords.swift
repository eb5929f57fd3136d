/// What motions and votes are called in sentences, of the console and of the record alike.
public enum MotionWords {
  /// Returns what a mover did: `moved to amend M1: strike “5” and insert “10”`.
  ///
  /// - Parameter text: the words that were moved, as whoever reads the sentence may see them.
  public static func deed(
    _ kind: MotionKind, on target: MotionNumber?, text: String, change: Amendment?
  ) -> String {
    let object = target?.text ?? "the question"
    let tail = text.isEmpty ? "" : ": \(text)"
    switch kind {
    case .main: return "moved\(tail)"
    case .exec: return "moved to go into executive session\(tail)"
    case .additem: return "moved to add to the agenda\(tail)"
    case .amend, .amend2: return "moved to amend \(object)\(change.map { ": \($0.text)" } ?? tail)"
    case .indef: return "moved to postpone \(object) indefinitely"
    case .refer: return "moved to refer \(object)\(text.direction)"
    case .postpone: return "moved to postpone \(object)\(text.direction)"
    case .limit: return "moved to limit or extend debate\(tail)"
    case .previous: return "moved the previous question\(text.isEmpty ? "" : " (\(text))")"
    case .table: return "moved to lay \(object) on the table"
    case .orders: return "called for the orders of the day"
    case .recess: return "moved to recess\(tail)"
    case .adjourn: return "moved to adjourn\(tail)"
    case .fixtime: return "moved to fix the time to adjourn to\(tail)"
    case .appeal: return "appealed from the ruling of the chair"
    case .suspend: return "moved to suspend the rules\(tail)"
    case .object: return "objected to the consideration of \(object)"
    case .divideq: return "moved to divide \(object)\(tail)"
    case .seriatim: return "moved to consider \(object) by paragraph"
    case .withdraw: return "asked leave to withdraw \(object)"
    case .votemode: return "moved the method of voting\(tail)"
    case .take: return "moved to take \(object) from the table"
    case .reconsider: return "moved to reconsider the vote on \(object)"
    case .rescind:
      if let change { return "moved to amend \(object), adopted earlier: \(change.text)" }
      return target == nil ? "moved to rescind\(tail)" : "moved to rescind \(object)"
    case .privilege, .point, .division, .inquiry, .info: return "raised a \(kind.title)\(tail)"
    }
  }

  /// Returns what was decided when yes prevailed or did not: `carried`, `lost`, or what an
  /// appeal or an objection comes to.
  public static func outcome(of kind: MotionKind?, prevailed: Bool) -> String {
    switch kind {
    case .appeal:
      prevailed ? "the ruling of the chair stands" : "the ruling of the chair is reversed"
    case .object: prevailed ? "the question is considered" : "the question is not considered"
    case .fixtime, .adjourn, .recess, .privilege, .orders, .table, .previous, .limit, .postpone,
      .refer, .amend, .amend2, .indef, .main, .exec, .additem, .point, .suspend, .divideq,
      .seriatim, .division,
      .inquiry, .info, .withdraw, .votemode, .take, .rescind, .reconsider, nil:
      prevailed ? "carried" : "lost"
    }
  }
}

extension Amendment {
  /// The change in words: `strike “5” and insert “10”`.
  public var text: String {
    switch form {
    case .strike: "strike “\(words)”"
    case .replace: "strike “\(old ?? "")” and insert “\(words)”"
    case .substitute: "substitute “\(words)”"
    case .insert:
      switch (place, anchor) {
      case (.before?, let anchor?): "insert “\(words)” before “\(anchor)”"
      case (.after?, let anchor?): "insert “\(words)” after “\(anchor)”"
      case (.end?, _), (nil, _), (_, nil): "add “\(words)”"
      }
    }
  }
}

extension Vote.Method {
  /// How the vote was taken: `by voice`.
  public var words: String {
    switch self {
    case .consent: "by unanimous consent"
    case .voice: "by voice"
    case .hands: "by show of hands"
    case .rising: "by rising"
    case .counted: "by a counted rising vote"
    case .roll: "by roll call"
    case .ballot: "by ballot"
    }
  }
}

extension Requirement {
  /// What is needed, of whom: `two thirds of votes cast`.
  public func words(of base: VoteBase) -> String {
    let whole =
      switch base {
      case .cast: "votes cast"
      case .present: "members present"
      case .members: "the whole membership"
      }
    return switch self {
    case .majority, .chair, .demand: "a majority of \(whole)"
    case .twoThirds: "two thirds of \(whole)"
    case .negativeMajority: "a majority against it, of \(whole)"
    case .negativeTwoThirds: "two thirds against it, of \(whole)"
    case .rescission: "two thirds of \(whole) or a majority of the membership"
    }
  }
}

extension Tally {
  /// A show of hands: `12 to 5, 3 neither`.
  public var pollText: String {
    "\(yes) to \(no)" + (abstentions > 0 ? ", \(abstentions) neither" : "")
  }

  /// `5 to 2, 1 abstaining`.
  public var text: String {
    "\(yes) to \(no)" + (abstentions > 0 ? ", \(abstentions) abstaining" : "")
  }
}

extension Vote.Ballot {
  /// The answer to the roll call.
  public var answer: String {
    switch self {
    case .yes: "aye"
    case .no: "no"
    case .abstention: "abstains"
    }
  }
}

extension Motion.Disposition {
  /// How the motion was settled, as the end of a sentence about it.
  public var words: String {
    switch self {
    case .carried: "carried"
    case .lost: "lost"
    case .died: "died for want of a second"
    case .withdrawn: "withdrawn"
    case .postponed(let time): "postponed\(time.direction)"
    case .referred(let place): "referred\(place.direction)"
    case .postponedIndefinitely: "postponed indefinitely"
    case .notConsidered: "not considered"
    case .divided: "divided"
    case .rescinded: "rescinded"
    case .fell: "not decided; it went with the motion to which it was applied"
    case .unfinished: "left without a decision"
    }
  }
}

extension String {
  /// ` to TEXT`, whether or not the text itself begins with "to".
  fileprivate var direction: String {
    if isEmpty { return "" }
    return lowercased().hasPrefix("to ") ? " \(self)" : " to \(self)"
  }
}
