import Assembly
import Chance
import Intake
import Testing

@Suite("A plan")
struct PlanTests {
  @Test("Title, date, start and zone are enough")
  func short() throws {
    let plan = try PlanReader.read(shortPlan, file: "p.yaml")
    let opening = plan.opening
    #expect(opening.id == "2016-07-19-police-and-neighbours")
    #expect(opening.kind == .townhall)
    #expect(opening.notice == .none)
    #expect(opening.rules == Rules.defaults(for: .townhall))
    #expect(opening.agenda == [PlannedItem(title: "Public comment", type: .comment)])
    #expect(opening.zone.timestamp(opening.scheduled) == "2016-07-19T18:30:00.000-04:00")
    #expect(opening.scheduledEnd == nil)
    #expect(plan.signUpSheet == nil)
  }

  @Test("Every key finds its place in the opening")
  func full() throws {
    let plan = try PlanReader.read(
      """
      title: "Rates: a hearing"
      body: City of Example
      kind: hearing
      notice: special
      series: rates-2016
      date: 2016-07-19
      start: 9:05
      end: "11:00"
      zone: America/New_York
      place: Library
      moderator: J. Okafor
      clerk: L. Byrne
      officials:
        - id: Mayor
          office: Mayor
        - {id: chief, office: Police Chief, name: Ann Other}
      rules:
        limit: 1:30
        first: on
        cap: none
        alternate: 2:1
      agenda:
        - title: Welcome
          type: ceremony
          minutes: 3
          owner: "@mayor"
        - title: Hearing
          type: hearing
      sign_up: cards/evening.csv
      """, file: "p.yaml")
    let opening = plan.opening
    #expect(opening.title == "Rates: a hearing")
    #expect(opening.body == "City of Example")
    #expect(opening.kind == .hearing)
    #expect(opening.notice == .special)
    #expect(opening.series == "rates-2016")
    #expect(opening.zone.hourMinute(opening.scheduled) == "09:05")
    #expect(opening.scheduledEnd.map { $0 - opening.scheduled } == .minutes(115))
    #expect(
      [opening.place, opening.moderator, opening.clerk] == ["Library", "J. Okafor", "L. Byrne"])
    #expect(opening.officials.map(\.title) == ["Mayor", "Police Chief Ann Other"])
    #expect(opening.officials.first?.id == OfficialID("mayor"))
    var rules = Rules.defaults(for: .hearing)
    rules.limit = .seconds(90)
    rules.firstTimeFirst = true
    rules.alternation = .mode(room: 2, remote: 1)
    #expect(opening.rules == rules)
    #expect(
      opening.agenda == [
        PlannedItem(title: "Welcome", type: .ceremony, box: .minutes(3), owner: "@mayor"),
        PlannedItem(title: "Hearing", type: .hearing),
      ])
    #expect(plan.signUpSheet == Plan.SheetPath(path: "cards/evening.csv", line: 29, column: 10))
  }

  @Test("YAML's guesses never change what was written")
  func guesses() throws {
    let plan = try PlanReader.read(
      shortPlan + "place: off\nclerk: 0x1F\nbody: 2016-07-19\n", file: "p.yaml")
    #expect(plan.opening.place == "off")
    #expect(plan.opening.clerk == "0x1F")
    #expect(plan.opening.body == "2016-07-19")
  }

  @Test("A plan may begin with a byte order mark and end its lines with CR LF")
  func windows() throws {
    let text = "\u{FEFF}" + shortPlan.replacing("\n", with: "\r\n")
    let plan = try PlanReader.read(Array(text.utf8), file: "p.yaml")
    #expect(plan.opening.title == "Police and neighbours")
    #expect(plan.opening.zone.name == "America/New_York")
  }

  @Test("Keys without a value are as good as absent")
  func emptyKeys() throws {
    let plan = try PlanReader.read(
      shortPlan + "rules:\nofficials:\nagenda:\nplace: ~\nclerk: null\n", file: "p.yaml")
    #expect(plan.opening.agenda.count == 1)
    #expect(plan.opening.place == nil)
    #expect(plan.opening.clerk == nil)
  }

  @Test("A meeting may end past midnight")
  func midnight() throws {
    let plan = try PlanReader.read(shortPlan + "end: 00:15\n", file: "p.yaml")
    let opening = plan.opening
    #expect(opening.scheduledEnd.map { $0 - opening.scheduled } == .minutes(345))
  }

  @Test("Names lose what acts on a terminal before anything shows them")
  func cleaned() throws {
    let plan = try PlanReader.read(
      shortPlan + "clerk: \"A\\e[31mnn\\u202E Lee\\x07\"\nmoderator: Z\u{202E}oe\n",
      file: "p.yaml")
    #expect(plan.opening.clerk == "Ann Lee")
    #expect(plan.opening.moderator == "Zoe")
  }

  @Test(
    "The id is the date and the title in plain letters",
    arguments: [
      ("Police & neighbours", "2016-07-19-police-neighbours"),
      ("  What's next? – Été 2016 ", "2016-07-19-whats-next-ete-2016"),
      ("Собрание", "2016-07-19-townhall"),
      (
        "A title of very many words that goes on and on",
        "2016-07-19-a-title-of-very-many-words-that-goes-on"
      ),
      (String(repeating: "x", count: 90), "2016-07-19-" + String(repeating: "x", count: 40)),
    ])
  func ids(title: String, id: String) throws {
    let date = try #require(CivilDate(text: "2016-07-19"))
    #expect(Plan.meetingID(date: date, title: title, kind: .townhall) == id)
  }

  @Test("Random bytes and damaged plans never trap")
  func random() throws {
    var numbers = SplitMix64(seed: 7)
    let date = try #require(CivilDate(text: "2016-07-19"))
    let template = Array(PlanTemplate.text(kind: .council, date: date).utf8)
    let marks = Array("&*[]{}:-'\"|>!%@`#,\t\n\\?~<\u{202E}".utf8)
    for round in 0..<300 {
      var bytes = round % 2 == 0 ? template : []
      if bytes.isEmpty {
        let length = Int.random(in: 0...200, using: &numbers)
        bytes = (0..<length).map { _ in
          round % 3 == 0
            ? UInt8.random(in: 0...255, using: &numbers)
            : marks.randomElement(using: &numbers) ?? 0
        }
      } else {
        for _ in 0..<Int.random(in: 1...8, using: &numbers) {
          let place = Int.random(in: bytes.indices, using: &numbers)
          bytes[place] = marks.randomElement(using: &numbers) ?? 0
        }
      }
      do throws(Faults) {
        _ = try PlanReader.read(bytes, file: "p.yaml")
      } catch {
        #expect(!error.faults.isEmpty)
        #expect(error.faults.allSatisfy { $0.line >= 1 && $0.column >= 1 })
      }
    }
  }
}
