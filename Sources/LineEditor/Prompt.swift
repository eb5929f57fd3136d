/// What stands before the line, and at the right edge when there is room.
///
/// Give it the same width from tick to tick: then a tick costs a few bytes.
public struct Prompt: Sendable, Hashable {
  /// What stands before the line.
  public var left: StyledText
  /// What stands at the right edge while the line is short.
  public var right: StyledText

  /// Makes a prompt.
  public init(left: StyledText, right: StyledText = StyledText()) {
    self.left = left
    self.right = right
  }
}

/// A message that appears above the line while it is being edited.
public struct Notice: Sendable, Hashable {
  /// The message; it may have several lines.
  public var text: StyledText
  /// Whether the terminal's bell rings with it.
  public var bell: Bool

  /// Makes a message with styles of its own.
  public init(_ text: StyledText, bell: Bool = false) {
    self.text = text
    self.bell = bell
  }

  /// Makes a message in one style.
  public init(_ text: String, style: Style = .plain, bell: Bool = false) {
    self.init(StyledText(text, style), bell: bell)
  }
}

/// One way in which the line could go on.
public struct CompletionItem: Sendable, Hashable {
  /// What would be written into the line.
  public var text: String
  /// What it means; may be empty.
  public var description: String
  /// The part of the line that `text` takes the place of.
  public var range: Range<String.Index>
  /// Whether a space follows when this is the only item; not for the beginning of a path.
  public var isWhole: Bool

  /// Makes an item.
  public init(
    _ text: String, description: String = "", replacing range: Range<String.Index>,
    isWhole: Bool = true
  ) {
    self.text = text
    self.description = description
    self.range = range
    self.isWhole = isWhole
  }
}
