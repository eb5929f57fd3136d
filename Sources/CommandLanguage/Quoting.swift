/// A text as it has to be typed to be read as one word, or nil when no quotes can hold it.
func typedWord(_ text: String, always: Bool = false) -> String? {
  let bytes = Array(text.utf8)
  if !always, !needsQuotes(text, bytes) { return text }
  if !bytes.contains(quote) { return "\"\(text)\"" }
  return text.unicodeScalars.contains("\u{201D}") ? nil : "\u{201C}\(text)\u{201D}"
}

private func needsQuotes(_ text: String, _ bytes: [UInt8]) -> Bool {
  guard let first = bytes.first else { return true }
  if bytes.contains(where: isSeparator) || ["!", "--", "---"].contains(text) { return true }
  if first == UInt8(ascii: "/"), bytes.count > 1, isLetter(bytes[1]) { return true }
  return first == quote || text.unicodeScalars.first == "\u{201C}"
}
