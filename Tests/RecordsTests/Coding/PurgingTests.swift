import Assembly
import Records
import Testing

@Suite("What a purge takes out of entries")
struct PurgingTests {
  /// The entries of a record as they are after a purge, lines that have to go included.
  private func purged(_ proceedings: Proceedings) throws -> [CodedEntry] {
    var purging = Purging(proceedings)
    var lost: Set<Int> = []
    var result: [CodedEntry] = []
    for entry in proceedings.entries {
      let stored = try CodedEntry(entry)
      let next = try purging.next(stored)
      if next?.losesLine == true { lost.insert(stored.command) }
      result.append(next?.entry ?? stored)
    }
    for index in result.indices where lost.contains(result[index].command) {
      if let typed = result[index].typed { result[index].typed?.line = Purging.line(typed) }
    }
    return result
  }

  /// A meeting with a card of somebody whose name is then taken out.
  private func meeting(_ events: Event..., lines: [String] = []) throws -> Proceedings {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    var signUp = SignUp(name: "Zebulon Quirk")
    signUp.language = "Cornish"
    sitting.then(
      typed: "add Zebulon Quirk",
      .speakers(
        .added(card: CardNumber(1), item: ItemNumber(2), signUp: signUp, late: false, next: false)))
    sitting.then(
      typed: "add Order",
      .speakers(
        .added(
          card: CardNumber(2), item: ItemNumber(2), signUp: SignUp(name: "order"), late: false,
          next: false)))
    for (index, event) in events.enumerated() {
      sitting.then(typed: index < lines.count ? lines[index] : "typed by hand", event)
    }
    sitting.then(.privacy(.nameRedacted(CardNumber(1))))
    sitting.then(.privacy(.nameRedacted(CardNumber(2))))
    return sitting.proceedings
  }

  private func all(_ entries: [CodedEntry]) -> String {
    entries.map { "\($0.typed?.line ?? "") \($0.event.payload.text)" }.joined(separator: "\n")
  }

  @Test("No entry holds what was taken out of the public copies, and those stay as they are")
  func unrest() throws {
    let proceedings = UnrestMeeting.make()
    let entries = try purged(proceedings)
    let text = all(entries).lowercased()
    for word in [UnrestMeeting.redacted, UnrestMeeting.withheld] {
      #expect(!text.contains(word.lowercased()), "\(word)")
    }
    let again = Proceedings(replaying: try entries.map { try $0.entry() })
    // Only the mark tells that a name inside of a text went for good.
    for copies in [
      [again, proceedings].map { RecordDataset().bytes($0) },
      [again, proceedings].map { MarkdownWriter().write(MinutesComposer().compose($0)) },
    ] {
      let texts = copies.map {
        String(decoding: $0, as: UTF8.self)
          .replacing("\(Purging.mark)", with: "[name withheld]").replacing("\\", with: "")
      }
      #expect(texts[0] == texts[1])
    }
  }

  @Test("Names go out of what was said on recess, adjournment and executive session")
  func session() throws {
    let entries = try purged(
      try meeting(
        .session(.recessed(until: nil, reason: .order, note: "Zebulon Quirk shouts")),
        .session(.resumed),
        .session(
          .closed(
            purpose: .litigation, reason: "claim of Zebulon Quirk", attending: [], motion: nil)),
        .session(.publicAgain),
        .session(.adjourned(to: "the day zebulon quirk chooses", waived: ["#1 Zebulon Quirk"]))))
    #expect(!all(entries).lowercased().contains("quirk"), "\(all(entries))")
    #expect(!all(entries).contains("Cornish"))
    // A name that is also one of our own words does not make an entry unreadable.
    for entry in entries { _ = try entry.entry() }
    #expect(entries.contains { $0.event.payload["reason"] == "order" })
  }

  @Test("Lines that name somebody by a part of the name go as a whole, others stay")
  func abbreviations() throws {
    let (card, turn) = (CardNumber(1), TurnNumber(1))
    let entries = try purged(
      try meeting(
        .floor(.called(turn: turn, card: card, item: ItemNumber(2), limit: .minutes(2))),
        .floor(.started(turn: turn, at: RichMeeting.start)),
        .floor(.extended(turn: turn, by: .minutes(1))),
        .decorum(.reminded(subject: .card(card), rule: .time)),
        .floor(.interpreted(turn: turn, language: "Cornish", mode: .consecutive)),
        .privacy(.attributed(card: card, to: .initials)),
        .minutes(.quoted(number: 1, holder: .card(card), text: "More lamps.")),
        .attendance(.counted(12)),
        lines: [
          "call! zeb", "start", "extend 1:00", "remind Zebulon time", "interpret cornish",
          "attr initials quir", "quote zeb More lamps.", "count 12 -- as zeb said",
        ]))
    let lines = entries.compactMap { $0.typed?.line }
    #expect(
      Array(lines[3...10]) == [
        "test (purged)", "start", "extend 1:00", "test (purged)", "test (purged)",
        "test (purged)", "test (purged)", "count 12 -- as zeb said",
      ])
    #expect(entries.contains { $0.event.payload["text"] == "More lamps." })
    #expect(!all(entries).contains("Cornish"))
  }

  @Test("A second purge changes nothing more")
  func twice() throws {
    let entries = try purged(UnrestMeeting.make())
    let again = try purged(Proceedings(replaying: try entries.map { try $0.entry() }))
    #expect(again == entries)
  }
}
