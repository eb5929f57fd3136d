/// Bytes that mean one thing only: what the hash chain of a journal is computed over.
///
/// Numbers are 8 bytes, most significant first. A text is its length in bytes and then its UTF-8;
/// a text that is not there has the length of all ones. So no two records give the same bytes.
public struct CanonicalBytes: Sendable {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Makes no bytes.
  public init() {
    bytes.reserveCapacity(512)
  }

  /// Forgets the bytes and keeps their room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds a number.
  public mutating func append(_ number: Int64) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Adds a text that may be missing.
  public mutating func append(_ text: String?) {
    guard let text else { return append(-1) }
    append(Int64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds bytes of a length that both sides know.
  public mutating func append(fixed: [UInt8]) {
    bytes.append(contentsOf: fixed)
  }

  /// Adds all of an entry that stands for ever: where it stands, when, by whom, and its kind.
  public mutating func append(headOf entry: CodedEntry) {
    append(Int64(entry.number))
    append(Int64(entry.command))
    append(entry.at)
    append(entry.seat)
    append(entry.event.kind)
    append(Int64(entry.event.version))
  }

  /// Adds what a person said or typed, which may have to be purged one day.
  public mutating func append(typed verb: String?, _ line: String?, payload: String) {
    append(verb)
    append(line)
    append(payload)
  }
}
