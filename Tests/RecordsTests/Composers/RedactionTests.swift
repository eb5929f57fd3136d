import Assembly
import Records
import Testing

@Suite("What was taken out of the public copies")
struct RedactionTests {
  private let proceedings = UnrestMeeting.make()

  /// The meeting with items that were added in it, under titles that name people.
  private static var withAddedItems: Sitting {
    let entries = UnrestMeeting.make().entries
    var sitting = Sitting(at: RichMeeting.start)
    for entry in entries.dropLast(3) { sitting.then(entry.event) }
    let (name, other) = (UnrestMeeting.withheld.uppercased(), UnrestMeeting.initialed)
    for (number, title) in [(4, "Complaint of \(name)"), (5, "Noise, \(other) and Ana Ruiz")] {
      let item = ItemNumber(number)
      sitting.then(
        .agenda(.added(item: item, title: title, type: .panel, box: .minutes(5))))
      sitting.then(after: 60, .agenda(.opened(item: item)))
      sitting.then(after: 60, .agenda(.closed(item: item)))
    }
    for entry in entries.suffix(3) { sitting.then(entry.event) }
    return sitting
  }

  private func text(_ composer: some Composer, of other: Proceedings? = nil) -> String {
    String(
      decoding: TextWriter(width: nil).write(composer.compose(other ?? proceedings)),
      as: UTF8.self)
  }

  private func rows(_ name: String, copy: RecordCopy = .open) -> [JSON] {
    guard case .array(let rows)? = RecordDataset(copy: copy).json(proceedings)[name] else {
      Issue.record("\(name) is no array")
      return []
    }
    return rows
  }

  @Test("Texts and names that were taken out are in no file for the public")
  func nowhere() {
    let proceedings = Self.withAddedItems.proceedings
    #expect(text(MinutesComposer()) != text(MinutesComposer(), of: proceedings))
    for file in PublicationTests.posted {
      let text = String(decoding: file.bytes(proceedings), as: UTF8.self).lowercased()
      for word in [
        UnrestMeeting.redacted, UnrestMeeting.withheld, UnrestMeeting.initialed, "Olga Known",
        "PLACED-BECAUSE",
      ] {
        #expect(!text.contains(word.lowercased()), "\(file.name): \(word)")
      }
    }
  }

  @Test("What stands in their place says that something was taken out")
  func places() {
    let added = text(MinutesComposer(), of: Self.withAddedItems.proceedings)
    #expect(added.contains("4. Complaint of [name withheld]"))
    #expect(added.contains("5. Noise, H. L. and Ana Ruiz"))
    let minutes = text(MinutesComposer())
    #expect(minutes.contains("Carla Meier: [redacted]\n"))
    #expect(minutes.contains("We thank [name withheld]."))
    #expect(minutes.contains("Q2. Carla Meier to Police Chief Dana Cole: [redacted]"))
    #expect(minutes.contains("H. L. (interpreted from Spanish)"))
    let transcript = text(TranscriptComposer())
    #expect(transcript.contains("Note: [redacted]\n"))
    #expect(transcript.contains("10 [NAME WITHHELD]: is interpreted while speaking."))
    #expect(transcript.contains("A2 was taken out of the public copies."))
  }

  @Test("What was decided for one card of a person holds for all cards of that person")
  func everyCard() {
    let names = rows("cards").map { $0["name"] }
    #expect(names[9] == "[name withheld]")
    #expect(names[10] == "[name withheld]")
    #expect(names[11] == "H. L.")
    #expect(names[0] == "Ana Ruiz")
  }

  @Test("Entries whose text was taken out have no payload, nor have their corrections")
  func entries() {
    func payloads(_ kind: String) -> [JSON?] {
      rows("entries").filter { $0["kind"] == .string(kind) }.map { $0["payload"] }
    }
    for kind in ["ledger.asked", "ledger.tasked", "ledger.parked", "minutes.corrected"] {
      #expect(payloads(kind) == [.null], "\(kind)")
    }
    #expect(payloads("minutes.quoted") == [.null])
    #expect(payloads("minutes.noted").first == .null)
    #expect(payloads("minutes.noted").last??["text"] == "We thank [name withheld].")
    #expect(payloads("ledger.committed").first == .null)
    #expect(payloads("ledger.committed").last??["text"] == "come again")
    #expect(payloads("privacy.redacted").count == 7)
  }

  @Test("Until when a text that was taken out was due is nobody's to read")
  func dueDays() {
    var sitting = Sitting(at: RichMeeting.start)
    for entry in proceedings.entries.dropLast(3) { sitting.then(entry.event) }
    let (chief, due) = (OfficialID("chief"), "the day that DUEWORDS come")
    sitting.then(
      .ledger(.asked(number: 3, text: "When?", asker: nil, to: chief, item: nil)),
      .ledger(.deferred(question: 3, owner: "@chief", due: due)),
      .ledger(.committed(number: 5, official: chief, text: "mow", due: due, item: nil)),
      .ledger(.tasked(number: 3, owner: "@mayor", text: "post it", due: due)))
    sitting.then(.session(.adjourned(to: nil, waived: [])))
    let shown = text(MinutesComposer(), of: sitting.proceedings)
    #expect(shown.split(separator: "DUEWORDS").count == 4, "\(shown)")
    for reference in ["Q3", "C5", "A3"] {
      if let reference = Reference(text: reference) {
        sitting.then(.privacy(.redacted(reference)))
      }
    }
    for file in PublicationTests.posted {
      let text = String(decoding: file.bytes(sitting.proceedings), as: UTF8.self)
      #expect(!text.contains("DUEWORDS"), "\(file.name)")
    }
  }

  @Test("The clerk's copy holds everything and lists what was taken out, when and by which seat")
  func clerk() {
    let text = RecordDataset(copy: .clerk).json(proceedings).text
    for word in [UnrestMeeting.redacted, UnrestMeeting.withheld, UnrestMeeting.initialed] {
      #expect(text.contains(word), "\(word)")
    }
    let redactions = rows("redactions", copy: .clerk)
    #expect(redactions.count == 8)
    #expect(redactions.first?["reference"] == "N1")
    #expect(redactions.last?["card"] == 10)
    #expect(redactions.last?["seat"] == "clerk:Lee Marsh")
    #expect(RecordDataset().json(proceedings)["redactions"] == nil)
  }

  @Test("A rule that hides names hides them in what was newly recorded, too")
  func hiddenByRule() {
    var sitting = Self.withAddedItems
    for attribution in [Attribution.initials, .role, .anonymous] {
      sitting.then(.privacy(.attributed(card: nil, to: attribution)))
      for file in PublicationTests.posted {
        let text = String(decoding: file.bytes(sitting.proceedings), as: UTF8.self)
        for name in ["Ana Ruiz", "Ben Okafor", "Carla Meier", "Dora Klein", "Elm Street"] {
          #expect(!text.contains(name), "\(attribution) \(file.name): \(name)")
        }
      }
    }
  }
}
