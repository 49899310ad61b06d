package dev.reproof.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like a secret whatever its value: tokens of known shapes, plain and encoded, and what
/// a name, a header or an address says to be one.
final class TokenShapes {
  private static final Pattern TOKEN =
      Pattern.compile(
          "gh[pousr]_[A-Za-z0-9]{30,}+|github_pat_[A-Za-z0-9_]{22,}+"
              + "|gl(?:pat|ptt|dt|rt)-[A-Za-z0-9_-]{20,}+|\\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\\b"
              + "|xox[abeoprs]-[A-Za-z0-9-]{10,}+|xapp-[A-Za-z0-9-]{10,}+"
              + "|AIza[0-9A-Za-z_-]{35}|ya29\\.[0-9A-Za-z_-]{20,}+|GOCSPX-[A-Za-z0-9_-]{20,}+"
              + "|\\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}+|whsec_[0-9A-Za-z]{20,}+"
              + "|\\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,}+"
              + "|npm_[A-Za-z0-9]{30,}+|pypi-[A-Za-z0-9_-]{40,}+|dckr_pat_[A-Za-z0-9_-]{20,}+"
              + "|rubygems_[a-f0-9]{40,}+|hvs\\.[A-Za-z0-9_-]{24,}+|AGE-SECRET-KEY-1[0-9A-Z]{50,}+"
              + "|hf_[A-Za-z0-9]{30,}+|\\bSG\\.[A-Za-z0-9_-]{16,200}+\\.[A-Za-z0-9_-]{20,}+"
              + "|dop_v1_[a-f0-9]{40,}+|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"
              + "|(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+|-----BEGIN"
              + " [A-Z ]{0,40}PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]{0,40}PRIVATE"
              + " KEY-----|\\z)");

  private static final String NAMES =
      "(?:password|passwd|passphrase|pwd|pass|secret|(?:auth_?)?token|api[_-]?key|access[_-]?key)";

  /// What stands in a secret's place, or names it.
  private static final String NONE =
      "(?!(?:undefined|required|optional|redacted|disabled|password|changeme|string)\\b)";

  private static final String QUIET = "[^\\s\"'`,;&<>$(){}\\[\\]*%]";

  /// Each with what stays in a group, and the secret in another.
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("(?i)(\\b(?:bearer|basic)\\s{1,9})([A-Za-z0-9+/_.~-]{16,}+=*)"),
          Pattern.compile(
              "(?i)(\\bauthorization[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?(?:[a-z]{1,20}\\s{1,9})?)"
                  + "([A-Za-z0-9+/_.~:=-]{16,}+)"),
          Pattern.compile(
              "(?i)(\\b[a-z][a-z0-9+.-]{0,30}://[^\\s:/@]{0,200}:)([^\\s@/]{1,500})(?=@)"),
          Pattern.compile("(?i)(\\bhttps?://)([A-Za-z0-9_-]{20,200}+)(?=@)"),
          Pattern.compile(
              "(?i)((?:\\b|_)"
                  + NAMES
                  + "[\"']?\\s{0,9}[=:]\\s{0,9}[\"']?)((?=[^\\s\"']{0,200}[0-9])[^\\s\"',;&]{8,}+)"),
          Pattern.compile(
              "(?i)((?:\\b|_)" + NAMES + "=[\"']?)(" + NONE + QUIET + "{8,}+)(?![.(\\[{$<])"),
          Pattern.compile(
              "(?i)((?:\\b|_)"
                  + NAMES
                  + "[\"']\\s{0,9}:\\s{0,9}[\"'])("
                  + NONE
                  + "[^\\s\"'<>${}]{8,}+)(?=[\"'])"),
          Pattern.compile(
              "(?im)(^[ \\t]{0,40}[\\w.-]{0,40}?(?:password|passwd|passphrase):[ \\t]{1,9})("
                  + NONE
                  + QUIET
                  + "{8,}+)(?=[ \\t]*$)"),
          Pattern.compile("(?i)(\\b(?:account|shared(?:access)?)key=)([A-Za-z0-9+/%]{20,}+={0,2})"),
          Pattern.compile("([?&]sig=)([A-Za-z0-9+/%]{20,}+={0,2})"),
          Pattern.compile(
              "(https://hooks\\.slack\\.com/(?:services|workflows|triggers)/)"
                  + "([A-Za-z0-9/_-]{16,}+)"),
          Pattern.compile(
              "(https://(?:[a-z]{1,20}\\.)?discord(?:app)?\\.com/api/webhooks/)"
                  + "([0-9]{1,30}/[A-Za-z0-9_-]{20,}+)"));

  private static final Pattern BASE64 =
      Pattern.compile(
          "(?:[A-Za-z0-9+/]{60,100}+\\r?\\n){1,400}+[A-Za-z0-9+/]{1,100}+={0,2}"
              + "|[A-Za-z0-9+/_-]{24,}+={0,2}");
  private static final Pattern HEX =
      Pattern.compile(
          "\\b(?:[0-9a-fA-F]{2}){16,}+\\b"
              + "|\\b[0-9a-fA-F]{2}(?:(?:[: ]|\\r?\\n)?[0-9a-fA-F]{2}){15,400}+\\b");
  private static final Pattern ESCAPED =
      Pattern.compile("(?:[A-Za-z0-9_.~-]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}){20,400}+");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})|\\\\u([0-9A-Fa-f]{4})");

  private TokenShapes() {}

  static String masked(String text) {
    String left = TOKEN.matcher(text).replaceAll(Secrets.MASK);
    for (Pattern named : NAMED) {
      left = named.matcher(left).replaceAll(m -> Matcher.quoteReplacement(named(m)));
    }
    left = BASE64.matcher(left).replaceAll(m -> encoded(m.group(), TokenShapes::fromBase64));
    left = HEX.matcher(left).replaceAll(m -> encoded(m.group(), TokenShapes::fromHex));
    return left.indexOf('%') < 0 && left.indexOf('\\') < 0
        ? left
        : ESCAPED.matcher(left).replaceAll(m -> encoded(m.group(), TokenShapes::unescaped));
  }

  private static String named(MatchResult found) {
    return found.group(1).contains(Secrets.MASK) || found.group(2).startsWith(Secrets.MASK)
        ? found.group()
        : found.group(1) + Secrets.MASK;
  }

  /// What decodes to a known token is one.
  private static String encoded(String text, Function<String, String> decoding) {
    boolean token = TOKEN.matcher(decoding.apply(text)).find();
    return Matcher.quoteReplacement(token ? Secrets.MASK : text);
  }

  private static String fromBase64(String text) {
    String plain = text.replaceAll("[\\r\\n]|=+$", "").replace('-', '+').replace('_', '/');
    int whole = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
    return new String(
        Base64.getDecoder().decode(plain.substring(0, whole)), StandardCharsets.ISO_8859_1);
  }

  private static String fromHex(String text) {
    String digits = text.replaceAll("[^0-9a-fA-F]", "");
    return new String(HexFormat.of().parseHex(digits), StandardCharsets.ISO_8859_1);
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m -> {
              String digits = m.group(1) == null ? m.group(2) : m.group(1);
              return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(digits, 16)));
            });
  }
}
