// What is checked of a line once its command is known.

func match(
  _ arguments: Arguments, of bytes: [UInt8], with command: Declaration
) throws(Fault) -> [Assignment] {
  var matcher = Matcher(
    slots: command.slots, layout: command.layout, arguments: arguments, bytes: bytes)
  for token in arguments.options {
    let option = try command.option(token)
    if matcher.assignments[option.slot] != .absent {
      throw Fault(
        "'/\(token.option ?? "")' is one option of its kind too many",
        remedy: "type '\(command.wordUsage)'", at: token.range)
    }
    matcher.assign(option.assignment, to: option.slot)
  }
  if matcher.match() { return matcher.assignments }
  throw command.fault(
    of: matcher.obstacle ?? .excess(0), arguments, at: bytes.count)
}

/// Takes the `!` that stands after the first word of a line such as `+30!`.
func confirm(
  _ verb: inout Verb, byEndOf tokens: inout [Token], of command: Declaration
) {
  guard !command.endsInText, let first = tokens.first, !first.isQuoted,
    first.text.hasSuffix("!")
  else { return }
  verb.isConfirmed = true
  tokens[0].text.removeLast()
  tokens[0].end -= 1
  if tokens[0].text.isEmpty { tokens.removeFirst() }
}

func checkConfirmation(
  _ verb: Verb, _ tokens: [Token], of bytes: [UInt8], for command: Declaration
) throws(Fault) {
  if let first = tokens.first, first.text == "!", !first.isQuoted, !verb.isConfirmed,
    command.layout.places.count != 1 || !command.endsInText
  {
    throw Fault(
      command.takesConfirmation
        ? "the '!' must follow '\(command.name)' without a space"
        : "'\(command.name)' takes no '!'",
      remedy: command.takesConfirmation ? "type '\(command.name)!'" : "type '\(command.name)'",
      at: first.range)
  }
  guard verb.isConfirmed else { return }
  if !command.takesConfirmation {
    throw Fault(
      "'\(command.name)' takes no '!'", remedy: "type '\(command.name)'", at: verb.range)
  }
  guard case .acts = command.confirmation, !verb.isSigil else { return }
  let typed = lowercased(bytes[verb.range.lowerBound..<(verb.range.upperBound - 1)])
  if typed != command.name, !command.aliases.contains(typed) {
    throw Fault(
      "'\(typed)!' is too short for a command that cannot be taken back lightly",
      remedy: "type '\(command.name)!'", at: verb.range)
  }
}

func checkQuotes(
  _ arguments: Arguments, in command: Declaration
) throws(Fault) {
  for token in arguments.options where token.defect != nil { throw Fault(broken: token) }
  if command.endsInText { return }
  for token in arguments.words where token.defect != nil { throw Fault(broken: token) }
}
