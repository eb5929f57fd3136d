import Assembly
import Testing

@Suite("The roll and the quorum")
struct RollTests {
  private static let members = ["a", "b", "c", "d", "e", "f", "g"]

  private func council(_ change: (inout Rules) -> Void = { _ in }) -> Hall {
    var rules = Rules.defaults(for: .council)
    change(&rules)
    var hall = Hall(
      rules: rules, kind: .council, members: RollTests.members,
      items: [
        PlannedItem(title: "Lamps", type: .motion), PlannedItem(title: "Lot", type: .motion),
      ])
    hall.begin()
    return hall
  }

  private func all(_ answer: Roll.Answer) -> Event {
    .roll(.called(marks: RollTests.members.map { Roll.Mark(OfficialID($0), answer) }))
  }

  @Test(
    "How many make a quorum follows from the rule and the seats",
    arguments: [
      (QuorumRule.majority, 9, 5), (.majority, 8, 5), (.majority, 1, 1), (.third, 9, 3),
      (.third, 6, 3), (.third, 10, 4), (.third, 12, 4), (.members(5), 9, 5),
    ])
  func needed(rule: QuorumRule, seats: Int, members: Int) {
    #expect(rule.needed(of: seats) == members)
  }

  @Test(
    "A rule of quorum is read back from its text", arguments: ["none", "5", "majority", "third"])
  func text(text: String) {
    #expect(QuorumRule(text: text)?.text == text)
  }

  @Test("No rule of quorum is read from other texts", arguments: ["0", "-1", "1000", "half", ""])
  func noText(text: String) {
    #expect(QuorumRule(text: text) == nil)
  }

  @Test("Vacant seats count where the plan says how many seats there are")
  func vacancies() {
    let hall = council { $0.seats = 9 }
    #expect(hall.meeting.quorum?.needed == 5)
    #expect(council().meeting.quorum?.needed == 4)
    // Fewer seats than members cannot be.
    #expect(council { $0.seats = 2 }.meeting.quorum?.needed == 4)
  }

  @Test("Without members or without a rule there is no quorum to speak of")
  func none() {
    #expect(council { $0.quorum = .none }.meeting.quorum == nil)
    #expect(Hall().meeting.quorum == nil)
  }

  @Test("A quorum is lost when a member leaves, and there again when one comes, with the times")
  func lostAndFound() {
    var hall = council { $0.quorum = .members(7) }
    hall.at(10)
    hall.does(all(.present))
    hall.at(60)
    hall.does(.attendance(.left("c")))
    hall.at(70)
    hall.does(.attendance(.left("d")))
    hall.at(90)
    hall.does(.attendance(.arrived("d")))
    hall.at(100)
    hall.does(.attendance(.arrived("c")))
    #expect(hall.meeting.roll.losses.map(\.from) == [Hall.doors + .seconds(60)])
    #expect(hall.meeting.roll.losses.map(\.to) == [Hall.doors + .seconds(100)])
    #expect(hall.meeting.roll.changes.map(\.quorum.counted) == [0, 7, 6, 7])
  }

  @Test("Who withdrew counts out of the quorum unless the rule says otherwise, and may not vote")
  func recused() {
    for counts in [false, true] {
      var hall = council { $0.recusedCount = counts }
      hall.does(all(.present))
      hall.does(
        .roll(.recused(member: "b", item: ItemNumber(1), nature: "a neighbour", late: false)))
      #expect(hall.meeting.quorum?.counted == (counts ? 7 : 6))
      #expect(!hall.meeting.voters.contains { $0.id == "b" })
      #expect(hall.meeting.membersPresent.contains { $0.id == "b" })
    }
  }

  @Test("A recusal ends with its item and holds again when the item is taken up again")
  func recusalFollowsItem() {
    var hall = council()
    hall.does(all(.present))
    hall.does(.roll(.recused(member: "b", item: ItemNumber(1), nature: "a debt", late: false)))
    hall.does(.agenda(.closed(item: ItemNumber(1))), .agenda(.opened(item: ItemNumber(2))))
    #expect(!hall.meeting.isRecused("b"))
    #expect(hall.meeting.quorum?.counted == 7)
    hall.does(.agenda(.closed(item: ItemNumber(2))), .agenda(.opened(item: ItemNumber(1))))
    #expect(hall.meeting.isRecused("b"))
    #expect(hall.meeting.roll.recusals.first?.away.count == 2)
    hall.does(.roll(.returned(member: "b", item: ItemNumber(1))))
    #expect(!hall.meeting.isRecused("b"))
    #expect(hall.meeting.roll.recusals.first?.away.last?.to != nil)
  }

  @Test("Remote members count unless the rule says otherwise")
  func remote() {
    var hall = council { $0.remoteCount = false }
    hall.does(all(.remote))
    #expect(hall.meeting.quorum?.counted == 0)
    hall.does(.roll(.linked(member: "a", remote: false)))
    #expect(hall.meeting.quorum?.counted == 1)
    #expect(hall.meeting.voters.count == 7)
  }

  @Test("An undone departure was none: the quorum is what it would have been")
  func undone() {
    var hall = council()
    hall.does(all(.present))
    let before = hall.meeting.roll
    hall.does(.attendance(.left("a")), .attendance(.left("b")), .attendance(.left("c")))
    hall.does(.attendance(.left("d")))
    #expect(hall.meeting.quorum?.isPresent == false)
    hall.undo(2)
    #expect(hall.meeting.quorum?.isPresent == true)
    #expect(hall.meeting.roll == before)
  }

  @Test("Whatever the order of comings and goings, the quorum is a function of who is there")
  func functionOfTheRoll() {
    var random = Numbers(state: 20_160_719)
    for _ in 0..<200 {
      var hall = council {
        $0.quorum = [.majority, .third, .members(5)][Int(random.next() % 3)]
      }
      var present: Set<String> = []
      for _ in 0..<12 {
        let who = RollTests.members[Int(random.next() % 7)]
        switch random.next() % 3 {
        case 0:
          hall.does(.attendance(.arrived(OfficialID(who))))
          present.insert(who)
        case 1:
          hall.does(.attendance(.left(OfficialID(who))))
          present.remove(who)
        default:
          hall.does(.roll(.called(marks: [Roll.Mark(OfficialID(who), .absent)])))
          present.remove(who)
        }
        #expect(hall.meeting.quorum?.counted == present.count)
        #expect(hall.meeting.voters.map(\.id.text) == present.sorted())
        #expect(
          hall.meeting.roll.changes.last?.quorum.isPresent == hall.meeting.quorum?.isPresent)
      }
    }
  }

  @Test("What a record of an earlier release says of officials and rules is read as before")
  func earlierRecords() {
    #expect(Rules.baseline.quorum == .none)
    #expect(Rules.baseline.remoteCount)
    #expect(Rules.baseline.recusedCount == false)
    #expect(Rules.baseline.seats == nil)
    let official = Official(id: "chief", office: "Police Chief")
    #expect(official.seat == nil && official.presides == nil && !official.isMember)
  }
}

/// Numbers by chance from a seed.
private struct Numbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}

extension OfficialID: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self.init(value) }
}
