/// Turns the bytes of a terminal into characters and pastes; pure.
///
/// libedit knows no bracketed paste, so the marks are taken out here. A lone Escape is held until
/// it is clear that no mark follows: the owner waits `escapePatience` and calls `releaseEscape`.
struct InputDecoder {
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    case paste(String)
  }

  /// Milliseconds for which an Escape may be the beginning of a mark.
  static let escapePatience = 50
  /// Bytes of a paste; what goes beyond is dropped.
  static let pasteLimit = 1 << 20

  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var position = 0
  private var pasted: [UInt8]?
  private var escapeIsReleased = false

  /// True when all bytes were taken, but for an unfinished character, mark or paste.
  var isEmpty: Bool { position == bytes.count }

  mutating func feed(_ more: some Sequence<UInt8>) {
    bytes.removeFirst(position)
    position = 0
    bytes += more
  }

  /// Forgets what was typed and not yet taken.
  mutating func discard() {
    self = InputDecoder()
  }

  /// True when only time can tell whether an Escape stands for itself.
  var holdsEscape: Bool {
    pasted == nil && !escapeIsReleased && position < bytes.count
      && bytes[position] == Self.pasteStart[0] && bytes.count - position < Self.pasteStart.count
      && Self.pasteStart.starts(with: bytes[position...])
  }

  mutating func releaseEscape() {
    escapeIsReleased = true
  }

  /// The next character or paste; nil when more bytes are needed.
  mutating func next() -> Event? {
    while position < bytes.count {
      if pasted != nil {
        guard let text = takePaste() else { return nil }
        return .paste(text)
      }
      let byte = bytes[position]
      if byte == Self.pasteStart[0] {
        if bytes[position...].starts(with: Self.pasteStart) {
          position += Self.pasteStart.count
          pasted = []
          continue
        }
        if holdsEscape { return nil }
        escapeIsReleased = false
      }
      if byte < 0x80 {
        position += 1
        return .scalar(Unicode.Scalar(byte))
      }
      guard let scalar = takeScalar() else {
        if isUnfinished { return nil }
        // Not UTF-8.
        position += 1
        continue
      }
      return .scalar(scalar)
    }
    return nil
  }

  private mutating func takePaste() -> String? {
    guard var text = pasted else { return nil }
    // Out of `self` while it grows, so that it is not copied for each byte.
    pasted = []
    while position < bytes.count {
      let byte = bytes[position]
      text.append(byte)
      position += 1
      if byte == Self.pasteEnd.last, text.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
        pasted = nil
        text.removeLast(Self.pasteEnd.count)
        return String(decoding: text.prefix(Self.pasteLimit), as: UTF8.self)
      }
      // Its end must still be recognized.
      if text.count > Self.pasteLimit + Self.pasteEnd.count { text.remove(at: Self.pasteLimit) }
    }
    pasted = text
    return nil
  }

  private var lengthOfNext: Int {
    switch bytes[position] {
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    case _: 0
    }
  }

  /// True when the bytes at hand are the beginning of a character.
  private var isUnfinished: Bool {
    let have = bytes.count - position
    return have < lengthOfNext && bytes[(position + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private mutating func takeScalar() -> Unicode.Scalar? {
    let length = lengthOfNext
    guard length > 0, bytes.count - position >= length else { return nil }
    let piece = bytes[position..<(position + length)]
    guard let text = String(validating: piece, as: UTF8.self) else { return nil }
    position += length
    return text.unicodeScalars.first
  }
}
