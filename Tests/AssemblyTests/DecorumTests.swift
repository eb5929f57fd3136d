import Assembly
import Testing

@Suite("Order in the room")
struct DecorumTests {
  private let ana = Decorum.Subject.card(CardNumber(1))

  private func hall() -> Hall {
    var hall = Hall()
    hall.begin()
    hall.add()
    hall.add()
    return hall
  }

  private func removed(_ subject: Decorum.Subject) -> Event {
    .decorum(.removed(subject: subject, forced: false, reason: nil, by: nil))
  }

  @Test("The ladder goes up step by step and never down by a milder measure")
  func ladder() {
    var hall = hall()
    #expect(hall.meeting.decorum.step(of: ana) == .clear)
    hall.does(.decorum(.reminded(subject: ana, rule: .offItem)))
    #expect(hall.meeting.decorum.step(of: ana) == .reminded)
    hall.does(.decorum(.warned(subject: ana, conduct: "shouting", final: false)))
    hall.does(.decorum(.reminded(subject: ana, rule: .time)))
    #expect(hall.meeting.decorum.step(of: ana) == .warned)
    hall.does(.decorum(.warned(subject: ana, conduct: "shouting", final: true)))
    #expect(hall.meeting.decorum.step(of: ana) == .final)
    hall.does(.decorum(.muted(ana)))
    hall.does(.decorum(.warned(subject: ana, conduct: "shouting", final: false)))
    #expect(hall.meeting.decorum.step(of: ana) == .muted)
    #expect(hall.meeting.decorum.measures.count == 6)
  }

  @Test("A measure about one person says nothing of another")
  func others() {
    var hall = hall()
    hall.does(.decorum(.warned(subject: .described("back row"), conduct: "chanting", final: false)))
    #expect(hall.meeting.decorum.step(of: ana) == .clear)
    #expect(hall.meeting.decorum.step(of: .described("back row")) == .warned)
  }

  @Test("Whoever was let in again begins the ladder anew")
  func readmitted() {
    var hall = hall()
    hall.does(removed(ana))
    #expect(hall.meeting.decorum.step(of: ana) == .removed)
    hall.does(.decorum(.readmitted(ana)))
    #expect(hall.meeting.decorum.step(of: ana) < .reminded)
    hall.does(.decorum(.warned(subject: ana, conduct: "shouting", final: false)))
    #expect(hall.meeting.decorum.step(of: ana) == .warned)
  }

  @Test("Whoever is ordered to leave loses the place in every queue, with all cards")
  func losesPlaces() {
    var hall = hall()
    hall.does(.speakers(.identified(card: CardNumber(2), person: PersonNumber(9))))
    hall.does(.speakers(.identified(card: CardNumber(1), person: PersonNumber(9))))
    hall.add()
    hall.does(removed(ana))
    #expect(hall.queue == [3])
    #expect(hall.meeting.speakers[CardNumber(2)]?.status == .removed)
  }

  @Test("A removal takes nobody out who has no card, and cannot be undone")
  func described() {
    var hall = hall()
    hall.does(removed(.described("back row")))
    #expect(hall.queue == [1, 2])
    #expect(Array(hall.proceedings.undoable).isEmpty)
    #expect(hall.meeting.decorum.hasRemoved)
  }
}

@Suite("Equipment")
struct EquipmentTests {
  @Test("Each channel fails and works again by itself, and the length is kept")
  func channels() throws {
    var hall = Hall()
    hall.at(10)
    hall.does(.equipment(.failed(channel: .stream, note: "encoder")))
    hall.at(20)
    hall.does(.equipment(.failed(channel: .room, note: nil)))
    hall.at(70)
    hall.does(.equipment(.restored(.stream)))
    let failures = hall.meeting.equipment.failures
    #expect(failures.map(\.channel) == [.stream, .room])
    #expect(failures[0].to.map { $0 - failures[0].from } == .seconds(60))
    #expect(failures[1].to == nil)
    #expect(hall.meeting.equipment.failure(of: .stream) == nil)
    #expect(try #require(hall.meeting.equipment.failure(of: .room)).from == hall.now - .seconds(50))
  }

  @Test("What never failed is not restored")
  func restoredOnly() {
    var hall = Hall()
    hall.does(.equipment(.restored(.remote)))
    #expect(hall.meeting.equipment.failures.isEmpty)
  }
}

@Suite("Privacy")
struct PrivacyTests {
  @Test("What was decided for a person goes before the meeting's, and that before the rule's")
  func attribution() {
    var hall = Hall()
    hall.add()
    hall.add()
    let (first, second) = (CardNumber(1), CardNumber(2))
    #expect(hall.meeting.attribution(of: first) == .name)
    hall.does(.privacy(.attributed(card: first, to: .initials)))
    hall.does(.privacy(.attributed(card: nil, to: .role)))
    #expect(hall.meeting.attribution(of: first) == .initials)
    #expect(hall.meeting.attribution(of: second) == .role)
    hall.undo()
    #expect(hall.meeting.attribution(of: second) == .name)
  }

  @Test("A name that is taken out stays out, and a redaction cannot be undone")
  func redaction() {
    var hall = Hall()
    hall.add()
    hall.does(.privacy(.nameRedacted(CardNumber(1))))
    hall.does(.privacy(.redacted(Reference(.note, 1))))
    #expect(hall.meeting.attribution(of: CardNumber(1)) == .anonymous)
    #expect(hall.meeting.privacy.redactedNames == [CardNumber(1)])
    #expect(hall.meeting.privacy.redacted == [Reference(.note, 1)])
    #expect(Array(hall.proceedings.undoable).isEmpty)
  }
}
