import ArgumentParser
import Foundation
import Records

/// The folder with the templates of a house.
struct HouseOption: ParsableArguments {
  @Option(
    name: .customLong("template"),
    help: ArgumentHelp(
      "The folder with your house's templates: letterhead, sections, phrases.",
      discussion: "Else $GAVEL_TEMPLATE. 'gavel new-template DIR' writes ours to start from.",
      valueName: "dir"), completion: .directory)
  var folder: String?

  /// The style of the house, or nil where no folder is named; faults end the program.
  func style() throws -> HouseStyle? {
    let named = ProcessInfo.processInfo.environment["GAVEL_TEMPLATE"]
    guard let folder = folder ?? named, !folder.isEmpty else { return nil }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch {
      throw ExitStatus(
        ExitStatus.refused,
        "! there is no folder '\(folder)' with templates; 'gavel new-template \(folder)' makes one")
    }
    let ending = ".mustache"
    let files = try names.filter { $0.hasSuffix(ending) }.map { name in
      let path = "\(folder)/\(name)"
      guard let text = String(validating: try handedIn(path, limit: 256 << 10), as: UTF8.self)
      else { throw ExitStatus(ExitStatus.refused, "\(path):1:1: the text is not UTF-8") }
      return TemplateFile(name: String(name.dropLast(ending.count)), path: path, text: text)
    }
    guard !files.isEmpty else {
      throw ExitStatus(
        ExitStatus.refused,
        "! '\(folder)' holds no template; 'gavel new-template \(folder)' writes ours there")
    }
    do { return try HouseStyle(files: files) } catch {
      throw ExitStatus(ExitStatus.refused, error.text)
    }
  }

  /// The choices that hold where nothing but the house is chosen.
  func options() throws -> RecordOptions {
    var options = RecordOptions()
    options.house = try style()
    return options
  }
}
