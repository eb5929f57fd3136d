import Intake
import Rehearsal
import Testing

@Suite("Faults of scenarios and of answers")
struct ScenarioFaultTests {
  private func faults(_ text: String) -> [String] {
    do {
      _ = try ScenarioReader.read(Array(text.utf8), file: "s.yaml")
      return []
    } catch {
      return error.faults.map(\.text)
    }
  }

  @Test("All faults are said at once, with line, column and what was probably meant")
  func all() {
    let found = faults(
      """
      lenght: 5:00
      meeting:
        title: T
        date: 2016-07-19
        start: 18:00
        zone: America/New_York
        kindd: townhall
        officials:
          - { id: chief, office: Chief }
      people:
        - { name: Ana Ruiz, speks: 1:00 }
        - { name: Ana Ruiz }
      panel:
        - { id: cheif }
      timeline:
        - id: heckle
          at: 1:99
          text: Noise.
        - id: chant
          after: hekle
          unless: heckle
          channel: rom
          text: More.
          expect:
            - { do: wran, within: 10, ref: nothing }
        - id: chant
          at: 2:00
          after: chant
        - id: turn
          turn: Ana Ruis
          text: T.
      """)
    #expect(
      found == [
        "s.yaml:1:1: unknown key 'lenght'; did you mean 'length'?",
        "s.yaml:1:1: the scenario has no 'length'; write, for example, 'length: 15:00'",
        "s.yaml:7:3: unknown key 'kindd'; did you mean 'kind'?",
        "s.yaml:11:23: unknown key 'speks'; did you mean 'speaks'?",
        "s.yaml:12:13: 'Ana Ruiz' stands in the list already; give one another name",
        "s.yaml:14:11: 'cheif' is not among the officials of the meeting; did you mean 'chief'?",
        "s.yaml:17:9: '1:99' is no time; write minutes and seconds, as in 1:30",
        "s.yaml:20:12: no stimulus above has the id 'hekle'; move this one down",
        "s.yaml:21:13: no stimulus above has the id 'heckle'; move this one down",
        "s.yaml:22:14: 'rom' is no channel; did you mean 'room'?",
        "s.yaml:25:15: 'wran' begins with no command; begin with a command such as 'warn', or with an event such as 'floor.paused'",
        "s.yaml:25:38: the record has no item 'nothing'; list it under 'record'",
        "s.yaml:26:5: two things say when it happens; write one of 'at: 1:30', 'after: ID' or 'turn: WHO'",
        "s.yaml:26:5: this stimulus has no 'text'; write what the moderator hears or sees",
        "s.yaml:26:9: the id 'chant' is taken; every stimulus needs its own",
        "s.yaml:30:11: nobody among the people is called 'Ana Ruis'; did you mean 'Ana Ruiz'?",
      ])
  }

  @Test("What could not be played is told before: lines of the setup, and both answers")
  func unplayable() {
    let plan = """
      length: 5:00
      meeting: { title: T, date: 2016-07-19, start: 18:00, zone: America/New_York }
      setup: [open, frobnicate]

      """
    #expect(
      faults(plan) == ["s.yaml:3:15: 'frobnicate' is no command; type 'help'"])
    let text =
      plan.replacing(", frobnicate", with: "") + """
        answers:
          careless: "@zzz+1 foo"
          model: |

                # The first
                @0:05 open
                  @chant+1 gavel
        timeline:
          - { id: a, at: 0:10, text: T. }
        """
    let remedy = "write '@1:30', '@+0:05', or '@ID+0:03' after a stimulus"
    #expect(
      faults(text) == [
        "s.yaml:5:14: '@zzz+1' is no time; \(remedy)",
        "s.yaml:10:11: '@chant+1' is no time; \(remedy)",
      ])
  }

  @Test("A fault stands at the value that is wrong, not at what it belongs to")
  func positions() {
    let found = faults(
      """
      length: 5:00
      meeting: { title: T, date: 2016-07-19, start: 18:00, zone: America/New_York,
        agenda: [{ title: A, type: report }] }
      people:
        - name: Ana Ruiz
          item: 1
      chance:
        over: 20
        over_least: 40
        over_most: 20
      timeline:
        - id: a
          at: 0:10
          text: T.
          expect:
            - do: gavel
              within: 0
      """)
    #expect(
      found == [
        "s.yaml:6:11: item 1 takes no cards; name an item with public comment",
        "s.yaml:9:15: 'over_least' is more than 'over_most'; exchange them",
        "s.yaml:17:17: 'within' is no time at all; write, for example, 'within: 20'",
      ])
  }

  @Test("A private text without a word is refused where it stands")
  func secrets() {
    let plan = """
      length: 5:00
      meeting: { title: T, date: 2016-07-19, start: 18:00, zone: America/New_York }

      """
    #expect(
      faults(plan + "secrets: [14 Elm, \"...\", \"\"]") == [
        "s.yaml:3:19: '...' has no words; write what must not become public",
        "s.yaml:3:26: '' has no words; write what must not become public",
      ])
  }

  @Test("An empty file, and one that is a list, are told as such")
  func shapes() {
    #expect(faults("").first?.contains("the scenario is empty") == true)
    #expect(faults("- 1").first?.contains("a scenario must be keys with values") == true)
    #expect(faults("length: 5:00").first?.contains("the scenario has no 'meeting'") == true)
  }

  @Test("Answers are read with positions: a stamp, a stimulus and a habit that there are not")
  func answers() {
    do {
      _ = try AnswerScript(
        "@0:05 open\n  @later open\n@chant+x gavel\n@0:10 habits star\n", file: "a.script",
        ids: ["chant"])
      Issue.record("the answers were read")
    } catch {
      #expect(
        error.faults.map(\.text) == [
          "a.script:2:3: '@later' is no time; write '@1:30', '@+0:05', or '@ID+0:03' after a stimulus",
          "a.script:3:1: '@chant+x' is no time; write '@1:30', '@+0:05', or '@ID+0:03' after a stimulus",
          "a.script:4:7: 'star' is no habit; the habits are start, end, wrap, noshow, next, or none",
        ])
    }
  }

  @Test("Patterns know commands by alias, by event, by words and by times")
  func patterns() {
    #expect(Pattern("g") != nil)
    #expect(Pattern("floor.paused") != nil)
    #expect(Pattern("~ next") != nil)
    #expect(Pattern("limit <=1:30") != nil)
    #expect(Pattern("nonsense") == nil)
    #expect(Pattern("") == nil)
  }
}
