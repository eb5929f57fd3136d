/// What ties a document to the record that it was made of: the hash of the entry that the
/// document covers last, over that entry and all before it.
///
/// Whoever reads a durable record knows it; a record in memory has none.
public struct Seal: Equatable, Sendable {
  /// The last entry that is covered.
  public let entry: EntryNumber
  /// The hash in hexadecimal digits.
  public let hash: String
  /// What the salts in the hashes are made from, in hexadecimal digits, for the clerk alone; nil
  /// where it is not to be handed on.
  public let key: String?

  /// Makes a seal.
  public init(entry: EntryNumber, hash: String, key: String? = nil) {
    self.entry = entry
    self.hash = hash
    self.key = key
  }
}
