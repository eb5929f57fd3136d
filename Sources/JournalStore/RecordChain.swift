public import Assembly
internal import Records

/// The seals of records that stand in no archive, as an archive with the same key has them: so
/// the replay of a record bears the seal of the record.
public enum RecordChain {
  /// Returns the seal of the first entries, up to a number.
  ///
  /// - Parameter key: what salts are made from, in 64 hexadecimal digits.
  public static func seal(of entries: [Entry], through last: EntryNumber, key: String) -> Seal? {
    guard let bytes = [UInt8](hexadecimal: key), bytes.count == Digest.length else { return nil }
    var linking = Linking(key: bytes, digest: Digest())
    var hash = Chain.root
    var privateNotes: Set<Int> = []
    for entry in entries where entry.number <= last {
      var isPrivate = false
      if case .minutes(.noted(let number, _, true)) = entry.event { privateNotes.insert(number) }
      if case .minutes(.corrected(let reference, _, _)) = entry.event {
        isPrivate = reference.kind == .note && privateNotes.contains(reference.number)
      }
      guard let link = try? linking.link(entry, isPrivate: isPrivate, after: hash) else {
        return nil
      }
      hash = link.hash
    }
    return Seal(entry: last, hash: hash.hexadecimal, key: key)
  }
}
