extension Grammar {
  /// What is still to be typed, for grey text after the cursor; empty when there is nothing to say.
  ///
  /// After `limit ` it is `TIME [next]`. It begins with a space where the line does not end in one.
  public func hint(for line: String) -> String {
    let bytes = Array(line.utf8)
    guard let last = bytes.last else { return "" }
    var command: Command<Scene, Outcome>?
    var remaining: [String] = []
    if let draft = draft(bytes) {
      guard draft.arguments.noteMarker == nil, draft.partial?.defect == nil else { return "" }
      let found = commands[draft.verb.command]
      if let partial = draft.partial, found.takesOptions, !partial.isQuoted,
        partial.text.hasPrefix("/"), found.layout.options[partial.option ?? ""] == nil
      {
        return ""
      }
      remaining = found.remaining(after: draft)
      command = found
    } else if let verb = try? verb(of: bytes), verb.range.upperBound == bytes.count {
      let found = commands[verb.command]
      let typed = lowercased(bytes[verb.range]).filter { $0 != "!" }
      guard byWord[typed] != nil else { return "" }
      remaining = found.slots.map(\.usage)
      command = found
    }
    guard command != nil, !remaining.isEmpty else { return "" }
    let isSpaced = isSeparator(last) || (bytes.count == 1 && bySigil[last] != nil)
    return (isSpaced ? "" : " ") + remaining.joined(separator: " ")
  }
}

extension Command {
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
