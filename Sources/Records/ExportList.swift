extension Exports {
  /// The words that choose a file, in order.
  public static var names: [String] { all.map(\.name) }

  /// What can be written and what each is for.
  public static var table: Document {
    .table(
      Table(
        columns: [.names("Format"), "File", "For"],
        rows: all.map { [$0.name, $0.fileName, $0.summary] }))
  }
}
