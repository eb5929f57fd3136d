extension CSV {
  /// A sheet whose every row says something more, such as that it is of a rehearsal; documents say
  /// it in their titles, and a sheet has none.
  static func marked(_ sheet: [UInt8], _ mark: String) -> [UInt8] {
    var marked: [UInt8] = []
    var isQuoted = false
    var isHeader = true
    for byte in sheet {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\r"), !isQuoted {
        marked += ",\(isHeader ? mark.lowercased() : mark)".utf8
        isHeader = false
      }
      marked.append(byte)
    }
    return marked
  }
}
