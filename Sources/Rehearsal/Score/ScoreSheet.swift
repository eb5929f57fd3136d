import Assembly
public import Records

/// The score card as it is shown and stored.
extension ScoreCard {
  /// `82.4 of 100: ready to preside with a deputy at your side`.
  public var headline: String {
    "\(decimal(total, 1)) of 100: \(band.words)"
  }

  /// The card as a document: figures with how they were computed, gates, and the debrief.
  public var document: Document {
    var blocks: [Block] = [
      .paragraph("\(headline)."),
      .table(
        Table(
          columns: [.names("Judged"), .figures("Worth"), .figures("Points")],
          rows: figures.map { ["\($0.letter)  \($0.name)", "\($0.weight)", decimal($0.points, 1)] })
      ),
      .heading(1, "How each figure came about"),
      .table(
        Table(
          columns: [.names("Part"), .figures("Value"), "How"],
          rows: figures.flatMap { figure in
            figure.parts.map { [$0.name, decimal($0.value), $0.how] }
          })),
      .lines([reactions, typing]),
    ]
    if !gates.isEmpty {
      blocks.append(.heading(1, "What caps the score at 59"))
      blocks.append(.bullets(gates.map { "\(clock($0.at))\(at($0.entry)): \($0.what)" }))
    }
    blocks.append(.heading(1, "What cost most"))
    if moments.isEmpty {
      blocks.append(.paragraph("Nothing worth telling: well done."))
    } else {
      blocks.append(.list(moments.map(item), ordered: true))
    }
    return Document(title: "REHEARSAL: score of '\(scenario)', seed \(seed)", blocks)
  }

  private var reactions: String {
    guard let median, let slowest else { return "Nothing that was expected was done." }
    return "Reactions: median \(median.text), nine of ten within \(slowest.text)."
  }

  private var typing: String {
    "\(lines) lines typed, \(refused) refused"
      + (hints > 0 ? ", \(hints) \(hints == 1 ? "hint" : "hints") asked for." : ".")
  }

  private func item(_ moment: Moment) -> ListItem {
    let speed = moment.speed.isEmpty ? "" : " How fast: \(moment.speed)."
    return ListItem(
      "\(clock(moment.at))\(at(moment.entry)), \(decimal(moment.cost, 1)) points: "
        + "\(sentence(moment.happened)) Expected: \(moment.expected).\(speed)")
  }

  private func sentence(_ text: String) -> String {
    let isClosed = text.last.map { ".!?”".contains($0) } ?? true
    return isClosed ? text : text + "."
  }

  private func clock(_ at: Instant) -> String { zone.hourMinuteSecond(at) }

  private func at(_ entry: EntryNumber?) -> String {
    entry.map { " (entry \($0.rawValue))" } ?? ""
  }
}

extension ScoreCard {
  /// The card as one JSON object; numbers are rounded to four decimals.
  public var json: JSON {
    .object([
      ("scenario", .string(scenario)), ("seed", .integer(Int64(clamping: seed))),
      ("rehearsal", .bool(true)), ("total", number(total)), ("before_gates", number(sum)),
      ("band", .string(band.rawValue)), ("played_s", .integer(played.wholeSeconds)),
      ("figures", .array(figures.map(json))),
      (
        "gates",
        .array(
          gates.map { gate in
            .object([("what", .string(gate.what))] + place(gate.at, gate.entry))
          })
      ),
      ("moments", .array(moments.map(json))),
      ("median_latency_s", median.map(seconds) ?? .null),
      ("p90_latency_s", slowest.map(seconds) ?? .null),
      ("lines", .integer(Int64(lines))), ("refused", .integer(Int64(refused))),
      ("hints", .integer(Int64(hints))),
    ])
  }

  private func json(_ figure: Figure) -> JSON {
    .object([
      ("letter", .string(figure.letter)), ("name", .string(figure.name)),
      ("weight", .integer(Int64(figure.weight))), ("points", number(figure.points)),
      (
        "parts",
        .array(
          figure.parts.map { part in
            .object([
              ("name", .string(part.name)), ("share", number(part.share)),
              ("value", number(part.value)), ("how", .string(part.how)),
            ])
          })
      ),
    ])
  }

  private func json(_ moment: Moment) -> JSON {
    .object(
      place(moment.at, moment.entry) + [
        ("cost", number(moment.cost)), ("happened", .string(moment.happened)),
        ("expected", .string(moment.expected)), ("speed", .string(moment.speed)),
      ])
  }

  private func place(_ at: Instant, _ entry: EntryNumber?) -> [(String, JSON)] {
    [
      ("at", .string(zone.timestamp(at))),
      ("entry", entry.map { .integer(Int64($0.rawValue)) } ?? .null),
    ]
  }

  private func seconds(_ time: Duration) -> JSON { number(Double(time.milliseconds) / 1000) }

  private func number(_ value: Double) -> JSON {
    .number((value * 10_000).rounded() / 10_000)
  }
}
