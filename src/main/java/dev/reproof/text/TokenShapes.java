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
              + "|gl(?:pat|ptt|dt|rt|cbt|soat|imt|agent|ft|ffct|oas)-[A-Za-z0-9_-]{20,}+"
              + "|(?<![A-Za-z0-9])A(?:KIA|SIA|ROA|IDA|BIA|CCA)[0-9A-Z]{16}\\b"
              + "|xox[abeoprs](?:\\.xox[bp])?-[A-Za-z0-9-]{10,}+|xapp-[A-Za-z0-9-]{10,}+"
              + "|AIza[0-9A-Za-z_-]{35}|ya29\\.[0-9A-Za-z_-]{20,}+|GOCSPX-[A-Za-z0-9_-]{20,}+"
              + "|(?<![A-Za-z0-9])1//0[\\w-]{30,}+"
              + "|\\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}+|whsec_[0-9A-Za-z]{20,}+"
              + "|(?<![A-Za-z0-9-])sk-(?:proj-|ant-)?(?=[A-Za-z_-]{0,200}[0-9])[\\w-]{20,}+"
              + "|(?<![A-Za-z0-9-])(?:xai|nvapi|pplx|tvly)-(?=[A-Za-z_-]{0,200}[0-9])[\\w-]{20,}+"
              + "|(?<![A-Za-z0-9_])(?:gsk|phc|phx|r8|rnd|tfp|sbp|figd|ntn|lin_api|pscale_(?:tkn|pw)"
              + "|sntry[su]|glsa|vercel|fo1|fm2|CLOJARS|ops_eyJ|glc_eyJ)_?"
              + "(?=[A-Za-z_-]{0,200}[0-9])[\\w-]{28,}+(?![A-Za-z0-9/.])"
              + "|npm_[A-Za-z0-9]{30,}+|pypi-[\\w-]{40,}+|dckr_[po]at_[\\w-]{20,}+"
              + "|rubygems_[a-f0-9]{40,}+|hv[sb]\\.[\\w-]{24,}+|AGE-SECRET-KEY-1[0-9A-Z]{50,}+"
              + "|hf_[A-Za-z0-9]{30,}+|\\bSG\\.[A-Za-z0-9_-]{16,200}+\\.[\\w-]{20,}+"
              + "|do[opr]_v1_[a-f0-9]{40,}+|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}"
              + "|sq0(?:atp|csp)-[\\w-]{20,}+|EAACEdEose0cBA[0-9A-Za-z]{8,}+|\\bkey-[0-9a-f]{32}\\b"
              + "|\\bLTAI[A-Za-z0-9]{16,}+|PMAK-[0-9a-f]{24}-[0-9a-f]{34}|NRAK-[A-Z0-9]{27}"
              + "|\\bpat[A-Za-z0-9]{14}\\.[0-9a-f]{64}|atlasv1\\.[A-Za-z0-9=_-]{40,}+"
              + "|AT(?:ATT3|CTT3|BB)[A-Za-z0-9_=-]{28,}+|\\bdp\\.(?:pt|ct|sa|scim|st(?:\\.[\\w-]{1,40})?)"
              + "\\.[A-Za-z0-9]{40,}+|\\boy2[a-z0-9]{43}\\b"
              + "|(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{8,}+"
              + "|(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{0,2000}+(?:\\.[A-Za-z0-9_-]{8,}+){3}|-----BEGIN"
              + " [A-Z ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]*?(?:-----END [A-Z ]{0,40}PRIVATE"
              + " KEY(?: BLOCK)?-----|\\z)");

  private static final String NAMES =
      "(?:password|passwd|passphrase|pwd|pass|secret|(?:auth_?)?token|api[_-]?key|access[_-]?key)";

  /// What stands in a secret's place, or names it.
  private static final String NONE =
      "(?!(?:process\\.env|os\\.environ|env\\.|config\\.|undefined|required|optional|redacted|disabled|password|changeme|string)\\b)";

  /// A name begins where a word does, also within `clientSecret`.
  private static final String EDGE = "(?:\\b|_|(?-i:(?<=[a-z])(?=[A-Z])))";

  /// Words in small letters are no tokens, nor is a folder a password.
  private static final String NO_PROSE = "(?!(?-i:[a-z_-]+)(?![A-Za-z0-9+/_.~=-]))";

  private static final String NO_FOLDER = "(?<!(?i:(?:\\b|old)pwd)[=:]\\s{0,2}(?=[/~]))";

  private static final String QUIET = "[^\\s\"'`,;&<>$(){}\\[\\]*%]";

  /// Each with what stays in a group, and the secret in another.
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "(?i)(\\b(?:bearer|basic)\\s{1,9})(" + NO_PROSE + "[A-Za-z0-9+/_.~-]{16,}+=*)"),
          Pattern.compile(
              "(?i)(\\bauthorization[\"']?\\s{0,9}[:=]\\s{0,9}[\"']?(?:[a-z]{1,20}\\s{1,9})?)"
                  + "([A-Za-z0-9+/_.~:=-]{16,}+)"),
          Pattern.compile(
              "(?i)(\\b[a-z][a-z0-9+.-]{0,30}://[^\\s:/@]{0,200}:)([^\\s@/]{1,500})(?=@)"),
          Pattern.compile("(?i)(\\bhttps?://)([A-Za-z0-9_-]{20,200}+)(?=@)"),
          Pattern.compile(
              "(?i)("
                  + EDGE
                  + NAMES
                  + "[\"']?\\s{0,9}[=:]\\s{0,9}[\"']?)("
                  + NO_FOLDER
                  + "(?=[^\\s\"']{0,200}[0-9])[^\\s\"',;&]{8,}+)"),
          Pattern.compile(
              "(?i)("
                  + EDGE
                  + NAMES
                  + "=[\"']?)("
                  + NO_FOLDER
                  + NONE
                  + QUIET
                  + "{8,}+)(?![.(\\[{$<])"),
          Pattern.compile(
              "(?i)("
                  + EDGE
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
          Pattern.compile(
              "(?i)((?:[?&]sig|\\bX-(?:Amz|Goog)-Signature)=)([A-Za-z0-9+/%]{20,}+={0,2})"),
          Pattern.compile(
              "(\\b(?:[A-Z][A-Z0-9_]{0,60})?(?:(?<=_)(?:SECRET|TOKEN|PASS|PWD|CREDENTIALS?)|PASSWORD"
                  + "|(?:API|PRIVATE|ACCESS|AUTH|SIGNING|ENCRYPTION|SECRET)_?KEY(?:_BASE)?)"
                  + "=[\"']?)("
                  + NO_FOLDER
                  + "(?i:"
                  + NONE
                  + ")"
                  + QUIET
                  + "{6,}+)(?![.(\\[{$<])"),
          Pattern.compile(
              "(?i)(--"
                  + NAMES
                  + "\\s{1,9}[\"']?)((?=[^\\s\"']{0,200}[0-9])[^\\s\"'-][^\\s\"']{7,}+)"),
          Pattern.compile(
              "(?i)("
                  + EDGE
                  + NAMES
                  + "\\s{0,9}[:=]\\s{0,9}[\"'])("
                  + NONE
                  + "[^\\s\"'<>${}]{8,}+)(?=[\"'])"),
          Pattern.compile("(?i)(\\b(?:set-)?cookie:\\s{0,9}[^=;\\s]{1,100}=)([^;\\s\"']{12,}+)"),
          Pattern.compile("(_auth=[\"']?)([A-Za-z0-9+/]{8,}+={0,2})"),
          Pattern.compile("(\\blogin\\s{1,9}\\S{1,100}\\s{1,9}password\\s{1,9})(\\S{6,}+)"),
          Pattern.compile(
              "(\\bPrivate-Lines:\\s{0,9}\\d{1,4})((?:\\r?\\n[A-Za-z0-9+/=]{4,80}){1,400}+)"),
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
    String left = text;
    if (TokenGlance.mayHoldToken(left)) {
      left = TOKEN.matcher(left).replaceAll(Secrets.MASK);
    }
    if (TokenGlance.mayHoldUserPassword(left)) {
      left = UserPasswords.masked(left);
    }
    if (TokenGlance.mayBeNamed(left)) {
      for (Pattern named : NAMED) {
        left = named.matcher(left).replaceAll(m -> Matcher.quoteReplacement(named(m)));
      }
    }
    if (TokenGlance.mayHoldBase64(left)) {
      left = BASE64.matcher(left).replaceAll(m -> encoded(m.group(), TokenShapes::fromBase64));
    }
    if (TokenGlance.mayHoldHex(left)) {
      left = HEX.matcher(left).replaceAll(m -> encoded(m.group(), TokenShapes::fromHex));
    }
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
    String plain = decoding.apply(text);
    boolean token = TokenGlance.mayHoldToken(plain) && TOKEN.matcher(plain).find();
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
