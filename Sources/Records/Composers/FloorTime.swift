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
    /// What of it was interpreted sentence after sentence, so that half of it was the
    /// interpreter's; shares count half (DOMAIN 3).
    var consecutive = Duration.zero
  }

  /// Residents, in the order in which they first spoke; one person is one share.
  private(set) var residents: [Share] = []
  /// Officials, in the order in which they first spoke.
  private(set) var officials: [Share] = []
  /// What residents used by the side that they took, for, against, neutral; empty without sides.
  private(set) var sides: [Share] = []
  /// What residents used by the group or organization for which they spoke, as they are shown in
  /// public; empty without groups.
  private(set) var groups: [Share] = []
  /// Residents' turns that went over their limit by more than the grace.
  private(set) var overLimit = 0

  init(_ record: PublicRecord) {
    var people: [PersonNumber: Int] = [:]
    var bySide: [Side: Share] = [:]
    var offices: [OfficialID: Int] = [:]
    for turn in record.turns {
      switch turn.holder {
      case .card(let number):
        guard record.isHeard(turn), let card = record.card(number) else { continue }
        let index = people[card.person] ?? residents.count
        if index == residents.count { residents.append(Share(name: record.names.name(of: number))) }
        people[card.person] = index
        residents[index].add(record.spoken(turn), turn.interpreting)
        if let side = card.signUp.side {
          bySide[side, default: Share(name: side.words)].add(record.spoken(turn), turn.interpreting)
        }
        if record.names.areShown(of: number), let name = card.signUp.spokenFor {
          addGroup(record.names.text(name), record.spoken(turn), turn.interpreting)
        }
        overLimit += record.over(turn) > record.rules.grace ? 1 : 0
      case .official(let id):
        let index = offices[id] ?? officials.count
        if index == officials.count { officials.append(Share(name: record.names.name(of: id))) }
        offices[id] = index
        officials[index].add(record.spoken(turn), turn.interpreting)
      }
    }
    sides = Side.allCases.compactMap { bySide[$0] }
  }

  private mutating func addGroup(
    _ name: String, _ time: Duration, _ interpreting: Floor.Interpreting
  ) {
    let index = groups.firstIndex { $0.name == name } ?? groups.count
    if index == groups.count { groups.append(Share(name: name)) }
    groups[index].add(time, interpreting)
  }

  /// Whether nobody had the floor.
  var isEmpty: Bool { residents.isEmpty && officials.isEmpty }

  /// The time of all residents.
  var ofResidents: Duration { residents.reduce(.zero) { $0 + $1.spoken } }

  /// The time of all officials.
  var ofOfficials: Duration { officials.reduce(.zero) { $0 + $1.spoken } }

  /// Both shares in words; both numbers always stand there.
  var sharesText: String {
    let residents = FloorTime.counted(self.residents)
    let officials = FloorTime.counted(self.officials)
    guard
      let part = Phrase.percent(
        officials.milliseconds, of: (residents + officials).milliseconds)
    else {
      return "Residents 0:00, officials 0:00."
    }
    return "Residents \(ofResidents.text) (\(100 - part) percent\(halved(self.residents))), "
      + "officials \(ofOfficials.text) (\(part) percent\(halved(self.officials)))."
  }

  /// The time that counts for shares.
  private static func counted(_ shares: [Share]) -> Duration {
    shares.reduce(.zero) {
      $0 + Duration(milliseconds: $1.spoken.milliseconds - $1.consecutive.milliseconds / 2)
    }
  }

  private func halved(_ shares: [Share]) -> String {
    let time = shares.reduce(.zero) { $0 + $1.consecutive }
    return time > .zero ? "; \(time.text) with an interpreter counted half" : ""
  }

  /// The table of all shares.
  var table: Table {
    func rows(_ shares: [Share], _ group: String) -> [[String]] {
      shares.map { [$0.name, group, String($0.turns), $0.spoken.text] }
    }
    return Table(
      caption: "By person",
      columns: [.names("Name"), "Part", .figures("Turns"), .figures("Time")],
      rows: rows(residents, "Resident") + rows(officials, "Official"))
  }
}

extension SignUp {
  /// The group or organization for which the person speaks, if any.
  var spokenFor: String? { group ?? organization }
}

extension FloorTime.Share {
  fileprivate mutating func add(_ time: Duration, _ interpreting: Floor.Interpreting) {
    turns += 1
    spoken += time
    if interpreting == .consecutive { consecutive += time }
  }
}
