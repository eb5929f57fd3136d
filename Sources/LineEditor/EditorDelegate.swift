/// What a line editor asks its owner while a line is being edited.
///
/// Every call comes on the thread that called `readLine()`, from inside of it. The calls must
/// return soon: the editor echoes no key in the meantime.
public protocol EditorDelegate: AnyObject {
  /// The prompt as it is at this moment, for a terminal with so many columns.
  ///
  /// Asked for with each line, tick, alert, watched descriptor and new size; not with each key.
  func prompt(columns: Int) -> Prompt

  /// Milliseconds until the prompt changes or an alert is due; nil to sleep until a key.
  func nextTick() -> Int?

  /// Called when a tick is due; the alerts appear above the line.
  func tick() -> [Notice]

  /// Called when one of the watched descriptors can be read; must read it.
  func readable(_ descriptor: Int32) -> [Notice]

  /// The ways in which the line could go on at the cursor, best first.
  func completions(of line: String, at cursor: String.Index) -> [CompletionItem]

  /// A label that stands in grey after the line while the cursor is at its end; may be empty.
  func hint(for line: String) -> String
}

extension EditorDelegate {
  /// Sleeps until a key.
  public func nextTick() -> Int? { nil }

  /// Has nothing to say.
  public func tick() -> [Notice] { [] }

  /// Has nothing to say.
  public func readable(_ descriptor: Int32) -> [Notice] { [] }

  /// Knows no completion.
  public func completions(of line: String, at cursor: String.Index) -> [CompletionItem] { [] }

  /// Has no label.
  public func hint(for line: String) -> String { "" }
}
