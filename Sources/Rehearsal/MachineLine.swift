import Assembly
import Records

/// Reads what stands behind a `%`.
enum MachineLine {
  private static let remedy = "write '% seat ROLE:NAME', or leave it to 'gavel export'"

  static func read(
    _ line: inout SourceLine, _ faults: inout FaultNotes
  ) -> Script.Line.Content? {
    line.skipSpaces()
    if line.isNext("{") { return submission(line, &faults) }
    let start = line
    guard line.word() == "seat" else {
      faults.add(start, "\(quoted(start.trimmedText)) is nothing that a '%' line can say", remedy)
      return nil
    }
    line.skipSpaces()
    return readSeat(line.trimmedText, at: line, &faults).map { .seat($0) }
  }

  private static func submission(
    _ line: SourceLine, _ faults: inout FaultNotes
  ) -> Script.Line.Content? {
    do {
      return .submission(try Submission(json: JSON(parsing: line.rest)))
    } catch let error as JSONError {
      faults.add(
        line.number, line.column(skipping: error.offset), error.reason.rawValue,
        "the line must be one JSON object")
    } catch let error as SubmissionCodingError {
      faults.add(line, error.message, error.remedy)
    } catch {
      faults.add(line, "\(error)", remedy)
    }
    return nil
  }
}
