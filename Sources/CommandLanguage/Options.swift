extension Parameter where Value == Bool {
  /// An option without a value, such as `/remote`, anywhere among the arguments.
  public static func flag(_ name: String, _ description: String) -> Parameter {
    let name = optionName(name)
    return Parameter(slot: Slot(flags: [Flag(name: name, description: description)])) {
      $0 != .absent
    }
  }
}

extension Parameter {
  /// Options that exclude each other, such as `/pro`, `/con` and `/neutral`; nil when none is given.
  public static func oneOf<Choice: Sendable>(
    _ choices: [(name: String, description: String, value: Choice)]
  ) -> Parameter where Value == Choice? {
    let flags = choices.map { Flag(name: optionName($0.name), description: $0.description) }
    let values = choices.map(\.value)
    return Parameter(slot: Slot(flags: flags)) { assignment in
      guard case .one(let name) = assignment else { return nil }
      return flags.firstIndex { $0.name == name }.map { values[$0] }
    }
  }

  /// An option with a value, such as `/lang:es` or `/say:"win"`, anywhere among the arguments.
  public static func option<Content: Sendable>(
    _ name: String, label: String, samples: [String] = [],
    candidates: @escaping @Sendable (Scene) -> [Candidate] = { _ in [] },
    read: @escaping @Sendable (String) throws(Misreading) -> Content
  ) -> Parameter where Value == Content? {
    let slot = Slot(
      label: label, shape: .option(optionName(name)), samples: samples,
      misreading: { Parameter<Scene, Content>.misreading(of: $0, by: read) })
    return Parameter(slot: slot, candidates: candidates) { (assignment) throws(Misreading) in
      guard case .one(let text) = assignment else { return nil }
      return try read(text)
    }
  }
}

/// The name after the slash; the slash may stand in the declaration or not.
private func optionName(_ name: String) -> String {
  let bare = name.first == "/" ? String(name.dropFirst()) : name
  precondition(
    bare == bare.lowercased() && bare.first?.isLetter == true && !bare.contains { $0 == ":" },
    "the name of an option is a letter and more, in lower case: \(name)")
  return bare
}

extension Slot {
  /// A slot for options without a value that exclude each other.
  init(flags: [Flag]) {
    self.init(
      label: flags.map { "/\($0.name)" }.joined(separator: "|"), shape: .flags(flags),
      samples: flags.map(\.name), misreading: { _ in nil })
  }
}
