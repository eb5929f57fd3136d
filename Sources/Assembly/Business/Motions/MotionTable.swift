/// The table of motions as data: one place, which drives the engine (DOMAIN 4.1).
///
/// The values are those of Robert's Rules of Order Newly Revised.
public enum MotionTable {
  /// All rows, in the order of the table.
  public static let rules: [MotionRule] =
    privileged + subsidiary + [
      row(.main, "main motion", .main, 1, second: .needed, .yes, .yes, .majority, .any),
      row(
        .exec, "go into executive session", .main, 1, second: .needed, .yes, .yes, .twoThirds,
        .none),
      row(
        .additem, "add an item to the agenda", .main, 1, second: .needed, .yes, .yes, .twoThirds,
        .none),
    ] + incidental + bringBack

  /// Returns the row of a motion.
  public static func rule(of kind: MotionKind) -> MotionRule { byKind[index(kind)] }

  private static let privileged = [
    row(
      .fixtime, "fix the time to adjourn to", .privileged, 13, second: .needed, .no, .yes,
      .majority, .any),
    row(.adjourn, "adjourn", .privileged, 12, second: .needed, .no, .no, .majority, .none),
    row(.recess, "recess", .privileged, 11, second: .needed, .no, .yes, .majority, .none),
    row(
      .privilege, "question of privilege", .privileged, 10, interrupts: true, second: .notNeeded,
      .no, .no, .chair, .none),
    row(
      .orders, "call for the orders of the day", .privileged, 9, second: .notNeeded, .no, .no,
      .demand, .none),
  ]

  private static let subsidiary = [
    row(.table, "lay on the table", .subsidiary, 8, second: .needed, .no, .no, .majority, .lost),
    row(
      .previous, "previous question", .subsidiary, 7, second: .needed, .no, .no, .twoThirds, .any),
    row(
      .limit, "limit or extend debate", .subsidiary, 6, second: .needed, .no, .yes, .twoThirds,
      .any),
    row(
      .postpone, "postpone to a certain time", .subsidiary, 5, second: .needed, .yes, .yes,
      .majority, .any),
    row(.refer, "refer", .subsidiary, 4, second: .needed, .yes, .yes, .majority, .any),
    row(.amend, "amend", .subsidiary, 3, second: .needed, .asTarget, .yes, .majority, .any),
    row(
      .amend2, "amend the amendment", .subsidiary, 3, second: .needed, .asTarget, .no, .majority,
      .any),
    row(
      .indef, "postpone indefinitely", .subsidiary, 2, second: .needed, .yes, .no, .majority,
      .carried),
  ]

  private static let incidental = [
    arising(.point, "point of order", interrupts: true, .notNeeded, vote: .chair),
    arising(
      .appeal, "appeal", interrupts: true, .needed, .varies, vote: .negativeMajority, .any),
    arising(.suspend, "suspend the rules", .needed, vote: .twoThirds),
    arising(
      .object, "object to consideration", interrupts: true, .notNeeded, vote: .negativeTwoThirds,
      .lost),
    arising(.divideq, "divide the question", .needed, amended: .yes, vote: .majority),
    arising(.seriatim, "consider by paragraph", .needed, amended: .yes, vote: .majority),
    arising(
      .division, "division of the assembly", interrupts: true, .notNeeded, vote: .demand),
    arising(.inquiry, "parliamentary inquiry", interrupts: true, .notNeeded, vote: .chair),
    arising(.info, "request for information", interrupts: true, .notNeeded, vote: .chair),
    arising(
      .withdraw, "leave to withdraw", interrupts: true, .ofOwnMotion, vote: .majority, .lost),
    arising(.votemode, "method of voting", .needed, amended: .yes, vote: .majority, .any),
  ]

  private static let bringBack = [
    row(
      .take, "take from the table", .bringBack, nil, second: .needed, .no, .no, .majority, .none),
    row(
      .rescind, "rescind or amend something adopted", .bringBack, nil, second: .needed, .yes,
      .yes, .rescission, .lost),
    row(
      .reconsider, "reconsider", .bringBack, nil, interrupts: true, second: .needed, .asTarget,
      .no, .majority, .none),
  ]

  private static func row(
    _ kind: MotionKind, _ name: String, _ kindClass: MotionRule.Class, _ rank: Int?,
    interrupts: Bool = false, second: MotionRule.Second, _ debatable: MotionRule.Answer,
    _ amendable: MotionRule.Answer, _ requirement: Requirement,
    _ reconsidering: MotionRule.Reconsidering
  ) -> MotionRule {
    MotionRule(
      kind: kind, name: name, kindClass: kindClass, rank: rank, interrupts: interrupts,
      second: second, debatable: debatable, amendable: amendable, requirement: requirement,
      reconsidering: reconsidering)
  }

  private static func arising(
    _ kind: MotionKind, _ name: String, interrupts: Bool = false, _ second: MotionRule.Second,
    _ debatable: MotionRule.Answer = .no, amended: MotionRule.Answer = .no,
    vote: Requirement, _ reconsidering: MotionRule.Reconsidering = .none
  ) -> MotionRule {
    row(
      kind, name, .incidental, nil, interrupts: interrupts, second: second, debatable, amended,
      vote, reconsidering)
  }

  private static let byKind = MotionKind.allCases.compactMap { kind in
    rules.first { $0.kind == kind }
  }

  private static func index(_ kind: MotionKind) -> Int {
    MotionKind.allCases.firstIndex(of: kind) ?? 0
  }
}
