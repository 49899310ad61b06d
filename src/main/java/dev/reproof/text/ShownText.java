package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// An exact text as an editor shows it, and the way back: every line end is LF there, and what is
/// hidden or turns the text around it is its name, `<U+202E>`.
///
/// The way back changes only what was edited: lines keep their ends, and a hidden character stays
/// itself as long as no part of its name is touched; then it is gone. New lines take the end of
/// their neighbours.
public final class ShownText {
  private final String source;
  private final String shown;

  /// Offsets of `shown` at which something other than itself is shown, where that ends, and the
  /// same two offsets of `source`; in order.
  private final List<int[]> others;

  private ShownText(String source, String shown, List<int[]> others) {
    this.source = source;
    this.shown = shown;
    this.others = others;
  }

  public static ShownText of(String source) {
    StringBuilder shown = new StringBuilder(source.length());
    List<int[]> others = new ArrayList<>();
    for (int at = 0; at < source.length(); ) {
      int from = shown.length();
      int c = source.codePointAt(at);
      int next = at + Character.charCount(c);
      if (c == '\r') {
        next += next < source.length() && source.charAt(next) == '\n' ? 1 : 0;
        shown.append('\n');
        others.add(new int[] {from, shown.length(), at, next});
      } else if (SafeText.isSpecial(c)) {
        shown.append(SafeText.shown(source.substring(at, next)));
        others.add(new int[] {from, shown.length(), at, next});
      } else {
        shown.appendCodePoint(c);
      }
      at = next;
    }
    return new ShownText(source, shown.toString(), others);
  }

  public String source() {
    return source;
  }

  public String shown() {
    return shown;
  }

  /// The exact text that an edited form of what is shown stands for.
  public String sourceOf(String edited) {
    SourceText exact = SourceText.of(source);
    StringBuilder result = new StringBuilder();
    int done = 0;
    for (TextEdit edit : Diff.of(SourceText.of(shown), SourceText.of(edited)).edits()) {
      int start = Math.max(done, offset(edit.span().start(), false));
      int end = Math.max(start, offset(edit.span().end(), !edit.span().isEmpty()));
      String ending = exact.lineEndingNear(exact.lineAt(Math.min(start, source.length())));
      result.append(source, done, start);
      result.append(edit.replacement().replace("\r\n", "\n").replace("\n", ending));
      done = end;
    }
    return result.append(source, done, source.length()).toString();
  }

  /// The offset in the source of one in what is shown. One inside of a name is where its character
  /// starts or, for an end, where it ends; text put into a name stands before its character.
  private int offset(int at, boolean end) {
    int low = 0;
    int high = others.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others.get(middle)[1] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < others.size() && others.get(low)[0] < at) {
      return others.get(low)[end ? 3 : 2];
    }
    return low == 0 ? at : others.get(low - 1)[3] + at - others.get(low - 1)[1];
  }
}
