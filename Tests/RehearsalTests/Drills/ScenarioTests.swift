import Assembly
import Intake
import Moderation
import Records
import Rehearsal
import Testing

@Suite("The scenarios that come along")
struct ScenarioTests {
  static let names = ScenarioLibrary.all.map(\.name)

  @Test("A model answer scores 95 and more, and no line of it is refused amiss", arguments: names)
  func models(name: String) throws {
    let played = try Practice.play(try Practice.scenario(name), "model")
    #expect(played.card.total >= 95, "\(played.card.json.text)")
    #expect(played.card.gates.isEmpty)
    #expect(played.card.refused == 0, "\(played.refused)")
    #expect(played.session.ending == .adjourned)
  }

  @Test("A model answer stands with other people and other luck", arguments: names)
  func otherSeeds(name: String) throws {
    let scenario = try Practice.scenario(name)
    for seed in UInt64(11)...16 {
      let card = try Practice.play(scenario, "model", seed: seed).card
      #expect(card.total >= 92, "seed \(seed): \(card.json.text)")
    }
  }

  @Test("A careless answer scores less than 60 for what was not done", arguments: names)
  func careless(name: String) throws {
    let card = try Practice.play(try Practice.scenario(name), "careless").card
    #expect(card.total < 60, "\(card.json.text)")
    let points = Dictionary(uniqueKeysWithValues: card.figures.map { ($0.letter, $0.value) })
    #expect((points["R"] ?? 1) < 0.5, "reactions were missing")
    #expect((points["M"] ?? 1) < 0.6, "the record was missing")
    #expect(card.moments.count == 5)
    #expect(card.band == .again)
  }

  @Test("The same seed and answer give the same score, byte for byte", arguments: names)
  func sameness(name: String) throws {
    let scenario = try Practice.scenario(name)
    for answer in ["model", "careless"] {
      let (one, other) = (
        try Practice.play(scenario, answer), try Practice.play(scenario, answer)
      )
      #expect(one.card.json.text == other.card.json.text)
      #expect(
        TextWriter().write(one.card.document) == TextWriter().write(other.card.document))
      #expect(one.proceedings == other.proceedings)
    }
  }

  @Test("The seed decides who runs over and by how much")
  func variation() throws {
    let scenario = try Practice.scenario("evening")
    let turns = try (UInt64(1)...4).map { seed in
      try Practice.play(scenario, "model", seed: seed).proceedings.meeting.floor.turns
        .map(\.clock)
    }
    #expect(Set(turns.map(\.description)).count == 4)
  }

  @Test("Every document and dataset of a drill says that it is a rehearsal", arguments: names)
  func watermark(name: String) throws {
    let played = try Practice.play(try Practice.scenario(name), "model")
    for export in Exports.all {
      let text = String(decoding: export.bytes(played.proceedings), as: UTF8.self)
      let name = export.fileName
      let isZip = text.hasPrefix("PK")
      // A list of nothing, as that of votes where nobody voted, has no place for a mark.
      let isEmpty = text.filter { !$0.isWhitespace } == "[]"
      #expect(isZip || isEmpty || text.lowercased().contains("rehearsal"), "\(name)")
    }
    #expect(played.proceedings.meeting.opening?.isRehearsal == true)
  }

  @Test("Every hint of a scenario names commands that there are", arguments: names)
  func hints(name: String) throws {
    for stimulus in try Practice.scenario(name).timeline {
      guard let hint = stimulus.hint else { continue }
      let pieces = hint.split(separator: "'", omittingEmptySubsequences: false)
      for index in pieces.indices where index % 2 == 1 && pieces[index] != "s" {
        let line = String(pieces[index])
        let isKnown = line == DrillSession.relaunchLine || Catalog.verb(of: line) != nil
        #expect(isKnown, "\(stimulus.id): \(line)")
      }
    }
  }
}
