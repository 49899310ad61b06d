package dev.reproof.text;

import java.util.ArrayList;
import java.util.List;

/// The stretches of a line that another form of it does not share: whole words, a short gap between
/// two of them bridged.
sealed interface ChangedWords {
  /// What changed in a line of the old text, as offsets into that line.
  List<Span> inOld(SourceText before, int oldLine, SourceText after, int newLine);

  /// What changed in a line of the new text, as offsets into that line.
  List<Span> inNew(SourceText before, int oldLine, SourceText after, int newLine);

  /// Found by comparing the two forms of the line.
  static ChangedWords compared() {
    return new Compared();
  }

  /// Told by the edits, which are in the order of the text.
  static ChangedWords edited(List<TextEdit> edits) {
    return new Edited(edits);
  }

  /// A stretch of the old form and what stands for it in the new one; one of them may be empty.
  record Pair(Span old, Span now) {}

  /// See [ChangedWords#compared].
  record Compared() implements ChangedWords {
    @Override
    public List<Span> inOld(SourceText before, int oldLine, SourceText after, int newLine) {
      return between(before.line(oldLine), after.line(newLine)).stream()
          .map(Pair::old)
          .filter(s -> !s.isEmpty())
          .toList();
    }

    @Override
    public List<Span> inNew(SourceText before, int oldLine, SourceText after, int newLine) {
      return between(before.line(oldLine), after.line(newLine)).stream()
          .map(Pair::now)
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }

  /// See [ChangedWords#edited].
  record Edited(List<TextEdit> edits) implements ChangedWords {
    public Edited {
      edits = List.copyOf(edits);
    }

    @Override
    public List<Span> inOld(SourceText before, int oldLine, SourceText after, int newLine) {
      List<Span> spans = edits.stream().map(TextEdit::span).toList();
      return within(spans, before.lineStart(oldLine), before.lineEnd(oldLine));
    }

    @Override
    public List<Span> inNew(SourceText before, int oldLine, SourceText after, int newLine) {
      List<Span> spans = new ArrayList<>();
      int grown = 0;
      for (TextEdit edit : edits) {
        int start = edit.span().start() + grown;
        spans.add(new Span(start, start + edit.replacement().length()));
        grown += edit.growth();
      }
      return within(spans, after.lineStart(newLine), after.lineEnd(newLine));
    }

    private static List<Span> within(List<Span> spans, int start, int end) {
      List<Span> own = new ArrayList<>();
      for (Span span : spans) {
        int from = Math.max(start, span.start());
        int to = Math.min(end, span.end());
        if (from < to) {
          own.add(new Span(from - start, to - start));
        }
      }
      return own;
    }
  }

  /// The stretches in which two forms of a line differ, in order.
  static List<Pair> between(String old, String now) {
    int head = commonHead(old, now);
    int tail = commonTail(old, now, head);
    if (head == old.length() && head == now.length()) {
      return List.of();
    }
    if (old.length() + now.length() > Tokens.MOST_CHARS) {
      Span inOld = new Span(head, old.length() - tail);
      return List.of(new Pair(inOld, new Span(head, now.length() - tail)));
    }
    return Tokens.pairs(old, now);
  }

  /// How many UTF-16 units two texts share at their start; no surrogate pair is split.
  static int commonHead(String a, String b) {
    int limit = Math.min(a.length(), b.length());
    int at = 0;
    while (at < limit && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at > 0 && at < limit && Character.isHighSurrogate(a.charAt(at - 1)) ? at - 1 : at;
  }

  /// How many they share at their end, behind `head`; no surrogate pair is split.
  static int commonTail(String a, String b, int head) {
    int limit = Math.min(a.length(), b.length()) - head;
    int at = 0;
    while (at < limit && a.charAt(a.length() - 1 - at) == b.charAt(b.length() - 1 - at)) {
      at++;
    }
    return at > 0 && Character.isLowSurrogate(a.charAt(a.length() - at)) ? at - 1 : at;
  }
}
