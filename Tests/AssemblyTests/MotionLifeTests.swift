import Assembly
import Testing

@Suite("The life of motions")
struct MotionLifeTests {
  private func lamps() -> (Chamber, MotionNumber) {
    var chamber = Chamber()
    let main = chamber.move(.main, "That five lamps on Main Street be repaired.")
    return (chamber, main)
  }

  @Test("Two degrees of amendment change the wording from the inside out")
  func degrees() {
    var (chamber, main) = lamps()
    let first = chamber.move(.amend, change: Amendment(.replace, "ten", old: "five"))
    chamber.move(.amend2, change: Amendment(.replace, "twelve", old: "ten"))
    chamber.decide(true)
    #expect(chamber.motions[first]?.change?.words == "twelve")
    #expect(chamber.motions[main]?.wording == "That five lamps on Main Street be repaired.")
    chamber.decide(true)
    #expect(chamber.motions[main]?.wording == "That twelve lamps on Main Street be repaired.")
    #expect(chamber.motions.stack == [main])
    chamber.decide(true)
    #expect(chamber.motions[main]?.disposition == .carried)
    #expect(chamber.motions.stack.isEmpty)
  }

  @Test("A lost amendment changes nothing")
  func lostAmendment() {
    var (chamber, main) = lamps()
    chamber.move(.amend, change: Amendment(.strike, "five"))
    chamber.decide(false)
    #expect(chamber.motions[main]?.wording == "That five lamps on Main Street be repaired.")
  }

  @Test("What is postponed, referred or put off for good takes its amendments along")
  func series() {
    let cases: [(MotionKind, Motion.Disposition)] = [
      (.postpone, .postponed(to: "May")), (.refer, .referred(to: "May")),
    ]
    for (kind, disposition) in cases {
      var (chamber, main) = lamps()
      let amend = chamber.move(.amend, change: Amendment(.insert, "soon"))
      chamber.move(kind, "May")
      chamber.decide(true)
      #expect(chamber.motions[main]?.disposition == disposition)
      #expect(chamber.motions[amend]?.disposition == .fell)
      #expect(chamber.motions.stack.isEmpty)
    }
  }

  @Test("What comes from the table is as it was laid there")
  func table() {
    var (chamber, main) = lamps()
    let amend = chamber.move(.amend, change: Amendment(.insert, "soon"))
    chamber.move(.table)
    chamber.decide(true)
    #expect(chamber.motions.onTable.map(\.number) == [main])
    #expect(chamber.motions.immediate == nil)
    chamber.move(.take, on: main)
    chamber.decide(true)
    #expect(chamber.motions.stack == [main, amend])
    #expect(chamber.motions.onTable.isEmpty)
  }

  @Test("A divided question is put part by part")
  func division() {
    var (chamber, main) = lamps()
    chamber.move(.divideq, "That the lamps be repaired. | That the bridge be painted.")
    chamber.decide(true)
    #expect(chamber.motions[main]?.disposition == .divided)
    #expect(chamber.motions.immediate?.wording == "That the lamps be repaired.")
    chamber.decide(false)
    #expect(chamber.motions.immediate?.wording == "That the bridge be painted.")
    chamber.decide(true)
    #expect(chamber.motions.immediate == nil)
  }

  @Test("The previous question closes debate on one question, or on all")
  func previous() {
    var (chamber, main) = lamps()
    let amend = chamber.move(.amend, change: Amendment(.insert, "soon"))
    chamber.move(.previous)
    chamber.decide(true)
    #expect(chamber.motions[amend]?.isDebateClosed == true)
    #expect(chamber.motions[main]?.isDebateClosed == false)
    chamber.decide(true)
    chamber.move(.amend, change: Amendment(.insert, "and kept"))
    chamber.move(.previous, "on all pending questions")
    chamber.decide(true)
    #expect(chamber.motions[main]?.isDebateClosed == true)
  }

  @Test("Limiting debate sets the time of a speech")
  func limit() {
    var (chamber, _) = lamps()
    #expect(chamber.meeting.debate?.limit == .minutes(10))
    chamber.move(.limit, "two speeches of 2:30 each")
    chamber.decide(true)
    #expect(chamber.meeting.debate?.limit == .seconds(150))
  }

  @Test("An objection that two thirds sustain drops the question")
  func objection() {
    var (chamber, main) = lamps()
    let object = chamber.move(.object)
    chamber.decide(false)
    #expect(chamber.motions[object]?.disposition == .carried)
    #expect(chamber.motions[main]?.disposition == .notConsidered)
    var (other, lamps) = lamps()
    other.move(.object)
    other.decide(true)
    #expect(other.motions.immediate?.number == lamps)
  }

  @Test("Reconsidering brings the question back with the wording before the amendment")
  func reconsider() {
    var (chamber, main) = lamps()
    let amend = chamber.move(.amend, change: Amendment(.replace, "ten", old: "five"))
    chamber.decide(true)
    chamber.move(.reconsider, on: amend)
    chamber.decide(true)
    #expect(chamber.motions.stack == [main, amend])
    #expect(chamber.motions[main]?.wording == "That five lamps on Main Street be repaired.")
    chamber.decide(false)
    chamber.decide(true)
    chamber.move(.reconsider, on: main)
    chamber.decide(true)
    #expect(chamber.motions.stack == [main])
    #expect(chamber.motions[main]?.wasReconsidered == true)
  }

  @Test("Amendments that were adopted after the one that is reconsidered hold all the same")
  func laterAmendments() {
    var (chamber, main) = lamps()
    let number = chamber.move(.amend, change: Amendment(.replace, "ten", old: "five"))
    chamber.decide(true)
    let street = chamber.move(.amend, change: Amendment(.replace, "Elm", old: "Main"))
    chamber.decide(true)
    chamber.move(.reconsider, on: number)
    chamber.decide(true)
    #expect(chamber.motions[main]?.wording == "That five lamps on Elm Street be repaired.")
    chamber.decide(true)
    #expect(chamber.motions[main]?.wording == "That ten lamps on Elm Street be repaired.")
    chamber.move(.reconsider, on: street)
    chamber.decide(true)
    #expect(chamber.motions[main]?.wording == "That ten lamps on Main Street be repaired.")
  }

  @Test("An amendment of words that another one changed later is not reconsidered by itself")
  func laterAmendmentOfTheSameWords() {
    var (chamber, _) = lamps()
    let first = chamber.move(.amend, change: Amendment(.replace, "ten", old: "five"))
    chamber.decide(true)
    let second = chamber.move(.amend, change: Amendment(.strike, "ten"))
    chamber.decide(true)
    #expect(chamber.motions[first].flatMap(chamber.meeting.obstacleToReopening) == second)
    #expect(chamber.motions[second].flatMap(chamber.meeting.obstacleToReopening) == nil)
  }

  @Test("Debate is as it was when what closed or limited it is reconsidered")
  func reconsiderDebate() {
    var (chamber, main) = lamps()
    chamber.move(.limit, "5:00")
    chamber.decide(true)
    let limit = chamber.move(.limit, "2:00")
    chamber.decide(true)
    let previous = chamber.move(.previous, on: main)
    chamber.decide(true)
    #expect(chamber.motions[main]?.isDebateClosed == true)
    chamber.move(.reconsider, on: previous)
    chamber.decide(true)
    #expect(chamber.motions[main]?.isDebateClosed == false)
    chamber.decide(true)
    #expect(chamber.motions[main]?.isDebateClosed == true)
    chamber.move(.reconsider, on: limit)
    chamber.decide(true)
    #expect(chamber.motions[main]?.debateLimit == .minutes(5))
    chamber.decide(false)
    #expect(chamber.motions[main]?.debateLimit == .minutes(5))
    #expect(chamber.motions[main]?.isDebateClosed == true)
  }

  @Test("What was adopted is rescinded, or amended")
  func rescind() {
    var (chamber, main) = lamps()
    chamber.decide(true)
    chamber.move(.rescind, change: Amendment(.replace, "ten", old: "five"), on: main)
    chamber.decide(true)
    #expect(chamber.motions[main]?.wording == "That ten lamps on Main Street be repaired.")
    #expect(chamber.motions[main]?.disposition == .carried)
    chamber.move(.rescind, on: main)
    chamber.decide(true)
    #expect(chamber.motions[main]?.disposition == .rescinded)
  }

  @Test("A reconsideration that was noted comes up when nothing is pending")
  func waiting() {
    var (chamber, main) = lamps()
    chamber.decide(true)
    let bridge = chamber.move(.main, "That the bridge be painted.")
    let reconsider = chamber.move(.reconsider, on: main, states: false)
    chamber.does(.motions(.deferred(motion: reconsider)))
    #expect(chamber.motions.immediate?.number == bridge)
    chamber.decide(true)
    #expect(chamber.motions.immediate?.number == reconsider)
  }

  @Test("A division sets the result aside, until other business begins")
  func divided() {
    var (chamber, main) = lamps()
    chamber.move(.divideq, "That one. | That two.")
    chamber.decide(true)
    let made = chamber.motions.nextNumber
    guard let vote = chamber.votes.fresh else {
      Issue.record("no vote is fresh")
      return
    }
    chamber.does(.votes(.divided(vote: vote, by: "cole")))
    #expect(chamber.motions.stack.first == main)
    #expect(chamber.motions.pending.map(\.kind) == [.main, .divideq])
    #expect(chamber.motions.nextNumber == made)
    chamber.decide(true)
    chamber.does(.agenda(.opened(item: ItemNumber(2))))
    #expect(chamber.votes.fresh == nil)
  }

  @Test("A division of the vote on an appeal sets the reversal aside")
  func dividedAppeal() {
    var chamber = Chamber()
    let point = PointNumber(1)
    let appeal = MotionNumber(1)
    chamber.does(.points(.raised(point: point, kind: .order, by: nil, text: nil, motion: nil)))
    chamber.does(.points(.ruled(point: point, ruling: .overruled, reason: nil)))
    chamber.does(
      .motions(
        .moved(
          number: appeal, kind: .appeal, by: "cole", text: "", change: nil, target: nil,
          ruling: point, undebatable: false)), .motions(.stated(motion: appeal)))
    chamber.decide(false)
    #expect(chamber.meeting.points[point]?.isReversed == true)
    chamber.does(.votes(.divided(vote: VoteNumber(1), by: "cole")))
    #expect(chamber.meeting.points[point]?.isReversed == nil)
    #expect(chamber.motions.immediate?.number == appeal)
  }

  @Test("A result that was overtaken is not challenged, and an old record that did so still holds")
  func overtaken() {
    var (chamber, main) = lamps()
    chamber.decide(true)
    chamber.does(.minutes(.earlierApproved(of: "5 July")))
    #expect(chamber.votes.fresh == nil)
    chamber.does(.votes(.divided(vote: VoteNumber(1), by: "cole")))
    #expect(chamber.motions.stack == [main])
  }

  @Test("Who has left does not hold up the debate")
  func leftDebate() {
    var (chamber, main) = lamps()
    for member in ["cole", "green"] as [OfficialID] {
      chamber.does(.motions(.asked(motion: main, member: member, side: nil, wishes: true)))
    }
    chamber.does(.attendance(.left("cole")))
    #expect(chamber.meeting.debate?.queue.map(\.member) == ["green"])
    chamber.does(.attendance(.arrived("cole")))
    #expect(chamber.meeting.debate?.queue.map(\.member) == ["cole", "green"])
  }

  @Test("Who has not spoken goes first, then the mover, then who is opposed")
  func debate() {
    var (chamber, main) = lamps()
    func asks(_ member: OfficialID, _ side: Side?) -> Event {
      .motions(.asked(motion: main, member: member, side: side, wishes: true))
    }
    chamber.does(asks("cole", .con))
    chamber.does(asks("green", .pro))
    chamber.does(asks("reyes", .pro))
    #expect(chamber.meeting.debate?.queue.map(\.member) == ["reyes", "cole", "green"])
    chamber.does(
      .motions(.debated(motion: main, member: "reyes", turn: TurnNumber(1), side: .pro)))
    chamber.does(asks("reyes", .pro))
    chamber.does(asks("green", .pro))
    #expect(chamber.meeting.debate?.queue.map(\.member) == ["cole", "green", "reyes"])
    #expect(chamber.meeting.debate?.obstacle(to: "reyes") == .others("cole"))
    #expect(chamber.meeting.debate?.obstacle(to: "cole") == nil)
    for turn in 2...3 {
      chamber.does(
        .motions(
          .debated(motion: main, member: "cole", turn: TurnNumber(turn), side: .con)))
    }
    #expect(chamber.meeting.debate?.obstacle(to: "cole") == .usedUp(turns: 2))
  }

  @Test("A correction changes the words and no decision")
  func correction() {
    var (chamber, main) = lamps()
    chamber.does(
      .minutes(
        .corrected(
          reference: Reference(.motion, main.rawValue), old: "", new: "That six lamps be lit.")))
    #expect(chamber.motions[main]?.wording == "That six lamps be lit.")
    #expect(chamber.motions[main]?.moved == "That six lamps be lit.")
    #expect(chamber.motions.stack == [main])
  }
}
