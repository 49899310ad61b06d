package dev.reproof.export;

import java.util.List;

/// A piece of a report, before it is markdown or HTML. Its texts are plain, with secrets masked and
/// invisible characters made visible.
sealed interface ReportBlock {
  /// `level` is 1 for the report's own title.
  record Heading(int level, String text) implements ReportBlock {}

  record Paragraph(String text) implements ReportBlock {}

  record Points(List<String> texts) implements ReportBlock {
    public Points {
      texts = List.copyOf(texts);
    }
  }

  /// Rows of as many cells as there are columns.
  record Table(List<String> columns, List<List<Cell>> rows) implements ReportBlock {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// What stands in a table; `tone` is `good`, `bad`, `code` or empty, and never says more than the
  /// text does.
  record Cell(String text, String tone) {
    static Cell of(String text) {
      return new Cell(text, "");
    }
  }
}
