internal import Mustache

/// One template: words with names in braces.
struct Template: Sendable {
  private let mustache: MustacheTemplate
  /// The names that stand in it.
  let names: Set<String>

  /// Tells the library that the words are plain; else it would escape them for web pages.
  private static let plain = "{{% CONTENT_TYPE:TEXT}}"

  /// The words with values in place; a name without a value says nothing, a section named by it
  /// is left out.
  func render(_ values: [String: String]) -> String {
    mustache.render(values.filter { !$0.value.isEmpty }.mapValues { TemplateMark.taken(outOf: $0) })
  }

  /// The words with marks where sections go.
  func render(_ values: [String: String], marks: [String: String]) -> String {
    let clean = values.filter { !$0.value.isEmpty }.mapValues { TemplateMark.taken(outOf: $0) }
    return mustache.render(clean.merging(marks) { $1 })
  }

  /// Reads a template that begins on a line of its file; notes every fault.
  static func read(
    _ text: String, of file: TemplateFile, from line: Int, column: Int = 1,
    knows known: [String], _ faults: inout [TemplateFault]
  ) -> Template? {
    let tags = TemplateTag.all(in: text)
    let before = faults.count
    for tag in tags {
      if let message = tag.fault(known) {
        let isFirst = tag.line == 1
        faults.append(
          TemplateFault(
            file: file.path, line: line + tag.line - 1,
            column: tag.column + (isFirst ? column - 1 : 0), message: message))
      }
    }
    guard faults.count == before else { return nil }
    do {
      let mustache = try MustacheTemplate(string: plain + TemplateMark.taken(outOf: text))
      return Template(mustache: mustache, names: Set(tags.compactMap(\.name)))
    } catch let error as MustacheTemplate.ParserError {
      let isFirst = error.context.lineNumber == 1
      let at = error.context.columnNumber - (isFirst ? plain.count - column + 1 : 0)
      faults.append(
        TemplateFault(
          file: file.path, line: line + error.context.lineNumber - 1, column: max(1, at),
          message: words(for: error.error)))
    } catch {
      faults.append(
        TemplateFault(file: file.path, line: line, column: column, message: "\(error)"))
    }
    return nil
  }

  /// What the library says, in words that say what to write.
  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      return "this closes another name than the one that is open; close the inner one first"
    case .expectedSectionEnd: return "something is open and never closed; write '{{/NAME}}'"
    case .unfinishedName: return "the braces are not closed; write '{{NAME}}'"
    default: return "the braces hold what cannot be read; write '{{NAME}}'"  // not our enum
    }
  }
}

/// The marks that stand for sections while a layout is rendered: characters for private use,
/// which no text may bring along.
enum TemplateMark {
  static let (begin, end): (Character, Character) = ("\u{E000}", "\u{E001}")

  static func mark(_ name: String) -> String { "\(begin)\(name)\(end)" }

  static func taken(outOf text: String) -> String { text.filter { $0 != begin && $0 != end } }
}
