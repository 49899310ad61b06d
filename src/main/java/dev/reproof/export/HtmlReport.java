package dev.reproof.export;

import java.util.List;

/// A report as one HTML document. It has no script and asks for nothing: its content security
/// policy forbids both, should a text of the repository ever get past the escaping.
final class HtmlReport {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>TITLE</title>
      <style>
      :root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --line: #d1d9e0; --good: #1a7f37; --bad: #d1242f; --bg: #fff; --head: #f6f8fa; }
      @media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --muted: #9198a1; --line: #3d444d; --good: #3fb950; --bad: #f85149; --bg: #0d1117; --head: #151b23; } }
      body { font: 14px/1.5 Inter, system-ui, sans-serif; color: var(--fg); background: var(--bg); max-width: 1100px; margin: 32px auto; padding: 0 20px; }
      h1 { font-size: 22px; } h2 { font-size: 17px; margin-top: 28px; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
      table { border-collapse: collapse; width: 100%; margin: 10px 0; } th, td { text-align: left; vertical-align: top; border: 1px solid var(--line); padding: 4px 8px; overflow-wrap: anywhere; }
      th { background: var(--head); color: var(--muted); font-weight: 600; } code { font: 12.5px/1.4 "JetBrains Mono", monospace; font-variant-ligatures: none; }
      .good { color: var(--good); } .bad { color: var(--bad); }
      </style>
      </head>
      <body>
      """;

  private final StringBuilder page = new StringBuilder();

  String of(List<ReportBlock> blocks) {
    page.append(HEAD.replace("TITLE", escaped(title(blocks))));
    blocks.forEach(this::block);
    return page.append("</body>\n</html>\n").toString();
  }

  private static String title(List<ReportBlock> blocks) {
    return blocks.getFirst() instanceof ReportBlock.Heading heading ? heading.text() : "";
  }

  private void block(ReportBlock block) {
    switch (block) {
      case ReportBlock.Heading heading -> element("h" + heading.level(), heading.text());
      case ReportBlock.Paragraph paragraph -> element("p", paragraph.text());
      case ReportBlock.Points points -> {
        page.append("<ul>\n");
        points.texts().forEach(t -> element("li", t));
        page.append("</ul>\n");
      }
      case ReportBlock.Table table -> table(table);
    }
  }

  private void table(ReportBlock.Table table) {
    page.append("<table>\n<thead><tr>");
    table
        .columns()
        .forEach(c -> page.append("<th scope=\"col\">").append(escaped(c)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<ReportBlock.Cell> row : table.rows()) {
      page.append("<tr>");
      row.forEach(this::cell);
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  private void cell(ReportBlock.Cell cell) {
    switch (cell.tone()) {
      case "" -> page.append("<td>").append(escaped(cell.text()));
      case "code" -> page.append("<td><code>").append(escaped(cell.text())).append("</code>");
      default ->
          page.append("<td class=\"")
              .append(cell.tone())
              .append("\">")
              .append(escaped(cell.text()));
    }
    page.append("</td>");
  }

  private void element(String name, String text) {
    page.append('<').append(name).append('>').append(escaped(text));
    page.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
