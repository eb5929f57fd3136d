import Assembly
import Records
import Testing

@Suite("Styles of minutes, and citations")
struct StyleTests {
  private func text(
    _ style: MinutesStyle, _ proceedings: Proceedings, cites: Bool = false
  ) -> String {
    var options = RecordOptions()
    options.style = style
    options.cites = cites
    return String(
      decoding: TextWriter(width: nil).write(MinutesComposer(options).compose(proceedings)),
      as: UTF8.self)
  }

  @Test("Action minutes tell what was done and who spoke on what, and nothing of what was said")
  func action() {
    let minutes = text(.action, RichMeeting.make())
    #expect(minutes.contains("- Ana Ruiz (walking the beat; for)"))
    #expect(minutes.contains("C2   Police Chief Dana Cole  publish stop data"))
    for said in ["We want to be heard", "thanked the patrol", "body cameras", "in September"] {
      #expect(!minutes.contains(said), "\(said)")
    }
  }

  @Test("Verbatim minutes give each turn its time and mark only quotes as words that were spoken")
  func verbatim() {
    let minutes = text(.verbatim, RichMeeting.make())
    #expect(minutes.contains("] 1 ANA RUIZ (1:30)\n"))
    #expect(minutes.contains("ANA RUIZ: “We want to be heard.”"))
    #expect(minutes.contains("] POLICE CHIEF DANA COLE (0:45)\n"))
    #expect(minutes.contains("5 DORA KLEIN (goes on)\n"))
    #expect(minutes.contains("  - [was thanked by the chair]"))
    #expect(minutes.contains("Recess, to restore order: the room was asked for quiet."))
    let unrest = text(.verbatim, UnrestMeeting.make())
    #expect(unrest.contains("3 CARLA MEIER [through interpreter, Spanish] (2:00)"))
    #expect(unrest.contains("10 [NAME WITHHELD]"))
  }

  @Test("Every kind of meeting has minutes in every style", arguments: MinutesStyle.allCases)
  func kinds(style: MinutesStyle) {
    for kind in MeetingKind.allCases {
      let minutes = text(style, RichMeeting.make(kind: kind))
      #expect(minutes.hasPrefix("Minutes of Community Policing\n"))
      #expect(minutes.contains("publish stop data"), "\(kind)")
      #expect(!minutes.contains("[e"), "\(kind)")
    }
  }

  @Test("A cited line names the entries that it rests on, and no entry that was struck")
  func citations() throws {
    let proceedings = RichMeeting.make()
    for style in MinutesStyle.allCases {
      let minutes = text(style, proceedings, cites: true)
      let called = try #require(
        proceedings.entries.first {
          if case .session(.calledToOrder) = $0.event { true } else { false }
        })
      let line = minutes.split(separator: "\n").first { $0.contains("called to order at") }
      #expect(line?.hasSuffix(" [e\(called.number.rawValue)]") == true, "\(line ?? "")")
      for match in minutes.matches(of: /e(\d+)[\],]/) {
        let number = try #require(Int(match.output.1))
        let entry = try #require(proceedings.entries.dropFirst(number - 1).first)
        #expect(!proceedings.struck.contains(entry.command), "\(style): e\(number)")
      }
    }
  }

  @Test("Every line of a cited transcript ends with its entry")
  func citedTranscript() {
    var options = RecordOptions()
    options.cites = true
    let document = TranscriptComposer(options).compose(UnrestMeeting.make())
    let text = String(decoding: TextWriter(width: nil).write(document), as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix("[") {
      #expect(line.hasSuffix("]") && line.contains(" [e"), "\(line)")
    }
  }
}
