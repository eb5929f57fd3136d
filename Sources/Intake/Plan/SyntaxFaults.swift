internal import Yams

/// Says what a YAML reader's complaint means to somebody who wrote a plan.
func explain(_ error: YamlError, in text: String) -> (Position, message: String, remedy: String) {
  switch error {
  case .scanner(let context, let problem, let mark, _),
    .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    let at = Position(line: mark.line, column: mark.column)
    return explain(problem, at: at, context: context, in: text)
  case .reader(let problem, _, _, _):
    return (.start, "the file cannot be read: \(problem)", "save it as UTF-8 text")
  case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded,
    .duplicatedKeysInMapping:
    return (.start, "the file cannot be read as YAML", "")
  }
}

private func explain(
  _ problem: String, at position: Position, context: YamlError.Context?, in text: String
) -> (Position, message: String, remedy: String) {
  let opened = context.map { Position(line: $0.mark.line, column: $0.mark.column) } ?? position
  switch problem {
  case "found character that cannot start any token":
    return startFault(at: position, in: text)
  case "mapping values are not allowed in this context":
    return (
      position, "a colon is not expected here",
      "put a text that holds ': ' in quotes, or check the indentation"
    )
  case "could not find expected ':'":
    return (opened, "this is neither a key with its ':' nor a text in its place", fit)
  case "found unexpected end of stream":
    return (opened, "the quotation that begins here has no end", "close the quotes")
  case "did not find expected ',' or ']'":
    return (opened, "the list that begins here has no end", "close it with ']'")
  case "did not find expected ',' or '}'":
    return (opened, "the group that begins here has no end", "close it with '}'")
  case "did not find expected key", "did not find expected '-' indicator",
    "block sequence entries are not allowed in this context":
    return (position, "this line does not fit the lines before it", fit)
  case "found unknown escape character":
    return (position, "in double quotes a backslash begins an escape", "use single quotes")
  case "found undefined alias":
    return (
      position, "anchors and aliases (& and *) are not supported in plans",
      "write the text out, or in quotes"
    )
  case "but found another document":
    return (position, "a plan is one document and a second one begins here", "delete the '---'")
  case _ where problem.contains("tab character"):
    return (position, "a tab cannot indent", "use spaces")
  case _ where problem.hasPrefix("Maximum nesting"):
    return (position, "this is nested too deeply for a plan", "")
  default:
    return (position, "this is not YAML: \(problem)", fit)
  }
}

private let fit = "check indentation, quotes and colons"

/// Explains a character that YAML keeps for itself at the beginning of a value.
private func startFault(
  at position: Position, in text: String
) -> (Position, message: String, remedy: String) {
  let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  let line = lines.indices.contains(position.line - 1) ? Array(lines[position.line - 1]) : []
  guard let scalar = line[safe: position.column - 1] else {
    return (position, "this is not YAML", fit)
  }
  if scalar == "\t" { return (position, "a tab cannot indent", "use spaces") }
  let word = String(
    String.UnicodeScalarView(line.dropFirst(position.column - 1).prefix { $0 != " " }))
  return (
    position, "a text that begins with '\(scalar)' must be in quotes",
    "write \"\(printable(word))\""
  )
}
