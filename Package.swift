// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// Names a room of the house; an arrow that is not listed here is a design change.
func room(
  _ name: String, imports: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
}

/// Names the tests that mirror a room.
func tests(
  _ name: String, of imports: [Target.Dependency], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: imports, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// The scenarios that the program brings along, inside of itself so that it always finds them.
let scenarios = ["barbershop", "evening", "bilingual", "council", "disruption", "failure"]

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

/// The templates of documents; embedded, so that a binary that is copied anywhere has them.
let templates = [
  "letterhead", "minutes", "minutes-action", "minutes-verbatim", "minutes-listening", "summary",
  "transcript", "phrases",
].map { Resource.embedInCode("Templates/\($0).mustache") }

let package = Package(
  name: "gavel",
  products: [
    .executable(name: "gavel", targets: ["gavel"]),
    .library(name: "LineEditor", targets: ["LineEditor"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    room("Assembly"),
    room("CommandLanguage"),
    room("Records", imports: ["Assembly", mustache], resources: templates),
    room("Moderation", imports: ["Assembly", "CommandLanguage", "Records"]),
    room("JournalStore", imports: ["Assembly", "Records", "Filing", "CCrypto", grdb]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    room("Intake", imports: ["Assembly", yams, swiftCSV]),
    room("Filing"),
    room(
      "Rehearsal", imports: ["Assembly", "Moderation", "Records", "Intake"],
      resources: scenarios.map { .embedInCode("Scenarios/\($0).yaml") }),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    room("LineEditor", imports: ["CEditline"]),
    room(
      "Console",
      imports: [
        "Assembly", "CommandLanguage", "Moderation", "Records", "Rehearsal", "LineEditor",
      ]),
    .executableTarget(
      name: "gavel",
      dependencies: [
        "Assembly", "CommandLanguage", "Records", "Moderation", "JournalStore", "Intake",
        "Filing", "Rehearsal", "LineEditor", "Console", argumentParser,
      ],
      swiftSettings: strict),

    .systemLibrary(
      name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "Gallery",
      dependencies: ["Assembly", "CQRencode", "Intake", "Moderation", "Records"],
      resources: [.embedInCode("Assets")], swiftSettings: strict),

    tests("AssemblyTests", of: ["Assembly"]),
    tests("CommandLanguageTests", of: ["Chance", "CommandLanguage"]),
    tests("RecordsTests", of: ["Assembly", "Chance", "Records"]),
    tests("ModerationTests", of: ["Assembly", "CommandLanguage", "Moderation", "Records"]),
    tests(
      "JournalStoreTests", of: ["Assembly", "Chance", "JournalStore", "Records", grdb],
      exclude: ["Archives"]),
    tests("GalleryTests", of: ["Assembly", "Gallery", "Moderation", "Records"]),
    tests("IntakeTests", of: ["Assembly", "Chance", "Intake"]),
    tests("FilingTests", of: ["Filing"]),
    tests(
      "RehearsalTests",
      of: [
        "Assembly", "Chance", "CommandLanguage", "Intake", "Moderation", "Records", "Rehearsal",
      ]),
    tests("TidyTests", of: []),
    tests(
      "GavelTests",
      of: [
        "Assembly", "Chance", "CommandLanguage", "Intake", "JournalStore", "Moderation",
        "PseudoTerminal", "Records", "Rehearsal", "gavel",
      ]),
    tests(
      "ConsoleTests",
      of: [
        "Assembly", "CommandLanguage", "Console", "JournalStore", "LineEditor", "Moderation",
        "PseudoTerminal",
        "Records", "gavel",
      ]),
    .target(name: "Chance", path: "Tests/Chance", swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "FoldProbe", dependencies: ["Assembly"], path: "Tests/FoldProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "EditorProbe", dependencies: ["LineEditor"], path: "Tests/EditorProbe",
      swiftSettings: strict),
    .executableTarget(
      name: "EditorExample", dependencies: ["LineEditor"], path: "Tests/EditorExample",
      swiftSettings: strict),
    tests(
      "LineEditorTests",
      of: ["CEditline", "Chance", "LineEditor", "PseudoTerminal", "EditorExample", "EditorProbe"]),
  ]
)

// The server of the display is a program of its own and needs packages that nothing else does:
// they are fetched and built only where it is asked for, as scripts/gavel display and
// scripts/test do.
if Context.environment["GAVEL_DISPLAY"] != nil {
  let serving: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Logging", package: "swift-log"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
  ]
  package.products.append(.executable(name: "gavel-display", targets: ["gavel-display"]))
  package.dependencies += [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ]
  package.targets += [
    .executableTarget(
      name: "gavel-display",
      dependencies: [
        "Assembly", "Gallery", "JournalStore", "Moderation", "Records", argumentParser,
      ] + serving,
      swiftSettings: strict),
    tests(
      "DisplayTests",
      of: [
        "Assembly", "Gallery", "JournalStore", "gavel-display",
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ] + serving),
  ]
}

// The fuzzer brings a `main` of its own and wants the whole program built with its counters, so it
// is there only where it is asked for, as scripts/proof fuzz does.
if Context.environment["GAVEL_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "gavel-fuzz",
      dependencies: [
        "Assembly", "CommandLanguage", "Intake", "Moderation", "Records", "Rehearsal",
      ],
      path: "Tests/Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
