internal import Assembly
internal import Records

/// The chain of hashes of one meeting.
///
/// `digest = SHA-256(salt, verb, line, payload, digests of sealed words)` covers what may have to
/// be purged one day; `hash = SHA-256(hash before, number, command, time, seat, kind, version,
/// digest)` chains it. So words can go, and every hash stays true.
struct Chain {
  /// What stands before the first hash.
  static let root = [UInt8](repeating: 0, count: Digest.length)

  private let digest: Digest
  private var bytes = CanonicalBytes()

  init(_ digest: Digest) {
    self.digest = digest
  }

  /// Returns the digest of what was said and typed.
  mutating func content(
    _ entry: CodedEntry, payload: String, sealed: [[UInt8]], salt: [UInt8]
  ) -> [UInt8] {
    bytes.removeAll()
    bytes.append(fixed: salt)
    bytes.append(typed: entry.typed?.verb, entry.typed?.line, payload: payload)
    for digest in sealed { bytes.append(fixed: digest) }
    return digest.of(bytes.bytes)
  }

  /// Returns the hash of an entry after the one before.
  mutating func hash(_ entry: CodedEntry, content: [UInt8], after last: [UInt8]) -> [UInt8] {
    bytes.removeAll()
    bytes.append(fixed: last)
    bytes.append(headOf: entry)
    bytes.append(fixed: content)
    return digest.of(bytes.bytes)
  }
}
