import Assembly
import Records

extension BoardScreen {
  /// The proceedings as the room may read them; in a file of its own, since the widths of texts
  /// that the screen measures are the editor's and not the documents'.
  static func published(_ proceedings: Proceedings) -> Proceedings { proceedings.published }
}
