/// Says that the rules of order, or the state of things, do not allow what was typed.
///
/// A refused line changes nothing.
public struct Refusal: Error, Equatable, Sendable {
  /// What is wrong, in plain words.
  public var message: String
  /// What to type instead.
  public var remedy: String

  /// Makes a refusal of what is wrong and what to type instead.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}

/// Says that a line could not be read, and where.
public struct ParseFailure: Error, Equatable, Sendable {
  /// What is wrong, in plain words.
  public var message: String
  /// What to type instead.
  public var remedy: String
  /// The part of the line that is meant, counted in characters from 0; empty when something lacks.
  public var range: Range<Int>

  /// Makes a failure of what is wrong, what to type instead, and where.
  public init(_ message: String, remedy: String, range: Range<Int>) {
    self.message = message
    self.remedy = remedy
    self.range = range
  }
}

/// Says that a parameter cannot read the words that stand in its place.
///
/// A parameter's reader throws it; the grammar adds the place and makes a ``ParseFailure`` of it.
public struct Misreading: Error, Equatable, Sendable {
  /// What is wrong, in plain words.
  public var message: String
  /// What to type instead.
  public var remedy: String

  /// Makes a misreading of what is wrong and what to type instead.
  public init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }
}
