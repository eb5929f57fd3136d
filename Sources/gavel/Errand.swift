import Assembly
import Filing
import Intake
import Moderation
import Records

/// Reads sheets and writes records on the disk for the clerk.
final class DiskErrands: Errands {
  /// The folder under which a meeting's records get a folder of their own.
  private let out: String
  /// The folder that the names of sheets are relative to; empty for the current one.
  private let base: String
  /// Whether records may take the place of earlier ones.
  private let replacing: Bool
  /// What was chosen about documents.
  private let options: RecordOptions
  /// What seals records; nil where hashes are not known.
  private let sealing: Sealing?
  /// Returns what the sign-up page of the meeting has put up; nil when none is open.
  private let placard: () -> [String]?
  /// Whether the lines come out of a file that somebody else may have written.
  private let isScripted: Bool

  init(
    out: String = ".", base: String = "", replacing: Bool = false,
    options: RecordOptions = RecordOptions(), sealing: Sealing? = nil,
    placard: @escaping () -> [String]? = { nil }, isScripted: Bool = false
  ) {
    self.out = out
    self.base = base
    self.replacing = replacing
    self.options = options
    self.sealing = sealing
    self.placard = placard
    self.isScripted = isScripted
  }

  func signUpPage() throws(Problem) -> Document {
    guard let lines = placard(), let address = lines.first else { throw .noSignUpPage }
    return Document([.paragraph("Sign-up page: \(address)")])
      + Document([.preformatted(lines.dropFirst().joined(separator: "\n"))])
  }

  func sheet(at path: String) throws(Problem) -> [Moderation.SheetRow] {
    let full = path.hasPrefix("/") || base.isEmpty ? path : base + "/" + path
    do {
      let bytes = try Files.read(full, limit: 4 << 20)
      return try SignUpSheet.read(bytes, file: path).map { row in
        Moderation.SheetRow(signUp: row.signUp, item: row.itemNumber.map { ItemNumber($0) })
      }
    } catch let faults as Faults {
      throw Problem(.refusal, faults.text, remedy: "correct the sheet and import it again")
    } catch let failure as FilingFailure {
      throw failure.problem
    } catch {
      throw Problem(.storage, "\(error)", remedy: "try again")
    }
  }

  func save(_ order: SaveOrder, of proceedings: Proceedings) throws(Problem) -> Document {
    switch order {
    case .everything: return try saveAll(of: proceedings)
    case .one(let order): return try saveOne(order, of: proceedings)
    }
  }

  private func saveAll(of proceedings: Proceedings) throws(Problem) -> Document {
    do {
      try Files.makeFolders(out)
      let id = proceedings.meeting.opening?.id ?? "meeting"
      let folder = try Files.makeFolder(named: id, under: out)
      var names: [String] = []
      let edition = proceedings.edition(for: .open, sealing)
      for export in Exports.all(options) where export.copy == .open {
        try Files.write(export.bytes(edition), to: folder + "/" + export.fileName)
        names.append(export.fileName)
      }
      return Document([
        .paragraph("Records written to \(folder):"), .paragraph(names.joined(separator: ", ")),
      ])
    } catch {
      throw Problem(
        .storage, "the records were not written: \(error.problem.message)",
        remedy: error.problem.remedy)
    }
  }

  private func saveOne(
    _ order: SaveOrder.File, of proceedings: Proceedings
  ) throws(Problem) -> Document {
    var options = options
    options.style = order.style ?? options.style
    options.cites = order.cites || options.cites
    guard let file = Exports.ordered(order.format, options) else {
      throw Problem(
        .refusal, "there is no format '\(order.format)'",
        remedy: "formats: " + Exports.names.joined(separator: ", "))
    }
    let target = order.path ?? file.fileName
    guard !isScripted || DiskErrands.leadsInside(target) else {
      throw Problem(
        .refusal, "a script writes no file outside of the folder that it is played in",
        remedy: "name a file without '..' that does not begin with '/'")
    }
    let bytes = try file.finished(proceedings.edition(for: file.file.copy, sealing))
    do {
      try Files.write(bytes, to: target, replacing: replacing, access: file.access)
      return .line("Written: \(target)")
    } catch {
      throw error.problem
    }
  }
}

extension DiskErrands {
  /// Whether a path stays in the current folder and those below it.
  private static func leadsInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}

extension OrderedFile {
  /// Who may read the file: a clerk's copy holds private notes and what was typed.
  var access: Files.Access { file.copy == .clerk ? .ownerOnly : .open }

  /// The bytes of the file; a PDF goes through LibreOffice.
  func finished(_ proceedings: Proceedings) throws(Problem) -> [UInt8] {
    let bytes = file.bytes(proceedings)
    return isPDF ? try Office.pdf(of: bytes) : bytes
  }
}

extension FilingFailure {
  /// The failure in the console's own form, `! what; what to type`: clauses, not sentences.
  var problem: Problem {
    Problem(.storage, clause(message), remedy: clause(remedy))
  }

  private func clause(_ sentence: String) -> String {
    let bare = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    // A name at the beginning keeps its capital.
    guard !bare.hasPrefix(path) else { return bare }
    return bare.prefix(1).lowercased() + bare.dropFirst()
  }
}
