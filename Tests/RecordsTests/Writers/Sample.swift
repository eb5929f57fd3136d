import Records

/// A small meeting's minutes with every kind of block.
enum Sample {
  static let minutes = Document(
    title: "Minutes of the Harbor Board", language: "en",
    facts: [Fact("date", "2026-03-04")],
    [
      .remark(.draft, "not approved"),
      .facts([Fact("Place", "Town hall"), Fact("Called to order", [.strong("19:02")])]),
      .heading(1, "1. Ferry dock"),
      .paragraph([
        "The board heard ", .emphasis("three"), " speakers; see ",
        .link("the plan", url: "https://example.org/plan?a=1&b=(2)"), ".", .lineBreak,
        "Type ", .code("next"), " to call one.",
      ]),
      .table(
        Table(
          caption: "Speakers", columns: [.figures("#"), .names("Name"), "Town", .figures("Time")],
          rows: [["1", "Ana | Ortiz", "Linz", "2:58"], ["12", "李小龍", "東京", "0:40"]])),
      .heading(3, "Points"),
      .list(
        [ListItem("Dock", children: ["rails", "lights"]), ListItem("Budget")], ordered: false),
      .steps(["Second the motion", "Vote"]),
      .preformatted("gavel replay a.gavel\n  --quiet"),
    ])
}

/// The text of a document in a format.
func written(_ document: Document, _ writer: some Writer) -> String {
  String(decoding: writer.write(document), as: UTF8.self)
}
