import Assembly

/// Who was there, in sentences.
struct AttendanceLines {
  let record: PublicRecord

  /// The chair, officials, the count of the public, and who else kept the meeting.
  var all: [[Inline]] {
    var lines = record.session.chairs.map {
      record.cited(
        Phrase.capitalized(
          "\(record.names.mention(ofOfficer: $0.name)) took the chair at \(record.clock($0.from))."),
        .chairs)
    }
    lines += officials + publicCounts + full
    lines += record.session.seats.compactMap { seat in
      guard let name = seat.name, seat.role != .moderator, seat.role != .clerk else { return nil }
      return record.cited("\(Phrase.capitalized(seat.role.title)): \(name).", .seat(seat))
    }
    if let name = record.session.sergeant {
      lines.append(
        record.cited("Order at the door: \(record.names.officer(name)).", .sergeant))
    }
    return lines
  }

  /// Officials who were there, and those of whom nobody noted it.
  private var officials: [[Inline]] {
    let (present, missing) = (present, missing)
    var lines: [[Inline]] = []
    if !present.isEmpty {
      let entries = record.citations.map { citations in
        record.officials.flatMap { citations[.stays($0.id)] }
      }
      lines.append(
        record.cited("Officials present: \(present.joined(separator: "; ")).", entries ?? []))
    }
    if !missing.isEmpty {
      lines.append([.text("Officials not noted as present: \(missing.joined(separator: "; ")).")])
    }
    return lines
  }

  private var publicCounts: [[Inline]] {
    let counts = record.attendance.counts.map {
      "\(Phrase.count($0.people, "person", "people")) at \(record.clock($0.at))"
    }
    return [
      record.cited(
        counts.isEmpty
          ? "The public was not counted." : "The public was counted: \(Phrase.list(counts)).",
        .counts)
    ]
  }

  /// When the room was full: those who stayed outside may ask.
  private var full: [[Inline]] {
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
    lines += since.map { ["The room was full from \(record.clock($0)) on."] } ?? []
    return lines.map { record.cited($0, .fullness) }
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
