import Assembly
import Records
import Testing

@Suite("What was taken out of the public copies")
struct RedactionTests {
  private let proceedings = UnrestMeeting.make()

  private func text(_ composer: some Composer) -> String {
    String(decoding: TextWriter(width: nil).write(composer.compose(proceedings)), as: UTF8.self)
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
    var sitting = Sitting(at: RichMeeting.start)
    for entry in proceedings.entries { sitting.then(entry.event) }
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
