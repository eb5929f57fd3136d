import Assembly

/// Invented names for the people of a recorded meeting; no name of the record comes through.
struct Pseudonyms {
  private var names: [CardNumber: String] = [:]

  private static let first = [
    "Ada", "Bert", "Cora", "Dino", "Edith", "Fritz", "Gwen", "Hugo", "Irma", "Jonas", "Kira",
    "Lars", "Mona", "Nils", "Olive", "Pavel", "Quinn", "Rhea", "Sven", "Thea",
  ]
  private static let last = [
    "Abel", "Birch", "Croft", "Dale", "Elm", "Fenn", "Grove", "Heath", "Isle", "Juniper", "Kern",
    "Linden", "Moss", "North", "Oakes", "Pine", "Quarry", "Reed", "Stone", "Thorn",
  ]

  /// Gives every card a name; a name that the record itself has in any part is never given.
  init(_ cards: [Card], seed: UInt64) {
    let taken = Set(cards.flatMap { spokenWords($0.name) })
    func free(_ names: [String]) -> [String] {
      names.filter { !taken.contains($0.lowercased()) }
    }
    let (first, last) = (free(Pseudonyms.first), free(Pseudonyms.last))
    let shift = Lots(seed: seed).number("pseudonyms", below: 400)
    for (index, card) in cards.enumerated() {
      let place = index + shift
      guard !first.isEmpty, !last.isEmpty, index < first.count * last.count else {
        names[card.number] = "Resident \(index + 1)"
        continue
      }
      // Neighbours differ in both parts, and every pair comes once before any comes again.
      let round = place / first.count
      names[card.number] =
        "\(first[place % first.count]) \(last[(place + round) % last.count])"
    }
    distinguish(cards)
  }

  /// The name of a card.
  subscript(card: CardNumber) -> String { names[card] ?? "A resident" }

  /// Numbers names that were given twice.
  private mutating func distinguish(_ cards: [Card]) {
    var count: [String: Int] = [:]
    for card in cards {
      guard let name = names[card.number] else { continue }
      count[name, default: 0] += 1
      if let times = count[name], times > 1 { names[card.number] = "\(name) the \(times)" }
    }
  }
}
