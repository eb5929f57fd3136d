extension Grammar {
  /// A line of a command that can be read, made by chance from its samples and candidates.
  ///
  /// It may have a `!`, options, notes, and be written with an alias or the command's sign. A
  /// required parameter without a sample (``Command/unsampled(in:)``) is left out.
  public func sampleLine(
    of command: Command<Scene, Outcome>, in scene: Scene,
    using random: inout some RandomNumberGenerator
  ) -> String {
    for style in [SampleStyle.free, .free, .quoted] {
      let line = command.sample(style, in: scene, using: &random)
      if let parsed = try? parse(line), parsed.command == command.name { return line }
    }
    return command.sample(.plain, in: scene, using: &random)
  }

  /// A line of some command that can be read.
  public func sampleLine(
    in scene: Scene, using random: inout some RandomNumberGenerator
  ) -> String {
    guard let command = commands.randomElement(using: &random) else { return "" }
    return sampleLine(of: command, in: scene, using: &random)
  }

  /// A line spoilt in one to three places, for tests of what cannot be read.
  public func spoilt(_ line: String, using random: inout some RandomNumberGenerator) -> String {
    let oddities: [Character] = [
      "\"", "!", " ", "-", "/", ":", "\u{201C}", "\u{201D}", "\t", "\u{7}", "é", "0", "?", "+",
      "\u{301}", "👩‍👩‍👧",
    ]
    var characters = Array(line)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let place = Int.random(in: 0...characters.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0:
        characters.insert(oddities.randomElement(using: &random) ?? " ", at: place)
      case 1 where place < characters.count:
        characters.remove(at: place)
      default:
        characters.removeSubrange(place...)
        characters += characters.shuffled(using: &random).prefix(4)
      }
    }
    return String(characters)
  }
}

/// How freely a sample is written.
enum SampleStyle {
  /// With aliases, signs, options, notes, and values without quotes.
  case free
  /// By name, with every value of several words in quotes.
  case quoted
  /// By name, with what is required and nothing else.
  case plain
}

extension Command {
  /// The labels of required parameters for which no sample and no candidate can be read.
  public func unsampled(in scene: Scene) -> [String] {
    slots.indices.filter { !slots[$0].mayLack && readable($0, in: scene).isEmpty }
      .map { slots[$0].label }
  }

  /// The samples and candidates that a slot can read.
  private func readable(_ slot: Int, in scene: Scene) -> [String] {
    let texts = candidates[slot](scene).map(\.text) + slots[slot].samples
    if case .flags = slots[slot].shape { return texts }
    return texts.filter { slots[slot].misreading($0) == nil }
  }

  fileprivate func sample(
    _ style: SampleStyle, in scene: Scene, using random: inout some RandomNumberGenerator
  ) -> String {
    let isFree = style == .free
    var places: [String] = []
    for index in layout.places {
      let slot = slots[index]
      if slot.mayLack, style == .plain || Bool.random(using: &random) { continue }
      places += slot.sample(style, of: readable(index, in: scene), using: &random)
    }
    if style != .plain {
      let end = endsInText ? max(0, places.count - 1) : places.count
      for (index, slot) in slots.enumerated()
      where !slot.optionNames.isEmpty && Bool.random(using: &random) {
        let option = slot.sample(style, of: readable(index, in: scene), using: &random)
        places.insert(contentsOf: option, at: Int.random(in: 0...end, using: &random))
      }
    }
    var line = head(isFree, isConfirmed: takesConfirmation && style != .plain, &places, &random)
    if !places.isEmpty { line += " " + places.joined(separator: " ") }
    if takesNotes, isFree, Int.random(in: 0..<8, using: &random) == 0 { line += " -- as agreed" }
    if isFree, Int.random(in: 0..<16, using: &random) == 0 { line += " --- ask again" }
    return line
  }

  /// The verb or the sign, with what stands next to it.
  private func head(
    _ isFree: Bool, isConfirmed: Bool, _ places: inout [String],
    _ random: inout some RandomNumberGenerator
  ) -> String {
    let mark = isConfirmed && Int.random(in: 0..<3, using: &random) == 0 ? "!" : ""
    if isFree, let sigil, Bool.random(using: &random) {
      guard !endsInText, let first = places.first else { return String(sigil) }
      places.removeFirst()
      return "\(sigil)\(first)\(mark)"
    }
    let words = isFree ? [name, name] + aliases : [name]
    return (words.randomElement(using: &random) ?? name) + mark
  }
}

extension Slot {
  fileprivate func sample(
    _ style: SampleStyle, of texts: [String], using random: inout some RandomNumberGenerator
  ) -> [String] {
    let count = isRepeated ? Int.random(in: 1...3, using: &random) : 1
    return (0..<count).compactMap { _ in
      guard let text = texts.randomElement(using: &random) else { return nil }
      switch shape {
      case .keyword, .literal, .value(.rest): return text
      case .flags: return "/\(text)"
      case .option(let name): return typedWord(text).map { "/\(name):\($0)" }
      case .value(.word): return typedWord(text)
      case .value(.words): return style == .free ? text : typedWord(text)
      }
    }
  }
}
