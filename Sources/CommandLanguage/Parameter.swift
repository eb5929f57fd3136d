/// One part of a command's line: how it reads itself, what it is called, and what could stand there.
public struct Parameter<Scene, Value: Sendable>: Sendable {
  let slot: Slot
  /// What could stand there in a scene.
  let candidates: @Sendable (Scene) -> [Candidate]
  /// The value of the words assigned to it; they have been accepted by the slot before.
  let value: @Sendable (Assignment) throws(Misreading) -> Value

  init(
    slot: Slot, candidates: @escaping @Sendable (Scene) -> [Candidate] = { _ in [] },
    value: @escaping @Sendable (Assignment) throws(Misreading) -> Value
  ) {
    self.slot = slot
    self.candidates = candidates
    self.value = value
  }

  /// Makes a parameter that stands at its place among the arguments.
  ///
  /// - Parameters:
  ///   - label: its name in the usage, such as `TIME`.
  ///   - arity: how much of the line it takes.
  ///   - samples: words it can read, for generated lines.
  ///   - candidates: what could stand there in a scene, for Tab.
  ///   - read: the value of the words. It must give the same answer each time, for it is asked
  ///     once to find the place of every word and once more for the value.
  public init(
    _ label: String, _ arity: Arity, samples: [String] = [],
    candidates: @escaping @Sendable (Scene) -> [Candidate] = { _ in [] },
    read: @escaping @Sendable (String) throws(Misreading) -> Value
  ) {
    slot = Slot(
      label: label, shape: .value(arity), samples: samples,
      misreading: { Self.misreading(of: $0, by: read) })
    self.candidates = candidates
    value = { (assignment) throws(Misreading) in try Self.single(assignment, read) }
  }

  /// The same parameter, but nil when it is absent.
  ///
  /// It is also nil when what stands there cannot be read by it but can be by what follows it.
  public func optional() -> Parameter<Scene, Value?> {
    var slot = slot
    slot.isOptional = true
    let value = value
    return Parameter<Scene, Value?>(slot: slot, candidates: candidates) {
      (assignment) throws(Misreading) in
      if case .absent = assignment { nil } else { try value(assignment) }
    }
  }

  /// One or more of the same parameter, as many as can be read; only for single words.
  public func repeated() -> Parameter<Scene, [Value]> {
    precondition(slot.shape == .value(.word), "only a parameter of one word can be repeated")
    var slot = slot
    slot.isRepeated = true
    let value = value
    return Parameter<Scene, [Value]>(slot: slot, candidates: candidates) {
      (assignment) throws(Misreading) in
      guard case .many(let texts) = assignment else { return [] }
      var values: [Value] = []
      for text in texts { values.append(try value(.one(text))) }
      return values
    }
  }

  /// The parameter in brackets, made optional; the same as ``optional()``, written in front.
  public static func optional<Single>(_ single: Parameter<Scene, Single>) -> Parameter
  where Value == Single? {
    single.optional()
  }

  /// One or more of the parameter in brackets; the same as ``repeated()``, written in front.
  public static func repeated<Single>(_ single: Parameter<Scene, Single>) -> Parameter
  where Value == [Single] {
    single.repeated()
  }

  static func misreading(
    of text: String, by read: @Sendable (String) throws(Misreading) -> Value
  ) -> Misreading? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error
    }
  }

  static func single(
    _ assignment: Assignment, _ read: @Sendable (String) throws(Misreading) -> Value
  ) throws(Misreading) -> Value {
    switch assignment {
    case .one(let text): return try read(text)
    case .many(let texts): return try read(texts.joined(separator: " "))
    case .absent, .present: return try read("")
    }
  }
}
