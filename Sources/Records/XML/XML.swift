/// A piece of XML as a tree.
indirect enum XML {
  /// Words.
  case text(String)
  /// An element with its attributes in order, those without a value left out.
  case element(String, [(name: String, value: String?)], [XML])

  /// An element.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [XML] = []
  ) -> XML {
    .element(name, attributes.map { ($0.key, $0.value) }, children)
  }

  /// An element that holds words.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
  ) -> XML {
    tag(name, attributes, text.isEmpty ? [] : [.text(text)])
  }

  /// The whole document with its declaration, UTF-8; an element to a line, unless it holds words.
  var document: [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: 0, inline: false)
    return Array(text.utf8)
  }

  private func write(to text: inout String, indent: Int, inline: Bool) {
    switch self {
    case .text(let words): text += xmlEscaped(words)
    case .element(let name, let attributes, let children):
      if !inline { text += String(repeating: "  ", count: indent) }
      text += "<\(name)"
      for (name, value) in attributes {
        if let value { text += " \(name)=\"\(xmlEscaped(value))\"" }
      }
      text += children.isEmpty ? "/>" : ">"
      if !children.isEmpty {
        let holdsWords = inline || children.contains { if case .text = $0 { true } else { false } }
        if !holdsWords { text += "\n" }
        for child in children { child.write(to: &text, indent: indent + 1, inline: holdsWords) }
        if !holdsWords { text += String(repeating: "  ", count: indent) }
        text += "</\(name)>"
      }
      if !inline { text += "\n" }
    }
  }
}
