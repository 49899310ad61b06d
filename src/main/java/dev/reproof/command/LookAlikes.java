package dev.reproof.command;

import com.ibm.icu.text.SpoofChecker;
import java.util.regex.Pattern;

/// Letters of one script that pass for letters of another, by Unicode Technical Standard 39.
final class LookAlikes {
  private static final String RARE = "ԁԛԝһӏ";

  /// A dash where an option has one or two hyphens.
  private static final Pattern DASHED = Pattern.compile("[\u2010-\u2015]+[A-Za-z]");

  private LookAlikes() {}

  /// Whether a word of the text mixes scripts that are taken for each other, such as a Cyrillic `а`
  /// in an otherwise Latin word. Text in one script, whichever, is none.
  static boolean in(String text) {
    return in(text, "аеорсухіјѕ" + RARE + "АВЕКМНОРСТХοαρνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ");
  }

  /// Whether signs or words outside of quotes pass for ASCII ones, of which a shell makes something
  /// else: an en dash before an option, curly quotes, `ɡit`.
  static boolean inWords(Words words) {
    SpoofChecker checker = new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    for (Words.Token token : words.tokens()) {
      String bare = token.raw().replaceAll("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"", "");
      boolean plain = bare.chars().allMatch(c -> c <= '~');
      if (!plain
          && (DASHED.matcher(bare).lookingAt()
              || isAscii(checker.getSkeleton(bare), bare.length())
              || bare.codePoints().anyMatch(c -> passes(checker, c)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SpoofChecker checker, int c) {
    boolean foreign =
        switch (Character.UnicodeScript.of(c)) {
          case LATIN, COMMON -> false;
          default -> true;
        };
    return c > '~'
        && c != '×'
        && !foreign
        && isAscii(checker.getSkeleton(Character.toString(c)), 2);
  }

  /// Whether what a text looks like is ASCII, and not more than so long: `…` is no word of dots.
  private static boolean isAscii(String skeleton, int longest) {
    return skeleton.length() <= longest
        && !skeleton.isEmpty()
        && skeleton.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /// The same for a name of a person, where `Вера` and `Тарас` are no look-alikes: a word in one
  /// script counts there only for letters that hardly any name holds.
  static boolean inName(String text) {
    return in(text, "");
  }

  private static boolean in(String text, String same) {
    if (text.chars().allMatch(c -> c < 0x250)) {
      return false;
    }
    SpoofChecker checker =
        new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty() && (checker.failsChecks(word) || isWholeLookAlike(word, same))) {
        return true;
      }
    }
    return false;
  }

  /// Cyrillic or Greek letters alone that read as a Latin word, and full-width Latin.
  private static boolean isWholeLookAlike(String word, String same) {
    int confusable = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0xFF01 && c <= 0xFF5E || same.isEmpty() && RARE.indexOf(c) >= 0) {
        return true;
      }
      if (same.indexOf(c) >= 0) {
        confusable++;
      }
    }
    return word.length() > 1 && confusable == word.length();
  }
}
