/// How an amendment changes a wording: the forms that the rules of order know.
public struct Amendment: Equatable, Hashable, Codable, Sendable {
  /// The forms.
  public enum Form: String, CaseIterable, Codable, Sendable {
    /// Insert words, or add them at the end.
    case insert
    /// Strike out words.
    case strike
    /// Strike out words and insert others.
    case replace
    /// Put another text in the place of the whole.
    case substitute
  }

  /// Where words are inserted.
  public enum Place: String, CaseIterable, Codable, Sendable {
    /// At the end.
    case end
    /// Before some words.
    case before
    /// After some words.
    case after
  }

  /// The form.
  public var form: Form
  /// The words that come in; for striking out, the words that go.
  ///
  /// An amendment of the amendment changes these.
  public var words: String
  /// The words that go when others come in their place.
  public var old: String?
  /// Where words are inserted.
  public var place: Place?
  /// The words at the place.
  public var anchor: String?

  /// Makes an amendment.
  public init(
    _ form: Form, _ words: String, old: String? = nil, place: Place? = nil, anchor: String? = nil
  ) {
    self.form = form
    self.words = words
    self.old = old
    self.place = place
    self.anchor = anchor
  }

  /// The words that must stand in the wording, and exactly once; nil where none must.
  public var needed: String? {
    switch form {
    case .insert: anchor
    case .strike: words
    case .replace: old
    case .substitute: nil
    }
  }

  /// Returns how often the words that must stand in a wording stand there.
  public func places(in wording: String) -> Int {
    guard let needed, !needed.isEmpty else { return 1 }
    return wording.ranges(of: needed).count
  }

  /// Returns the wording as amended; nil where the words that it is about do not stand there
  /// exactly once.
  public func applied(to wording: String) -> String? {
    guard places(in: wording) == 1 else { return nil }
    switch form {
    case .substitute: return words
    case .strike: return Amendment.replacing(words, by: "", in: wording)
    case .replace: return old.map { Amendment.replacing($0, by: words, in: wording) }
    case .insert:
      guard let anchor, let place else { return appended(to: wording) }
      switch place {
      case .end: return appended(to: wording)
      case .before: return Amendment.replacing(anchor, by: "\(words) \(anchor)", in: wording)
      case .after: return Amendment.replacing(anchor, by: "\(anchor) \(words)", in: wording)
      }
    }
  }

  /// Returns the amendment with other words, as an amendment of the amendment makes it; nil
  /// where that cannot be.
  public func amended(by other: Amendment) -> Amendment? {
    other.applied(to: words).map {
      var changed = self
      changed.words = $0
      return changed
    }
  }

  /// Puts the words at the end, before a full stop that stands there.
  private func appended(to wording: String) -> String {
    guard wording.hasSuffix("."), !words.hasSuffix(".") else {
      return wording.isEmpty ? words : "\(wording) \(words)"
    }
    return "\(wording.dropLast()) \(words)."
  }

  /// Replaces words and closes the gap where nothing came in their place.
  private static func replacing(_ old: String, by new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    var head = String(text[..<range.lowerBound])
    var tail = String(text[range.upperBound...])
    guard new.isEmpty else { return head + new + tail }
    if tail.first == " " || tail.isEmpty || tail.first.map({ ".,;:".contains($0) }) == true {
      while head.last == " " { head.removeLast() }
    }
    if head.isEmpty { while tail.first == " " { tail.removeFirst() } }
    return head + tail
  }
}
