import Assembly
import Testing

@testable import Records

@Suite("Lists over all meetings")
struct RegisterTests {
  private func promise(
    _ number: Int, _ text: String, day: String?, state: String = "open",
    of meeting: String = "2016-07-19-a", origin: Int? = nil
  ) -> MeetingDigest.Promise {
    MeetingDigest.Promise(
      reference: Reference(.commitment, number), meeting: meeting,
      origin: Reference(.commitment, origin ?? number), text: text, who: "Police Chief",
      due: day, day: day, state: state, note: nil)
  }

  private func speaker(
    _ person: Int, _ name: String?, turns: Int = 1, known: (String, String)? = nil
  ) -> MeetingDigest.Speaker {
    MeetingDigest.Speaker(
      person: person, name: name, turns: turns, milliseconds: Int64(turns) * 60_000,
      knownMeeting: known?.0, knownName: known?.1)
  }

  private func meeting(
    _ id: String, promises: [MeetingDigest.Promise] = [], speakers: [MeetingDigest.Speaker] = []
  ) -> DigestedMeeting {
    let day = CivilDate(text: id.prefix(10))?.daysSinceEpoch ?? 0
    let figures = MeetingDigest.Figures(
      day: String(id.prefix(10)), people: 40, cards: 9, heard: speakers.count, unheard: 2,
      residents: 600_000, officials: 200_000, duration: 3_600_000, questions: 3, answered: 1,
      promises: promises.count)
    return DigestedMeeting(
      id: id, title: "Evening", series: "trust",
      scheduled: Instant(milliseconds: Int64(day) * 86_400_000),
      digest: MeetingDigest(promises: promises, speakers: speakers, figures: figures))
  }

  private func texts(_ listing: Listing, _ column: Int) -> [String] {
    listing.rows.map { row in
      if case .text(let text) = row[column] { text } else { "" }
    }
  }

  @Test("A promise that was carried stands once, as the latest meeting knows it")
  func promises() {
    let meetings = [
      meeting(
        "2016-07-26-b",
        promises: [
          promise(1, "publish data", day: "2016-08-15", state: "done", origin: 4),
          promise(2, "walk Main Street", day: nil, of: "2016-07-26-b"),
        ]),
      meeting("2016-07-19-a", promises: [promise(4, "publish data", day: "2016-08-15")]),
    ]
    let all = PromiseRegister.listing(meetings, .all)
    #expect(texts(all, 0) == ["2016-07-19-a", "2016-07-26-b"])
    #expect(texts(all, 1) == ["C4", "C2"])
    #expect(texts(all, 6) == ["done", "open"])
    #expect(texts(PromiseRegister.listing(meetings, .open), 3) == ["walk Main Street"])
  }

  @Test("Overdue is what is open and whose day is past; an owner is found by a part of the name")
  func overdue() throws {
    let meetings = [
      meeting(
        "2016-07-19-a",
        promises: [
          promise(1, "late", day: "2016-08-01"),
          promise(2, "kept", day: "2016-08-01", state: "done"),
          promise(3, "to come", day: "2016-09-01"), promise(4, "some day", day: nil),
        ])
    ]
    let today = try #require(CivilDate(text: "2016-08-15"))
    #expect(texts(PromiseRegister.listing(meetings, .overdue(on: today)), 3) == ["late"])
    #expect(PromiseRegister.listing(meetings, .open, owner: "chief").rows.count == 3)
    #expect(PromiseRegister.listing(meetings, .open, owner: "mayor").rows.isEmpty)
  }

  @Test("Persons are counted and not names: one is the same only where the moderator said so")
  func people() {
    let first = meeting(
      "2016-07-19-a",
      speakers: [
        speaker(1, "Ana Ruiz", turns: 2), speaker(2, "Bo Lee"), speaker(3, "Bo Lee"),
        speaker(4, nil),
      ])
    let second = meeting(
      "2016-07-26-b",
      speakers: [
        speaker(1, "Ana Ruiz-Diaz", known: ("2016-07-19-a", "Ana Ruiz")),
        speaker(2, "Bo Lee", known: ("2016-07-19-a", "Bo Lee")), speaker(5, "Ana Ruiz"),
      ])
    let listing = PeopleRegister.listing([second, first])
    #expect(
      texts(listing, 0) == ["Ana Ruiz-Diaz", "Ana Ruiz", "Bo Lee", "Bo Lee", "Bo Lee"])
    #expect(listing.rows.first?[1...3] == [.number(2), .number(3), .time(.minutes(3))])
    #expect(listing.remark == "Six people heard, 1 of them without a name in public.")
  }

  @Test("Figures stand one meeting a row, with the officials' share of the floor below")
  func figures() {
    let listing = FigureRegister.listing(
      [meeting("2016-07-26-b"), meeting("2016-07-19-a")], series: "trust")
    #expect(texts(listing, 0) == ["2016-07-19-a", "2016-07-26-b"])
    #expect(listing.remark?.contains("officials used 25 % of the floor") == true)
    #expect(FigureRegister.listing([meeting("2016-07-19-a")], series: "none").rows.isEmpty)
  }

  @Test("One declaration gives table, spreadsheet and JSON, with hostile words made harmless")
  func forms() throws {
    let listing = Listing(
      columns: [
        .init("who", "Who"), .init("hidden", nil), .init("time_s", "Time", isFigure: true),
      ],
      rows: [[.text("=1+1"), .none, .time(.seconds(90))]], ifEmpty: "None.")
    let text = String(decoding: listing.bytes(.text), as: UTF8.self)
    #expect(text.contains("=1+1") && text.contains("1:30") && !text.contains("hidden"))
    let csv = String(decoding: listing.bytes(.csv), as: UTF8.self)
    #expect(csv.contains("who,hidden,time_s\r\n'=1+1,,90\r\n"))
    let json = try JSON(parsing: listing.bytes(.json))
    #expect(json == [["who": "=1+1", "hidden": nil, "time_s": 90]])
  }

  @Test("A meeting is read as its public copies tell it, and a digest is coded and read back")
  func digest() throws {
    for proceedings in PublicationTests.meetings {
      let (digest, passages) = MeetingDigest.read(proceedings)
      let coded = try JSONTreeEncoder.encode(digest)
      #expect(try JSONTreeDecoder.decode(MeetingDigest.self, from: coded) == digest)
      let everything =
        coded.text
        + passages.map { "\($0.who ?? "") \($0.text)" }.joined(separator: "\n")
      for word in [
        RichMeeting.secret, RichMeeting.struck, RichMeeting.former, UnrestMeeting.redacted,
        UnrestMeeting.withheld, UnrestMeeting.initialed,
      ] {
        #expect(!everything.contains(word), "\(word)")
      }
    }
  }
}
