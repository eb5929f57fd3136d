import Assembly
import Records
import Testing

@Suite("What minutes say of their version")
struct VersionLinesTests {
  /// The rich meeting, adjourned, with steps of its minutes a day apart.
  private func meeting(_ events: Event...) -> Proceedings {
    var proceedings = RichMeeting.make()
    var events = events
    if proceedings.meeting.session.adjournedAt == nil {
      events.insert(.session(.adjourned(to: nil, waived: [])), at: 0)
    }
    for event in events {
      let last = proceedings.entries.last
      proceedings.append(
        Entry(
          number: proceedings.last.next, command: last?.command.next ?? CommandNumber(1),
          at: (last?.at ?? RichMeeting.start) + .minutes(1440), seat: Seat(.clerk), typed: nil,
          event: event))
    }
    return proceedings
  }

  private func minutes(_ proceedings: Proceedings) -> String {
    String(
      decoding: TextWriter(width: nil).write(MinutesComposer().compose(proceedings)), as: UTF8.self)
  }

  private let circulated = Event.versions(.circulated(to: "the members", note: nil))
  private let approved = Event.versions(
    .approved(version: 1, by: "the Council", on: "2016-08-09", corrected: true, note: nil))
  private let amended = Event.versions(.amended(version: 2, why: "the vote was 6 to 3"))

  @Test("A draft says that it is one, and when it went out")
  func drafts() {
    #expect(minutes(meeting()).contains("DRAFT: not approved; corrections may still be made."))
    let text = minutes(meeting(circulated))
    #expect(text.contains("DRAFT: circulated on "))
    #expect(text.contains("2016 to the members; not approved"))
    #expect(text.contains("Approved on: ____"))
  }

  @Test("Approved minutes bear no DRAFT, but day and body")
  func approval() {
    let text = minutes(meeting(circulated, approved))
    #expect(!text.contains("DRAFT"))
    #expect(
      text.contains("Approved on Tuesday 9 August 2016 by the Council, as corrected."))
    #expect(text.contains("Approved on: Tuesday 9 August 2016"))
    #expect(text.contains("Approved by: the Council"))
  }

  @Test("An amendment is a draft that names what is in force, then says what it replaces")
  func amendment() {
    let draft = minutes(meeting(approved, amended))
    #expect(draft.contains("DRAFT: version 2, not approved: the vote was 6 to 3. Version 1,"))
    let second = Event.versions(
      .approved(version: 2, by: nil, on: "2016-09-13", corrected: false, note: nil))
    let text = minutes(meeting(approved, amended, second))
    #expect(
      text.contains(
        "Version 2, approved on Tuesday 13 September 2016: the vote was 6 to 3. It replaces version 1,"
      ))
    #expect(text.contains("Version:"))
  }

  @Test("What was taken out after the approval is said, and not what it was")
  func withholding() {
    let text = minutes(meeting(approved, .privacy(.redacted(Reference(.note, 1)))))
    #expect(text.contains("Since the approval something was taken out of the public copies"))
  }

  @Test("The archive's XML tells the steps of the minutes with their days")
  func workflow() {
    func steps(_ proceedings: Proceedings) -> [String] {
      String(decoding: AkomaNtosoDataset().bytes(proceedings), as: UTF8.self)
        .split(separator: "<step ").dropFirst().map { String($0.prefix { $0 != ">" }) }
    }
    #expect(steps(meeting()).count == 1)
    let sent = steps(meeting(circulated))
    #expect(sent.count == 2 && sent.last?.contains("outcome=\"#circulated\"") == true, "\(sent)")
    let done = steps(meeting(circulated, approved))
    #expect(done.count == 2 && done.last?.contains("date=\"2016-08-09\"") == true, "\(done)")
    #expect(done.last?.contains("outcome=\"#approved\"") == true)
    let again = steps(meeting(approved, amended, circulated))
    #expect(again.count == 4 && again[2].contains("outcome=\"#amending\""), "\(again)")
    let text = String(
      decoding: AkomaNtosoDataset().bytes(meeting(circulated, approved)), as: UTF8.self)
    #expect(text.contains("date=\"2016-08-09\" name=\"approved\""))
  }

  @Test("The seal of an approved version stays when something is taken out later")
  func lastingSeal() {
    let first = meeting(approved)
    var later = meeting(approved, .privacy(.redacted(Reference(.note, 1))))
    let hash = String(repeating: "0a", count: 32)
    later.seal = Seal(entry: first.last, hash: hash)
    #expect(minutes(later).contains("entries 1 to \(first.last.rawValue)\n"))
    #expect(minutes(later).contains(hash))
    later.seal = Seal(entry: later.last, hash: hash)
    #expect(!minutes(later).contains(hash))
  }

  @Test("The seal stands in the minutes only if it is that of their last entry")
  func seal() {
    var proceedings = meeting(approved)
    let hash = String(repeating: "0a", count: 32)
    proceedings.seal = Seal(entry: EntryNumber(1), hash: hash, key: "SECRET-KEY")
    #expect(!minutes(proceedings).contains(hash))
    proceedings.seal = Seal(entry: proceedings.last, hash: hash, key: "SECRET-KEY")
    let text = minutes(proceedings)
    #expect(text.contains(hash))
    for file in Exports.all where file.copy == .open {
      let bytes = String(decoding: file.bytes(proceedings), as: UTF8.self)
      #expect(!bytes.contains("SECRET-KEY"), "\(file.name)")
    }
    let clerk = RecordDataset(copy: .clerk).json(proceedings)
    #expect(clerk["seal"]?["key"] == "SECRET-KEY")
  }
}
