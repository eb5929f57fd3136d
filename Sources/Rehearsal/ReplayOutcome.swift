public import Assembly
public import Moderation

extension Replay {
  /// One line that was played.
  public struct Step: Sendable {
    /// What a line led to.
    public enum Result: Sendable {
      /// The clerk took the line and answered.
      case replied(Clerk.Reply)
      /// What a machine had recorded was recorded.
      case recorded([Entry])
      /// Lines are typed at this seat from now on.
      case seated(Seat)
      /// The line was refused, or could not be recorded.
      case failed(Problem)
    }

    /// Whether a line went as its script says.
    public enum Verdict: Equatable, Sendable {
      /// It was taken, or refused where `~` says so.
      case asWritten
      /// It was refused, and no `~` says so.
      case refused
      /// It was taken although `~` says that it must be refused.
      case accepted
      /// The journal or a file failed, which no script can want.
      case broken
    }

    /// The line.
    public let line: Script.Line
    /// What it led to.
    public let result: Result

    /// Whether it went as the script says.
    public var verdict: Verdict {
      switch result {
      case .replied(let reply):
        if reply.trouble != nil { .broken } else { line.mustBeRefused ? .accepted : .asWritten }
      case .recorded, .seated: .asWritten
      case .failed(let problem):
        switch problem.kind {
        case .parse, .refusal: line.mustBeRefused ? .asWritten : .refused
        case .storage: .broken
        }
      }
    }
  }

  /// What a replay came to.
  public struct Outcome: Equatable, Sendable {
    /// A line that did not go as the script says.
    public struct Deviation: Equatable, Sendable {
      /// The line.
      public var line: Script.Line
      /// In which way; never `asWritten`.
      public var verdict: Step.Verdict
      /// What was wrong; nil where a line was taken that must be refused.
      public var problem: Problem?
    }

    /// How many lines were played.
    public internal(set) var lines = 0
    /// How many entries were recorded, the opening among them.
    public internal(set) var entries = 0
    /// How many lines were refused as `~` says.
    public internal(set) var refusedAsWritten = 0
    /// The lines that did not go as the script says, in order.
    public internal(set) var deviations: [Deviation] = []
    /// Whether a line left the console, which ends the replay.
    public internal(set) var leaves = false
    /// How many lines stand behind the one that left.
    public internal(set) var unplayed = 0

    /// Whether every line was played and went as the script says: exit status 0, else 1.
    public var isAsWritten: Bool { deviations.isEmpty && unplayed == 0 }

    /// Whether the journal or a file failed: exit status 3.
    public var isBroken: Bool { deviations.contains { $0.verdict == .broken } }

    mutating func note(_ step: Step, entries count: Int) {
      lines += 1
      entries += count
      var problem: Problem?
      switch step.result {
      case .replied(let reply):
        leaves = reply.leaves
        problem = reply.trouble
      case .recorded, .seated: break
      case .failed(let failure): problem = failure
      }
      if step.verdict != .asWritten {
        deviations.append(Deviation(line: step.line, verdict: step.verdict, problem: problem))
      } else if problem != nil {
        refusedAsWritten += 1
      }
    }
  }
}
