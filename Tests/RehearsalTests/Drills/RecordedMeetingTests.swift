import Assembly
import Moderation
import Records
import Rehearsal
import Testing

@Suite("A recorded meeting, practised again")
struct RecordedMeetingTests {
  /// An evening on which a good deal happened, with words that must not come through.
  private func evening() throws -> Proceedings {
    var replay = try Hall.replay(
      """
      @0:00:05 open
      @0:00:10 item 2
      @0:00:15 limit 1:00
      @0:00:20 add Zebulon Quackenbush /con
      @0:00:25 add Philippa Oyelaran /pro /lang:Yoruba
      @0:00:40 next
      @0:00:45 start
      @0:02:00 end
      @0:02:05 ? Why was Quackenbush stopped at 14 Elm Street? to @chief
      @0:02:10 floor chief
      @0:02:30 ! @chief call Zebulon Quackenbush by Friday
      @0:02:40 back
      @0:02:45 confirm C1
      @0:03:00 / Quackenbush gave the number 860-555-0134 --- a troublemaker
      @0:03:10 gavel
      @0:03:20 warn Quackenbush -- shouting at Philippa
      @0:03:40 remove! Quackenbush -- went on shouting
      @0:04:00 mic down stream
      @0:04:30 mic up
      @0:05:00 park the pothole of Oyelaran
      @0:05:10 next
      @0:05:30 noshow
      @0:06:00 recess 5 order -- Quackenbush again
      @0:06:30 resume
      @0:07:00 close!
      @0:07:10 adjourn!
      """)
    let outcome = replay.run()
    #expect(outcome.isAsWritten)
    return replay.clerk.proceedings
  }

  @Test("No name, no text and no private word of the meeting comes through")
  func privacy() throws {
    let yaml = RecordedMeeting(try evening()).yaml.lowercased()
    for word in [
      "zebulon", "quackenbush", "philippa", "oyelaran", "elm street", "860", "troublemaker",
      "pothole", "friday", "stopped", "evening on policing",
    ] {
      #expect(!yaml.contains(word), "\(word)")
    }
  }

  @Test("What happened comes through, with who answers for it and when")
  func course() throws {
    let bytes = Array(RecordedMeeting(try evening()).yaml.utf8)
    let scenario = try ScenarioReader.read(bytes, file: "again.yaml")
    let texts = scenario.timeline.map(\.text)
    for text in [
      "A question is asked, to Chief of Police.", "Chief of Police would like to speak.",
      "Chief of Police makes a promise, and names a date.", "Noise: {speaker} cannot be heard.",
      "Somebody disturbs, and does it again.", "The one who was warned does not stop.",
      "It fails: stream.", "It works again: stream.", "A recess is needed.",
    ] {
      #expect(texts.contains(text), "\(text)")
    }
    #expect(scenario.record.map(\.kind).contains(.commitment))
    #expect(scenario.people.map(\.isLate) == [true, true])
    #expect(scenario.people[0].over == .seconds(15))
    #expect(scenario.people[1].absence == .first)
    #expect(scenario.people.map(\.signUp.side) == [.con, .pro])
  }

  @Test("What was made can be played")
  func play() throws {
    let bytes = Array(RecordedMeeting(try evening()).yaml.utf8)
    let scenario = try ScenarioReader.read(bytes, file: "again.yaml")
    let played = try Practice.play(
      scenario, script: "@0:05 open\n@0:15 item 2\nhabits start end wrap next noshow")
    #expect(played.session.ending == .ended)
    #expect(played.heard.contains("A question is asked, to Chief of Police."))
  }

  private func made(_ lines: String) throws -> (yaml: String, scenario: Scenario) {
    var replay = try Hall.replay(lines)
    _ = replay.run()
    let yaml = RecordedMeeting(replay.clerk.proceedings).yaml
    return (yaml, try ScenarioReader.read(Array(yaml.utf8), file: "again.yaml"))
  }

  @Test("A meeting that went on through the night, or for more than a day, can be played")
  func long() throws {
    let hearing = try made("@0:00:05 open\n@14:00:05 gavel\n@14:00:10 adjourn!").scenario
    #expect(hearing.length == .minutes(14 * 60) + .seconds(5))
    #expect(hearing.stop == .minutes(24 * 60))
    let (yaml, scenario) = try made(
      "@0:00:05 open\n@2:00:00 gavel\n@30:00:05 gavel\n@30:00:10 adjourn!")
    #expect(scenario.length == .minutes(24 * 60))
    #expect(scenario.timeline.map(\.text).filter { $0.hasPrefix("Noise") }.count == 1)
    #expect(yaml.contains("# Left out, since a scenario holds only so much: 1 of the things"))
  }

  @Test("Of a crowd those come through who had the floor, and what happened before mere cards")
  func crowd() throws {
    let cards = (1...210).map { "add Person Number\($0)" }.joined(separator: "\n")
    let floor = """
      limit 1:00
      call 205
      start
      @0:20:00 end
      @0:20:10 call 206
      @0:20:40 noshow
      @0:21:00 ! @chief publish the stop data
      @0:22:00 mic down stream
      @0:23:00 gavel
      """
    for lines in [
      "\(cards)\n@0:00:05 open\n@0:00:10 item 2\n\(floor)",
      "@0:00:05 open\n@0:00:10 item 2\n\(cards)\n\(floor)",
    ] {
      let (yaml, scenario) = try made(lines)
      #expect(scenario.people.count == 200)
      #expect(scenario.people.contains { $0.over != nil })
      #expect(scenario.people.contains { $0.absence == .first })
      let texts = scenario.timeline.map(\.text).joined(separator: "\n")
      for text in [
        "does not come to an end", "has left", "makes a promise", "It fails: stream", "Noise",
      ] {
        #expect(texts.contains(text), "\(text)")
      }
      #expect(yaml.contains("# Left out, since a scenario holds only so much: 10 who only waited"))
    }
  }

  @Test("Two people never get one name, however many there are")
  func names() throws {
    var lines = "@0:00:05 open\n@0:00:10 item 2\n"
    for index in 1...60 { lines += "add Person Number\(index)\n" }
    var replay = try Hall.replay(lines)
    _ = replay.run()
    let bytes = Array(RecordedMeeting(replay.clerk.proceedings, seed: 9).yaml.utf8)
    let scenario = try ScenarioReader.read(bytes, file: "again.yaml")
    #expect(Set(scenario.people.map(\.signUp.name)).count == 60)
  }
}
