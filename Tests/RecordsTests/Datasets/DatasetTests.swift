import Assembly
import Records
import Testing

@Suite("Datasets")
struct DatasetTests {
  private let record = RecordDataset().json(RichMeeting.make())

  private func rows(_ name: String) throws -> [JSON] {
    guard case .array(let rows) = record[name] else {
      Issue.record("\(name) is no array")
      return []
    }
    return rows
  }

  @Test("The record begins with its schema and has every part")
  func parts() {
    #expect(record["schema"] == "gavel-record-1")
    #expect(record["copy"] == "public")
    for part in ["meeting", "rules", "attendance"] { #expect(record[part] != nil, "\(part)") }
    let lists = [
      "seats", "agenda", "cards", "turns", "recesses", "outages", "questions", "commitments",
      "actions", "parked", "notes", "entries",
    ]
    for list in lists {
      guard case .array(let rows)? = record[list] else {
        Issue.record("\(list) is no array")
        continue
      }
      #expect(!rows.isEmpty, "\(list)")
    }
  }

  @Test("Times of a turn are exact to the millisecond")
  func exactTimes() throws {
    let turns = try rows("turns")
    #expect(turns[1]["spoke_s"] == 90.25)
    #expect(turns[1]["over_s"] == 0)
    #expect(turns[2]["spoke_s"] == 150.5)
    #expect(turns[2]["over_s"] == 30.5)
    #expect(turns[2]["started_at"] == "2016-07-19T18:35:05.250-04:00")
    #expect(turns[3]["ending"] == "no_show")
    #expect(turns[3]["started_at"] == .null)
    #expect(turns[4]["allowed_s"] == 150)
    #expect(turns[4]["spoke_s"] == 102.125)
    #expect(turns[5]["official"] == "chief")
    #expect(turns[5]["card"] == .null)
    let csv = String(decoding: TurnsDataset().bytes(RichMeeting.make()), as: UTF8.self)
    #expect(csv.contains(",120,120,150.5,30.5,thanked,off\r\n"))
  }

  @Test("An entry that is not public has no payload, one that was corrected the last wording")
  func entries() throws {
    let entries = try rows("entries")
    #expect(entries.count == RichMeeting.make().entries.count)
    let struck = entries.filter { $0["struck"] == true }
    #expect(struck.count == 1)
    #expect(struck.first?["payload"] == .null)
    #expect(struck.first?["kind"] == "minutes.noted")
    let notes = entries.filter { $0["kind"] == "minutes.noted" && $0["struck"] == false }
    #expect(notes.map { $0["payload"]?["text"] }.first == "ana ruiz thanked the patrol and Emil")
    #expect(notes.filter { $0["payload"] == .null }.count == 1)
    #expect(entries.allSatisfy { $0["line"] == nil })
  }

  @Test("The clerk's copy holds names, private notes and lines whatever the rule")
  func clerksCopy() {
    let proceedings = RichMeeting.make(attribution: .anonymous)
    let text = RecordDataset(copy: .clerk).json(proceedings).text
    for word in [RichMeeting.secret, RichMeeting.struck, "Ana Ruiz", "typed by hand"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test("A sheet lists each commitment and protects what a spreadsheet would compute")
  func sheets() {
    let proceedings = RichMeeting.make()
    let commitments = String(decoding: CommitmentsDataset().bytes(proceedings), as: UTF8.self)
    #expect(
      commitments.hasSuffix(
        "C2,chief,Police Chief Dana Cole,publish stop data,15 August,2,"
          + "2016-07-19T18:39:15.750-04:00,confirmed,,\r\n"))
    let speakers = String(decoding: SpeakersDataset().bytes(proceedings), as: UTF8.self)
    #expect(speakers.contains(",'=1+1,") || speakers.contains("\n4,'=1+1,"))
    #expect(speakers.split(separator: "\r\n").count == 10)
  }

  @Test("What an earlier meeting left open is listed with its origin and what became of it")
  func carried() {
    let commitments = String(
      decoding: CommitmentsDataset().bytes(UnrestMeeting.make()), as: UTF8.self)
    #expect(commitments.contains(",done,posted in June,2016-05-10-policing C2\r\n"))
    let questions = RecordDataset().json(UnrestMeeting.make())["questions"]
    guard case .array(let rows)? = questions else { return }
    #expect(rows.first?["origin"]?["reference"] == "Q4")
    #expect(rows.first?["gist"] == "The academy.")
    #expect(rows.last?["origin"] == .null)
  }

  @Test("Every event is stored and read back as it was")
  func coding() throws {
    for meeting in [RichMeeting.make(), UnrestMeeting.make()] {
      for entry in meeting.entries {
        let stored = try EventCoding.encode(entry.event)
        let parsed = try JSON(parsing: stored.payload.bytes(indented: false))
        let read = CodedEvent(kind: stored.kind, version: stored.version, payload: parsed)
        #expect(try EventCoding.decode(read) == entry.event, "\(stored.kind)")
      }
    }
  }

  @Test("Datasets are found by name and file, each once")
  func registry() {
    #expect(Set(Datasets.all.map(\.name)).count == Datasets.all.count)
    #expect(Datasets.named("JSON")?.fileName == "record.json")
    #expect(Datasets.named("record.json")?.name == "json")
    #expect(Datasets.named("papyrus") == nil)
  }
}
