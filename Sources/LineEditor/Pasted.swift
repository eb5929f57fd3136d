/// Cuts pasted text into lines that can be edited: no control characters, no empty lines.
///
/// A tab becomes a space; the last line's end runs nothing, only the Enter key does.
func pastedLines(_ text: String) -> [String] {
  text.split { $0.isNewline || $0 == "\r" }
    .map { line in
      var clean = String.UnicodeScalarView()
      for scalar in line.unicodeScalars {
        if scalar == "\t" {
          clean.append(" ")
        } else if scalar.properties.generalCategory != .control {
          clean.append(scalar)
        }
      }
      return composed(String(clean))
    }
    .filter { !$0.isEmpty }
}
