import Assembly
import CommandLanguage

/// Takes a card for the queue.
enum Add {
  static let command = ConsoleCommand(
    "add", aliases: ["a"], group: .queue, summary: "put somebody on the speakers list",
    confirmation: .waives(
      "takes a card although the list is closed, the name waits already or holds several commas"),
    needs: ["an item with public comment is open or still to come"],
    examples: ["add Ana Ruiz", "add Bo Lee /con /next", "add Nguyen /say:\"win\" /lang:vi"],
    parameters: Parameter.name().optional(),
    .oneOf([
      (name: "pro", description: "speaks in favour", value: Side.pro),
      (name: "con", description: "speaks against", value: .con),
      (name: "neutral", description: "speaks for neither side", value: .neutral),
    ]),
    .flag("remote", "takes part from elsewhere"),
    .flag("next", "goes to the head of the queue"),
    .option("lang", label: "LANGUAGE", samples: ["es"], read: plainText),
    .option("say", label: "\"SOUND\"", samples: ["win"], read: plainText),
    .option("group", label: "NAME", samples: ["Tenants"], read: plainText),
    .option("town", label: "TOWN", samples: ["Hartford"], read: plainText),
    .itemOption,
    perform: perform)

  @Sendable
  private static func plainText(_ text: String) throws(Misreading) -> String { text }

  static func perform(
    _ call: Call<Scene>, name: String?, side: Side?, isRemote: Bool, isNext: Bool,
    language: String?, pronunciation: String?, group: String?, town: String?, item: ItemNumber?
  ) throws(Refusal) -> Outcome {
    if let name, !call.isConfirmed, name.count(where: { $0 == "," }) > 1 {
      throw Refusal(
        "those look like several names",
        remedy: "one card a line, such as 'add \(name.prefix { $0 != "," })'; 'add! \(name)' takes "
          + "one card with that name")
    }
    var signUp = SignUp(name: name)
    signUp.side = side
    signUp.isRemote = isRemote
    signUp.language = language
    signUp.pronunciation = pronunciation
    signUp.group = group
    signUp.town = town
    signUp.topic = call.note
    var outcome = try call.scene.add(
      signUp, to: item, isNext: isNext, isConfirmed: call.isConfirmed)
    outcome.keepsNote = true
    return outcome
  }
}

extension Scene {
  /// Returns the outcome of a card coming in.
  func add(
    _ signUp: SignUp, to number: ItemNumber?, isNext: Bool, isConfirmed: Bool
  ) throws(Refusal) -> Outcome {
    try requireNotAdjourned()
    let item = try itemForCard(number, name: signUp.name, isConfirmed: isConfirmed)
    if !isConfirmed, let bar = bar(to: signUp.name, on: item) {
      throw refusal(of: signUp, on: item, by: bar)
    }
    let isLate = isLate(on: item.number)
    let event = Event.speakers(
      .added(
        card: speakers.nextNumber, item: item.number, signUp: signUp, late: isLate, next: isNext))
    let (place, count) = speakers.place(of: signUp, on: item.number, late: isLate, next: isNext)
    let label = "#\(speakers.nextNumber.rawValue) \(signUp.name ?? "(no name)")"
    let elsewhere = item.number == agenda.current ? "" : " for item \(item.number.rawValue)"
    let lines =
      ["\(label) is \(ordinal(place)) of \(count)\(elsewhere)."] + hints(about: signUp, on: item)
    return Outcome([event], lines: lines)
  }

  private func itemForCard(
    _ number: ItemNumber?, name: String?, isConfirmed: Bool
  ) throws(Refusal) -> Agenda.Item {
    let again = "add! \(name ?? "")".trimmed
    guard let number else {
      if let item = itemForCards { return item }
      guard let past = agenda.items.last(where: \.type.takesPublic) else {
        throw Refusal("this agenda has no public comment", remedy: "'agenda' lists the items")
      }
      throw Refusal(
        "no item with public comment is open or to come",
        remedy: "'item \(past.number.rawValue)' takes up \(past.title) again; "
          + "'\(again) /item:\(past.number.rawValue)' takes the card for the chair")
    }
    guard let item = agenda[number], item.type.takesPublic else {
      throw Refusal(
        "item \(number.rawValue) has no public comment", remedy: "'agenda' lists the items")
    }
    switch item.state {
    case .pending, .open, .held: return item
    case .closed, .skipped, .postponed:
      guard isConfirmed else {
        throw Refusal(
          "comment on \(item.label) is \(item.state.words)",
          remedy: "'\(again) /item:\(number.rawValue)' takes the card for the chair")
      }
      return item
    }
  }

  /// Says why a card is not taken, and how the chair takes it all the same.
  private func refusal(of signUp: SignUp, on item: Agenda.Item, by bar: CardBar) -> Refusal {
    let again = "'\("add! \(signUp.name ?? "")".trimmed)'"
    switch bar {
    case .adjourned, .nothingToCome, .itemOver:
      return Refusal("\(item.label) takes no cards", remedy: "\(again) takes it for the chair")
    case .listClosed:
      return Refusal(
        "the speakers list of \(item.label) is closed",
        remedy: "\(again) takes the card for the chair; 'lines open' opens it")
    case .late:
      return Refusal(
        "comment on \(item.label) has begun and late cards are not taken",
        remedy: "\(again) takes it for the chair")
    case .timeUsedUp(_, let cap):
      return Refusal(
        "the \(cap.text) for public comment on \(item.label) are used up, and late cards are "
          + "not taken then",
        remedy: "'cap +15' extends, \(again) takes it for the chair")
    case .twin(let twin):
      return Refusal(
        "\(signUp.name ?? "the name") is already waiting as #\(twin.rawValue)",
        remedy: "\(again) for another person of that name")
    }
  }
}

/// `1st`, `2nd`, `3rd`, `11th`.
func ordinal(_ number: Int) -> String {
  let suffix: String
  switch (number % 100, number % 10) {
  case (11...13, _): suffix = "th"
  case (_, 1): suffix = "st"
  case (_, 2): suffix = "nd"
  case (_, 3): suffix = "rd"
  case (_, _): suffix = "th"
  }
  return "\(number)\(suffix)"
}
