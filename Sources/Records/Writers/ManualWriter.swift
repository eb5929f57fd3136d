/// Writes a page for `man`, in the macros of man(7), which every reader of manual pages knows.
///
/// It is no format for records: a manual page has sections, a name and a date of its own kind, so
/// it is not among ``Writers/all``. Headings of level 1 are the page's sections. Every sign that
/// could be a request or an escape is written so that it stays a sign, in ASCII alone.
public struct ManualWriter: Writer {
  /// The word a person types to choose the format.
  public let name = "man"
  /// The end of the file's name, without a dot: the section of the manual.
  public let fileExtension = "1"
  /// The IANA media type.
  public let mediaType = "text/troff"
  /// What the format is good for.
  public let summary = "a page for man"

  /// The day that stands at the foot of the page, such as 2016-07-19.
  public var date: String
  /// What the page belongs to, with its version, such as `gavel 0.1.0`.
  public var source: String

  /// Makes a writer.
  public init(date: String, source: String) {
    self.date = date
    self.source = source
  }

  /// The document in this format, ASCII; its title is the name of the page.
  public func write(_ document: Document) -> [UInt8] {
    let title = quoted((document.title ?? "untitled").uppercased())
    // A date is read as one only with plain hyphens.
    let day = date.filter { $0.isASCII && ($0.isNumber || $0 == "-") }
    var page = [".TH \(title) \(fileExtension) \"\(day)\" \(quoted(source))"]
    for line in outlined(document.blocks).flatMap(lines) {
      // Readers skip a paragraph that begins right behind a heading, and warn of it.
      let isBehindHeading = page.last.map { $0.hasPrefix(".S") } ?? false
      if line == ".PP", isBehindHeading { continue }
      page.append(line)
    }
    return Array((page.joined(separator: "\n") + "\n").utf8)
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .heading(1, let words):
      return [".SH " + quoted(words.plainText.uppercased())]
    case .heading(2, let words):
      return [".SS " + quoted(words.plainText)]
    case .heading(_, let words):
      return [".PP"] + filled([.strong(words)])
    case .paragraph(let words):
      let text = filled(words)
      return text.isEmpty ? [] : [".PP"] + text
    case .list(let items, ordered: let ordered):
      return lines(of: items, ordered: ordered)
    case .facts(let facts):
      return facts.flatMap { lines(of: $0) }
    case .table(let table):
      let text = TextWriter(width: 72).write(Document([.table(table)]))
      return unfilled(String(decoding: text, as: UTF8.self))
    case .preformatted(let text):
      return unfilled(cleaned(text, keepingLines: true))
    case .remark(let kind, let words):
      let lead: [Inline] = kind.map { [.strong($0.word + ":"), " "] } ?? []
      return [".PP"] + filled(lead + words)
    case .picture(let picture):
      return [".PP"] + filled(picture.alternative)
    }
  }

  private func lines(of fact: Fact) -> [String] {
    let value = filled(fact.value)
    return [".TP"] + filled([.strong([.code(fact.term)])]) + (value.isEmpty ? ["\\&"] : value)
  }

  private func lines(of items: [ListItem], ordered: Bool) -> [String] {
    items.enumerated().flatMap { index, item in
      let nested = lines(of: item.children, ordered: ordered)
      return [ordered ? ".IP \(index + 1). 4" : ".IP \\(bu 2"] + filled(item.inlines)
        + (nested.isEmpty ? [] : [".RS 4"] + nested + [".RE"])
    }
  }

  private func unfilled(_ text: String) -> [String] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    while rows.last == "" { rows.removeLast() }
    return [".PP", ".RS 4", ".nf"] + rows.map { guarded(escaped(String($0), isTyped: true)) }
      + [".fi", ".RE"]
  }

  /// The words as lines of the source, none longer than 79 signs unless one word is.
  private func filled(_ words: [Inline]) -> [String] {
    var lines: [String] = []
    for row in marked(words).split(separator: "\n", omittingEmptySubsequences: false) {
      if !lines.isEmpty { lines.append(".br") }
      var line = ""
      for word in row.split(separator: " ") {
        if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > 77 {
          lines.append(guarded(line))
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      if !line.isEmpty { lines.append(guarded(line)) }
    }
    return lines
  }

  /// The words with escapes for their faces; a line break is a newline.
  private func marked(_ words: [Inline]) -> String {
    words.map { word in
      switch word {
      case .text(let text): return escaped(text, isTyped: false)
      case .code(let text): return escaped(text, isTyped: true)
      case .strong(let inner): return "\\fB" + marked(inner) + "\\fR"
      case .emphasis(let inner): return "\\fI" + marked(inner) + "\\fR"
      case .link(let inner, url: let url):
        return marked(inner) + " (" + escaped(url, isTyped: true) + ")"
      case .lineBreak: return "\n"
      case .citation(let entries): return " " + Inline.citationText(entries)
      }
    }.joined()
  }

  /// A line that begins with a sign of a request, such as a full stop, made text.
  private func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  private func quoted(_ text: String) -> String {
    "\"" + escaped(text, isTyped: true) + "\""
  }

  /// The text in ASCII; what is typed keeps its hyphens as they are on the keyboard.
  private func escaped(_ text: String, isTyped: Bool) -> String {
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "'": result += "\\(aq"
      case "\"": result += "\\(dq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      case "-" where isTyped || previous == " " || previous == "'": result += "\\-"
      default:
        if scalar.isASCII {
          result.unicodeScalars.append(scalar)
        } else {
          let hex = String(scalar.value, radix: 16, uppercase: true)
          result += "\\[u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
        }
      }
      previous = scalar
    }
    return result
  }
}
