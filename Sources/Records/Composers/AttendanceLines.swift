import Assembly

/// Who was there, in sentences.
struct AttendanceLines {
  let record: PublicRecord

  /// The chair, officials, the count of the public, and who else kept the meeting.
  var all: [String] {
    var lines = record.session.chairs.map {
      Phrase.capitalized(
        "\(record.names.mention(ofOfficer: $0.name)) took the chair at \(record.clock($0.from)).")
    }
    let (present, missing) = (present, missing)
    if !present.isEmpty { lines.append("Officials present: \(present.joined(separator: "; ")).") }
    if !missing.isEmpty {
      lines.append("Officials not noted as present: \(missing.joined(separator: "; ")).")
    }
    let counts = record.attendance.counts.map {
      "\(Phrase.count($0.people, "person", "people")) at \(record.clock($0.at))"
    }
    lines.append(
      counts.isEmpty
        ? "The public was not counted." : "The public was counted: \(Phrase.list(counts)).")
    lines += full
    lines += record.session.seats.compactMap { seat in
      guard let name = seat.name, seat.role != .moderator, seat.role != .clerk else { return nil }
      return "\(Phrase.capitalized(seat.role.title)): \(name)."
    }
    if let name = record.session.sergeant {
      lines.append("Order at the door: \(record.names.officer(name)).")
    }
    return lines
  }

  /// When the room was full: those who stayed outside may ask.
  private var full: [String] {
    var (lines, since): ([String], Instant?) = ([], nil)
    for change in record.attendance.capacity {
      if change.isFull {
        since = since ?? change.at
      } else if let from = since {
        lines.append(
          "The room was full from \(record.clock(from)) to \(record.clock(change.at)).")
        since = nil
      }
    }
    return lines + (since.map { ["The room was full from \(record.clock($0)) on."] } ?? [])
  }

  private var present: [String] {
    guests.compactMap { official in
      guard let stays = record.attendance.stays[official.id], !stays.isEmpty else { return nil }
      let times = stays.map { stay in
        "from \(record.clock(stay.from))" + (stay.to.map { " to \(record.clock($0))" } ?? "")
      }
      return "\(official.title) (\(Phrase.list(times)))"
    }
  }

  /// The officials; without the members where they stand in the roll.
  private var guests: [Official] {
    record.isOfBody ? record.officials.filter { !$0.isMember } : record.officials
  }

  private var missing: [String] {
    guests.filter { (record.attendance.stays[$0.id] ?? []).isEmpty }.map(\.title)
  }
}
