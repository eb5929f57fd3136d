import Assembly
import Intake
import Testing

@Suite("The faults of a plan")
struct PlanFaultTests {
  @Test("All faults are told together, in the order of their positions")
  func together() {
    let text = """
      titel: Police and neighbours
      kind: townhal
      date: 2016-02-30
      start: 25:00
      zone: America/New_Yrok
      title: [a, b]
      officials:
        - id: chief
          office: Police Chief
        - id: Chief
          ofice: Chief of Staff
        - mayor
      rules:
        limt: 2:00
        late: maybe
        cap: 0
      agenda:
        - title: Welcome
          type: ceremonie
          minutes: 0
          owner: "@chef"
        - title: Close
          minutes: 601
      """
    #expect(
      faults(ofPlan: text) == [
        "p.yaml:1:1: unknown key 'titel'; did you mean 'title'?",
        "p.yaml:2:7: 'townhal' is no kind; did you mean 'townhall'?",
        "p.yaml:3:7: '2016-02-30' is not in the calendar; "
          + "write it as 2016-07-19, year, month, day",
        "p.yaml:4:8: '25:00' is no time of day; write hours and minutes, as in 18:30",
        "p.yaml:5:7: unknown time zone 'America/New_Yrok'; did you mean 'America/New_York'?",
        "p.yaml:6:8: 'title' must be a text, not a list",
        "p.yaml:10:5: this official has no 'office'; "
          + "write, for example, 'office: Police Chief'",
        "p.yaml:11:5: unknown key 'ofice'; did you mean 'office'?",
        "p.yaml:12:5: an official must be keys with values, not a text; "
          + "its keys are id, office, name, member, seat, presides",
        "p.yaml:14:3: unknown key 'limt'; did you mean 'limit'?",
        "p.yaml:15:9: 'maybe' is no value of the rule 'late'; write tail, equal, refuse",
        "p.yaml:16:8: '0' is no value of the rule 'cap'; write a time such as 30m, or none",
        "p.yaml:19:11: 'ceremonie' is no type; did you mean 'ceremony'?",
        "p.yaml:20:14: '0' is no number of minutes; write a whole number from 1 to 600",
        "p.yaml:21:12: '@chef' is not among the officials; did you mean '@chief'?",
        "p.yaml:22:5: this item has no 'type'; write, for example, 'type: comment'",
        "p.yaml:23:14: '601' is no number of minutes; write a whole number from 1 to 600",
      ])
  }

  @Test(
    "One line more makes one fault",
    arguments: [
      (
        "end: 18:00",
        "5:6: the end 18:00 is not after the start 18:30; "
          + "past midnight a meeting may last less than 12 hours"
      ),
      (
        "agenda: []",
        "5:9: the agenda is empty; "
          + "leave the key out for an agenda of one general comment"
      ),
      ("agenda: welcome", "5:9: 'agenda' must be a list, not a text; begin each entry with '- '"),
      (
        "officials: [{id: '@chief', office: Chief}]",
        "5:18: '@chief' cannot be typed as an official's id; "
          + "use up to 24 letters, digits and hyphens, and no '@', as in 'chief'"
      ),
      (
        "officials: [{id: a, office: B}, {id: A, office: C}]",
        "5:38: the official 'A' stands in the list already; "
          + "every official needs an id of its own"
      ),
      (
        "zzzzzzz: 1",
        "5:1: unknown key 'zzzzzzz'; the keys of a plan are title, body, kind, "
          + "notice, series, date, start, end, zone, place, moderator, clerk, officials, rules, "
          + "agenda, sign_up"
      ),
      ("place: \"\\u200B\"", "5:8: 'place' holds no readable character"),
      ("sign_up: {file: a.csv}", "5:10: 'sign_up' must be a text, not a group of keys"),
      ("? [a, b]\n: c", "5:3: a key must be a word, not a list"),
    ])
  func single(line: String, fault: String) {
    #expect(faults(ofPlan: shortPlan + line) == ["p.yaml:" + fault])
  }

  @Test("Doubled keys are found where they stand, with everything else")
  func doubled() {
    let text = """
      title: One
      date: 2016-07-19
      # title: in a comment
      start: 18:30
      "title": Two
      zone: America/New_York
      officials:
        - id: mayor
          office: Mayor
          id: chief
        - {id: clerk, office: Clerk, id: x}
      title : Three
      palce: Library
      """
    #expect(
      faults(ofPlan: text) == [
        "p.yaml:5:1: the key 'title' stands here a second time; keep one of the two",
        "p.yaml:10:5: the key 'id' stands here a second time; keep one of the two",
        "p.yaml:11:32: the key 'id' stands here a second time; keep one of the two",
        "p.yaml:12:1: the key 'title' stands here a second time; keep one of the two",
        "p.yaml:13:1: unknown key 'palce'; did you mean 'place'?",
      ])
  }

  @Test(
    "What is no YAML is told in plain words at its place",
    arguments: [
      ("", "1:1: the plan is empty; 'gavel new-plan townhall' writes one"),
      ("# only this\n", "1:1: the plan is empty; 'gavel new-plan townhall' writes one"),
      (
        "- a\n- b\n",
        "1:1: a plan must be keys with values, not a list; its keys are title, body, "
          + "kind, notice, series, date, start, end, zone, place, moderator, clerk, officials, "
          + "rules, agenda, sign_up"
      ),
      (
        "title: Rates: a hearing\n",
        "1:13: a colon is not expected here; "
          + "put a text that holds ': ' in quotes, or check the indentation"
      ),
      (
        "agenda:\n  - title: A\n    owner: @chief\n",
        "3:12: a text that begins with '@' must be in quotes; write \"@chief\""
      ),
      (
        "title: \"Rates\nplace: x\n",
        "1:8: the quotation that begins here has no end; close the quotes"
      ),
      ("officials: [a, b\n", "1:12: the list that begins here has no end; close it with ']'"),
      ("title: A\n\tplace: B\n", "2:1: a tab cannot indent; use spaces"),
      (
        "title: A\n---\ntitle: B\n",
        "2:1: a plan is one document and a second one begins here; delete the '---'"
      ),
      ("title: A\u{7}b\n", "1:9: the character U+0007 cannot stand in a plan; delete it"),
      (
        "title: *a\n",
        "1:8: anchors and aliases (& and *) are not supported in plans; "
          + "write the text out, or in quotes"
      ),
    ])
  func syntax(text: String, fault: String) {
    #expect(faults(ofPlan: text) == ["p.yaml:" + fault])
  }

  @Test("A key of the same name in another mapping is not the doubled one")
  func doubledElsewhere() {
    let text = """
      officials:
      - {id: a, office: A, id: b}
      rules:
         id: 3

      """
    #expect(
      faults(ofPlan: shortPlan + text) == [
        "p.yaml:6:22: the key 'id' stands here a second time; keep one of the two",
        "p.yaml:8:4: unknown key 'id'; the keys of the rules are "
          + Rules.settings.map(\.key).joined(separator: ", "),
      ])
  }

  @Test("Everything that a plan lacks is told at once")
  func lacking() {
    #expect(
      faults(ofPlan: "# A plan\ntitle:\nkind: work\n") == [
        "p.yaml:2:1: 'title' has no value; write, for example, 'title: Police and neighbours'",
        "p.yaml:2:1: the plan has no 'date'; write, for example, 'date: 2016-07-19'",
        "p.yaml:2:1: the plan has no 'zone'; write, for example, 'zone: America/New_York'",
        "p.yaml:2:1: the plan has no 'start'; write, for example, 'start: 18:30'",
      ])
  }

  @Test("Anchors and aliases are refused where they stand")
  func anchors() {
    let text =
      shortPlan + "place: &hall Hall\nbody: *hall\nclerk: A&B\nmoderator: '*'\n"
      + "# " + String(repeating: "*", count: 40)
    #expect(
      faults(ofPlan: text) == [
        "p.yaml:5:8: anchors and aliases (& and *) are not supported in plans; "
          + "write the text out, or in quotes"
      ])
  }

  @Test("A bomb of aliases is refused before it is read")
  func bomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let uses = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(uses)]\n"
    }
    text += "? *a40\n: x\n"
    #expect(
      faults(ofPlan: text) == [
        "p.yaml:1:5: anchors and aliases (& and *) are not supported in plans; "
          + "write the text out, or in quotes"
      ])
  }

  @Test("Endless nesting is refused")
  func nesting() {
    let brackets = String(repeating: "[", count: 100_000)
    #expect(faults(ofPlan: "title: \(brackets)").count == 1)
    let dashes = String(repeating: "- ", count: 100_000)
    #expect(faults(ofPlan: dashes).count == 1)
    let few = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(
      faults(ofPlan: "title: \(few)").contains { $0.hasSuffix("nested too deeply for a plan") })
  }

  @Test("A file of more than a megabyte is not read")
  func large() {
    let text = shortPlan + String(repeating: "#", count: 1_000_000)
    #expect(
      faults(ofPlan: text) == [
        "p.yaml:1:1: the file has 1000082 bytes, more than 1 MB; is it the right file?"
      ])
  }

  @Test("A list without end is refused where it becomes too long")
  func longList() {
    let items = String(repeating: "  - {title: A, type: comment}\n", count: 201)
    #expect(
      faults(ofPlan: shortPlan + "agenda:\n" + items) == [
        "p.yaml:206:5: 'agenda' has more than 200 entries; shorten the list"
      ])
  }

  @Test("A byte that is not UTF-8 is told at its place")
  func encoding() {
    let bytes = Array("title: Caf".utf8) + [0xE9, 0x0A]
    #expect(throws: Faults.self) {
      do throws(Faults) {
        _ = try PlanReader.read(bytes, file: "p.yaml")
      } catch {
        #expect(
          error.text == "p.yaml:1:11: the file is not UTF-8 text here; "
            + "save it as UTF-8 (in Excel: 'CSV UTF-8')")
        throw error
      }
    }
  }
}
