/// How a page looks, on a screen and on paper.
enum HTMLStyle {
  /// The style sheet; the colours are the reader's own, and every line is at least a pixel of text
  /// colour, so it serves light, dark, forced colours and a black-and-white printer alike.
  static let sheet = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
    header { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.5rem 0; }
    h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.5em 0 0.5em; }
    h1 { font-size: 1.8rem; margin-top: 0; }
    h2 { font-size: 1.4rem; border-bottom: 1px solid; }
    h3 { font-size: 1.15rem; }
    h4, h5 { font-size: 1rem; }
    dl > div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
    dt { font-weight: bold; flex: 0 0 11rem; }
    dd { margin: 0; flex: 1 1 16rem; }
    table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
    caption { text-align: start; font-weight: bold; padding-bottom: 0.25rem; }
    th, td { border-bottom: 1px solid; padding: 0.25rem 0.5rem; text-align: start; }
    th, td { vertical-align: top; overflow-wrap: break-word; }
    thead th { vertical-align: bottom; border-bottom-width: 2px; }
    .end { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    pre { border: 1px solid; padding: 0.5rem; white-space: pre-wrap; }
    .remark { border: 1px solid; border-inline-start-width: 0.4rem; padding: 0.5rem 0.75rem; }
    .draft { border-style: dashed; }
    figure { margin: 1rem 0; }
    svg { max-width: 100%; height: auto; font: 13px system-ui, sans-serif; }
    svg text { fill: currentColor; }
    svg rect { fill: currentColor; fill-opacity: 0.35; stroke: currentColor; }
    svg path { stroke: currentColor; stroke-opacity: 0.4; stroke-dasharray: 2 3; }
    small { white-space: nowrap; }
    @media print {
      :root { color-scheme: light; }
      @page { margin: 2cm; }
      body { font: 10.5pt/1.4 serif; }
      main, header { max-width: none; padding: 0; }
      h1, h2, h3, h4, h5, caption { break-after: avoid; }
      tr, pre, figure, .remark, dl > div { break-inside: avoid; }
      thead { display: table-header-group; }
      a[href^="http"]::after { content: " (" attr(href) ")"; }
    }

    """
}
