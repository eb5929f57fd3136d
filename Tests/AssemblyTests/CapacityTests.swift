import Assembly
import Testing

@Suite("Capacity and limits")
struct CapacityTests {
  @Test(
    "The limit at which all fit",
    arguments: [
      (30, 8, "3:00"), (30, 10, "2:30"), (30, 12, "2:00"), (30, 20, "1:00"), (45, 20, "1:30"),
      (75, 34, "1:30"), (30, 200, "1:00"), (30, 1, "3:00"),
    ] as [(Int64, Int, String)])
  func suggestion(minutes: Int64, cards: Int, limit: String) {
    #expect(Rules.baseline.suggestedLimit(cards: cards, time: .minutes(minutes)).text == limit)
  }

  @Test("Without cards or without a time the rule's own limit stands")
  func nothingToDivide() {
    let rules = Rules.defaults(for: .townhall)
    #expect(rules.suggestedLimit(cards: 0, time: .minutes(30)) == rules.limit)
    #expect(rules.suggestedLimit(cards: 12, time: nil) == rules.limit)
  }

  @Test(
    "How many fit, with a changeover between two but none after the last",
    arguments: [
      (75, 180, 22), (75, 120, 32), (75, 60, 56), (30, 180, 9), (30, 120, 13), (30, 60, 22),
      (0, 180, 0), (1, 180, 0), (3, 180, 1),
    ] as [(Int64, Int64, Int)])
  func capacity(minutes: Int64, limit: Int64, people: Int) {
    let rules = Rules.baseline
    #expect(rules.capacity(of: .minutes(minutes), limit: .seconds(limit)) == people)
  }

  @Test("The warning comes a minute, half a minute or a quarter before the end")
  func warnings() {
    let rules = Rules.baseline
    #expect(rules.warning(forLimit: .seconds(180)) == .seconds(60))
    #expect(rules.warning(forLimit: .seconds(120)) == .seconds(30))
    #expect(rules.warning(forLimit: .seconds(60)) == .seconds(30))
    #expect(rules.warning(forLimit: .seconds(45)) == .seconds(15))
  }
}

@Suite("Rules")
struct RulesTests {
  @Test("Every rule is read as it is shown", arguments: MeetingKind.allCases)
  func settings(kind: MeetingKind) {
    let rules = Rules.defaults(for: kind)
    for setting in Rules.settings {
      var other = Rules.baseline
      let isRead = setting.read(setting.show(rules), &other)
      #expect(isRead, "\(setting.key)")
      #expect(setting.show(other) == setting.show(rules), "\(setting.key)")
    }
  }

  @Test("No rule takes nonsense")
  func nonsense() {
    for setting in Rules.settings {
      var rules = Rules.baseline
      #expect(!setting.read("nonsense", &rules), "\(setting.key)")
      #expect(rules == .baseline, "\(setting.key)")
    }
  }

  @Test("No key stands twice")
  func keys() {
    #expect(Set(Rules.settings.map(\.key)).count == Rules.settings.count)
  }
}
