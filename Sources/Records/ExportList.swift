extension Exports {
  /// The words that choose a file, in order.
  public static var names: [String] { all.map(\.name) + ["pdf"] }

  /// What can be written and what each is for.
  public static var table: Document {
    let pdf = "a tagged PDF (PDF/UA), made of the Word document by LibreOffice if it is there"
    return Document([
      .table(
        Table(
          caption: "Publications: NAME.FORMAT, such as minutes.docx; a name alone is plain text",
          columns: [.names("Name"), "For"], rows: Composers.all.map { [$0.name, $0.summary] })),
      .table(
        Table(
          caption: "Their formats; a format alone is that of the minutes",
          columns: [.names("Format"), "For"],
          rows: Writers.all.map { [$0.fileExtension, $0.summary] } + [["pdf", pdf]])),
      .table(
        Table(
          caption: "Styles of the minutes", columns: [.names("Style"), "For"],
          rows: MinutesStyle.allCases.map { [$0.rawValue, $0.summary] })),
      .table(
        Table(
          caption: "Data", columns: [.names("Format"), "File", "For"],
          rows: Datasets.all.map { [$0.name, $0.fileName, $0.summary] })),
    ])
  }
}
