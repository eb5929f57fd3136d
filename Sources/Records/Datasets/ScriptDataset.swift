public import Assembly

/// The meeting as a script: whatever was typed and recorded, struck commands too.
///
/// Playing it into an empty journal gives equal entries. It is a clerk's copy: nothing is left
/// out. It needs no file; what came out of files stands in it as it was recorded.
public enum ScriptDataset {
  /// The script of a meeting; the same entries always give the same bytes.
  public static func bytes(_ proceedings: Proceedings) -> [UInt8] {
    var writer = ScriptWriter(proceedings)
    for command in proceedings.commands {
      writer.write(command, proceedings.entries[command.entries].map(\.event))
    }
    return writer.bytes
  }
}

private struct ScriptWriter {
  private(set) var bytes: [UInt8]
  private let zero: Instant
  private var seat: Seat

  init(_ proceedings: Proceedings) {
    let meeting = proceedings.meeting
    zero = proceedings.entries.first?.at ?? Instant(milliseconds: 0)
    seat = proceedings.entries.first?.seat ?? .moderator
    if !seat.canStandInScript { seat = .moderator }
    // RFC 3339 has no seconds in offsets, which the local times of long ago have.
    let zone = meeting.zone.offset(at: zero) % 60 == 0 ? meeting.zone : .utc
    var header = "# Script of the meeting: 'gavel replay' plays it and gives the same record.\n"
    if let title = meeting.opening?.title { header += "# \(cleaned(title))\n" }
    header += "zero: \(zone.timestamp(zero))\nseat: \(seat.text)\n"
    if let key = proceedings.seal?.key { header += "key: \(key)\n" }
    header += "\n"
    bytes = Array(header.utf8)
  }

  mutating func write(_ command: Proceedings.Command, _ events: [Event]) {
    let stamp = ScriptWriter.stamp(command.at - zero)
    guard let line = command.typed?.line, command.typed?.verb != "import",
      command.seat.canStandInScript, !line.hasBreaks
    else {
      let submission = Submission(typed: command.typed, seat: command.seat, events: events)
      do {
        write(stamp, "% ", try submission.json().text)
      } catch {
        preconditionFailure("An event that was recorded can be written: \(error.message)")
      }
      return
    }
    if command.seat != seat {
      seat = command.seat
      write(stamp, "% seat ", seat.text)
    }
    write(stamp, line.needsBackslash ? "\\" : "", line)
  }

  private mutating func write(_ stamp: String, _ mark: String, _ text: String) {
    bytes += stamp.utf8
    bytes.append(UInt8(ascii: " "))
    bytes += mark.utf8
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The time since zero, as `@H:MM:SS.mmm`.
  private static func stamp(_ time: Duration) -> String {
    let total = max(0, time.milliseconds)
    func padded(_ number: Int64, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let (minute, second) = (total / 60_000 % 60, total / 1000 % 60)
    return "@\(total / 3_600_000):\(padded(minute, 2)):\(padded(second, 2))"
      + ".\(padded(total % 1000, 3))"
  }
}

extension String {
  /// Whether it cannot stand on one line.
  fileprivate var hasBreaks: Bool {
    utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
  }

  /// Whether a script would take its beginning for something else than a line of the console.
  fileprivate var needsBackslash: Bool {
    guard let first = utf8.first else { return true }
    return "#~%@\\ \t".utf8.contains(first)
  }
}

extension Seat {
  /// Whether it is read back from a line of a script as it is.
  fileprivate var canStandInScript: Bool {
    guard Seat(text: text) == self, !text.hasBreaks else { return false }
    let spaces = " \t".utf8
    return text.utf8.last.map { !spaces.contains($0) } ?? false
  }
}
