import CommandLanguage
import Glibc
import LineEditor
import Moderation
import Records

/// Completes what the grammar cannot know: formats and the files on the disk.
struct FileCompletion {
  /// The ways to go on with a line, best first: formats and files before what the grammar knows.
  ///
  /// Only where an option is begun, which looks like a file as well, the grammar alone is asked.
  static func items(
    of line: String, at cursor: String.Index, besides known: [CompletionItem]
  ) -> [CompletionItem] {
    let word = line[..<cursor].split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    if word.hasPrefix("/"), !known.isEmpty { return known }
    return items(of: line, at: cursor) + known
  }

  /// The ways to go on with a line of `import` or `export`, best first.
  private static func items(of line: String, at cursor: String.Index) -> [CompletionItem] {
    let typed = line[..<cursor]
    guard let gap = typed.firstIndex(of: " "),
      let verb = try? Catalog.grammar.help(for: String(typed[..<gap])).name
    else { return [] }
    let start = typed[gap...].firstIndex { $0 != " " } ?? cursor
    if verb == "import" { return files(typed[start...], until: cursor) }
    guard verb == "export" else { return [] }
    guard let second = typed[start...].firstIndex(of: " ") else {
      return formats(typed[start...], until: cursor)
    }
    let path = typed[second...].firstIndex { $0 != " " } ?? cursor
    return files(typed[path...], until: cursor)
  }

  private static func formats(
    _ typed: Substring, until cursor: String.Index
  ) -> [CompletionItem] {
    let others = [
      ("pdf", "the minutes as PDF, through LibreOffice"), ("help", "lists the formats"),
    ]
    return (Exports.all.map { ($0.name, $0.summary) } + others)
      .filter { $0.0.hasPrefix(typed.lowercased()) }
      .map {
        CompletionItem($0.0, description: $0.1, replacing: typed.startIndex..<cursor)
      }
  }

  /// Files and folders, with quotes round those whose name has a space.
  private static func files(_ typed: Substring, until cursor: String.Index) -> [CompletionItem] {
    let isQuoted = typed.first == "\""
    let path = isQuoted ? typed.dropFirst() : typed
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let begin = path.dropFirst(folder.count)
    return names(in: folder.isEmpty ? "." : folder)
      .filter { $0.name.hasPrefix(begin) && ($0.name.first != "." || begin.first == ".") }
      .map { entry in
        let whole = folder + entry.name + (entry.isFolder ? "/" : "")
        let needsQuotes = isQuoted || whole.contains(" ")
        let closing = entry.isFolder ? "" : "\""
        return CompletionItem(
          needsQuotes ? "\"\(whole)\(closing)" : whole,
          description: entry.isFolder ? "folder" : "", replacing: typed.startIndex..<cursor,
          isWhole: !entry.isFolder)
      }
  }

  private static func names(in folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream), found.count < 1000 {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." {
        found.append((name, entry.pointee.d_type == UInt8(DT_DIR)))
      }
    }
    return found.sorted { $0.name < $1.name }
  }
}
