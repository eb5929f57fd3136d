/// What the first Tab does, and the table that the second one shows; pure.
enum Completing {
  /// The longest text with which all items begin.
  static func commonPart(of items: [CompletionItem]) -> String {
    guard var common = items.first?.text else { return "" }
    for item in items.dropFirst() {
      common = String(zip(common, item.text).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }

  /// The items in as many columns as fit, with their descriptions if they have any.
  static func table(of items: [CompletionItem], in size: WindowSize) -> [StyledText] {
    let longest = items.map { displayWidth($0.text) }.max() ?? 0
    let room = max(8, size.columns - 1)
    let isDescribed = items.contains { !$0.description.isEmpty }
    let perRow = isDescribed ? 1 : max(1, (room + 2) / (longest + 2))
    let height = max(3, size.rows - 4)
    let fitting = items.count <= height * perRow ? items.count : (height - 1) * perRow
    let rows = (min(items.count, fitting) + perRow - 1) / perRow
    var table = (0..<rows).map { row in
      let line = items[(row * perRow)..<min(fitting, (row + 1) * perRow)]
      return isDescribed
        ? described(line[line.startIndex], nameWidth: min(longest, room / 2), room: room)
        : StyledText(cut(line.map { pad($0.text, to: longest) }.joined(separator: "  "), to: room))
    }
    if fitting < items.count {
      table.append(
        StyledText("… and \(items.count - fitting) more: type more letters", .dim))
    }
    return table
  }

  private static func described(
    _ item: CompletionItem, nameWidth: Int, room: Int
  ) -> StyledText {
    let name = pad(item.text, to: nameWidth)
    let rest = room - displayWidth(name) - 2
    guard rest > 3, !item.description.isEmpty else { return StyledText(cut(item.text, to: room)) }
    return StyledText(name + "  ") + StyledText(cut(item.description, to: rest), .dim)
  }

  private static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - displayWidth(text)))
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    guard displayWidth(text) > columns else { return trimmed(text) }
    var kept = ""
    for character in text where displayWidth(kept + "…") <= columns {
      kept.append(character)
    }
    while displayWidth(kept + "…") > columns, !kept.isEmpty { kept.removeLast() }
    return kept + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
