import Foundation
import Moderation

/// Turns a Word document into a tagged PDF through LibreOffice, where that is installed.
///
/// The PDF is not written by us: LibreOffice puts its own marks into it, so two runs may differ
/// in bytes though they show the same.
enum Office {
  /// PDF/UA: tagged, with a title and a language, so that a screen reader can follow it.
  private static let filter =
    "pdf:writer_pdf_Export:{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}"

  /// How long LibreOffice may take, in seconds.
  private static let patience = 180.0

  private static var missing: Problem {
    Problem(
      .refusal, "a PDF is made by LibreOffice, and no 'soffice' is found",
      remedy: "install libreoffice-writer, or write 'docx' and save it as PDF in Word")
  }

  /// The program, found on the path.
  private static var program: String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").lazy.map { "\($0)/soffice" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The PDF of a Word document.
  static func pdf(of word: [UInt8]) throws(Problem) -> [UInt8] {
    guard let program else { throw missing }
    let folder = NSTemporaryDirectory() + "gavel-pdf-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(word).write(to: URL(filePath: "\(folder)/record.docx"))
      try run(program, in: folder)
      return try Array(Data(contentsOf: URL(filePath: "\(folder)/record.pdf")))
    } catch {
      throw Problem(
        .storage, "LibreOffice made no PDF",
        remedy: "write 'docx', open it in LibreOffice and see what it says")
    }
  }

  /// Runs LibreOffice with a profile of its own, so that a window that is open does not matter.
  private static func run(_ program: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore",
      "--convert-to", filter, "--outdir", folder, "\(folder)/record.docx",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let watch = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: watch)
    process.waitUntilExit()
    watch.cancel()
  }
}
