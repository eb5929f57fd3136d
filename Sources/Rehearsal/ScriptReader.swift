import Assembly
public import Intake
import Moderation
import Records

/// Reads scripts.
///
/// A line is blank, a comment (`#`), a key of the header, or has, in this order, a stamp (`@`),
/// `~` where it must be refused, and its content: a line of the console, or behind `%` a seat or
/// what a machine recorded. A backslash before the content makes it a line of the console
/// whatever it begins with. A stamp alone moves the clock for what follows.
public enum ScriptReader {
  /// The most bytes of a script; more is some other file given by mistake.
  static let largest = 256_000_000
  /// The most bytes of one line; the longest that an export writes is an opening, or the cards of
  /// a sheet, which has at most 1 MB.
  static let longestLine = 16_000_000

  /// Reads a script from the bytes of a file, UTF-8 with or without a byte order mark.
  ///
  /// - Throws: everything that is wrong with its form.
  public static func read(_ bytes: [UInt8], file: String) throws(Faults) -> Script {
    try script(bytes, file: file, isChecked: false)
  }

  /// Reads a script from its text; `file` is the name that the faults carry.
  ///
  /// - Throws: everything that is wrong with its form.
  public static func read(_ text: String, file: String) throws(Faults) -> Script {
    try read(Array(text.utf8), file: file)
  }

  /// Reads a script and every line that is typed in it, without playing it.
  ///
  /// - Throws: everything that is wrong with its form, and every line that no console could read
  ///   unless it must be refused.
  public static func check(_ bytes: [UInt8], file: String) throws(Faults) -> Script {
    try script(bytes, file: file, isChecked: true)
  }

  private static func script(
    _ bytes: [UInt8], file: String, isChecked: Bool
  ) throws(Faults) -> Script {
    var reading = ScriptReading(file: file)
    guard bytes.count <= largest else {
      reading.faults.add(1, 1, "the file has \(bytes.count) bytes", "is it the right file?")
      throw reading.faults.report
    }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    for (index, line) in rest.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      reading.read(line, number: index + 1)
    }
    reading.checkOpening()
    if isChecked { reading.checkTypedLines() }
    guard reading.faults.faults.isEmpty else { throw reading.faults.report }
    return reading.script
  }
}

/// A script while it is read.
private struct ScriptReading {
  var faults: FaultNotes
  private var header = ScriptHeader()
  private var isInHeader = true
  private var lines: [Script.Line] = []
  private var now = Duration.zero

  init(file: String) {
    faults = FaultNotes(file: file)
  }

  private var zero: Instant { header.zero ?? Instant(milliseconds: 0) }

  var script: Script {
    Script(
      plan: header.plan, zero: zero, seat: header.seat, seed: header.seed, key: header.key,
      lines: lines)
  }

  mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) {
    var line = SourceLine(number: number, bytes)
    guard bytes.count <= ScriptReader.longestLine else {
      return faults.add(number, 1, "the line has \(bytes.count) bytes", "is it the right file?")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return faults.add(number, 1, "the line is not UTF-8 text", "save the file as UTF-8")
    }
    line.skipSpaces()
    guard !line.isAtEnd, !line.isNext("#") else { return }
    if isInHeader, header.read(line, &faults) { return }
    isInHeader = false
    readStamp(&line)
    guard !line.isAtEnd, !line.isNext("#") else { return }
    readContent(&line)
  }

  private mutating func readStamp(_ line: inout SourceLine) {
    let start = line
    guard line.skip("@") else { return }
    let word = line.word()
    line.skipSpaces()
    guard let stamp = Stamp(word) else {
      return faults.add(start, "\(quoted("@" + word)) is no time", Stamp.remedy)
    }
    switch stamp {
    case .sinceZero(let time):
      guard time >= now else {
        return faults.add(
          start, "\(quoted("@" + word)) is before the line above, which is at \(now.text)",
          "time never goes back; move the line or correct its stamp")
      }
      now = time
    case .sinceLast(let time):
      now += time
    }
  }

  private mutating func readContent(_ line: inout SourceLine) {
    let start = line
    let mustBeRefused = line.skip("~")
    line.skipSpaces()
    if mustBeRefused, line.isAtEnd {
      return faults.add(start, "'~' marks no line", "write the line that must be refused behind it")
    }
    let column = line.column
    guard let content = content(&line, mustBeRefused: mustBeRefused) else { return }
    lines.append(
      Script.Line(
        number: line.number, column: column, at: zero + now, mustBeRefused: mustBeRefused,
        content: content))
  }

  private mutating func content(
    _ line: inout SourceLine, mustBeRefused: Bool
  ) -> Script.Line.Content? {
    let start = line
    if line.skip("\\") { return .typed(line.text) }
    if line.isNext("@") {
      faults.add(
        start, "a stamp may only stand at the start of a line",
        "for a line of the console that begins with '@', write a backslash before it")
      return nil
    }
    guard line.skip("%") else {
      var key = line
      if let key = key.key(), ScriptHeader.keys.contains(key) {
        faults.add(start, "'\(key):' stands below the header", "move it above the first line")
        return nil
      }
      return .typed(line.text)
    }
    if mustBeRefused {
      faults.add(start, "a '%' line is never refused", "take the '~' away")
      return nil
    }
    return MachineLine.read(&line, &faults)
  }
}

extension ScriptReading {
  /// Notes a fault unless exactly one thing says when the meeting is and what opens it.
  mutating func checkOpening() {
    if !header.hasZero {
      faults.add(
        1, 1, "the header has no 'zero', from which stamps are counted",
        "write 'zero: 2016-07-19T18:00:00-04:00' above the first line")
    }
    let openings = lines.indices.filter { lines[$0].opensMeeting }
    let spare = header.plan == nil ? openings.dropFirst() : openings[...]
    for index in spare {
      faults.add(
        lines[index].number, lines[index].column, "the meeting was opened already",
        "keep the plan or one opening line")
    }
    if header.plan == nil, openings.first != 0, faults.faults.isEmpty {
      faults.add(
        lines.first?.number ?? 1, lines.first?.column ?? 1, "nothing opens the meeting",
        "write 'plan: FILE' in the header")
    }
  }

  /// Notes a fault for every line that no console could read.
  mutating func checkTypedLines() {
    for line in lines where !line.mustBeRefused {
      guard case .typed(let text) = line.content else { continue }
      do {
        try Catalog.check(text)
      } catch {
        let before = text.prefix(error.range?.lowerBound ?? 0).unicodeScalars.count
        faults.add(line.number, line.column + before, error.message, error.remedy)
      }
    }
  }
}

extension Script.Line {
  /// Whether it is what a console recorded when the meeting was prepared.
  fileprivate var opensMeeting: Bool {
    guard case .submission(let submission) = content else { return false }
    return submission.events.contains {
      if case .session(.opened) = $0 { true } else { false }
    }
  }
}
