/// A text without the characters that act instead of being read.
///
/// - Line ends (CR LF, CR, LF, NEL, LS, PS, vertical tab, form feed) become a space, or one LF when
///   `keepingLines`; a tab becomes a space.
/// - Directional embeddings, overrides and isolates (U+202A–202E, U+2066–2069), which can show a
///   line in another order than it was typed, and the byte order mark (U+FEFF) are dropped.
/// - Every other control character (C0, DEL, C1; NUL and ESC among them), the interlinear marks
///   (U+FFF9–FFFB) and the noncharacters become U+FFFD `�`, so that a reader sees that something
///   was there.
///
/// Every writer passes every string through here, so no document can steer a terminal or a page.
public func cleaned(_ text: String, keepingLines: Bool = false) -> String {
  if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) { return text }
  var result = String.UnicodeScalarView()
  var previousIsCR = false
  for scalar in text.unicodeScalars {
    defer { previousIsCR = scalar.value == 0x0D }
    switch scalar.value {
    case 0x0A where previousIsCR:
      continue
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
      result.append(keepingLines ? "\n" : " ")
    case 0x09:
      result.append(" ")
    case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
      continue
    case 0...0x1F, 0x7F...0x9F, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF:
      result.append("\u{FFFD}")
    default:
      result.append(scalar.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : scalar)
    }
  }
  return String(result)
}

/// An address fit to stand in a link, or nil where it must stay text.
///
/// Only `http`, `https` and `mailto` addresses and relative ones pass; whatever RFC 3986 does not
/// allow in an address is percent-encoded, so that it can neither end the link nor run a script.
func linkAddress(_ url: String) -> String? {
  let relativeEnd = url.utf8.firstIndex { "/?#".utf8.contains($0) } ?? url.endIndex
  if let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")), colon < relativeEnd {
    let scheme = url[..<colon].lowercased()
    guard ["http", "https", "mailto"].contains(scheme) else { return nil }
  }
  let allowed = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%".utf8)
  var address = ""
  for byte in url.utf8 {
    if allowed.contains(byte) {
      address.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return address.isEmpty ? nil : address
}
