/// One row of a sign-up sheet, with the place at which each of its fields begins.
struct SheetRecord: Equatable {
  /// Where the fields begin, each at its first character or its opening quotation mark.
  let fields: [Position]
  /// Whether every field is empty.
  let isBlank: Bool
}

/// Finds where the rows and fields of a sheet begin, and every mistake of its quotation.
///
/// SwiftCSV reads the values but knows no positions, and its errors name none. This scanner
/// walks the same characters by the same rules (blanks around fields do not count, any line end
/// ends a row), so that rows and fields pair up one to one.
struct SheetScanner {
  private enum State {
    case atStart, inPlain, inQuotes, afterQuotes
  }

  private(set) var records: [SheetRecord] = []
  private var state = State.atStart
  private var fields: [Position] = []
  private var begin = Position.start
  private var quote = Position.start
  private var isBlank = true

  /// Returns the rows of a sheet; with faults noted, they are not to be relied on.
  static func scan(_ text: String, faults: inout FaultList) -> [SheetRecord] {
    var scanner = SheetScanner()
    var position = Position.start
    for character in text {
      scanner.take(character, at: position, &faults)
      if character == "\n" || character == "\r\n" || character == "\r" {
        position = Position(line: position.line + 1, column: 1)
      } else {
        position.column += character.unicodeScalars.count
      }
      if case .atStart = scanner.state, scanner.beginsField { scanner.begin = position }
    }
    if case .inQuotes = scanner.state {
      faults.add(scanner.quote, "the quotation that begins here has no end", "close the quotes")
    }
    if !scanner.isAtRowStart { scanner.endRow() }
    return scanner.records
  }

  /// Whether the next character is the first of a field, blanks before it not counted.
  private var beginsField = true
  /// Whether nothing of a row has come yet.
  private var isAtRowStart: Bool { fields.isEmpty && beginsField }

  private mutating func take(
    _ character: Character, at position: Position, _ faults: inout FaultList
  ) {
    let isSplit = character.unicodeScalars.count > 1 && !character.isNewline
    if isSplit, let first = character.unicodeScalars.first, first == "," || first == "\"" {
      faults.add(
        position, "a mark without a letter stands behind '\(first)'",
        "delete it or write the letter")
      return
    }
    switch state {
    case .atStart:
      start(character, at: position)
    case .inPlain:
      plain(character, at: position, &faults)
    case .inQuotes:
      if character == "\"" {
        state = .afterQuotes
      } else {
        isBlank = isBlank && character.isWhitespace
      }
    case .afterQuotes:
      afterQuotes(character, at: position, &faults)
    }
  }

  private mutating func start(_ character: Character, at position: Position) {
    if character == "," {
      endField()
    } else if character.isNewline {
      endRow()
    } else if character == "\"" {
      (begin, quote, state, beginsField) = (position, position, .inQuotes, false)
    } else if !character.isWhitespace {
      (begin, state, isBlank, beginsField) = (position, .inPlain, false, false)
    }
  }

  private mutating func plain(
    _ character: Character, at position: Position, _ faults: inout FaultList
  ) {
    if character == "," {
      endField()
    } else if character.isNewline {
      endRow()
    } else if character == "\"" {
      faults.add(
        position, "a quotation mark in the middle of a cell",
        "put the whole cell in quotes and double the mark inside")
    }
  }

  private mutating func afterQuotes(
    _ character: Character, at position: Position, _ faults: inout FaultList
  ) {
    if character == "\"" {
      (state, isBlank) = (.inQuotes, false)
    } else if character == "," {
      endField()
    } else if character.isNewline {
      endRow()
    } else if !character.isWhitespace {
      faults.add(position, "text behind the closing quotation mark", "move it into the quotes")
    }
  }

  private mutating func endField() {
    fields.append(begin)
    (state, beginsField) = (.atStart, true)
  }

  private mutating func endRow() {
    endField()
    records.append(SheetRecord(fields: fields, isBlank: isBlank))
    (fields, isBlank) = ([], true)
  }
}
