public import Assembly

extension Proceedings {
  /// The proceedings as the public may read them, as far as words go that are named by their
  /// entry: a mark stands in the place of those that were taken out.
  ///
  /// The journal keeps them. Everything public is told from this; without such a redaction it is
  /// the proceedings themselves.
  public var published: Proceedings {
    let hidden = Set(
      meeting.privacy.redacted.filter { $0.kind == .entry }.map { EntryNumber($0.number) })
    guard !hidden.isEmpty else { return self }
    var copy = Proceedings(
      replaying: entries.map { entry in
        guard hidden.contains(entry.number) else { return entry }
        return Entry(
          number: entry.number, command: entry.command, at: entry.at, seat: entry.seat,
          typed: entry.typed, event: entry.event.changingLooseWords { _ in PublicNames.redacted })
      })
    copy.seal = seal
    return copy
  }
}
