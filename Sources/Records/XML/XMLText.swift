/// Words as they stand in XML, between tags and in attributes: cleaned, so that every character
/// is one that XML 1.0 allows, and with the five signs of markup as references.
package func xmlEscaped(_ text: String, keepingLines: Bool = false) -> String {
  let clean = cleaned(text, keepingLines: keepingLines)
  guard clean.utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return clean }
  var result = ""
  result.reserveCapacity(clean.utf8.count + 16)
  for scalar in clean.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
