import Assembly
import Moderation
import Records
import Testing

@testable import Rehearsal

@Suite("How a score is made")
struct ScoreTests {
  @Test("A reaction is worth all within its window, and nothing at twice the window")
  func response() {
    let window = Duration.seconds(20)
    #expect(ResponseScore.worth(.seconds(20), within: window) == 1)
    #expect(ResponseScore.worth(.seconds(30), within: window) == 0.5)
    #expect(ResponseScore.worth(.seconds(40), within: window) == 0)
    #expect(ResponseScore.worth(nil, within: window) == 0)
  }

  @Test("F2 weighs recall four times as much as precision")
  func f2() {
    #expect(RecordScore.f2(precision: 1, recall: 1) == 1)
    #expect(abs(RecordScore.f2(precision: 0.5, recall: 1) - 5 * 0.5 / 3) < 1e-12)
    #expect(abs(RecordScore.f2(precision: 1, recall: 0.5) - 2.5 / 4.5) < 1e-12)
    #expect(RecordScore.f2(precision: 0, recall: 0) == 0)
  }

  @Test("Two texts are as alike as their common words are many among all")
  func jaccard() {
    #expect(RecordScore.jaccard("two walking posts", "Two walking posts!") == 1)
    #expect(RecordScore.jaccard("walking posts", "walking posts in September") == 0.5)
    #expect(RecordScore.jaccard("", "") == 0)
  }

  @Test("Numbers are written alike whatever they are")
  func decimals() {
    #expect(decimal(0.005) == "0.01")
    #expect(decimal(97.25, 1) == "97.3")
    #expect(decimal(-0.001) == "0.00")
    #expect(decimal(-2.5, 1) == "-2.5")
    #expect(decimal(3) == "3.00")
  }

  @Test("Shares of every figure add up to one, and weights to a hundred")
  func weights() throws {
    let card = try Practice.play(try Practice.scenario("barbershop"), "model").card
    #expect(card.figures.reduce(0) { $0 + $1.weight } == 100)
    for figure in card.figures {
      #expect(abs(figure.parts.reduce(0) { $0 + $1.share } - 1) < 1e-9, "\(figure.letter)")
    }
  }

  @Test("An expected time is measured at the times that were set, and at nothing else")
  func times() throws {
    let scenario = try Practice.small(
      """
        - id: limit
          at: 0:10
          text: Many wait.
          expect: [{ do: "limit <=1:30", within: 30 }, { do: "floor.called >=1:00", within: 200 }]
      """)
    func inTime(_ limit: String) throws -> [Bool] {
      let played = try Practice.play(
        scenario, script: "@0:05 open\n@0:15 limit \(limit)\n@0:20 next!")
      return Evidence(played.drill, played.proceedings, played.session.attempts)
        .trials.map { $0.deed != nil }
    }
    #expect(try inTime("1:30") == [true, true])
    #expect(try inTime("5:00") == [false, true])
    #expect(try inTime("0:45") == [true, false])
  }

  @Test("A private text is found where its words stand as words")
  func secretWords() throws {
    func gates(_ note: String) throws -> [String] {
      let scenario = try Practice.small(
        "  - { id: a, at: 0:10, text: T. }", more: "secrets: 14 Elm")
      return try Practice.play(scenario, script: "@0:05 open\n/ \(note)").card.gates.map(\.what)
    }
    #expect(try gates("the house at 14 Elm") == ["a private address stands in the public minutes"])
    #expect(try gates("the house at 114 Elm") == [])
    #expect(try gates("the house at 14 Elmwood") == [])
  }

  @Test("An address in public minutes caps the score at 59; redacted it does not")
  func address() throws {
    let scenario = try Practice.scenario("barbershop")
    let model = try #require(scenario.answers["model"]).text
    let without = model.split(separator: "\n").filter { !$0.contains("redact") }
      .joined(separator: "\n")
    let card = try Practice.play(scenario, script: without).card
    #expect(card.gates.map(\.what) == ["a private address stands in the public minutes"])
    #expect(card.total == 59)
    #expect(card.sum > 90)
    #expect(card.moments.first?.happened == "a private address stands in the public minutes")
  }

  @Test("Force against somebody who did no violence caps the score")
  func force() throws {
    let scenario = try Practice.small("  - { id: begin, at: 0:00, text: Begin. }")
    let rude = try Practice.play(
      scenario, script: "@0:05 open\n@0:10 remove! Bo force\n@1:00 close!\n@1:10 adjourn!"
    ).card
    #expect(rude.gates.first?.what == "force was used against somebody who did no violence")
    let warned = try Practice.play(
      scenario,
      script:
        "@0:05 open\n@0:10 warn Bo -- shouting\n@0:20 remove! Bo\n@1:00 close!\n@1:10 adjourn!"
    ).card
    #expect(warned.gates == [])
  }

  @Test("Comment that ends with people waiting must be closed aloud")
  func unheard() throws {
    let scenario = try Practice.small("  - { id: begin, at: 0:00, text: Begin. }")
    let silent = try Practice.play(scenario, script: "@0:05 open\n@1:00 adjourn!").card
    #expect(silent.gates.first?.what == "comment ended with 2 people waiting, and nobody said so")
    let said = try Practice.play(scenario, script: "@0:05 open\n@0:50 close!\n@1:00 adjourn!").card
    #expect(said.gates == [])
  }

  @Test("What is undone was not done in time")
  func undone() throws {
    let scenario = try Practice.small(
      "  - { id: warnhim, at: 0:10, text: Noise., expect: [{ do: warn, within: 10 }] }")
    let kept = try Practice.play(scenario, script: "@0:05 open\n@0:15 warn Bo -- noise").card
    let undone = try Practice.play(
      scenario, script: "@0:05 open\n@0:15 warn Bo -- noise\n@0:20 undo"
    ).card
    #expect(kept.figures[0].value == 1)
    #expect(undone.figures[0].value == 0)
  }

  @Test("A promise without its date is worth half, one that nobody noted nothing")
  func record() throws {
    let scenario = try Practice.small(
      """
        - id: promise
          at: 0:10
          text: By August.
          expect: [{ do: commit chief, within: 30, ref: data }]
      """,
      more: "record: [{ id: data, kind: commitment, owner: chief, due: yes, text: stop data }]")
    func recall(_ line: String) throws -> String {
      let card = try Practice.play(scenario, script: "@0:05 open\n@0:15 \(line)").card
      return try #require(card.figures.last?.parts.first?.how)
    }
    #expect(try recall("! @chief publish stop data by 15 Aug").contains("recall 1.00"))
    #expect(try recall("! @chief publish stop data").contains("recall 0.50"))
    #expect(try recall("count 3").contains("recall 0.00"))
  }

  @Test("A log with holes caps the score")
  func lostLog() throws {
    let played = try Practice.play(try Practice.scenario("barbershop"), "model")
    let card = Scoring.score(
      played.drill, played.proceedings, Array(played.session.attempts.dropLast(3)))
    #expect(card.gates.contains { $0.what == "the log of the drill has holes" })
  }
}
