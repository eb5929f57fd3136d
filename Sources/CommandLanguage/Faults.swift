extension Declaration {
  /// The slot that an option fills, and with what.
  func option(_ token: Token) throws(Fault) -> (slot: Int, assignment: Assignment) {
    let name = token.option ?? ""
    guard let slot = layout.options[name] else {
      throw Fault(
        "'\(self.name)' has no option '/\(name)'",
        remedy: "its options are \(slots.flatMap(\.optionUsages).joined(separator: ", "))",
        at: token.range)
    }
    guard case .option = slots[slot].shape else {
      if token.optionValue == nil { return (slot, .one(name)) }
      throw Fault("'/\(name)' takes no value", remedy: "type '/\(name)'", at: token.range)
    }
    guard let value = token.optionValue, !value.isEmpty else {
      throw Fault(
        "'/\(name)' needs a value", remedy: "type '/\(name):\(slots[slot].label)'",
        at: token.range)
    }
    if let misreading = slots[slot].misreading(value) {
      throw Fault(misreading.message, remedy: misreading.remedy, at: token.range)
    }
    return (slot, .one(value))
  }

  /// What to tell about an obstacle.
  func fault(of obstacle: Obstacle, _ arguments: Arguments, at end: Int) -> Fault {
    let words = arguments.words
    let usage = "type '\(wordUsage)'"
    switch obstacle {
    case .missing(let slot):
      return Fault("'\(name)' needs \(slots[slot].demand)", remedy: usage, at: end..<end)
    case .expected(let slot, let word):
      return Fault(
        "'\(name)' needs \(slots[slot].demand) where '\(words[word].text)' stands", remedy: usage,
        at: words[word].range)
    case .misread(_, let range, let misreading):
      return Fault(
        misreading.message, remedy: misreading.remedy,
        at: words[range.lowerBound].start..<words[range.upperBound].end)
    case .excess(let word):
      guard let first = words.dropFirst(word).first, let last = words.last else {
        return Fault("'\(name)' cannot be read so", remedy: usage, at: end..<end)
      }
      if first.text == "--", !first.isQuoted {
        return Fault("'\(name)' takes no note", remedy: usage, at: first.start..<last.end)
      }
      return Fault(
        "'\(first.text)' is more than '\(name)' takes", remedy: usage,
        at: first.start..<last.end)
    case .broken(let word):
      return Fault(broken: words[word])
    }
  }
}

extension Fault {
  /// What to tell about a string whose quotes are not in order.
  init(broken token: Token) {
    if token.defect == .unspaced {
      self.init(
        "a space is missing after the closing quote", remedy: "put a space after it",
        at: token.range)
    } else {
      self.init(
        "the quote is not closed", remedy: "type the closing quote, or leave both out",
        at: token.quoteStart..<(token.quoteStart + token.quoteWidth))
    }
  }
}

extension Token {
  /// Where its opening quote stands: after the colon, in an option.
  fileprivate var quoteStart: Int {
    guard option != nil else { return start }
    return start
      + (text.utf8.firstIndex(of: UInt8(ascii: ":")).map { index in
        text.utf8.distance(from: text.utf8.startIndex, to: index) + 1
      } ?? 0)
  }

  fileprivate var quoteWidth: Int {
    let openings = option == nil ? end - start - text.utf8.count : 0
    return openings == 3 ? 3 : 1
  }
}

extension Slot {
  /// What it asks for, in a sentence.
  var demand: String {
    if case .literal(let word) = shape { "the word '\(word)'" } else { label }
  }

  /// Its options as they are typed.
  var optionUsages: [String] {
    switch shape {
    case .value, .keyword, .literal: []
    case .flags(let flags): flags.map { "/\($0.name)" }
    case .option(let name): ["/\(name):\(label)"]
    }
  }
}
