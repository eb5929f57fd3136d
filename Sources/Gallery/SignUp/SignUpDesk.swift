public import Assembly
internal import Intake
public import Moderation

internal import struct Records.PublicNames

/// What the sign-up page needs to know of a meeting, as of a moment.
public struct SignUpDesk: Equatable, Sendable {
  /// What the meeting is called.
  public let title: String
  /// Why no card is taken at all; nil when some can be.
  public let bar: CardBar?
  /// The items that take cards at this moment.
  public let items: [(number: ItemNumber, title: String)]
  /// The items with public comment that take no card now, and why.
  let closed: [(number: ItemNumber, title: String, bar: CardBar)]
  /// The item that a card is for when it names none.
  public let usual: ItemNumber?
  /// The rules in force.
  public let rules: Rules
  private let known: Set<ItemNumber>
  private let statuses: [CardNumber: Card.Status]
  private let places: [CardNumber: Int]

  /// Makes the desk of a moment.
  public init(of scene: Scene) {
    let meeting = scene.meeting
    title = meeting.opening?.title ?? ""
    bar = scene.signUpBar
    let names = PublicNames(scene.proceedings)
    items = scene.openForSignUp.map { ($0.number, names.title(of: $0)) }
    closed = scene.itemsForSignUp.compactMap { item in
      scene.bar(to: nil, under: item.number).map { (item.number, names.title(of: item), $0) }
    }
    usual = scene.itemForSignUp
    rules = meeting.rules
    known = Set(meeting.agenda.items.map(\.number))
    statuses = Dictionary(
      uniqueKeysWithValues: meeting.speakers.all.map { ($0.number, $0.status) })
    var places: [CardNumber: Int] = [:]
    for item in scene.itemsForSignUp {
      for (index, card) in meeting.speakers.queue(on: item.number).enumerated() {
        places[card.number] = index + 1
      }
    }
    self.places = places
  }

  /// Two desks are equal when they would show the same.
  public static func == (left: SignUpDesk, right: SignUpDesk) -> Bool {
    left.title == right.title && left.bar == right.bar && left.rules == right.rules
      && left.items.elementsEqual(right.items) { $0 == $1 } && left.usual == right.usual
      && left.closed.elementsEqual(right.closed) { $0 == $1 } && left.known == right.known
      && left.statuses == right.statuses && left.places == right.places
  }

  /// Returns where a card stands, and its place in the queue; nil when there is no such card.
  public func standing(of card: CardNumber) -> (status: Card.Status, place: Int?)? {
    statuses[card].map { ($0, places[card]) }
  }

  /// Reads a card out of a form's fields.
  public func read(
    _ fields: [(column: String, text: String)]
  ) throws(SignUpFault) -> (signUp: SignUp, item: ItemNumber?) {
    let representsGroup = fields.contains { $0.column == "representing" && $0.text == "group" }
    let namesGroup = fields.contains { field in
      field.column == "organization" && !NameCleaning.clean(field.text).isEmpty
    }
    if representsGroup, !namesGroup { throw .groupUnnamed }
    let row: Intake.SheetRow
    // The items are those of now; the plan does not know what was added since.
    do { row = try SheetRow.card(fields, agenda: nil) } catch { throw .unreadable }
    let item = row.itemNumber.map { ItemNumber($0) }
    if let item, !known.contains(item) { throw .unreadable }
    return (row.signUp, item)
  }
}
