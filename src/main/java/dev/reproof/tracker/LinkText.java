package dev.reproof.tracker;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader sees of a cell that holds links or images: `[DONE](#p-01)` is DONE, and an image
/// beside a word is not a part of it. An image alone is its description.
public final class LinkText {
  private static final Pattern IMAGE =
      Pattern.compile(
          "!\\[([^\\[\\]]{0,200})\\](?:\\([^()]{0,300}(?:\\([^()]{0,100}\\)[^()]{0,300})?\\)|\\[[^\\[\\]]{0,100}\\])");
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]{0,200})\\](?:\\([^()]{0,300}(?:\\([^()]{0,100}\\)[^()]{0,300})?\\)|\\[[^\\[\\]]{0,100}\\])|^\\[([^\\[\\]]{2,200})\\]$");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private LinkText() {}

  public static String of(String cell) {
    if (cell.indexOf('[') < 0) {
      return cell;
    }
    String words = text(IMAGE.matcher(cell).replaceAll(""));
    return LETTER.matcher(words).find() ? words : text(IMAGE.matcher(cell).replaceAll("$1"));
  }

  private static String text(String cell) {
    return LINK.matcher(cell.strip()).replaceAll(m -> Matcher.quoteReplacement(shown(m))).strip();
  }

  private static String shown(MatchResult link) {
    return link.group(1) != null ? link.group(1) : link.group(2);
  }
}
