/// The counts of a vote and what carries (DOMAIN 4.4).
///
/// Whole numbers only: "count the noes and double them" needs no fraction, so no rounding can
/// turn a result.
public struct Tally: Equatable, Sendable {
  /// What yes must reach.
  public enum Threshold: String, CaseIterable, Codable, Sendable {
    /// More than half.
    case majority
    /// Two thirds or more.
    case twoThirds = "two_thirds"
  }

  /// Of whom the threshold is taken.
  public enum Base: Equatable, Sendable {
    /// Of the votes cast; abstentions are no votes.
    case cast
    /// Of those present, so that an abstention works as a no without being one.
    case present
    /// Of the whole membership, of so many.
    case membership(Int)
  }

  /// Votes in favour.
  public var yes: Int
  /// Votes against.
  public var no: Int
  /// Those present who did not vote.
  public var abstentions: Int

  /// Makes a tally.
  public init(yes: Int, no: Int, abstentions: Int = 0) {
    self.yes = yes
    self.no = no
    self.abstentions = abstentions
  }

  /// Returns whether the question is carried; a tie is lost, and nothing carries without a yes.
  public func carries(_ threshold: Threshold, of base: Base = .cast) -> Bool {
    guard yes > 0 else { return false }
    let whole: Int
    switch base {
    case .cast: whole = yes &+ no
    case .present: whole = yes &+ no &+ abstentions
    case .membership(let members): whole = members
    }
    switch threshold {
    case .majority: return 2 &* yes > whole
    case .twoThirds: return 3 &* yes >= 2 &* whole
    }
  }
}
