package dev.reproof.tracker;

import dev.reproof.text.Span;

/// One cell of a packet's board row. `meaning` is what its column is about, `text` is unescaped and
/// without the blanks around it; `span` holds the written text without those blanks, `inside`
/// everything between the two pipes; both are relative to the row.
public record Cell(String column, Column meaning, String text, Span span, Span inside) {
  /// Whether the cell says nothing: empty, `-` or a dash.
  public boolean isEmpty() {
    return text.isEmpty() || text.equals("-") || text.equals("—") || text.equals("–");
  }
}
