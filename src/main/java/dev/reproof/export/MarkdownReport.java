package dev.reproof.export;

import java.util.List;
import java.util.stream.Collectors;

/// A report as markdown. What comes from the repository is escaped, so that it is read as text and
/// never as a table, a link, a mention, an image or HTML.
final class MarkdownReport {
  private final StringBuilder page = new StringBuilder();

  String of(List<ReportBlock> blocks) {
    for (ReportBlock block : blocks) {
      switch (block) {
        case ReportBlock.Heading heading ->
            page.append("#".repeat(heading.level())).append(' ').append(text(heading.text()));
        case ReportBlock.Paragraph paragraph -> page.append(text(paragraph.text()));
        case ReportBlock.Points points ->
            page.append(
                points.texts().stream().map(t -> "- " + text(t)).collect(Collectors.joining("\n")));
        case ReportBlock.Table table -> table(table);
      }
      page.append("\n\n");
    }
    return page.toString().stripTrailing() + "\n";
  }

  private void table(ReportBlock.Table table) {
    page.append("| ").append(String.join(" | ", table.columns())).append(" |\n");
    page.append("|").append(" --- |".repeat(table.columns().size()));
    for (List<ReportBlock.Cell> row : table.rows()) {
      page.append("\n| ")
          .append(row.stream().map(MarkdownReport::cell).collect(Collectors.joining(" | ")))
          .append(" |");
    }
  }

  private static String cell(ReportBlock.Cell cell) {
    return cell.tone().equals("code") ? code(cell.text()) : text(cell.text());
  }

  /// A code span that holds any text: a fence longer than any run of backticks in it. A pipe is
  /// escaped, for a table's row is split before its code is read.
  private static String code(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    String space = longest > 0 ? " " : "";
    return fence + space + text.replace("|", "\\|") + space + fence;
  }

  private static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>|#~&!@".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString().replace("://", ":\\//").replace("www.", "www\\.");
  }
}
