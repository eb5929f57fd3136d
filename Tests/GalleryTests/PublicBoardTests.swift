import Assembly
import Foundation
import Gallery
import Moderation
import Records
import Testing

@Suite("The board that everybody may see")
struct PublicBoardTests {
  private func board(_ house: House, signUp: Bool = false) -> PublicBoard {
    PublicBoard(of: house.scene, signUp: signUp)
  }

  private func text(_ board: PublicBoard) -> String {
    let bulletin = Bulletin(board)
    return String(decoding: bulletin.event + bulletin.whole, as: UTF8.self)
  }

  @Test("A running clock is told by the instant at which its time is up, so it needs no ticks")
  func clock() throws {
    var house = try House()
    try house.type("open", "add Ana Ruiz", "limit 2:00", "next", "start")
    let due = house.now + .minutes(2)
    #expect(board(house).speaker?.countdown == .due(due))
    house.wait(50)
    #expect(board(house).speaker?.countdown == .due(due))
    #expect(board(house).shows(theSameAs: board(house)))
    try house.type("pause")
    #expect(board(house).speaker?.countdown == .left(.seconds(70)))
    #expect(board(house).speaker?.state == .paused)
    house.wait(10)
    try house.type("pause")
    #expect(board(house).speaker?.countdown == .due(due + .seconds(10)))
  }

  @Test("What is private, and what only the console needs, is on no page")
  func privacy() throws {
    var house = try House()
    try house.type(
      "open", "add Ana Ruiz /say:\"roo-EES\" /lang:es /town:Hartford /group:Tenants -- lives alone",
      "limit 2:00", "note quiet words --- a secret", "? When will it start?", "next")
    let text = text(board(house, signUp: true))
    #expect(text.contains("Ana Ruiz"))
    for word in [
      "roo-EES", "Hartford", "Tenants", "lives alone", "quiet words", "secret", "When will",
      "\"es\"",
    ] {
      #expect(!text.contains(word), "\(word) is public: \(text)")
    }
  }

  @Test("The title of an item that was added in the meeting names nobody who is hidden")
  func addedItem() throws {
    var house = try House()
    try house.type("open", "add Ana Ruiz", "additem Complaint of Ana Ruiz /type:comment")
    #expect(board(house).agenda.last?.title == "Complaint of Ana Ruiz")
    try house.type("redact 1")
    #expect(board(house).agenda.last?.title == "Complaint of [name withheld]")
    let desk = SignUpDesk(of: house.scene)
    #expect(desk.items.last?.title == "Complaint of [name withheld]")
  }

  @Test("A card that waits for the moderator is on no page, and one that was refused neither")
  func pending() throws {
    var house = try House()
    _ = try house.handIn(SignUp(name: "Eve Cole"))
    _ = try house.handIn(SignUp(name: "Gil Hart"))
    #expect(!text(board(house, signUp: true)).contains("Cole"))
    try house.type("accept 1", "refuse 2")
    #expect(board(house).queue.map(\.name) == ["Eve Cole"])
  }

  @Test(
    "Names stand as the rule of attribution says, on the floor and in the queue",
    arguments: [
      (Attribution.name, ["Ana Ruiz", "Bo Lee"]), (.initials, ["A. R.", "B. L."]),
      (.role, ["Resident", "Resident"]), (.anonymous, ["Speaker 1", "Speaker 2"]),
    ])
  func attribution(rule: Attribution, names: [String]) throws {
    var house = try House { $0.rules.attribution = rule }
    try house.type("open", "add Ana Ruiz", "add Bo Lee", "limit 2:00", "next")
    let shown = board(house)
    #expect([shown.speaker?.name, shown.queue.first?.name] == names)
    if rule != .name { #expect(!text(shown).contains("Ruiz")) }
  }

  @Test("A name that was redacted, or a person who asked for another appearance, is not shown")
  func redacted() throws {
    var house = try House()
    try house.type("open", "add Ana Ruiz", "add Bo Lee", "redact 1", "attr initials 2")
    #expect(board(house).queue.map(\.name) == ["[name withheld]", "B. L."])
  }

  @Test("What changes nothing that is shown is no change")
  func same() throws {
    var house = try House()
    try house.type("open", "add Ana Ruiz")
    let before = board(house)
    try house.type("note the room is warm", "count 40")
    #expect(board(house).entry > before.entry)
    #expect(board(house).shows(theSameAs: before))
    try house.type("add Bo Lee")
    #expect(!board(house).shows(theSameAs: before))
  }

  @Test("While an official answers, the page says who goes on")
  func answering() throws {
    var house = try House()
    try house.type("open", "add Ana Ruiz", "limit 2:00", "next", "start", "floor @chief")
    let shown = board(house)
    #expect(shown.speaker?.name == "Chief of Police")
    #expect(shown.speaker?.card == nil)
    #expect(shown.resumes == "Ana Ruiz")
    #expect(shown.ahead == .left(.minutes(2)))
  }

  @Test("An event names the first of a long queue, the whole board all of it")
  func longQueue() throws {
    var house = try House()
    for number in 1...50 { try house.type("add Person \(number)") }
    let bulletin = Bulletin(board(house))
    let event = String(decoding: bulletin.event, as: UTF8.self)
    #expect(event.contains("\"Person 20\"") && !event.contains("\"Person 21\""))
    #expect(event.contains("\"waiting\":50"))
    #expect(String(decoding: bulletin.whole, as: UTF8.self).contains("\"Person 50\""))
  }

  @Test("An event is one line of JSON whatever a name holds, so that no name can forge another")
  func framing() throws {
    var house = try House()
    _ = try house.handIn(SignUp(name: "Ana\u{2028}Ruiz\u{85}\nevent: board\n\n"))
    try house.type("accept 1")
    let event = String(decoding: Bulletin(board(house)).event, as: UTF8.self)
    let lines = event.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines.map { $0.prefix(6) } == ["id: 3", "event:", "data: ", "", ""])
    #expect(!event.unicodeScalars.contains { $0 == "\r" })
    let data = try #require(lines.dropFirst(2).first).dropFirst(6)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(data.utf8)) }
  }

  @Test("Whether cards are taken, and why not, is on the board where there is a page for them")
  func signUpState() throws {
    var house = try House()
    #expect(board(house).signUp == nil)
    #expect(board(house, signUp: true).signUp == .open)
    house = try House { $0.agenda.removeLast() }
    try house.type("lines closed")
    #expect(board(house, signUp: true).signUp == .closed(.listClosed(ItemNumber(1))))
    #expect(text(board(house, signUp: true)).contains(#""why":"list_closed""#))
  }
}
