import Assembly
import Intake
import Testing

@Suite("The plan to start from")
struct PlanTemplateTests {
  @Test("It is a plan without faults and says what it leaves out", arguments: MeetingKind.allCases)
  func isPlan(kind: MeetingKind) throws {
    let date = try #require(CivilDate(text: "2026-03-08"))
    let text = PlanTemplate.text(kind: kind, date: date)
    let opening = try PlanReader.read(text, file: "new.yaml").opening
    #expect(opening.kind == kind)
    #expect(opening.rules == Rules.defaults(for: kind))
    #expect(opening.zone.date(of: opening.scheduled) == date)
    #expect(opening.agenda.count >= 4)
    #expect(opening.officials.contains { $0.id == OfficialID("mayor") })
    #expect(opening.officials.contains(where: \.isMember) == (kind == .council || kind == .work))
  }

  @Test("With every comment mark taken away it is a plan still", arguments: MeetingKind.allCases)
  func uncommented(kind: MeetingKind) throws {
    let date = try #require(CivilDate(text: "2026-03-08"))
    let lines = PlanTemplate.text(kind: kind, date: date).split(separator: "\n").map { line in
      let indent = line.prefix { $0 == " " }
      let rest = line.dropFirst(indent.count)
      return rest.hasPrefix("#") && !rest.hasPrefix("# ") ? indent + rest.dropFirst() : line
    }
    let plan = try PlanReader.read(lines.joined(separator: "\n"), file: "new.yaml")
    #expect(plan.opening.rules == Rules.defaults(for: kind))
    #expect(plan.opening.series == "example-2016")
    #expect(plan.signUpSheet?.path == "sign-up.csv")
  }

  @Test("It names every rule with what it takes")
  func rules() throws {
    let date = try #require(CivilDate(text: "2026-03-08"))
    let text = PlanTemplate.text(kind: .townhall, date: date)
    for setting in Rules.settings {
      #expect(text.contains("  # \(setting.summary): \(setting.accepts)\n  #\(setting.key): "))
    }
  }
}
