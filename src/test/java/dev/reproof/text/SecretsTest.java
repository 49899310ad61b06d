package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static String form(int n, String secret, Random random) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    byte[] before = random(random, LETTERS, random.nextInt(7)).getBytes(StandardCharsets.UTF_8);
    byte[] joined = new byte[before.length + bytes.length];
    System.arraycopy(before, 0, joined, 0, before.length);
    System.arraycopy(bytes, 0, joined, before.length, bytes.length);
    return switch (n) {
      case 0 -> secret;
      case 1 -> Base64.getEncoder().encodeToString(bytes);
      case 2 -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      case 3 -> Base64.getEncoder().encodeToString(joined);
      case 4 -> HexFormat.of().formatHex(bytes);
      case 5 -> HexFormat.of().withUpperCase().formatHex(bytes);
      case 6 -> URLEncoder.encode(secret, StandardCharsets.UTF_8);
      case 7 -> URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
      default -> secret.replace("\\", "\\\\").replace("\"", "\\\"");
    };
  }

  @Test
  void valuesOfSecretVariablesAreMaskedInNineForms() {
    plant(56);
  }

  @Tag("long")
  @Test
  void fiveThousandValuesOfSecretVariablesAreMaskedInNineForms() {
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
      for (int n = 0; n < 9; n++) {
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
  @ValueSource(
      strings = {
        "ghp_0123456789abcdefghijABCDEFGHIJ012345",
        "github_pat_11ABCDEFG0abcdefghijkl_mnop",
        "glpat-abcdEFGH0123ijklMNOP",
        "AKIAIOSFODNN7EXAMPLE",
        "xoxb-1234567890-abcdefghij",
        "AIzaSyA0123456789abcdefghijklmnopqrstuv",
        "sk_live_0123456789abcdefghij",
        "sk-proj-abcdefghijklmnopqrstuv0123",
        "npm_0123456789abcdefghijABCDEFGHIJ012345",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
        "hf_abcdefghijklmnopqrstuvwxyz012345"
      })
  void tokensOfAKnownShapeAreMaskedPlainAndEncoded(String token) {
    Secrets secrets = Secrets.of(Map.of());
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    assertThat(secrets.masked("a " + token + " b")).isEqualTo("a " + Secrets.MASK + " b");
    assertThat(secrets.masked(Base64.getEncoder().encodeToString(bytes))).isEqualTo(Secrets.MASK);
    assertThat(secrets.masked(HexFormat.of().formatHex(bytes))).isEqualTo(Secrets.MASK);
  }

  @Test
  void whatIsNamedASecretIsMaskedAndItsNameStays() {
    Secrets secrets = Secrets.of(Map.of());
    assertThat(secrets.masked("Authorization: Bearer abcdef0123456789abcdef"))
        .isEqualTo("Authorization: Bearer [masked]");
    assertThat(secrets.masked("postgres://ada:hunter22@db/x"))
        .isEqualTo("postgres://ada:[masked]@db/x");
    assertThat(secrets.masked("api_key=abcd1234efgh&x=1")).isEqualTo("api_key=[masked]&x=1");
    assertThat(
            secrets.masked(
                "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----"))
        .isEqualTo(Secrets.MASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a)",
        "275caa46e1f0b2a9c3d4e5f60718293a4b5c6d7e",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "123e4567-e89b-12d3-a456-426614174000",
        "go test ./internal/monitoring/... -run 'Tenant|Alert|Isolation' -v",
        "the token was rotated; see the secret store: password policies",
        "src/main/java/dev/reproof/markdown/TrackerParser.java",
        "https://example.org/a/b?c=d",
        "sk-learn and npm_config_cache are no tokens",
        "AbstractSingletonProxyFactoryBeanConfigurationSupport"
      })
  void ordinaryTextStays(String text) {
    assertThat(Secrets.of(Map.of("HOME", "/home/ada", "GITHUB_TOKEN", "true")).masked(text))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GITHUB_TOKEN",
        "AWS_SECRET_ACCESS_KEY",
        "DB_PASSWORD",
        "npm_config_api_key",
        "AZURE_PAT",
        "MYSQL_PWD"
      })
  void variablesNamedLikeSecrets(String name) {
    assertThat(Secrets.isSecretName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PATH", "GRPC_ROOTS_FILE_PATH", "HOME", "PWD", "OLDPWD", "KEYBOARD", "LANG"})
  void variablesThatAreNot(String name) {
    assertThat(Secrets.isSecretName(name)).isFalse();
  }
}
