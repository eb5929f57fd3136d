import Assembly
import Testing

@Suite("Cards that were handed in at the sign-up page")
struct HandedInTests {
  private func received(_ hall: inout Hall, _ name: String, taken: Bool = false) {
    let card = hall.meeting.speakers.nextNumber
    hall.does(
      .speakers(
        .received(
          card: card, item: ItemNumber(1), signUp: SignUp(name: name), late: false, taken: taken)))
  }

  @Test("A card waits for the moderator, keeps its number, and then stands where it came")
  func accepted() {
    var hall = Hall()
    received(&hall, "Ana Ruiz")
    hall.add(SignUp(name: "Bo Lee"))
    received(&hall, "Cy Young", taken: true)
    #expect(hall.queue == [2, 3])
    #expect(hall.meeting.speakers.pending == [CardNumber(1)])
    #expect(
      hall.meeting.speakers.handedIn(named: "ana ruiz", on: ItemNumber(1))?.number == CardNumber(1))
    hall.does(.speakers(.accepted(cards: [CardNumber(1), CardNumber(9)])))
    #expect(hall.queue == [1, 2, 3])
    #expect(hall.meeting.speakers.pending.isEmpty)
  }

  @Test("A card that was refused cannot be taken any more, and one on the list not refused")
  func refused() {
    var hall = Hall()
    received(&hall, "Ana Ruiz")
    hall.does(.speakers(.refused(card: CardNumber(1), reason: nil)))
    hall.does(.speakers(.accepted(cards: [CardNumber(1)])))
    #expect(hall.meeting.speakers[CardNumber(1)]?.status == .refused)
    hall.add(SignUp(name: "Bo Lee"))
    hall.does(.speakers(.refused(card: CardNumber(2), reason: nil)))
    #expect(hall.queue == [2])
  }

  @Test("Who does not wish to speak is filed when the card is taken")
  func filed() {
    var hall = Hall()
    var signUp = SignUp(name: "Dee Park")
    signUp.participation = .position
    hall.does(
      .speakers(
        .received(
          card: CardNumber(1), item: ItemNumber(1), signUp: signUp, late: false, taken: false)))
    hall.does(.speakers(.accepted(cards: [CardNumber(1)])))
    #expect(hall.meeting.speakers[CardNumber(1)]?.status == .filed)
    #expect(hall.queue.isEmpty)
  }

  @Test("Undo never strikes what a resident handed in, only what the moderator did with it")
  func undo() {
    var hall = Hall()
    hall.add(SignUp(name: "Bo Lee"))
    received(&hall, "Ana Ruiz")
    hall.does(.speakers(.accepted(cards: [CardNumber(2)])))
    hall.undo(2)
    #expect(hall.queue == [])
    #expect(hall.meeting.speakers.pending == [CardNumber(2)])
    hall.redo()
    #expect(hall.queue == [1, 2])
  }

  @Test("A card that is called out of turn waits for nobody any more")
  func called() {
    var hall = Hall()
    hall.begin()
    received(&hall, "Ana Ruiz")
    hall.call(1)
    #expect(hall.meeting.speakers.pending.isEmpty)
    #expect(hall.meeting.speakers[CardNumber(1)]?.status == .onFloor)
  }
}
