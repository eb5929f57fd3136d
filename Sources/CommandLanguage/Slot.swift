/// How much of the line a parameter takes.
public enum Arity: Equatable, Sendable {
  /// Exactly one word, or one quoted string.
  case word
  /// One or more words: the fewest that let everything after them be read.
  case words
  /// The remaining text as it was typed, quotes and all; at least one character.
  case rest
}

/// The words that were assigned to a parameter.
enum Assignment: Equatable, Sendable {
  case absent
  case present
  case one(String)
  case many([String])
}

/// A parameter without the types of its scene and value: what the grammar matches words against.
struct Slot: Sendable {
  enum Shape: Equatable, Sendable {
    case value(Arity)
    case keyword(String)
    case literal(String)
    case flags([Flag])
    case option(String)
  }

  let label: String
  let shape: Shape
  var isOptional = false
  var isRepeated = false
  let samples: [String]
  /// Why the text cannot be read, or nil when it can.
  let misreading: @Sendable (String) -> Misreading?

  /// The names after the slash, for options; empty for what stands in a fixed place.
  var optionNames: [String] {
    switch shape {
    case .value, .keyword, .literal: []
    case .flags(let flags): flags.map(\.name)
    case .option(let name): [name]
    }
  }

  /// Whether a line without it can be read.
  var mayLack: Bool {
    switch shape {
    case .value: isOptional
    case .literal: false
    case .keyword, .flags, .option: true
    }
  }

  /// Whether any word could stand there, as where a name is asked for, and not a time.
  var takesAnyWord: Bool {
    switch shape {
    case .value, .option: misreading("Qwxzy") == nil
    case .keyword, .literal, .flags: false
    }
  }

  /// How many words it can take at most.
  var capacity: Int {
    switch shape {
    case .keyword, .literal: 1
    case .flags, .option: 0
    case .value(.word): isRepeated ? .max : 1
    case .value(.words), .value(.rest): .max
    }
  }
}

/// The name of an option without a value, and what it means.
struct Flag: Equatable, Sendable {
  let name: String
  let description: String
}
