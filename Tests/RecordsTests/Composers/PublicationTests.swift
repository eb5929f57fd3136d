import Assembly
import Records
import Testing

@Suite("Everything that a meeting leaves behind")
struct PublicationTests {
  static let meetings = [
    RichMeeting.make(), RichMeeting.make(attribution: .initials),
    RichMeeting.make(kind: .listening, attribution: .anonymous),
    RichMeeting.make(kind: .council, attribution: .role), UnrestMeeting.make(), Proceedings(),
    half,
  ]

  /// A meeting that stops in the middle of a turn.
  static let half = Proceedings(replaying: RichMeeting.make().entries.prefix(24))

  /// Every file, with the minutes in every style and format, those of other styles with citations.
  static let all =
    Exports.all
    + [MinutesStyle.action, .verbatim].flatMap { style -> [RecordFile] in
      var options = RecordOptions()
      options.style = style
      options.cites = true
      return Writers.all.map { RecordFile(Publication(MinutesComposer(options), $0)) }
    }

  /// The files that may be posted.
  static let posted = all.filter { $0.copy == .open }

  private func text(_ file: RecordFile, _ proceedings: Proceedings) -> String {
    String(decoding: file.bytes(proceedings), as: UTF8.self)
  }

  @Test(
    "Every file has something in it, twice the same, and nothing that acts", arguments: meetings)
  func contract(proceedings: Proceedings) throws {
    for file in Self.all {
      let bytes = file.bytes(proceedings)
      #expect(!bytes.isEmpty, "\(file.name)")
      #expect(bytes == file.bytes(Proceedings(replaying: proceedings.entries)), "\(file.name)")
      if file.fileName.hasSuffix(".docx") { continue }
      let text = try #require(String(validating: bytes, as: UTF8.self))
      guard file.copy == .open else { continue }
      for scalar in text.unicodeScalars.dropFirst(text.hasPrefix("\u{FEFF}") ? 1 : 0) {
        let value = scalar.value
        #expect(value >= 0x20 || value == 0x0A || value == 0x0D, "\(file.name): U+\(value)")
        #expect(!(0x7F...0x9F ~= value) && !(0x202A...0x202E ~= value), "\(file.name)")
      }
    }
  }

  @Test("Pages have one first heading and no script")
  func pages() {
    for proceedings in Self.meetings {
      for file in Self.all where file.mediaType == "text/html" {
        let page = text(file, proceedings)
        #expect(page.split(separator: "<h1").count == 2, "\(file.name)")
        #expect(!page.contains("<script>"), "\(file.name)")
      }
    }
  }

  @Test("Private notes, struck commands, typed lines and former wordings are nowhere")
  func privacy() {
    for proceedings in Self.meetings {
      for file in Self.posted {
        let text = text(file, proceedings)
        for word in [RichMeeting.secret, RichMeeting.struck, RichMeeting.former, "typed by hand"] {
          #expect(!text.contains(word), "\(file.name): \(word)")
        }
      }
    }
  }

  @Test("A name that the rule hides is nowhere, not even in what somebody typed")
  func hiddenNames() {
    for rule in [Attribution.initials, .role, .anonymous] {
      for kind in [MeetingKind.townhall, .listening] {
        let proceedings = RichMeeting.make(kind: kind, attribution: rule)
        for file in Self.posted {
          let text = text(file, proceedings).lowercased()
          for name in RichMeeting.people + ["evil", "alert(1)"] {
            #expect(!text.contains(name.lowercased()), "\(rule) \(file.name): \(name)")
          }
        }
      }
    }
  }

  @Test("Files are chosen by name, by publication and by format, and each name stands once")
  func names() {
    #expect(Set(Exports.all.map(\.fileName)).count == Exports.all.count)
    #expect(Set(Exports.all.map(\.name)).count == Exports.all.count)
    #expect(Exports.named("minutes.MD")?.fileName == "minutes.md")
    #expect(Exports.named("JSON")?.fileName == "record.json")
    #expect(Exports.named("turns.csv")?.fileName == "turns.csv")
    #expect(Exports.named("transcript")?.fileName == "transcript.txt")
    #expect(Exports.named("html")?.fileName == "minutes.html")
    #expect(Exports.named("papyrus") == nil)
    #expect(Exports.all.filter { $0.copy == .clerk }.map(\.fileName) == ["script.gavel"])
    for file in Exports.all { #expect(!file.summary.isEmpty && !file.summary.hasSuffix(".")) }
  }

  @Test("What became of a task, and of a topic that was kept for later, stands in the minutes")
  func settled() {
    var sitting = Sitting(at: RichMeeting.start)
    sitting.then(.session(.opened(RichMeeting.opening(.townhall, .name))))
    sitting.then(.ledger(.tasked(number: 1, owner: "@mayor", text: "post it", due: "May")))
    sitting.then(.ledger(.parked(number: 1, text: "noise", owner: "@mayor")))
    func text(_ composer: some Composer) -> String {
      String(
        decoding: TextWriter(width: nil).write(composer.compose(sitting.proceedings)),
        as: UTF8.self)
    }
    var options = RecordOptions()
    options.style = .action
    let minutes = MinutesComposer(options)
    #expect(!text(minutes).contains("State") && !text(SummaryComposer()).contains("State"))
    sitting.then(
      .ledger(.resolved(reference: Reference(.action, 1), kept: true, note: "on the door")))
    sitting.then(.ledger(.resolved(reference: Reference(.parked, 1), kept: true, note: "item 2")))
    #expect(text(minutes).contains("post it  May  done: on the door"), "\(text(minutes))")
    #expect(text(SummaryComposer()).contains("taken up: item 2"), "\(text(SummaryComposer()))")
  }
}
