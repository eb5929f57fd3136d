public import Assembly

/// Chapters of the recording as WebVTT: items of business, and in them the turns.
///
/// A player that shows chapters leads a viewer to the minute in which somebody spoke.
public struct ChaptersDataset: Dataset {
  /// The word a person types to choose the format.
  public let name = "webvtt"
  /// The usual name of the file.
  public let fileName = "chapters.vtt"
  /// The IANA media type.
  public let mediaType = "text/vtt"
  /// What the format is good for.
  public let summary = "chapters for the recording; '--offset' says how long it had run"
  /// How long the recording had run when the meeting was called to order; negative where it began
  /// later.
  public let offset: Duration

  /// Makes the dataset.
  public init(offset: Duration = .zero) {
    self.offset = offset
  }

  /// The chapters of a meeting, as far as it has gone.
  public func bytes(_ proceedings: Proceedings) -> [UInt8] {
    let record = PublicRecord(proceedings)
    var text = "WEBVTT\n\nNOTE\n\(cue("Chapters of \(record.title)"))\n"
    guard let zero = record.session.calledToOrderAt else { return Array(text.utf8) }
    let chapters = (items(record) + turns(record)).sorted {
      ($0.from, $1.to, $0.id) < ($1.from, $0.to, $1.id)
    }
    for chapter in chapters {
      let from = max(.zero, chapter.from - zero + offset)
      let to = chapter.to - zero + offset
      guard to > from else { continue }
      text += "\n\(chapter.id)\n\(stamp(from)) --> \(stamp(to))\n\(cue(chapter.title))\n"
    }
    return Array(text.utf8)
  }

  private struct Chapter {
    let id: String
    let title: String
    let from: Instant
    let to: Instant
  }

  /// An item has a chapter each time that it was under way.
  private func items(_ record: PublicRecord) -> [Chapter] {
    var chapters: [Chapter] = []
    var times: [ItemNumber: Int] = [:]
    var open: (item: ItemNumber, from: Instant)?
    func close(at: Instant) {
      guard let (item, from) = open else { return }
      let time = times[item, default: 0] + 1
      times[item] = time
      let id = "item-\(item.rawValue)" + (time == 1 ? "" : ".\(time)")
      let title = record.item(item)?.title ?? "Item"
      chapters.append(Chapter(id: id, title: "\(item.rawValue). \(title)", from: from, to: at))
      open = nil
    }
    for entry in record.entries {
      switch entry.event {
      case .agenda(.opened(let item)):
        close(at: entry.at)
        open = (item, entry.at)
      case .agenda(.closed(let item)), .agenda(.held(let item)), .agenda(.skipped(let item)),
        .agenda(.postponed(let item, _)):
        if open?.item == item { close(at: entry.at) }
      case .session, .attendance, .roll, .motions, .votes, .points, .agenda, .speakers, .floor,
        .ledger, .minutes, .versions, .rules, .decorum, .equipment, .privacy, .history:
        break
      }
    }
    close(at: record.asOf)
    return chapters
  }

  private func turns(_ record: PublicRecord) -> [Chapter] {
    record.turns.compactMap { turn in
      turn.clock.startedAt.map { first in
        Chapter(
          id: "turn-\(turn.number.rawValue)", title: record.names.name(of: turn.holder),
          from: first, to: turn.endedAt ?? record.asOf)
      }
    }
  }

  /// A cue's words on one line; what could begin a tag or an arrow is a reference.
  private func cue(_ words: String) -> String {
    var text = ""
    for scalar in cleaned(words).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text.isEmpty ? "–" : text
  }

  /// `00:04:30.000`.
  private func stamp(_ time: Duration) -> String {
    func digits(_ number: Int64, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let (seconds, rest) = time.milliseconds.quotientAndRemainder(dividingBy: 1000)
    return "\(digits(seconds / 3600, 2)):\(digits(seconds / 60 % 60, 2)):"
      + "\(digits(seconds % 60, 2)).\(digits(rest, 3))"
  }
}
