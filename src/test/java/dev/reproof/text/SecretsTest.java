package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String SIGNS = LETTERS + "+/=&?%\"\\!$ é";

  private static String random(Random random, String from, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(from.charAt(random.nextInt(from.length())));
    }
    return text.toString();
  }

  private static final int FORMS = 20;

  private static String form(int n, String secret, Random random) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    byte[] before = random(random, LETTERS, random.nextInt(7)).getBytes(StandardCharsets.UTF_8);
    byte[] joined = new byte[before.length + bytes.length];
    System.arraycopy(before, 0, joined, 0, before.length);
    System.arraycopy(bytes, 0, joined, before.length, bytes.length);
    String hex = HexFormat.of().formatHex(bytes);
    String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return switch (n) {
      case 0 -> secret;
      case 1 -> Base64.getEncoder().encodeToString(bytes);
      case 2 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case 3 -> Base64.getEncoder().encodeToString(joined);
      case 4 -> hex;
      case 5 -> hex.toUpperCase(Locale.ROOT);
      case 6 -> url;
      case 7 -> url.replace("+", "%20");
      case 8 -> secret.replace("\\", "\\\\").replace("\"", "\\\"");
      case 9 -> json(secret, "[^ -~]|[\"\\\\]", "\\u%04x");
      case 10 -> json(secret, "[<>&/+=]|[\"\\\\]", "\\u%04X");
      case 11 -> url.replace("+", "%20").replace("%21", "!").replace("%7E", "~");
      case 12 -> url.replace("+", "%20").replace("%2F", "/");
      case 13 -> json(url, "%[0-9A-F]{2}", "");
      case 14 -> wrapped(Base64.getEncoder().encodeToString(joined), 16, "\n");
      case 15 -> wrapped(hex, 20, "\r\n");
      case 16 -> HexFormat.ofDelimiter(":").formatHex(bytes);
      case 17 -> HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
      case 18 -> "\\x" + HexFormat.ofDelimiter("\\x").formatHex(bytes);
      default -> wrapped(secret, 5, "\u001B[0m");
    };
  }

  /// The text with what a pattern finds written as a number, or in small letters.
  private static String json(String text, String pattern, String form) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    form.isEmpty()
                        ? m.group().toLowerCase(Locale.ROOT)
                        : String.format(form, (int) m.group().charAt(0))));
  }

  private static String wrapped(String text, int width, String with) {
    return text.replaceAll("(.{" + width + "})(?=.)", "$1" + with);
  }

  @Test
  void valuesOfSecretVariablesAreMaskedInTwentyForms() {
    plant(56);
  }

  @Tag("long")
  @Test
  void fiveThousandValuesOfSecretVariablesAreMaskedInTwentyForms() {
    plant(556);
  }

  /// Plants so many values, each in every form.
  private static void plant(int values) {
    long seed = System.nanoTime();
    System.out.println("SecretsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < values; i++) {
      String secret = "q" + random(random, SIGNS, 10 + random.nextInt(30)) + "7z";
      Secrets secrets = Secrets.of(Map.of("DEPLOY_TOKEN", secret, "HOME", "/home/ada"));
      for (int n = 0; n < FORMS; n++) {
        String planted = form(n, secret, random);
        String masked = secrets.masked("output before " + planted + " and behind");
        assertThat(masked).as("form %s of %s", n, secret).contains(Secrets.MASK);
        assertThat(masked).startsWith("output before ").endsWith(" and behind");
        String core = planted.substring(planted.length() / 3, planted.length() * 2 / 3);
        assertThat(masked).doesNotContain(core);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "harbour!9|aGFyYm91ciE5",
        "harbour!91|aGFyYm91ciE5MQ==",
        "harbour!912|aGFyYm91ciE5MTI=",
        "harbour!912|aGFyYm91ciE5MTI%3D",
        "harbour!9|aGFyYm91ciE5Cg==",
        "pä!ss/w@rd(9)~|p%C3%A4!ss%2Fw%40rd(9)~",
        "pa*ss/w@rd~9|pa%2Ass%2Fw%40rd~9",
        "abc&def<ghi>9|abc&amp;def&lt;ghi&#62;9",
        "abc&def<ghi>9|abc\\\\u0026def\\\\u003cghi\\\\u003e9",
        "abc/def+9xyz|abc\\u002Fdef\\u002B9xyz",
        "abc\\def\"9xyz|abc\\\\\\\\def\\\\\\\"9xyz",
        "päss-wörd-9|p\\xe4ss-w\\xf6rd-9",
        "hunter2zk|68756E746572327a6B",
        "hunter2zk|0x68, 0x75, 0x6e, 0x74, 0x65, 0x72, 0x32, 0x7a, 0x6b",
        "hunter2😀zk|hunter2\\ud83d\\ude00zk"
      })
  void aValueIsMaskedWithAllThatBelongsToItsForm(String value, String form) {
    assertThat(Secrets.of(Map.of("DEPLOY_TOKEN", value)).masked("a " + form + " b"))
        .isEqualTo("a " + Secrets.MASK + " b");
  }

  @Test
  void aValueThatDiffersByACharacterStays() {
    Secrets secrets = Secrets.of(Map.of("DEPLOY_TOKEN", "harbour!91"));
    for (String other :
        List.of("harbour!92", "harbour%2192", "harbour\\u002192", "6861 7262 6f75 7221 3932")) {
      assertThat(secrets.masked(other)).isEqualTo(other);
    }
  }

  @Test
  void thePasswordOfAnAddressIsMaskedAndAnAddressWithoutOneStays() {
    Secrets secrets =
        Secrets.of(
            Map.of(
                "DATABASE_URL", "postgres://ada:hunter-zwei@db/x",
                "REDIS_URL", "redis://localhost:6379",
                "SORT_KEY", "created_at",
                "STRIPE_KEY", "a1b2c3d4e5"));
    assertThat(secrets.masked("pw hunter-zwei at redis://localhost:6379 by created_at"))
        .isEqualTo("pw [masked] at redis://localhost:6379 by created_at");
    assertThat(secrets.masked("a1b2c3d4e5")).isEqualTo(Secrets.MASK);
  }

  /// Each is a megabyte; a pattern that goes over it again and again would not end.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "eyJ",
        "%41",
        "\\",
        "\\u0041",
        "41:",
        "41\n",
        "token=",
        "a:",
        "://",
        "&amp;",
        "q\u001B[0m",
        "-----BEGIN PRIVATE KEY----",
        "password: ",
        "SG.a"
      })
  void hugeTextsAreMaskedInOnePass(String piece) {
    Secrets secrets =
        Secrets.of(Map.of("A_TOKEN", "qA".repeat(40) + "!", "B_TOKEN", "\\".repeat(40) + "!"));
    String text = piece.repeat((1 << 20) / piece.length());
    assertThat(secrets.masked(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GITHUB_TOKEN",
        "AWS_SECRET_ACCESS_KEY",
        "DB_PASSWORD",
        "npm_config_api_key",
        "AZURE_PAT",
        "MYSQL_PWD",
        "DB_PASS",
        "PASS",
        "STRIPE_KEY",
        "OPENAI_KEY",
        "SSH_KEY",
        "DEPLOY_KEY_BASE64",
        "AUTH",
        "JWT",
        "NPM_AUTH",
        "DOCKER_AUTH_CONFIG",
        "REDIS_URL",
        "MONGO_URI",
        "SENTRY_DSN",
        "SLACK_WEBHOOK_URL",
        "GITHUBTOKEN",
        "TOKEN_2"
      })
  void variablesNamedLikeSecrets(String name) {
    assertThat(Secrets.isSecretName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PATH",
        "GRPC_ROOTS_FILE_PATH",
        "HOME",
        "PWD",
        "OLDPWD",
        "KEYBOARD",
        "LANG",
        "TOKENIZERS_PARALLELISM",
        "SSH_AUTH_SOCK",
        "SSH_ASKPASS",
        "COMPASS",
        "AUTHOR",
        "GIT_AUTHOR_NAME",
        "SSH_PUBLIC_KEY",
        "PASSTHROUGH",
        "DESKTOP_SESSION",
        "DISPLAY_URL"
      })
  void variablesThatAreNot(String name) {
    assertThat(Secrets.isSecretName(name)).isFalse();
  }
}
