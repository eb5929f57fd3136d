// Records: what a meeting leaves behind: the Document tree, composers, writers, datasets, and the
// codes in which entries are kept.
