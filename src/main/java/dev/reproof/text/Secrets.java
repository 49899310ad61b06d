package dev.reproof.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets out of text that leaves the machine: the values of variables that are named like
/// secrets, and what has the shape of a known token, in plain, Base64, hex, URL and JSON forms.
///
/// It does not find a secret that is neither; what was printed stays raw in the kept log.
public final class Secrets {
  /// What stands in a secret's place.
  public static final String MASK = "[masked]";

  private static final int SHORTEST = 6;
  private static final Pattern NAME =
      Pattern.compile(
          ".*(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|PASSCODE|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|CREDENTIAL|AUTH_?KEY|SIGNING_?KEY|ENCRYPTION_?KEY|SESSION_?KEY|CONNECTION_?STRING|DATABASE_?URL).*|(?:.*_)?PAT|.*_PWD");
  private static final Set<String> COMMON =
      Set.of(
          "true", "false", "none", "null", "default", "secret", "password", "changeme", "enabled");
  private static final Pattern TOKEN =
      Pattern.compile(
          "gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,}|gl(?:pat|ptt|dt|rt)-[A-Za-z0-9_-]{20,}"
              + "|\\b(?:AKIA|ASIA|AROA|AIDA)[0-9A-Z]{16}\\b"
              + "|xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[A-Za-z0-9-]{10,}"
              + "|AIza[0-9A-Za-z_-]{35}|ya29\\.[0-9A-Za-z_-]{20,}"
              + "|\\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{16,}|whsec_[0-9A-Za-z]{20,}"
              + "|\\bsk-(?:proj-|ant-)?[A-Za-z0-9_-]{20,}"
              + "|npm_[A-Za-z0-9]{30,}|pypi-[A-Za-z0-9_-]{40,}|dckr_pat_[A-Za-z0-9_-]{20,}"
              + "|hf_[A-Za-z0-9]{30,}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{20,}"
              + "|dop_v1_[a-f0-9]{40,}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}|-----BEGIN"
              + " [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(\\b(?:bearer|basic)\\s+)([A-Za-z0-9+/_.~-]{16,}=*)"
              + "|([a-z][a-z0-9+.-]*://[^\\s:/@]+:)([^\\s@/]+)(?=@)"
              + "|((?:\\b|_)(?:password|passwd|secret|token|api[_-]?key|access[_-]?key)[\"']?\\s*[=:]\\s*[\"']?)"
              + "((?=[^\\s\"']*[0-9])[^\\s\"',;&]{8,})");
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}={0,2}");
  private static final Pattern HEX = Pattern.compile("\\b(?:[0-9a-fA-F]{2}){16,}\\b");

  private final List<String> forms;

  private Secrets(List<String> forms) {
    this.forms = forms;
  }

  /// The secrets of an environment.
  public static Secrets of(Map<String, String> environment) {
    Set<String> forms = new LinkedHashSet<>();
    environment.forEach(
        (name, value) -> {
          if (isSecretName(name) && isSecretValue(value)) {
            addForms(forms, value);
            value.lines().filter(Secrets::isSecretValue).forEach(line -> addForms(forms, line));
          }
        });
    List<String> longestFirst = new ArrayList<>(forms);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(List.copyOf(longestFirst));
  }

  /// Whether a variable is named like one that holds a secret.
  public static boolean isSecretName(String name) {
    return NAME.matcher(name.toUpperCase(Locale.ROOT)).matches();
  }

  private static boolean isSecretValue(String value) {
    String plain = value.strip();
    return plain.length() >= SHORTEST && !COMMON.contains(plain.toLowerCase(Locale.ROOT));
  }

  private static void addForms(Set<String> forms, String value) {
    String plain = value.strip();
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    forms.add(plain);
    forms.add(HexFormat.of().formatHex(bytes));
    forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
    String url = URLEncoder.encode(plain, StandardCharsets.UTF_8);
    forms.add(url);
    forms.add(url.replace("+", "%20"));
    forms.add(lowerEscapes(url));
    forms.add(jsonEscaped(plain, false));
    forms.add(jsonEscaped(plain, true));
    for (int shift = 0; shift < 3; shift++) {
      addBase64(forms, bytes, shift);
    }
  }

  private static String lowerEscapes(String url) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(url)
        .replaceAll(m -> m.group().toLowerCase(Locale.ROOT));
  }

  /// Base64 of the value behind `shift` other bytes: the characters that only the value decides.
  private static void addBase64(Set<String> forms, byte[] bytes, int shift) {
    byte[] shifted = new byte[bytes.length + shift];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int from = (shift * 8 + 5) / 6;
    int to = shifted.length * 8 / 6;
    if (to - from >= SHORTEST) {
      String sure = whole.substring(from, to);
      forms.add(sure);
      forms.add(sure.replace('+', '-').replace('/', '_'));
    }
  }

  private static String jsonEscaped(String text, boolean slashes) {
    StringBuilder json = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        case '/' -> json.append(slashes ? "\\/" : "/");
        default -> {
          if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.toString();
  }

  /// The text with each secret masked.
  public String masked(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    String left = text;
    for (String form : forms) {
      left = left.contains(form) ? left.replace(form, MASK) : left;
    }
    left = TOKEN.matcher(left).replaceAll(MASK);
    left = NAMED.matcher(left).replaceAll(m -> Matcher.quoteReplacement(named(m)));
    left = BASE64.matcher(left).replaceAll(m -> encoded(m.group(), Secrets::fromBase64));
    return HEX.matcher(left).replaceAll(m -> encoded(m.group(), Secrets::fromHex));
  }

  private static String named(java.util.regex.MatchResult found) {
    for (int group = 1; group <= 5; group += 2) {
      if (found.group(group) != null) {
        return found.group(group).contains(MASK) || found.group(group + 1).startsWith(MASK)
            ? found.group()
            : found.group(group) + MASK;
      }
    }
    return found.group();
  }

  private interface Decoding {
    byte[] decode(String text);
  }

  /// What decodes to a known token is one.
  private static String encoded(String text, Decoding decoding) {
    String decoded = new String(decoding.decode(text), StandardCharsets.ISO_8859_1);
    return Matcher.quoteReplacement(TOKEN.matcher(decoded).find() ? MASK : text);
  }

  private static byte[] fromBase64(String text) {
    String plain = text.replaceFirst("=+$", "").replace('-', '+').replace('_', '/');
    int whole = plain.length() % 4 == 1 ? plain.length() - 1 : plain.length();
    return Base64.getDecoder().decode(plain.substring(0, whole));
  }

  private static byte[] fromHex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
