internal import Assembly
internal import Records

/// A field of an entry whose words are kept apart, so that they can be purged.
enum SealedField: String, CaseIterable {
  /// What stands behind ` --- ` in a typed line.
  case line
  /// The words of a private note.
  case text

  /// The number that stands for the field where a salt is made.
  var number: Int64 {
    switch self {
    case .line: 1
    case .text: 2
    }
  }
}

/// Private words of an entry, with what the hash chain holds instead of them.
struct Sealed {
  let field: SealedField
  let text: String
  let salt: [UInt8]
  let digest: [UInt8]
}

/// Takes private words out of entries before they are stored, and puts them back.
///
/// The chain covers a salted digest of them. Once words and salt are purged, the digest says
/// nothing about the words, and the chain still holds. Salts are made from the meeting's key, so
/// that a replay with the same key gives the same chain.
struct Sealer {
  /// What stands for words that were purged.
  static let purged = "(purged)"

  let key: [UInt8]
  let digest: Digest

  /// Returns the salt of an entry's content (field 0) or of a sealed field.
  func salt(_ number: Int, field: Int64) -> [UInt8] {
    var bytes = CanonicalBytes()
    bytes.append(fixed: key)
    bytes.append(Int64(number))
    bytes.append(field)
    return digest.of(bytes.bytes)
  }

  /// Takes the private words out of an entry.
  ///
  /// - Parameter isPrivate: whether an event's text is private although it does not say so, as
  ///   the correction of a private note.
  func seal(_ entry: inout CodedEntry, isPrivate: Bool = false) -> [Sealed] {
    var sealed: [Sealed] = []
    let isPrivate = isPrivate || entry.event.payload["isPrivate"] == .bool(true)
    if let line = entry.typed?.line,
      let start = Sealer.privatePart(of: line) ?? (isPrivate ? line.startIndex : nil)
    {
      sealed.append(close(.line, String(line[start...]), entry.number))
      entry.typed?.line = String(line[..<start])
    }
    if isPrivate {
      let payload = entry.event.payload
      let words = JSON.object(
        Sealer.wordy.compactMap { key in payload[key].map { (key, $0) } })
      if case .object(var object) = payload {
        for key in Sealer.wordy where object[key] != nil { object[key] = .string("") }
        entry.event.payload = .object(object)
      }
      sealed.append(close(.text, words.text, entry.number))
    }
    return sealed
  }

  /// Puts private words back, or says that they were purged.
  static func open(_ entry: inout CodedEntry, _ field: SealedField, _ text: String?) {
    switch field {
    case .line:
      entry.typed?.line += text ?? purged
    case .text:
      guard case .object(var object) = entry.event.payload else { return }
      let words = text.flatMap { try? JSON(parsing: Array($0.utf8)) }
      for key in wordy where object[key] != nil {
        object[key] = words?[key] ?? .string(purged)
      }
      entry.event.payload = .object(object)
    }
  }

  /// Returns the digest that the chain holds for the words of a field.
  func digest(of text: String, salt: [UInt8]) -> [UInt8] {
    digest.of(salt + Array(text.utf8))
  }

  /// The members of a payload that hold a person's words.
  private static let wordy = ["text", "old", "new"]

  private func close(_ field: SealedField, _ text: String, _ number: Int) -> Sealed {
    let salt = salt(number, field: field.number)
    return Sealed(field: field, text: text, salt: salt, digest: digest(of: text, salt: salt))
  }

  /// Returns where the words behind the mark begin: behind three dashes that stand alone, as the
  /// command language has it, where tabs part words as spaces do and a sign such as `/` ends by
  /// itself.
  private static func privatePart(of line: String) -> String.Index? {
    let bytes = line.utf8
    var before: UInt8?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == dash, before.map(endsWord) ?? true {
        let end = bytes[index...].firstIndex { $0 != dash } ?? bytes.endIndex
        if bytes.distance(from: index, to: end) == 3, end < bytes.endIndex, isSpace(bytes[end]) {
          return bytes.index(after: end)
        }
        (before, index) = (dash, end)
      } else {
        (before, index) = (byte, bytes.index(after: index))
      }
    }
    return nil
  }

  private static let dash = UInt8(ascii: "-")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Whether three dashes behind a byte are no part of its word: behind white space and behind
  /// signs; too often rather than once too seldom.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), dash, UInt8(ascii: "\""), 0x80...:
      false
    default: true
    }
  }
}
