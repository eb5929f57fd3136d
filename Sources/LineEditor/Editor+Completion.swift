import CEditline

extension Editor {
  /// The Tab key: first the common part, then, pressed again, the list.
  func completeWord() -> UInt8 {
    guard let engine, let delegate else { return UInt8(CC_ERROR) }
    let line = engine.text
    let cursor = line.unicodeScalars.index(line.startIndex, offsetBy: engine.cursor)
    let items = calling { delegate.completions(of: line, at: cursor) }
    guard let first = items.first else { return UInt8(CC_ERROR) }
    if items.count == 1 {
      let needsSpace = first.isWhole && first.range.upperBound == line.endIndex
      let space = needsSpace && first.text.last != " " ? " " : ""
      replace(first.range, of: line, with: first.text + space)
      return UInt8(CC_REFRESH)
    }
    let common = Completing.commonPart(of: items)
    let typed = line[first.range]
    let isShared = items.allSatisfy { $0.range == first.range }
    if isShared, common != typed, common.count >= typed.count {
      replace(first.range, of: line, with: common)
      lastTab = (engine.text, engine.cursor)
      return UInt8(CC_REFRESH)
    }
    if let lastTab, lastTab == (line, engine.cursor) {
      for row in Completing.table(of: items, in: size) { waitingNotices.append(Notice(row)) }
      return UInt8(CC_NORM)
    }
    lastTab = (line, engine.cursor)
    return UInt8(CC_ERROR)
  }

  private func replace(_ range: Range<String.Index>, of line: String, with text: String) {
    let scalars = line.unicodeScalars
    let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    let length = scalars.distance(from: range.lowerBound, to: range.upperBound)
    engine?.replace(start..<(start + length), with: text)
  }
}
