extension Document {
  /// The language if it is a well-formed tag, else `und`, which means undetermined.
  var languageTag: String {
    let isTag =
      !language.isEmpty
      && language.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: "-")
      }
    return isTag ? language : "und"
  }
}

/// The blocks with heading levels that begin at 1 and never jump over one going down.
///
/// A heading stands below the nearest one before it that asked for a smaller level, so headings
/// that asked for the same stay beside each other. A reader who moves by headings takes a missing
/// level for missing text.
func outlined(_ blocks: [Block]) -> [Block] {
  var open: [Int] = []
  return blocks.map { block in
    guard case .heading(let level, let inlines) = block else { return block }
    while let last = open.last, last >= level { open.removeLast() }
    open.append(level)
    return .heading(min(open.count, 4), inlines)
  }
}
