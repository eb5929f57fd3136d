import Assembly

/// The use of the floor: a picture and tables by side, by group and by person.
struct FloorPictures {
  let record: PublicRecord
  let floor: FloorTime

  /// Empty where nobody had the floor.
  var blocks: [Block] {
    guard !floor.isEmpty else { return [] }
    var blocks: [Block] = [.picture(picture)]
    if let table = table(of: floor.sides, "By position", "Position") { blocks.append(table) }
    if let table = table(of: floor.groups, "By group", "Group") { blocks.append(table) }
    return blocks + [.table(floor.table)]
  }

  /// Residents, by side where sides were taken, against officials.
  private var picture: Picture {
    func bar(_ label: String, _ shares: [FloorTime.Share]) -> Picture.Bar {
      let time = shares.reduce(Duration.zero) { $0 + $1.spoken }
      return Picture.Bar(label, time, time.text)
    }
    let bars =
      [bar("Residents", floor.residents), bar("Officials", floor.officials)]
      + floor.sides.map { Picture.Bar("Residents, \($0.name)", $0.spoken, $0.spoken.text) }
    return Picture(
      caption: "Time on the floor", alternative: [.text(floor.sharesText)],
      drawing: .bars(bars))
  }

  private func table(of shares: [FloorTime.Share], _ caption: String, _ title: String) -> Block? {
    guard !shares.isEmpty else { return nil }
    let rows = shares.map { [$0.name, String($0.turns), $0.spoken.text] }
    return .table(
      Table(
        caption: caption, columns: [.names(title), .figures("Turns"), .figures("Time")],
        rows: rows))
  }
}

/// The meeting's course along a line of time: items, residents' and officials' turns, recesses.
struct CoursePicture {
  let record: PublicRecord

  /// Empty before the call to order and where no item was taken up.
  var blocks: [Block] {
    guard let from = record.session.calledToOrderAt, !items.isEmpty else { return [] }
    let to = max(record.session.adjournedAt ?? record.asOf, from + .minutes(1))
    let rows = items + turns + recesses
    return [
      .picture(
        Picture(
          caption: "The course of the meeting", alternative: [.text(words(from, to))],
          drawing: .course(Picture.Course(marks: marks(from, to), rows: rows))))
    ]
  }

  private func words(_ from: Instant, _ to: Instant) -> String {
    let longest = record.items.max { record.used($0) < record.used($1) }
    let most =
      longest.map { "; most time went to \(record.label($0.number)), \(record.used($0).text)" }
      ?? ""
    return "The meeting went from \(record.clock(from)) to \(record.clock(to))\(most)."
  }

  /// The beginning, the end, and full hours or quarters between them that stand apart from both.
  private func marks(_ from: Instant, _ to: Instant) -> [Picture.Mark] {
    let length = (to - from).milliseconds
    let hour: Int64 = 3_600_000
    let step = length > 6 * hour ? 2 * hour : length > 2 * hour ? hour : hour / 4
    let offset = Int64(record.offset(at: from)) * 1000
    var marks = [Picture.Mark(from, record.clock(from))]
    var next = ((from.milliseconds + offset) / step + 1) * step - offset
    while next < to.milliseconds {
      let at = Instant(milliseconds: next)
      if (at - from).milliseconds * 12 > length, (to - at).milliseconds * 12 > length {
        marks.append(Picture.Mark(at, record.clock(at)))
      }
      next += step
    }
    return marks + [Picture.Mark(to, record.clock(to))]
  }

  private var items: [Picture.Row] {
    record.items.compactMap { item in
      guard let opened = item.openedAt else { return nil }
      let closed = max(opened, item.closedAt ?? record.asOf)
      return Picture.Row("\(item.number.rawValue). \(item.title)", [opened..<closed])
    }
  }

  private var turns: [Picture.Row] {
    let heard = record.turns.filter { $0.clock.startedAt != nil }
    func row(_ label: String, _ turns: [Floor.Turn]) -> [Picture.Row] {
      let spans = turns.compactMap { turn in
        turn.clock.startedAt.map { $0..<max($0, turn.endedAt ?? record.asOf) }
      }
      return spans.isEmpty ? [] : [Picture.Row(label, spans)]
    }
    return row("Residents", heard.filter { $0.holder.card != nil })
      + row("Officials", heard.filter { $0.holder.official != nil })
  }

  private var recesses: [Picture.Row] {
    let spans = record.session.recesses.map {
      $0.began..<max($0.began, $0.ended ?? record.asOf)
    }
    return spans.isEmpty ? [] : [Picture.Row("Recess", spans)]
  }
}
