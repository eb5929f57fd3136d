import Assembly
import Testing

@Suite("What a body does besides voting")
struct BodyTests {
  private func council(_ change: (inout Rules) -> Void = { _ in }) -> Hall {
    var rules = Rules.defaults(for: .council)
    change(&rules)
    var hall = Hall(
      rules: rules, kind: .council, members: ["a", "b", "c"],
      items: [
        PlannedItem(title: "Opening", type: .ceremony),
        PlannedItem(title: "Consent", type: .consent, parts: ["Lamps", "Lot", "Fees"]),
        PlannedItem(title: "Budget", type: .motion),
      ])
    hall.begin()
    hall.does(.roll(.called(marks: ["a", "b", "c"].map { Roll.Mark(OfficialID($0), .present) })))
    return hall
  }

  private func pulled(_ part: Int, as number: Int) -> Event {
    .agenda(
      .pulled(item: ItemNumber(2), part: part, by: nil, becomes: ItemNumber(number)))
  }

  @Test("Pulled matters become items behind the consent agenda, in the order they were pulled")
  func pull() {
    var hall = council()
    hall.does(pulled(3, as: 4))
    hall.does(pulled(1, as: 5))
    let items = hall.meeting.agenda.items
    #expect(items.map(\.title) == ["Opening", "Consent", "Fees", "Lamps", "Budget"])
    #expect(items.map(\.number.rawValue) == [1, 2, 4, 5, 3])
    #expect(hall.meeting.agenda[ItemNumber(2)]?.parts.map(\.pulledAs?.rawValue) == [5, nil, 4])
    hall.does(.agenda(.closed(item: ItemNumber(1))), .agenda(.opened(item: ItemNumber(2))))
    #expect(hall.meeting.agenda.upcoming?.title == "Fees")
  }

  @Test("The number of an item whose adding was struck is never given again")
  func struckNumbers() {
    var hall = council()
    hall.does(pulled(3, as: 4))
    hall.undo()
    #expect(hall.meeting.agenda.items.count == 3)
    #expect(hall.meeting.agenda[ItemNumber(2)]?.parts.allSatisfy { $0.pulledAs == nil } == true)
    #expect(hall.meeting.agenda.nextNumber == ItemNumber(5))
    hall.does(.agenda(.added(item: ItemNumber(5), title: "Snow", type: .motion, box: nil)))
    #expect(hall.meeting.agenda[ItemNumber(5)]?.title == "Snow")
    #expect(hall.meeting.agenda.items.last?.isAdded == true)
  }

  @Test(
    "A time until something is due is read back from its text", arguments: ["48h", "7d", "1h"])
  func due(text: String) {
    #expect(DueTime(text: text)?.text == text)
  }

  @Test(
    "No such time is read from other texts", arguments: ["", "h", "0d", "-1d", "400d", "7", "7w"])
  func noDue(text: String) {
    #expect(DueTime(text: text) == nil)
  }

  @Test("Votes are due to the hour and minutes to the day; a notice only where it goes on later")
  func duties() {
    var hall = council()
    #expect(hall.meeting.duties.isEmpty)
    hall.at(3 * 3600)
    hall.does(.session(.adjourned(to: nil, waived: [])))
    #expect(hall.meeting.duties.map(\.kind) == [.votes, .minutes])
    #expect(hall.meeting.duties.map(\.day.text) == ["2016-07-21", "2016-07-26"])
    #expect(hall.meeting.duties[0].moment == Hall.doors + .minutes(51 * 60))
    #expect(hall.meeting.duties[1].moment == nil)
    hall.does(.session(.reopened))
    #expect(hall.meeting.duties.isEmpty)
    hall.does(.session(.adjourned(to: "26 July", waived: [])))
    #expect(hall.meeting.duties.map(\.kind) == [.notice, .votes, .minutes])
  }

  @Test("Without a rule nothing is due, and a town hall has none")
  func noDuties() {
    var hall = council {
      $0.votesDue = nil
      $0.minutesDue = nil
    }
    hall.does(.session(.adjourned(to: nil, waived: [])))
    #expect(hall.meeting.duties.isEmpty)
    #expect(Rules.defaults(for: .townhall).minutesDue == nil)
    #expect(Rules.baseline.votesDue == nil)
  }

  @Test("In executive session are the members who were there for any part and had not withdrawn")
  func executive() throws {
    var hall = council()
    hall.does(.roll(.recused(member: "c", item: ItemNumber(1), nature: "a debt", late: false)))
    hall.at(60)
    hall.does(
      .session(
        .closed(
          purpose: .litigation, reason: "a claim", attending: ["@counsel", "Lee"], motion: nil)))
    #expect(hall.meeting.session.phase == .executive)
    hall.at(90)
    hall.does(.attendance(.left("b")))
    hall.at(120)
    hall.does(.session(.publicAgain))
    let session = try #require(hall.meeting.session.closedSessions.first)
    #expect(hall.meeting.members(at: session).map(\.id.text) == ["a", "b"])
    #expect(session.ended == Hall.doors + .seconds(120))
    #expect(hall.meeting.session.phase == .inSession)
  }

  @Test("The clock of the item stands still in executive session")
  func frozen() {
    var hall = council()
    hall.at(60)
    hall.does(.session(.closed(purpose: .records, reason: "a file", attending: [], motion: nil)))
    hall.at(600)
    hall.does(.session(.publicAgain))
    hall.at(630)
    #expect(hall.meeting.agenda.currentItem?.stopwatch.elapsed(at: hall.now) == .seconds(90))
  }

  @Test("Corrections belong to the minutes that are approved next")
  func earlierMinutes() {
    var hall = council()
    hall.does(.minutes(.earlierCorrected(text: "6 to 1")))
    hall.does(.minutes(.earlierApproved(of: "5 July")))
    hall.does(.minutes(.earlierApproved(of: "28 June")))
    let earlier = hall.meeting.minutes.earlier
    #expect(earlier.map(\.of) == ["5 July", "28 June"])
    #expect(earlier.map(\.corrections.count) == [1, 0])
  }
}
