extension Command {
  /// How it is typed, such as `limit[!] TIME [next]`; with its sign, if it has one.
  public var usage: String {
    declaration.usage
  }

  /// How it is typed with its name.
  public var wordUsage: String { declaration.wordUsage }

  /// How it is typed with the sign that begins its lines, or nil when it has none.
  public var sigilUsage: String? { declaration.sigilUsage }
}

extension Declaration {
  var usage: String {
    guard let sigilUsage else { return wordUsage }
    return "\(wordUsage), or \(sigilUsage)"
  }

  var wordUsage: String {
    let verb = takesConfirmation ? "\(name)[!]" : name
    return ([verb] + slots.map(\.usage)).joined(separator: " ")
  }

  var sigilUsage: String? {
    guard let sigil else { return nil }
    let parts = slots.map(\.usage)
    guard !endsInText, let first = parts.first else {
      return ([String(sigil)] + parts).joined(separator: " ")
    }
    let mark = takesConfirmation ? "[!]" : ""
    return (["\(sigil)\(first)\(mark)"] + parts.dropFirst()).joined(separator: " ")
  }
}

extension Slot {
  /// How it stands in a usage: brackets round what may lack, `…` after what may be several words.
  var usage: String {
    switch shape {
    case .literal(let word): return word
    case .keyword(let word): return "[\(word)]"
    case .flags: return "[\(label)]"
    case .option(let name): return "[/\(name):\(label)]"
    case .value(let arity):
      let several = arity == .words || isRepeated ? "\(label)…" : label
      return isOptional ? "[\(several)]" : several
    }
  }
}
