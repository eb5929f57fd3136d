import Assembly

/// The names that a meeting's rule hides, and how they are taken out of texts.
struct HiddenNames: Sendable {
  private struct Name: Sendable {
    /// The letters, in lower case where case does not matter.
    let letters: [Character]
    let isAnyCase: Bool
    let replacement: String
  }

  /// Names by their first letter, longest first, so that "Ana Ruiz" goes before "Ana".
  private var names: [Character: [Name]] = [:]

  /// Collects every name that ever stood on a card, corrected and struck ones too.
  init(_ proceedings: Proceedings, rule: Attribution) {
    guard rule != .name else { return }
    var known: Set<String> = []
    for entry in proceedings.entries {
      guard case .speakers(let event) = entry.event else { continue }
      let isStruck = proceedings.struck.contains(entry.command)
      for (card, name) in HiddenNames.names(in: event) where known.insert(name).inserted {
        let label = isStruck ? "a resident" : PublicNames.label(name, card, rule)
        add(name, label)
      }
    }
    for first in names.keys {
      names[first]?.sort { $0.letters.count > $1.letters.count }
    }
  }

  /// The text with each hidden name replaced, where it stands as a word of its own.
  func taken(outOf text: String) -> String {
    guard !names.isEmpty else { return text }
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      if index == 0 || !characters[index - 1].isPartOfWord,
        let name = name(at: index, in: characters)
      {
        result += name.replacement
        index += name.letters.count
      } else {
        result.append(characters[index])
        index += 1
      }
    }
    return result
  }

  private static func names(in event: SpeakersList.Event) -> [(CardNumber, String)] {
    switch event {
    case .added(let card, _, let signUp, _, _): signUp.name.map { [(card, $0)] } ?? []
    case .named(let card, let name, let old): [(card, name)] + (old.map { [(card, $0)] } ?? [])
    case .withdrawn, .placed, .noShow, .unheard: []
    }
  }

  private mutating func add(_ name: String, _ label: String) {
    let isAnyCase = name.contains(" ")
    let letters = Array(name).map { isAnyCase ? $0.folded : $0 }
    guard let first = letters.first else { return }
    let entry = Name(letters: letters, isAnyCase: isAnyCase, replacement: label)
    for key in Set([first, first.folded]) { names[key, default: []].append(entry) }
  }

  private func name(at index: Int, in text: [Character]) -> Name? {
    names[text[index].folded]?.first { name in
      let end = index + name.letters.count
      guard end <= text.count, end == text.count || !text[end].isPartOfWord else { return false }
      return zip(text[index..<end], name.letters).allSatisfy {
        (name.isAnyCase ? $0.folded : $0) == $1
      }
    }
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
