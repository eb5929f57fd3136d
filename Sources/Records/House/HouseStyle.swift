/// How a house writes its documents: letterhead, the order of sections, and standard phrases.
///
/// Templates say what stands where, in words; they never become markup, so the same templates
/// serve every format. What a house does not give is taken from the templates of the package,
/// which are those that we use ourselves (DECISIONS 13).
public struct HouseStyle: Sendable {
  /// The style of the package.
  public static let standard = HouseStyle(Self.packaged)

  /// The letterhead and layouts by the names of their files, most telling first.
  private let layouts: [String: Template]
  private let phrases: [PhraseName: Template]

  /// The names of files that a house may give, without `.mustache`.
  public static let fileNames: [String] = packaged.map(\.name)

  /// Makes the style of a house from its files; what it does not give is the package's.
  ///
  /// Throws every fault of every file, each with file, line and column.
  public init(files: [TemplateFile]) throws(TemplateFaults) {
    var faults: [TemplateFault] = []
    var layouts = HouseStyle.standard.layouts
    var phrases = HouseStyle.standard.phrases
    for file in files {
      if file.name == HouseStyle.phrasesName {
        phrases.merge(PhraseFile.read(file, &faults)) { $1 }
      } else if HouseStyle.standard.layouts[file.name] != nil || MinutesLayout.isOne(file.name) {
        layouts[file.name] = Template.read(
          file.text, of: file, from: 1, knows: Layout.names, &faults)
      } else {
        faults.append(HouseStyle.stranger(file))
      }
    }
    guard faults.isEmpty else { throw TemplateFaults(faults) }
    self.layouts = layouts
    self.phrases = phrases
  }

  /// Makes the package's own style; a fault in it is ours, and what has one says nothing.
  private init(_ files: [TemplateFile]) {
    var faults: [TemplateFault] = []
    var layouts: [String: Template] = [:]
    var phrases: [PhraseName: Template] = [:]
    for file in files {
      if file.name == HouseStyle.phrasesName {
        phrases = PhraseFile.read(file, &faults)
      } else {
        layouts[file.name] = Template.read(
          file.text, of: file, from: 1, knows: Layout.names, &faults)
      }
    }
    assert(faults.isEmpty, "\(faults.map(\.text))")
    self.layouts = layouts
    self.phrases = phrases
  }

  private static let phrasesName = "phrases"

  private static func stranger(_ file: TemplateFile) -> TemplateFault {
    let names = fileNames.joined(separator: ", ")
    return TemplateFault(
      file: file.path, line: 1, column: 1,
      message: "there is no template '\(file.name)'; templates: \(names), and minutes-KIND and "
        + "minutes-KIND-STYLE")
  }

  /// A standard phrase with its values in place.
  func phrase(_ name: PhraseName, _ values: [String: String] = [:]) -> String {
    phrases[name]?.render(values) ?? ""
  }

  /// The first of some layouts that there is.
  func layout(_ names: [String]) -> Template? {
    names.lazy.compactMap { layouts[$0] }.first
  }
}

/// A template as a house hands it in.
public struct TemplateFile: Sendable {
  /// The name without `.mustache`.
  public var name: String
  /// The path that messages name.
  public var path: String
  /// What stands in it.
  public var text: String

  /// Makes a file.
  public init(name: String, path: String, text: String) {
    (self.name, self.path, self.text) = (name, path, text)
  }
}

/// What is wrong in a template, and where.
public struct TemplateFault: Error, Equatable, Sendable {
  /// The file.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1.
  public let column: Int
  /// What is wrong, and what to write.
  public let message: String

  /// One line: `DIR/minutes.mustache:3:7: there is no 'rool'; did you mean 'roll'?`.
  public var text: String { "\(file):\(line):\(column): \(message)" }
}

/// Everything that is wrong in the templates of a house.
public struct TemplateFaults: Error, Equatable, Sendable {
  /// The faults, in order of files and lines; at least one.
  public let all: [TemplateFault]

  init(_ all: [TemplateFault]) { self.all = all }

  /// A line for each.
  public var text: String { all.map(\.text).joined(separator: "\n") }
}

extension HouseStyle {
  /// The templates of the package, which a house starts from.
  public static let packaged: [TemplateFile] = [
    ("letterhead", PackageResources.letterhead_mustache),
    ("minutes", PackageResources.minutes_mustache),
    ("minutes-action", PackageResources.minutes_action_mustache),
    ("minutes-verbatim", PackageResources.minutes_verbatim_mustache),
    ("minutes-listening", PackageResources.minutes_listening_mustache),
    ("summary", PackageResources.summary_mustache),
    ("transcript", PackageResources.transcript_mustache),
    ("phrases", PackageResources.phrases_mustache),
  ].map { name, bytes in
    TemplateFile(
      name: name, path: "\(name).mustache", text: String(decoding: bytes, as: UTF8.self))
  }
}
