/// What the figures of a vote say, apart from what was announced.
extension Vote {
  /// The figures as they stand; nil while nobody can know them, as in a vote by voice.
  ///
  /// A count goes before names; who may not vote otherwise but does so now, as a chair whose vote
  /// changes the result, is added to it. Nobody's vote counts twice, except the casting vote of a
  /// chair who has one.
  public var tally: Tally? {
    // Where nobody is a member, as at a town hall, consent has no figures.
    if isUnanimous { return electors.isEmpty ? nil : Tally(yes: electors.count, no: 0) }
    guard var tally = count ?? named else { return nil }
    for cast in casts where !electors.contains(cast.member) { tally.add(cast.ballot) }
    if let casting { tally.add(casting.ballot) }
    return tally
  }

  /// The figures of the names, when everybody who may vote was called.
  public var named: Tally? { uncalled.isEmpty && !electors.isEmpty ? namedSoFar : nil }

  /// The figures of the names that were taken so far, of those who may vote.
  public var namedSoFar: Tally {
    casts.reduce(into: Tally(yes: 0, no: 0)) { tally, cast in
      if electors.contains(cast.member) { tally.add(cast.ballot) }
    }
  }

  /// Whether the count has room for every vote that has a name; a count of all agrees with the
  /// names of all.
  public var countAgreesWithNames: Bool {
    guard let count else { return true }
    if let named { return count.agrees(with: named) }
    let named = namedSoFar
    return count.yes >= named.yes && count.no >= named.no
      && (named.abstentions == 0
        || count.yes + count.no <= electors.count - named.abstentions)
  }

  /// Returns whether yes prevails by figures: of those present, who did not vote works as an
  /// abstention.
  public func prevails(by tally: Tally) -> Bool {
    var counting = tally
    counting.abstentions = max(
      tally.abstentions, electors.count &- tally.yes &- tally.no)
    if abstaining == .countsYes {
      counting.yes &+= tally.abstentions
      counting.abstentions &-= tally.abstentions
    }
    return requirement.isMet(by: counting, of: base, members: members)
  }

  /// Whether yes prevails by the figures as they stand; nil where there are none.
  public var computed: Bool? { tally.map { prevails(by: $0) } }

  /// Returns whether another vote would change the result as it stands.
  public func changesResult(_ ballot: Ballot) -> Bool {
    guard let tally else { return false }
    var other = tally
    other.add(ballot)
    return prevails(by: other) != prevails(by: tally)
  }
}

extension Vote {
  /// How a record contradicts itself.
  public enum Contradiction: Equatable, Sendable {
    /// The figures say another result than the one that was announced.
    case result(figures: Tally, prevails: Bool)
    /// There are more votes than people who may vote.
    case tooMany(votes: Int, electors: Int)
    /// The counts are not those of the names.
    case names(counted: Tally, named: Tally)
    /// Somebody voted who was not entitled to.
    case notEntitled([OfficialID])
  }

  /// How the record of the vote contradicts itself; it is kept as it is and flagged.
  ///
  /// A console refuses such a result, so only records from elsewhere hold one.
  public var contradictions: [Contradiction] {
    guard let prevailed else { return [] }
    var found: [Contradiction] = []
    if let figures = announced ?? tally, prevails(by: figures) != prevailed {
      found.append(.result(figures: figures, prevails: !prevailed))
    }
    let extra = casts.count { !electors.contains($0.member) } + (casting == nil ? 0 : 1)
    if let figures = announced ?? tally, !electors.isEmpty,
      figures.votes > electors.count + extra
    {
      found.append(.tooMany(votes: figures.votes, electors: electors.count))
    }
    // One may vote besides: a chair whose vote changes the result.
    let strangers = casts.map(\.member).filter { !electors.contains($0) }
    if strangers.count > 1 { found.append(.notEntitled(strangers)) }
    if let count, !electors.isEmpty, !countAgreesWithNames {
      found.append(.names(counted: count, named: namedSoFar))
    }
    return found
  }
}

extension Tally {
  /// Votes and abstentions together.
  public var votes: Int { yes &+ no &+ abstentions }

  /// Adds a vote.
  mutating func add(_ ballot: Vote.Ballot) {
    switch ballot {
    case .yes: yes &+= 1
    case .no: no &+= 1
    case .abstention: abstentions &+= 1
    }
  }

  /// Whether votes in favour and against are the same; abstentions are often not counted.
  func agrees(with other: Tally) -> Bool { yes == other.yes && no == other.no }
}
