package dev.reproof.text;

import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int SURELY_NO_WORD = 20;
  private static final Set<String> COMMON =
      Set.of(
          "true", "false", "none", "null", "default", "secret", "password", "changeme", "enabled");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:(?://)?(?:[^\\s:/@]*:([^\\s@/]+)@)?.*", Pattern.DOTALL);

  private final List<Guises> values;

  private Secrets(List<Guises> values) {
    this.values = values;
  }

  /// The secrets of an environment.
  public static Secrets of(Map<String, String> environment) {
    Set<String> values = new LinkedHashSet<>();
    environment.forEach(
        (name, value) -> {
          if (isSecretName(name) && isSecretValue(value) && !isPlain(name, value)) {
            values.add(value.strip());
            value.lines().filter(Secrets::isSecretValue).forEach(l -> values.add(l.strip()));
            Matcher address = ADDRESS.matcher(value.strip());
            if (address.matches() && address.group(1) != null && isSecretValue(address.group(1))) {
              values.add(address.group(1));
            }
          }
        });
    List<Guises> longestFirst = new ArrayList<>(values.stream().map(Guises::new).toList());
    longestFirst.sort(Comparator.comparingInt(Guises::length).reversed());
    return new Secrets(List.copyOf(longestFirst));
  }

  /// Whether a variable is named like one that holds a secret.
  public static boolean isSecretName(String name) {
    return SecretNames.isSecret(name);
  }

  private static boolean isSecretValue(String value) {
    String plain = value.strip();
    return plain.length() >= SHORTEST && !COMMON.contains(plain.toLowerCase(Locale.ROOT));
  }

  /// Whether a variable that can hold a secret holds a word, or an address without one.
  private static boolean isPlain(String name, String value) {
    if (SecretNames.isVague(name)) {
      return value.strip().length() < SURELY_NO_WORD && value.chars().noneMatch(Character::isDigit);
    }
    return SecretNames.isAddress(name) && value.indexOf('@') < 0 && value.indexOf('?') < 0;
  }

  /// The text with each secret masked.
  public String masked(String text) {
    if (text.length() < SHORTEST) {
      return text;
    }
    String left = text;
    for (Guises value : values) {
      left = value.masked(left);
    }
    return TokenShapes.masked(left);
  }
}
