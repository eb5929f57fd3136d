import Assembly
import Testing

/// The table of motions, exercised cell by cell: each motion against each pending one.
@Suite("Which motions are in order")
struct MotionTableTests {
  /// The motions that can be pending, in the order of the columns.
  static let pendingKinds: [MotionKind] = [
    .main, .amend, .amend2, .indef, .refer, .postpone, .limit, .previous, .table, .recess,
    .adjourn, .fixtime, .appeal, .suspend, .object, .divideq, .seriatim, .withdraw, .votemode,
    .take, .rescind, .reconsider,
  ]

  /// What stands in a cell.
  static func sign(_ obstacle: Motions.Obstacle?) -> Character {
    switch obstacle {
    case nil: "+"
    case .awaitsSecond: "2"
    case .questionPending: "q"
    case .nothingPending: "0"
    case .yields: "y"
    case .undecided: "u"
    case .thirdDegree: "3"
    case .notAmendable: "a"
    case .notDebatable: "d"
    case .debateClosed: "c"
    case .notMain: "m"
    case .noAmendment: "p"
    case .debateBegan: "b"
    case .already: "="
    case .noVote: "v"
    }
  }

  /// A body before which such a motion is pending, as it usually comes there.
  static func chamber(pending kind: MotionKind?) -> Chamber {
    var chamber = Chamber()
    guard let kind else { return chamber }
    switch kind.rule.kindClass {
    case .main: chamber.move(.main, "That five lamps be repaired.")
    case .bringBack:
      let lamps = chamber.move(.main, "That five lamps be repaired.")
      chamber.decide(true)
      chamber.move(kind, on: lamps)
    case .privileged, .subsidiary, .incidental:
      chamber.move(.main, "That five lamps be repaired.")
      if kind == .amend2 { chamber.move(.amend, change: Amendment(.insert, "soon")) }
      chamber.move(kind, "more", change: kind.isAmendment ? Amendment(.insert, "more") : nil)
    }
    return chamber
  }

  @Test("Every cell of the table is in order or refused as it was read and found right")
  func grid() {
    var rows: [String] = []
    for made in MotionTable.rules.map(\.kind) {
      let cells = ([nil] + MotionTableTests.pendingKinds).map { pending in
        MotionTableTests.sign(
          MotionTableTests.chamber(pending: pending).motions.obstacle(to: made))
      }
      rows.append("\(made.rawValue.padded(to: 10)) \(String(cells))")
    }
    #expect(rows.joined(separator: "\n") == MotionGrid.expected)
  }

  @Test("A motion is never in order below a pending one of its rank or a higher one")
  func ranks() {
    for pending in MotionTableTests.pendingKinds {
      let motions = MotionTableTests.chamber(pending: pending).motions
      guard let top = motions.immediate, let rank = motions.rank(of: top) else { continue }
      for made in MotionTable.rules where made.kind != .amend2 {
        guard let own = made.rank, own <= rank, !made.kind.isAmendment else { continue }
        #expect(motions.obstacle(to: made.kind) != nil, "\(made.kind) on \(pending)")
      }
    }
  }

  @Test("The motions in order are those without an obstacle", arguments: pendingKinds)
  func inOrder(pending: MotionKind) {
    let motions = MotionTableTests.chamber(pending: pending).motions
    for kind in MotionKind.allCases {
      #expect(motions.inOrder.contains(kind) == (motions.obstacle(to: kind) == nil))
    }
  }

  @Test("Each motion has one row")
  func rows() {
    #expect(
      MotionTable.rules.map(\.kind).sorted { $0.rawValue < $1.rawValue }
        == MotionKind.allCases.sorted { $0.rawValue < $1.rawValue })
    for kind in MotionKind.allCases { #expect(kind.rule.kind == kind) }
  }

  @Test("While a motion waits for its second, no other one is in order, but points are")
  func second() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.", states: false)
    #expect(chamber.motions.obstacle(to: .adjourn) == .awaitsSecond(main))
    #expect(chamber.motions.obstacle(to: .point) == nil)
    #expect(chamber.motions.immediate == nil)
  }

  @Test("What is amended lends its rank to the amendment")
  func amendedRank() {
    var chamber = Chamber()
    chamber.move(.main, "That lamps be repaired.")
    let postpone = chamber.move(.postpone, "the next meeting")
    let amend = chamber.move(.amend, change: Amendment(.replace, "in May", old: "next"))
    #expect(chamber.motions[amend].flatMap { chamber.motions.rank(of: $0) } == 5)
    #expect(chamber.motions.obstacle(to: .refer) == .yields(to: amend))
    #expect(chamber.motions.obstacle(to: .limit) == nil)
    #expect(chamber.motions[amend]?.target == postpone)
  }

  @Test("Nothing but laying on the table comes between a closed debate and the vote")
  func closed() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    chamber.move(.previous)
    chamber.decide(true)
    #expect(chamber.motions.obstacle(to: .amend) == .debateClosed(main))
    #expect(chamber.motions.obstacle(to: .postpone) == .debateClosed(main))
    #expect(chamber.motions.obstacle(to: .previous) == .debateClosed(main))
    #expect(chamber.motions.obstacle(to: .table) == nil)
    #expect(chamber.motions.obstacle(to: .recess) == nil)
    #expect(chamber.meeting.debate?.obstacle(to: "cole") == .undebatable)
  }

  @Test("An objection comes before debate")
  func objection() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    #expect(chamber.motions.obstacle(to: .object) == nil)
    chamber.does(
      .motions(.debated(motion: main, member: "cole", turn: TurnNumber(1), side: nil)))
    #expect(chamber.motions.obstacle(to: .object) == .debateBegan(main))
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
