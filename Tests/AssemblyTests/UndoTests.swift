import Assembly
import Testing

@Suite("Undo and redo")
struct UndoTests {
  private func speaking() -> Hall {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.add()
    hall.call(1, starts: false)
    hall.at(10)
    return hall
  }

  @Test("An undone start restores the moment before it exactly")
  func start() {
    var hall = speaking()
    let before = hall.meeting
    hall.does(.floor(.started(turn: TurnNumber(1), at: hall.now)))
    #expect(hall.meeting != before)
    hall.undo()
    #expect(hall.meeting == before)
  }

  @Test("Redo restores exactly what undo struck")
  func redo() {
    var hall = speaking()
    hall.does(.floor(.started(turn: TurnNumber(1), at: hall.now)))
    hall.does(.attendance(.counted(40)))
    let before = hall.meeting
    hall.undo(2)
    hall.redo()
    #expect(hall.meeting == before)
    #expect(hall.proceedings.redoable.isEmpty)
  }

  @Test("An undone vote leaves the question as it was, and redo counts it again")
  func votes() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    let before = chamber.motions
    let vote = chamber.open(on: main, by: .roll)
    chamber.does(
      .votes(.cast(vote: vote, member: "cole", ballot: .no, casting: false, reason: nil)))
    let after = chamber.meeting
    chamber.undo(2)
    #expect(chamber.motions == before)
    #expect(chamber.votes.all.isEmpty)
    #expect(chamber.votes.nextNumber == VoteNumber(2))
    chamber.redo()
    #expect(chamber.meeting == after)
  }

  @Test("An undone motion keeps its number, and what was pending is pending again")
  func motions() {
    var chamber = Chamber()
    let main = chamber.move(.main, "That lamps be repaired.")
    let amend = chamber.move(.amend, change: Amendment(.insert, "soon"))
    chamber.undo()
    #expect(chamber.motions.stack == [main])
    #expect(chamber.motions.nextNumber == amend.next)
    chamber.redo()
    #expect(chamber.motions.stack == [main, amend])
  }

  @Test("After another command there is nothing to redo")
  func redoOnlyDirectly() {
    var hall = speaking()
    hall.undo()
    #expect(hall.proceedings.redoable.count == 1)
    hall.does(.attendance(.counted(40)))
    #expect(hall.proceedings.redoable.isEmpty)
  }

  @Test("The number of a struck card is never given again")
  func cardNumbers() {
    var hall = Hall()
    hall.add(SignUp(name: "Ana Ruiz"))
    hall.undo()
    #expect(hall.meeting.speakers.all.isEmpty)
    #expect(hall.meeting.speakers[CardNumber(1)] == nil)
    hall.add(SignUp(name: "Bo Lee"))
    #expect(hall.meeting.speakers.all.map(\.number) == [CardNumber(2)])
    #expect(hall.queue == [2])
  }

  @Test("A struck card that is restored has its number and its place again")
  func restoredCard() {
    var hall = Hall()
    hall.add(SignUp(name: "Ana Ruiz"))
    let before = hall.meeting
    hall.undo()
    hall.redo()
    #expect(hall.meeting == before)
  }

  @Test("The numbers of struck turns and texts are never given again")
  func otherNumbers() {
    var hall = speaking()
    hall.undo()
    hall.call(2)
    #expect(hall.meeting.floor.current?.number == TurnNumber(2))
    #expect(hall.meeting.floor.turns.count == 1)
    let texts: [Event] = [
      .ledger(.asked(number: 1, text: "When", asker: nil, to: nil, item: nil)),
      .ledger(
        .committed(number: 1, official: OfficialID("chief"), text: "t", due: nil, item: nil)),
      .ledger(.tasked(number: 1, owner: "Lee", text: "t", due: nil)),
      .ledger(.parked(number: 1, text: "t", owner: "Lee")),
      .minutes(.noted(number: 1, text: "t", isPrivate: false)),
    ]
    for text in texts {
      hall.does(text)
      hall.undo()
      hall.does(text)
    }
    let meeting = hall.meeting
    #expect(meeting.ledger.questions.map(\.number) == [2])
    #expect(meeting.ledger.commitments.map(\.number) == [2])
    #expect(meeting.ledger.actions.map(\.number) == [2])
    #expect(meeting.ledger.parked.map(\.number) == [2])
    #expect(meeting.minutes.notes.map(\.number) == [2])
  }

  @Test("The person of a struck card is nobody else later")
  func personNumbers() throws {
    var hall = Hall()
    hall.add()
    let struck = try #require(hall.meeting.speakers[CardNumber(1)]).person
    hall.undo()
    hall.add()
    #expect(try #require(hall.meeting.speakers[CardNumber(2)]).person != struck)
  }

  @Test("Undo never passes an adjournment, and never strikes what a console did by itself")
  func barriers() {
    var hall = speaking()
    hall.does(.session(.recovered(from: hall.now, to: hall.now)))
    hall.undo()
    #expect(hall.meeting.session.outages.count == 1)
    #expect(hall.meeting.floor.current == nil)
    hall.does(.session(.adjourned(to: nil, waived: [])))
    #expect(Array(hall.proceedings.undoable).isEmpty)
    hall.does(.session(.reopened))
    #expect(Array(hall.proceedings.undoable).isEmpty)
  }

  @Test("What is loaded from a journal equals what was lived through")
  func replayed() {
    var hall = speaking()
    hall.undo()
    hall.add()
    hall.call(2)
    hall.end()
    hall.undo()
    hall.redo()
    hall.undo(3)
    #expect(Proceedings(replaying: hall.proceedings.entries) == hall.proceedings)
  }

  @Test("A command that was struck before it came changes nothing, loaded or lived through")
  func struckBefore() {
    var hall = Hall()
    hall.begin()
    hall.does(.history(.struck(commands: [CommandNumber(4)])))
    hall.add()
    #expect(hall.meeting.speakers.all.isEmpty)
    #expect(Proceedings(replaying: hall.proceedings.entries) == hall.proceedings)
  }

  @Test("Reopening lets wait again whom the adjournment left unheard, and nobody else")
  func reopening() {
    var hall = speaking()
    hall.add()
    hall.end()
    hall.does(.speakers(.unheard(cards: [CardNumber(2)])))
    hall.does(
      .speakers(.unheard(cards: [CardNumber(3)])), .session(.adjourned(to: nil, waived: [])))
    hall.does(.session(.reopened))
    #expect(hall.queue == [3])
    hall.does(.session(.adjourned(to: nil, waived: [])), .session(.reopened))
    #expect(hall.meeting.speakers[CardNumber(2)]?.status == .unheard)
  }

  @Test("Entries that make no sense change nothing and break nothing")
  func nonsense() {
    var hall = Hall()
    hall.does(
      .floor(.ended(turn: TurnNumber(9), ending: .completed)),
      .floor(.started(turn: TurnNumber(-1), at: hall.now)),
      .speakers(.withdrawn(card: CardNumber(0))),
      .speakers(.placed(card: CardNumber(.max), position: 1, reason: nil)),
      .agenda(.opened(item: ItemNumber(-3))), .ledger(.confirmed(commitment: 0)),
      .ledger(.answered(question: -1, gist: nil)),
      .minutes(.corrected(reference: Reference(.note, 7), old: "", new: "")),
      .floor(.called(turn: TurnNumber(5), card: CardNumber(5), item: nil, limit: .zero)),
      .floor(.ended(turn: TurnNumber(.min), ending: .cut)),
      .agenda(.boxed(item: ItemNumber(.min), box: Duration(milliseconds: .min))),
      .floor(.extended(turn: TurnNumber(1), by: Duration(milliseconds: .max))),
      .floor(.started(turn: TurnNumber(1), at: Instant(milliseconds: .min))),
      .history(.struck(commands: [CommandNumber(77)])))
    #expect(!hall.meeting.floor.turns.isEmpty)
    _ = Alerts(of: hall.meeting).next(after: hall.now)
    #expect(hall.meeting.speakers.all.isEmpty)
  }
}
