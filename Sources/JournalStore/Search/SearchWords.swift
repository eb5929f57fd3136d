/// Turns what a person types into an expression of SQLite's full-text search.
///
/// All words must be there, in any order; words in double quotes must follow each other; a star
/// behind a word stands for any ending. Nothing else means anything, so no text can break it.
enum SearchWords {
  /// Returns the expression; nil where no word is left.
  static func expression(_ text: String) -> String? {
    let terms = terms(text)
    return terms.isEmpty ? nil : terms.joined(separator: " AND ")
  }

  private static func terms(_ text: String) -> [String] {
    var terms: [String] = []
    var isPhrase = false
    // By scalars, since a quote with an accent over it is a quote to the database all the same.
    let parts = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    for part in parts {
      let pieces = isPhrase ? [part] : part.split { $0.properties.isWhitespace }
      terms += pieces.compactMap { term($0) }
      isPhrase.toggle()
    }
    return terms
  }

  /// A word or a phrase in quotes; nil where no letter and no figure is in it.
  private static func term(_ text: Substring.UnicodeScalarView) -> String? {
    guard Substring(text).contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let isPrefix = text.last == "*"
    var words = String.UnicodeScalarView()
    words.append(contentsOf: text.filter { $0 != "*" && $0 != "\"" && $0 != "\0" })
    return "\"\(String(words))\"" + (isPrefix ? " *" : "")
  }
}
