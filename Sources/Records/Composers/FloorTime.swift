import Assembly

/// Who used how much of the floor: persons and officials apart, since meetings with officials
/// fail when these do the talking (DOMAIN 5.3).
struct FloorTime: Sendable {
  /// What one person or official used.
  struct Share: Sendable {
    /// The name as public documents give it.
    let name: String
    /// Turns in which a clock ran, or that ended without one.
    var turns = 0
    /// The time spoken.
    var spoken = Duration.zero
  }

  /// Residents, in the order in which they first spoke; one person is one share.
  private(set) var residents: [Share] = []
  /// Officials, in the order in which they first spoke.
  private(set) var officials: [Share] = []
  /// Residents' turns that went over their limit by more than the grace.
  private(set) var overLimit = 0

  init(_ record: PublicRecord) {
    var people: [PersonNumber: Int] = [:]
    var offices: [OfficialID: Int] = [:]
    for turn in record.turns {
      switch turn.holder {
      case .card(let number):
        guard record.isHeard(turn), let card = record.card(number) else { continue }
        let index = people[card.person] ?? residents.count
        if index == residents.count { residents.append(Share(name: record.names.name(of: number))) }
        people[card.person] = index
        residents[index].add(record.spoken(turn))
        overLimit += record.over(turn) > record.rules.grace ? 1 : 0
      case .official(let id):
        let index = offices[id] ?? officials.count
        if index == officials.count { officials.append(Share(name: record.names.name(of: id))) }
        offices[id] = index
        officials[index].add(record.spoken(turn))
      }
    }
  }

  /// The time of all residents.
  var ofResidents: Duration { residents.reduce(.zero) { $0 + $1.spoken } }

  /// The time of all officials.
  var ofOfficials: Duration { officials.reduce(.zero) { $0 + $1.spoken } }

  /// Both shares in words; both numbers always stand there.
  var sharesText: String {
    let (residents, officials) = (ofResidents, ofOfficials)
    let whole = (residents + officials).milliseconds
    guard let part = Phrase.percent(officials.milliseconds, of: whole) else {
      return "Residents 0:00, officials 0:00."
    }
    return "Residents \(residents.text) (\(100 - part) percent), "
      + "officials \(officials.text) (\(part) percent)."
  }

  /// The table of all shares.
  var table: Table {
    func rows(_ shares: [Share], _ group: String) -> [[String]] {
      shares.map { [$0.name, group, String($0.turns), $0.spoken.text] }
    }
    return Table(
      columns: [.names("Name"), "Group", .figures("Turns"), .figures("Time")],
      rows: rows(residents, "Resident") + rows(officials, "Official"))
  }
}

extension FloorTime.Share {
  fileprivate mutating func add(_ time: Duration) {
    turns += 1
    spoken += time
  }
}
