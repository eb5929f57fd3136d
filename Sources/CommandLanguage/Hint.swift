/// What is still to be typed, and for how long.
public struct Hint: Equatable, Sendable {
  /// Grey text for behind the cursor.
  ///
  /// After `limit ` it is `TIME [next]`; it is empty when there is nothing to say, and begins with
  /// a space where the line does not end in one.
  public let text: String
  private let line: String
  private let isLasting: Bool

  fileprivate init(_ text: String = "", for line: String, isLasting: Bool = false) {
    (self.text, self.line, self.isLasting) = (text, line, isLasting)
  }

  /// Whether it is the hint of a longer line, too, so that nobody needs to ask at each key: only
  /// letters and digits of ASCII were added to a word whose letters do not matter.
  public func holds(for longer: String) -> Bool {
    isLasting && longer.utf8.starts(with: line.utf8)
      && longer.utf8.dropFirst(line.utf8.count).allSatisfy { byte in
        byte < 0x80 && isLetter(byte) || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      }
  }
}

extension Grammar {
  /// What is still to be typed, for grey text after the cursor.
  public func hint(for line: String) -> Hint {
    let bytes = Array(line.utf8)
    let none = Hint(for: line)
    guard let last = bytes.last else { return none }
    var remaining: [String] = []
    var isLasting = false
    if let draft = draft(bytes) {
      guard draft.arguments.noteMarker == nil, draft.partial?.defect == nil else { return none }
      let found = commands[draft.verb.command]
      if let partial = draft.partial, found.takesOptions, !partial.isQuoted,
        partial.text.hasPrefix("/"), found.layout.options[partial.option ?? ""] == nil
      {
        return none
      }
      remaining = found.remaining(after: draft)
      isLasting = found.isLasting(draft.partial)
    } else if let verb = try? verb(of: bytes), verb.range.upperBound == bytes.count {
      let typed = lowercased(bytes[verb.range]).filter { $0 != "!" }
      guard byWord[typed] != nil else { return none }
      remaining = commands[verb.command].slots.map(\.usage)
    }
    guard !remaining.isEmpty else { return Hint(for: line, isLasting: isLasting) }
    let isSpaced = isSeparator(last) || (bytes.count == 1 && bySigil[last] != nil)
    return Hint(
      (isSpaced ? "" : " ") + remaining.joined(separator: " "), for: line, isLasting: isLasting)
  }
}

extension Command {
  /// Whether what follows a word that is being typed does not depend on its letters: it is not
  /// about to become an option or the mark of a note, and no fixed word may stand there.
  fileprivate func isLasting(_ partial: Token?) -> Bool {
    guard let partial, let first = partial.text.utf8.first, partial.option == nil,
      !partial.isQuoted, first != UInt8(ascii: "/"), first != UInt8(ascii: "-")
    else { return false }
    return slots.allSatisfy { slot in
      switch slot.shape {
      case .keyword, .literal: false
      case .value, .flags, .option: true
      }
    }
  }

  /// The usage of the parameters that no word was typed for.
  fileprivate func remaining(after draft: Draft) -> [String] {
    var words = draft.words
    if let partial = draft.partial, partial.option == nil { words.append(partial) }
    let reach = Reach(
      slots: slots, layout: layout, words: words,
      trustsLast: draft.partial != nil && draft.partial?.option == nil)
    guard let place = reach.next.max() else { return [] }
    let used = Set(draft.arguments.options.compactMap { $0.option.flatMap { layout.options[$0] } })
    let optional = Set(layout.options.values)
    return slots.indices.compactMap { index in
      if optional.contains(index) { return used.contains(index) ? nil : slots[index].usage }
      let isOpen = layout.places[min(place, layout.places.count)...].contains(index)
      return isOpen ? slots[index].usage : nil
    }
  }
}
