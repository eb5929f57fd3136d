import Assembly

/// The names that are hidden by rule or were taken out, and how they are taken out of texts.
struct HiddenNames: Sendable {
  /// What stands for names that are known in any case, by the name in lower case.
  private var inAnyCase: [String: String] = [:]
  /// What stands for names of one word, as they are written.
  private var asWritten: [String: String] = [:]
  /// The lengths of the names that begin with a letter, longest first, so that "Ana Ruiz" goes
  /// before "Ana".
  private var lengths: [Character: [Int]] = [:]

  /// Collects every name that ever stood on a card, corrected and struck ones too.
  ///
  /// Where people of one name appear differently, it is hidden, and the strictest way decides.
  init(_ proceedings: Proceedings, _ appearances: Appearances) {
    guard appearances.copy == .open else { return }
    var names: [(name: String, card: CardNumber, isStruck: Bool)] = []
    for entry in proceedings.entries {
      guard case .speakers(let event) = entry.event else { continue }
      let isStruck = proceedings.struck.contains(entry.command)
      for (card, name) in HiddenNames.names(in: event) { names.append((name, card, isStruck)) }
    }
    var known: Set<String> = []
    for (name, card, _) in names
    where appearances[card] == .withheld && known.insert(name).inserted {
      add(name, Appearance.withheld.label(name, card))
    }
    for (name, card, isStruck) in names
    where appearances[card] != .by(.name) && known.insert(name).inserted {
      add(name, isStruck ? "a resident" : appearances[card].label(name, card))
    }
    for first in lengths.keys { lengths[first]?.sort(by: >) }
  }

  /// Collects every name that ever stood on some cards, each with the same label.
  init(of cards: Set<CardNumber>, in proceedings: Proceedings, label: String) {
    for entry in proceedings.entries {
      guard case .speakers(let event) = entry.event else { continue }
      for (card, name) in HiddenNames.names(in: event) where cards.contains(card) {
        add(name, label)
      }
    }
    for first in lengths.keys { lengths[first]?.sort(by: >) }
  }

  /// The text with each hidden name replaced, where it stands as a word of its own.
  func taken(outOf text: String) -> String {
    guard !lengths.isEmpty else { return text }
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      if index == 0 || !characters[index - 1].isPartOfWord,
        let (length, label) = name(at: index, in: characters)
      {
        result += label
        index += length
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }

  private static func names(in event: SpeakersList.Event) -> [(CardNumber, String)] {
    switch event {
    case .added(let card, _, let signUp, _, _), .received(let card, _, let signUp, _, _):
      signUp.name.map { [(card, $0)] } ?? []
    case .named(let card, let name, let old): [(card, name)] + (old.map { [(card, $0)] } ?? [])
    case .withdrawn, .placed, .noShow, .unheard, .drawn, .ceded, .grouped, .released, .identified,
      .accepted, .refused:
      []
    }
  }

  private mutating func add(_ name: String, _ label: String) {
    guard let first = name.first else { return }
    if name.contains(" ") {
      let folded = String(name.map(\.folded))
      inAnyCase[folded] = inAnyCase[folded] ?? label
    } else {
      asWritten[name] = label
    }
    let known = lengths[first.folded, default: []]
    if !known.contains(name.count) { lengths[first.folded] = known + [name.count] }
  }

  private func name(at index: Int, in text: [Character]) -> (length: Int, label: String)? {
    for length in lengths[text[index].folded] ?? [] {
      let end = index + length
      guard end <= text.count, end == text.count || !text[end].isPartOfWord else { continue }
      let words = text[index..<end]
      if let label = asWritten[String(words)] ?? inAnyCase[String(words.map(\.folded))] {
        return (length, label)
      }
    }
    return nil
  }
}

extension Character {
  /// Whether a word goes on with it; scripts that set no spaces have no such words.
  fileprivate var isPartOfWord: Bool {
    guard isLetter || isNumber, let value = unicodeScalars.first?.value else { return false }
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      return false
    default: return true
    }
  }

  /// The letter in lower case; one that becomes several stays as it is.
  fileprivate var folded: Character {
    let lower = lowercased()
    return lower.count == 1 ? Character(lower) : self
  }
}
