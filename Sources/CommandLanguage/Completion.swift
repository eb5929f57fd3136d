/// One way to go on with a line.
public struct Completion: Equatable, Sendable {
  /// What to put in, with quotes if it needs them.
  public var text: String
  /// What it means.
  public var description: String
  /// The part of the line that the text takes the place of; it ends at the cursor.
  public var replacing: Range<String.Index>
}

extension Grammar {
  /// The ways to go on with a line at the cursor: commands, fixed words, options and candidates.
  ///
  /// What was typed is compared without regard to case and accents with the beginning of every
  /// word of a candidate; those that begin with it come first.
  public func completions(
    of line: String, at cursor: String.Index, in scene: Scene
  ) -> [Completion] {
    let end = min(cursor, line.endIndex)
    let bytes = Array(line.utf8[..<end])
    let found: [Proposal]
    if let draft = draft(bytes) {
      found = proposals(draft, bytes, scene)
    } else {
      found = verbs(bytes)
    }
    var texts: Set<String> = []
    return found.filter { $0.rank == 0 }.appending(found.filter { $0.rank != 0 })
      .filter { texts.insert($0.text).inserted }
      .map { proposal in
        let start = line.utf8.index(line.startIndex, offsetBy: min(proposal.start, bytes.count))
        return Completion(
          text: proposal.text, description: proposal.description, replacing: start..<end)
      }
  }

  /// The verbs that begin with what was typed, or have an alias that does.
  private func verbs(_ bytes: [UInt8]) -> [Proposal] {
    var start = 0
    while start < bytes.count, isSeparator(bytes[start]) { start += 1 }
    guard !bytes[start...].contains(where: isSeparator) else { return [] }
    var typed = folded(String(decoding: bytes[start...], as: UTF8.self))
    let isConfirmed = typed.count > 1 && typed.last == "!"
    if isConfirmed { typed.removeLast() }
    return commands.compactMap { command in
      if isConfirmed, !command.takesConfirmation { return nil }
      let isName = command.name.hasPrefix(typed)
      guard isName || command.aliases.contains(where: { $0.hasPrefix(typed) }) else { return nil }
      return Proposal(
        text: isConfirmed ? command.name + "!" : command.name, description: command.summary,
        start: start, rank: isName ? 0 : 1)
    }
  }

  private func proposals(_ draft: Draft, _ bytes: [UInt8], _ scene: Scene) -> [Proposal] {
    guard draft.arguments.noteMarker == nil else { return [] }
    let command = commands[draft.verb.command]
    if let option = draft.partial, option.option != nil {
      return command.options(for: option, besides: draft.arguments, in: scene)
    }
    let reach = Reach(
      slots: command.slots, layout: command.layout, words: draft.words, trustsLast: false)
    let typed = draft.partial?.text ?? ""
    let start = draft.partial?.start ?? bytes.count
    var found: [Proposal] = []
    for place in reach.next.union(reach.later).sorted() where place < command.layout.places.count {
      let slot = command.layout.places[place]
      found += command.slots[slot].proposals(
        of: command.candidates[slot](scene), for: typed,
        isQuoted: draft.partial?.isQuoted == true, start)
    }
    for (place, first) in reach.open {
      let began = draft.words[first].start
      if draft.arguments.options.contains(where: { $0.start > began }) { continue }
      let slot = command.layout.places[place]
      let words = draft.words[first...].map(\.text) + [typed]
      found += command.slots[slot].proposals(
        of: command.candidates[slot](scene), for: words.joined(separator: " "), isQuoted: false,
        began)
    }
    if typed.isEmpty || typed == "/", draft.partial?.isQuoted != true {
      found += command.unusedOptions(besides: draft.arguments, start: start, typed: "")
    }
    return found
  }
}

/// A completion before it is placed in the line.
struct Proposal {
  let text: String
  let description: String
  /// Where what it takes the place of begins, in bytes.
  let start: Int
  let rank: Int
}

extension Slot {
  /// What could stand in it and begins with what was typed.
  func proposals(
    of candidates: [Candidate], for typed: String, isQuoted: Bool, _ start: Int
  ) -> [Proposal] {
    let isFree =
      switch shape {
      case .value: true
      case .keyword, .literal, .flags, .option: false
      }
    if isQuoted, !isFree { return [] }
    let key = folded(typed)
    return candidates.compactMap { candidate in
      guard let rank = rank(of: key, in: folded(candidate.text)) else { return nil }
      let text =
        shape == .value(.rest) ? candidate.text : typedWord(candidate.text, always: isQuoted)
      return text.map {
        Proposal(text: $0, description: candidate.description, start: start, rank: rank)
      }
    }
  }
}

extension Command {
  /// The options that go on from a word with a slash, and their values after the colon.
  fileprivate func options(
    for token: Token, besides arguments: Arguments, in scene: Scene
  ) -> [Proposal] {
    let name = token.option ?? ""
    guard let typed = token.optionValue else {
      return unusedOptions(besides: arguments, start: token.start, typed: name)
    }
    guard let slot = layout.options[name], case .option = slots[slot].shape else { return [] }
    let key = folded(typed)
    return candidates[slot](scene).compactMap { candidate in
      guard let rank = rank(of: key, in: folded(candidate.text)),
        let value = typedWord(candidate.text)
      else { return nil }
      return Proposal(
        text: "/\(name):\(value)", description: candidate.description, start: token.start,
        rank: rank)
    }
  }

  /// The options that begin with what was typed and whose kind was not used yet.
  fileprivate func unusedOptions(
    besides arguments: Arguments, start: Int, typed: String
  ) -> [Proposal] {
    let used = Set(
      arguments.options.filter { $0.start != start }
        .compactMap { $0.option.flatMap { layout.options[$0] } })
    return slots.indices.filter { !used.contains($0) }.flatMap { index -> [Proposal] in
      switch slots[index].shape {
      case .value, .keyword, .literal: return []
      case .flags(let flags):
        return flags.filter { $0.name.hasPrefix(typed) }.map {
          Proposal(text: "/\($0.name)", description: $0.description, start: start, rank: 2)
        }
      case .option(let name):
        guard name.hasPrefix(typed) else { return [] }
        return [
          Proposal(text: "/\(name):", description: slots[index].label, start: start, rank: 2)
        ]
      }
    }
  }
}

extension Array {
  fileprivate func appending(_ other: [Element]) -> [Element] { self + other }
}
