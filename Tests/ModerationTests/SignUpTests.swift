import Assembly
import Records
import Testing

@testable import Moderation

@Suite("Cards of the sign-up page")
struct SignUpTests {
  private let journal = MemoryJournal()
  private let now = Stage.doors

  private func clerks(
    _ change: (inout Opening) -> Void = { _ in }
  ) throws -> (moderator: Clerk, page: Clerk) {
    var opening = Stage.plainOpening
    opening.agenda = [
      PlannedItem(title: "Report", type: .report), PlannedItem(title: "Comment", type: .comment),
    ]
    change(&opening)
    var moderator = try Clerk(journal: journal, seat: .moderator, errands: PaperErrands())
    _ = try moderator.record([.session(.opened(opening))], at: now)
    return (moderator, try Clerk(journal: journal, seat: .signUpPage, errands: PaperErrands()))
  }

  private func type(_ lines: String..., to clerk: inout Clerk) throws {
    _ = try clerk.catchUp()
    for line in lines { _ = try clerk.handle(line, at: now) }
  }

  @Test("A card without an item goes where cards go, from the seat at the door")
  func taken() throws {
    var (_, page) = try clerks()
    let result = try page.handIn(SignUp(name: "Ana Ruiz"), under: nil, at: now)
    guard case .taken(let card) = result else { throw Surprise(result) }
    #expect(card.item == ItemNumber(2))
    #expect(card.status == .pending)
    #expect(page.proceedings.entries.last?.seat == .signUpPage)
    #expect(page.proceedings.entries.last?.typed == nil)
  }

  @Test("With rule accept: automatic a card is on the list at once")
  func automatic() throws {
    var (_, page) = try clerks { $0.rules.accept = .automatic }
    let result = try page.handIn(SignUp(name: nil), under: ItemNumber(2), at: now)
    guard case .taken(let card) = result else { throw Surprise(result) }
    #expect(card.status == .waiting)
  }

  @Test("The page says why it takes no card, and records nothing")
  func barred() throws {
    var (moderator, page) = try clerks()
    #expect(
      try page.handIn(SignUp(name: "Ana"), under: ItemNumber(1), at: now)
        == .barred(.itemOver(ItemNumber(1))))
    try type("lines closed", to: &moderator)
    #expect(
      try page.handIn(SignUp(name: "Ana"), under: nil, at: now)
        == .barred(.listClosed(ItemNumber(2))))
    try type("open", "item! 2", "close!", to: &moderator)
    #expect(
      try page.handIn(SignUp(name: "Ana"), under: nil, at: now) == .barred(.nothingToCome))
    try type("adjourn!", to: &moderator)
    #expect(try page.handIn(SignUp(name: "Ana"), under: nil, at: now) == .barred(.adjourned))
    #expect(!page.proceedings.entries.contains { $0.seat == .signUpPage })
  }

  @Test("A second card of a name is refused where names are public, and by rule taken")
  func twins() throws {
    var (_, page) = try clerks()
    _ = try page.handIn(SignUp(name: "Ana Ruiz"), under: nil, at: now)
    #expect(
      try page.handIn(SignUp(name: "ANA RUIZ"), under: nil, at: now)
        == .barred(.twin(CardNumber(1))))
    _ = try page.handIn(SignUp(name: nil), under: nil, at: now)
    guard case .taken = try page.handIn(SignUp(name: nil), under: nil, at: now) else {
      Issue.record("cards without a name have no twins")
      return
    }
  }

  @Test("Where names are hidden, nobody learns from the page who has signed up")
  func hiddenTwins() throws {
    var (_, page) = try clerks { $0.rules.attribution = .anonymous }
    _ = try page.handIn(SignUp(name: "Ana Ruiz"), under: nil, at: now)
    let result = try page.handIn(SignUp(name: "Ana Ruiz"), under: nil, at: now)
    guard case .taken = result else { throw Surprise(result) }
  }

  @Test("A card between two presses of 'next' does not make the second one count")
  func doublePress() throws {
    var (moderator, page) = try clerks { $0.rules.announceLimit = false }
    try type("open", "item! 2", "add Bo Lee", "add Cy Young", "next", to: &moderator)
    _ = try page.handIn(SignUp(name: "Ana Ruiz"), under: nil, at: now)
    _ = try moderator.catchUp()
    #expect(throws: Problem.self) { try moderator.handle("next", at: now) }
    #expect(moderator.proceedings.meeting.floor.turns.count == 1)
  }

  @Test("Without a page the console says how one is opened")
  func noPage() throws {
    #expect(throws: Problem.noSignUpPage) { try NoErrands().signUpPage() }
  }

  private struct Surprise: Error {
    let result: HandedIn
    init(_ result: HandedIn) { self.result = result }
  }
}

/// Errands of somebody who cannot leave the room.
private final class NoErrands: Errands {
  func sheet(at path: String) throws(Problem) -> [SheetRow] { [] }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document { .empty }
}
