import Assembly
import Console
import LineEditor
import Testing

@Suite("What a board draws")
struct BoardScreenTests {
  private static let start = Instant(milliseconds: 1_468_967_400_000)

  /// A meeting in session whose first of five cards was called ten seconds after the start.
  private func proceedings(_ rules: (inout Rules) -> Void = { _ in }) -> Proceedings {
    var opening = Opening(
      id: "2016-07-19-evening", title: "Evening on policing", kind: .townhall,
      zone: Zone(name: "UTC", offsets: [Zone.Offset(from: Self.start, seconds: 0)]),
      scheduled: Self.start)
    rules(&opening.rules)
    opening.agenda = [PlannedItem(title: "Public comment", type: .comment)]
    let item = ItemNumber(1)
    var events: [Event] = [
      .session(.opened(opening)), .session(.calledToOrder(presiding: nil, clerk: nil)),
      .agenda(.opened(item: item)),
    ]
    for (index, name) in ["王小明", "Ana Ruiz", "Bo Lee", "Zoë Ångström", "Pia Voss"].enumerated() {
      events.append(
        .speakers(
          .added(
            card: CardNumber(index + 1), item: item, signUp: SignUp(name: name, source: .walkIn),
            late: false, next: false)))
    }
    events.append(
      .floor(.called(turn: TurnNumber(1), card: CardNumber(1), item: item, limit: .minutes(2))))
    let entries = Submission(typed: nil, seat: .moderator, events: events).entries(
      at: Self.start, after: EntryNumber(0), command: CommandNumber(1))
    return Proceedings(replaying: entries)
  }

  private func rows(
    _ columns: Int, _ rows: Int, at seconds: Int64 = 0, of proceedings: Proceedings
  ) -> [String] {
    BoardScreen(proceedings, at: Self.start + .seconds(seconds), columns: columns, rows: rows)
      .rows.map(\.plain)
  }

  @Test("At every size it has as many rows as the terminal and none is wider")
  func fits() {
    let proceedings = proceedings()
    for columns in [20, 40, 79, 80, 132, 200] {
      for height in [5, 10, 14, 24, 50] {
        let drawn = rows(columns, height, of: proceedings)
        #expect(drawn.count == height, "\(columns) × \(height)")
        let wide = drawn.filter { displayWidth($0) > columns }
        #expect(wide.isEmpty, "\(columns) × \(height): \(wide)")
      }
    }
  }

  @Test("The title of an item that was added in the meeting names nobody who is hidden")
  func addedItem() {
    let item = ItemNumber(2)
    let proceedings = proceedings { $0.attribution = .initials }
    let events: [Event] = [
      .agenda(.added(item: item, title: "Letter of Bo Lee", type: .comment, box: nil)),
      .agenda(.opened(item: item)),
    ]
    let entries = Submission(typed: nil, seat: .moderator, events: events).entries(
      at: Self.start, after: proceedings.last, command: CommandNumber(2))
    let drawn = rows(80, 24, of: Proceedings(replaying: proceedings.entries + entries))
    #expect(drawn[1].hasPrefix("Item 2: Letter of B. L."), "\(drawn[1])")
  }

  @Test("It shows the speaker, a huge clock, the phase with its sign, and the next three")
  func speaker() {
    let drawn = rows(80, 24, of: proceedings())
    #expect(drawn[0].hasPrefix("Evening on policing"))
    #expect(drawn[1] == "Item 1: Public comment")
    #expect(drawn.contains { $0.hasSuffix("王小明") })
    #expect(drawn.contains { $0.contains("○ called") })
    #expect(drawn.filter { $0.contains("█") }.count >= 5)
    #expect(
      drawn.suffix(4) == [
        "Next (4 waiting): ", "  1  Ana Ruiz", "  2  Bo Lee", "  3  Zoë Ångström",
      ])
  }

  @Test("Where the rules hide names it shows the numbers of cards")
  func hidesNames() {
    let drawn = rows(80, 24, of: proceedings { $0.attribution = .anonymous })
    #expect(drawn.contains { $0.hasSuffix("Speaker 1") })
    #expect(drawn.contains("  1  Speaker 2"))
    #expect(!drawn.contains { $0.contains("Ana") || $0.contains("王") })
  }

  @Test("A small terminal shows the time in plain figures and who is next in one row")
  func small() {
    let drawn = rows(40, 8, of: proceedings())
    #expect(drawn.contains { $0.hasSuffix(" 2:00") })
    #expect(drawn.last?.hasPrefix("Next (4 waiting): Ana Ruiz") == true)
  }
}
