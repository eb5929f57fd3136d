import ArgumentParser
import Filing
import Moderation
import Records

/// `gavel new-template DIR`: writes the package's templates to start from.
struct NewTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new-template",
    abstract: "Write the templates of documents, to be changed to your house's style.",
    discussion: """
      Change what you need and delete the rest: what your folder does not give is taken from \
      here. Then name the folder with --template or in $GAVEL_TEMPLATE.
      """)

  @Argument(help: ArgumentHelp("The folder.", valueName: "dir"), completion: .directory)
  var folder: String

  func run() throws {
    do {
      try Files.makeFolders(folder)
      for file in HouseStyle.packaged {
        try Files.write(Array(file.text.utf8), to: "\(folder)/\(file.name).mustache")
      }
    } catch {
      throw ExitStatus(ExitStatus.storage, error.problem.line)
    }
    let names = HouseStyle.packaged.map { "\($0.name).mustache" }.joined(separator: ", ")
    Screen.show(.lines(["Written to \(folder): \(names)", "'--template \(folder)' uses them."]))
  }
}
