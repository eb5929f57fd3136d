internal import Assembly
internal import Records

/// Takes private words out of entries and ties them to the chain, one after the other.
struct Linking {
  /// An entry as it is stored.
  struct Link {
    var entry: CodedEntry
    var payload: String
    var sealed: [Sealed]
    var digest: [UInt8]
    var hash: [UInt8]
  }

  let sealer: Sealer
  private var chain: Chain

  init(key: [UInt8], digest: Digest) {
    sealer = Sealer(key: key, digest: digest)
    chain = Chain(digest)
  }

  /// Returns the stored form of an entry after the one with a hash.
  ///
  /// - Parameter isPrivate: whether an event's text is private although it does not say so.
  mutating func link(_ entry: Entry, isPrivate: Bool, after hash: [UInt8]) throws -> Link {
    var coded = try CodedEntry(entry)
    let sealed = sealer.seal(&coded, isPrivate: isPrivate)
    let payload = coded.event.payload.text
    let digest = chain.content(
      coded, payload: payload, sealed: sealed.map(\.digest),
      salt: sealer.salt(coded.number, field: 0))
    return Link(
      entry: coded, payload: payload, sealed: sealed, digest: digest,
      hash: chain.hash(coded, content: digest, after: hash))
  }
}
