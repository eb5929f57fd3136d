public import Intake

/// The scenarios that the program brings along.
public enum ScenarioLibrary {
  /// A scenario as a file.
  public struct File: Sendable {
    /// The letter by which it may be called.
    public let letter: String
    /// Its name.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// The name that faults in it carry.
    public var path: String { "\(name).yaml" }

    /// Reads it.
    public func scenario() throws(Faults) -> Scenario {
      try ScenarioReader.read(bytes, file: path)
    }
  }

  /// All of them, from the easiest on.
  public static let all: [File] = [
    File(letter: "A", name: "barbershop", bytes: PackageResources.barbershop_yaml),
    File(letter: "B", name: "evening", bytes: PackageResources.evening_yaml),
    File(letter: "C", name: "bilingual", bytes: PackageResources.bilingual_yaml),
    File(letter: "D", name: "council", bytes: PackageResources.council_yaml),
    File(letter: "E", name: "disruption", bytes: PackageResources.disruption_yaml),
    File(letter: "F", name: "failure", bytes: PackageResources.failure_yaml),
  ]

  /// The one with a name, the beginning of a name, or a letter.
  public static func named(_ text: String) -> File? {
    let wanted = text.lowercased()
    if let exact = all.first(where: { $0.name == wanted || $0.letter.lowercased() == wanted }) {
      return exact
    }
    let found = all.filter { $0.name.hasPrefix(wanted) }
    return found.count == 1 ? found.first : nil
  }
}
