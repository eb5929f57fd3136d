/// One value that a parameter could take in a given scene.
public struct Candidate: Equatable, Sendable {
  /// What would be typed, without quotes.
  public var text: String
  /// What it means, for the list beside the words.
  public var description: String

  /// Makes a candidate of what would be typed and what it means.
  public init(text: String, description: String = "") {
    self.text = text
    self.description = description
  }
}
