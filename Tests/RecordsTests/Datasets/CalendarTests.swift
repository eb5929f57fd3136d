import Assembly
import Records
import Testing

@Suite("Chapters, to-dos and civic data")
struct CalendarTests {
  private func text(_ dataset: some Dataset, _ proceedings: Proceedings) -> String {
    String(decoding: dataset.bytes(proceedings), as: UTF8.self)
  }

  @Test("A to-do has the day that was promised and the identity of its first meeting")
  func todos() {
    let calendar = text(CalendarDataset(), RichMeeting.make())
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(calendar.contains("UID:C2@2016-05-10-policing\r\n"))
    #expect(calendar.contains("UID:C2@2016-07-19-policing\r\n"))
    #expect(calendar.contains("DUE;VALUE=DATE:20160815\r\n"))
    #expect(calendar.contains("SUMMARY:Police Chief Dana Cole: publish stop data\r\n"))
    let unrest = text(CalendarDataset(), UnrestMeeting.make())
    #expect(unrest.contains("STATUS:COMPLETED") && unrest.contains("STATUS:CANCELLED"))
    #expect(!unrest.contains(UnrestMeeting.redacted))
  }

  @Test("A task that was done, or given up, is no longer to be done")
  func tasks() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    for number in 1...3 {
      sitting.then(
        .ledger(.tasked(number: number, owner: "@mayor", text: "task \(number)", due: nil)))
    }
    sitting.then(.ledger(.resolved(reference: Reference(.action, 1), kept: true, note: nil)))
    sitting.then(.ledger(.resolved(reference: Reference(.action, 2), kept: false, note: nil)))
    let todos = text(CalendarDataset(), sitting.proceedings).split(separator: "BEGIN:VTODO")
    for (number, status) in [(1, "COMPLETED"), (2, "CANCELLED"), (3, "NEEDS-ACTION")] {
      let todo = todos.first { $0.contains("UID:A\(number)@") }
      #expect(todo?.contains("STATUS:\(status)\r\n") == true, "A\(number)")
    }
  }

  @Test("Lines have at most 75 octets, and no character is cut in two")
  func folding() throws {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    let words = String(repeating: "東京, пятница; \\ é\n", count: 20) + ",\u{301} ;\u{301} \\\u{301}"
    sitting.then(
      .ledger(
        .committed(
          number: 1, official: OfficialID("chief"), text: words, due: nil, item: nil)))
    let bytes = CalendarDataset().bytes(sitting.proceedings)
    let text = try #require(String(validating: bytes, as: UTF8.self))
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    let whole = text.replacing("\r\n ", with: "")
    #expect(whole.contains("東京\\, пятница\\; \\\\ é\\n東京"))
    // A sign with an accent over it is escaped like any other.
    #expect(whole.unicodeScalars.split(separator: "\u{301}").count == 4)
    #expect(whole.contains("\\,\u{301} \\;\u{301} \\\\\u{301}"))
  }

  @Test("Chapters are items with their turns, on the recording's own time")
  func chapters() {
    let chapters = text(ChaptersDataset(offset: .seconds(90)), RichMeeting.make())
    #expect(chapters.hasPrefix("WEBVTT\n\nNOTE\nChapters of Community Policing\n"))
    #expect(chapters.contains("\nitem-1\n00:01:30.000 --> 00:03:40.000\n1. Welcome\n"))
    #expect(chapters.contains("\n2. Policing | today\n"))
    #expect(chapters.contains("\nAna Ruiz\n"))
    #expect(chapters.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let late = text(ChaptersDataset(offset: .seconds(-60)), RichMeeting.make())
    #expect(late.contains("\nitem-1\n00:00:00.000 --> 00:01:10.000\n"))
  }

  @Test("An item that was taken up twice has two chapters")
  func twice() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    sitting.then(.session(.calledToOrder(presiding: nil, clerk: nil)))
    let (one, two) = (ItemNumber(1), ItemNumber(2))
    sitting.then(.agenda(.opened(item: one)))
    sitting.then(after: 60, .agenda(.held(item: one)), .agenda(.opened(item: two)))
    sitting.then(after: 60, .agenda(.closed(item: two)), .agenda(.opened(item: one)))
    sitting.then(after: 60, .agenda(.closed(item: one)))
    let chapters = text(ChaptersDataset(), sitting.proceedings)
    #expect(chapters.contains("\nitem-1\n00:00:00.000 --> 00:01:00.000\n"))
    #expect(chapters.contains("\nitem-1.2\n00:02:00.000 --> 00:03:00.000\n"))
    for number in 4...10 {
      sitting.then(
        .agenda(.added(item: ItemNumber(number), title: "More", type: .panel, box: nil)))
    }
    sitting.then(.agenda(.opened(item: ItemNumber(10))))
    sitting.then(after: 60, .agenda(.closed(item: ItemNumber(10))), .agenda(.opened(item: one)))
    sitting.then(after: 60, .agenda(.closed(item: one)))
    let ids = text(ChaptersDataset(), sitting.proceedings).split(separator: "\n")
      .filter { $0.hasPrefix("item-") }
    #expect(ids == ["item-1", "item-2", "item-1.2", "item-10", "item-1.3"])
  }

  @Test("Civic data name officials and say nothing of residents")
  func openStates() {
    let event = text(OpenStatesDataset(), RichMeeting.make())
    #expect(event.contains("\"name\": \"Police Chief Dana Cole\""))
    #expect(event.contains("\"start_date\": \"2016-07-19T18:31:00-04:00\""))
    #expect(!event.contains("Ana Ruiz"))
  }
}
