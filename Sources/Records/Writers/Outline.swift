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
/// A reader who moves by headings takes a missing level for missing text.
func outlined(_ blocks: [Block]) -> [Block] {
  var last = 0
  return blocks.map { block in
    guard case .heading(let level, let inlines) = block else { return block }
    last = min(max(level, 1), last + 1, 4)
    return .heading(last, inlines)
  }
}
