import Assembly
import Records
import Testing

@Suite("Words of events, and how they are taken out of the public copies")
struct WordsTests {
  /// The samples, and events with words that the samples do not have.
  private static var events: [Event] {
    var signUp = SignUp(name: nil)
    signUp.topic = "the lamps at home"
    let conduct: [Decorum.Event] = [
      .warned(subject: .described("a man in the third row"), conduct: "He shouts", final: false),
      .removed(subject: .card(1), forced: false, reason: "He threatens", by: nil),
      .cleared(reason: "Much disorder"), .readmitted(.described("a man in the third row")),
    ]
    return Samples.all + conduct.map { .decorum($0) } + [
      .speakers(.added(card: 1, item: 2, signUp: signUp, late: false, next: false)),
      .equipment(.failed(channel: .room, note: "The cable of Ned")),
      .minutes(.received(count: 2, item: nil, note: "From Ned")),
      .versions(.circulated(to: "Ned and others", note: "By hand")),
      .versions(.amended(version: 1, why: "The motion of Ned")),
      .roll(.excused(member: "cole", reason: "A family matter")),
      .session(.adjourned(to: "Ned's birthday", waived: [])),
      .votes(
        .opened(
          vote: 1, motion: nil, question: "Shall Ned speak?", method: .consent,
          requirement: .majority, base: .cast, abstaining: .allowed, electors: ["cole"],
          members: 3)),
      .motions(.settled(motion: 1, as: .referred(to: "Ned's committee"))),
    ]
  }

  /// Why the words of an event that its entry does not name need no such name; nil where they do.
  private func reason(for event: Event) -> String? {
    switch event {
    case .session(.opened): "they come from the plan"
    case .session(.calledToOrder), .session(.chairOffered), .session(.chairTaken),
      .session(.sergeantNamed):
      "who holds an office is public"
    case .session(.adjourned): "they are references"
    case .speakers: "'redact WHO' takes a person's name out, and what else tells who it is"
    case .ledger, .minutes, .motions: "they have a letter and a number"
    case .session, .attendance, .agenda, .floor, .versions, .rules, .decorum, .equipment,
      .privacy, .roll, .votes, .points, .history:
      nil
    }
  }

  /// Every text of a payload.
  private func texts(of json: JSON) -> [String] {
    switch json {
    case .null, .bool, .integer, .number: []
    case .string(let text): [text]
    case .array(let values): values.flatMap { texts(of: $0) }
    case .object(let object): object.members.flatMap { texts(of: $0.value) }
    }
  }

  /// Codes and ids are written small and without spaces; words are not.
  private func isProse(_ text: String) -> Bool {
    text.contains { $0.isWhitespace || $0.isUppercase }
  }

  @Test("The words of every event can be taken out by its entry, or it is said why not")
  func reached() throws {
    for event in Self.events {
      let loose = event.looseWords
      for text in texts(of: try EventCoding.encode(event).payload) where isProse(text) {
        #expect(
          loose.contains(text) || reason(for: event) != nil,
          "nothing takes “\(text)” of \(event) out of the public copies")
      }
    }
  }

  @Test("What is taken out by its entry stands in no public form, and in the clerk's copy")
  func gone() throws {
    let word = "Xyzzyx"
    for event in Self.events where !event.looseWords.isEmpty {
      let secret = event.changingLooseWords { _ in word }
      let events: [Event] = [
        .session(.opened(Samples.opening)), .session(.calledToOrder(presiding: nil, clerk: nil)),
        secret, .privacy(.redacted(Reference(.entry, 3))),
      ]
      let proceedings = Proceedings(
        replaying: events.enumerated().map { index, event in
          Entry(
            number: EntryNumber(index + 1), command: CommandNumber(index + 1),
            at: Example.start, seat: .moderator, typed: nil, event: event)
        })
      for file in Exports.all(RecordOptions()) {
        let text = String(decoding: file.bytes(proceedings), as: UTF8.self)
        let isClerks = file.fileName.hasPrefix("script")
        #expect(isClerks || !text.contains(word), "\(file.fileName) tells words of \(event)")
      }
      let clerks = String(decoding: RecordDataset(copy: .clerk).bytes(proceedings), as: UTF8.self)
      #expect(clerks.contains(word), "\(event)")
    }
  }
}
