package dev.reproof.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import dev.reproof.markdown.PreviewWords.Look;
import java.util.ArrayList;
import java.util.List;

/// Reads what stands inside a block: stretches of words that look the same, in order. A line end of
/// the file stays one, for a tracker's fields often share a paragraph.
final class PreviewInlines {
  private static final int DEEPEST = 30;

  private final List<PreviewWords> words = new ArrayList<>();

  private PreviewInlines() {}

  static List<PreviewWords> of(Node block) {
    PreviewInlines inlines = new PreviewInlines();
    inlines.addAll(block, Look.PLAIN, "", 0);
    return inlines.words;
  }

  private void addAll(Node parent, Look look, String target, int depth) {
    for (Node node : parent.getChildren()) {
      add(node, look, target, depth);
    }
  }

  private void add(Node node, Look look, String target, int depth) {
    if (depth > DEEPEST) {
      say(node.getChars().toString(), look, target);
      return;
    }
    switch (node) {
      case Text text -> say(text.getChars().unescape(), look, target);
      case HtmlEntity entity -> say(entity.getChars().unescape(), look, target);
      case TextBase base -> addAll(base, look, target, depth + 1);
      case SoftLineBreak line -> say("\n", look, target);
      case HardLineBreak line -> say("\n", look, target);
      case Code code -> say(code.getText().toString(), Look.CODE, target);
      case StrongEmphasis strong -> addAll(strong, over(look, Look.STRONG), target, depth + 1);
      case Emphasis slanted -> addAll(slanted, over(look, Look.SLANTED), target, depth + 1);
      case Strikethrough struck -> addAll(struck, over(look, Look.STRUCK), target, depth + 1);
      case Link link -> addAll(link, Look.LINK, link.getUrl().toString(), depth + 1);
      case AutoLink link -> say(link.getText().toString(), Look.LINK, link.getUrl().toString());
      default -> say(node.getChars().toString(), look, target);
    }
  }

  private static Look over(Look outer, Look inner) {
    return outer == Look.LINK || outer == Look.STRONG ? outer : inner;
  }

  private void say(String text, Look look, String target) {
    PreviewWords last = words.isEmpty() ? null : words.getLast();
    if (last != null && last.look() == look && last.target().equals(target)) {
      words.set(words.size() - 1, new PreviewWords(last.text() + text, look, target));
    } else if (!text.isEmpty()) {
      words.add(new PreviewWords(text, look, target));
    }
  }
}
