package dev.reproof.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is masked for its shape or its name, whatever the environment holds, and what is not.
class TokenShapesTest {
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
        "hf_abcdefghijklmnopqrstuvwxyz012345",
        "GOCSPX-abcdefghijklmnopqrst_uvwx1",
        "glcbt-abcdEFGH0123ijklMNOP",
        "xoxe.xoxp-1-abcdefghij0123456789",
        "dckr_oat_abcdefghijklmnopqrst0123",
        "doo_v1_0123456789abcdef0123456789abcdef0123456789abcdef",
        "xai-abcdefghijklmnopqrstuv0123456789",
        "gsk_abcdefghijklmnopqrstuv0123456789",
        "glsa_abcdefghijklmnopqrstuv0123456789_0123abcd",
        "lin_api_abcdefghijklmnopqrstuv0123456789",
        "ATATT3xFfGF0abcdefghijklmnopqrstuv0123456789",
        "PMAK-0123456789abcdef01234567-0123456789abcdef0123456789abcdef01",
        "NRAK-A1B2C3D4E5F6G7H8I9J0K1L2M3N",
        "key-0123456789abcdef0123456789abcdef",
        "glptt-abcdEFGH0123ijklMNOP",
        "gldt-abcdEFGH0123ijklMNOP",
        "glrt-abcdEFGH0123ijklMNOP",
        "glsoat-abcdEFGH0123ijklMNOP",
        "glimt-abcdEFGH0123ijklMNOP",
        "glagent-abcdEFGH0123ijklMNOP",
        "glft-abcdEFGH0123ijklMNOP",
        "gloas-abcdEFGH0123ijklMNOP",
        "gho_0123456789abcdefghijABCDEFGHIJ012345",
        "ghu_0123456789abcdefghijABCDEFGHIJ012345",
        "ghs_0123456789abcdefghijABCDEFGHIJ012345",
        "ghr_0123456789abcdefghijABCDEFGHIJ012345",
        "ASIAIOSFODNN7EXAMPLE",
        "AROAIOSFODNN7EXAMPLE",
        "AIDAIOSFODNN7EXAMPLE",
        "ABIAIOSFODNN7EXAMPLE",
        "ACCAIOSFODNN7EXAMPLE",
        "xapp-1-abcdefghij0123456789",
        "ya29.abcdefghijklmnopqrst0123",
        "1//0abcdefghijklmnopqrstuvwxyz0123456789",
        "rk_test_0123456789abcdefghij",
        "pk_live_0123456789abcdefghij",
        "whsec_0123456789abcdefghij01",
        "sk-ant-abcdefghijklmnopqrstuv0123",
        "nvapi-abcdefghijklmnopqrstuv0123456789",
        "pplx-abcdefghijklmnopqrstuv0123456789",
        "tvly-abcdefghijklmnopqrstuv0123456789",
        "phc_abcdefghijklmnopqrstuv0123456789",
        "phx_abcdefghijklmnopqrstuv0123456789",
        "r8_abcdefghijklmnopqrstuv0123456789",
        "r8abcdefghijklmnopqrstuv0123456789",
        "rnd_abcdefghijklmnopqrstuv0123456789",
        "tfp_abcdefghijklmnopqrstuv0123456789",
        "sbp_abcdefghijklmnopqrstuv0123456789",
        "figd_abcdefghijklmnopqrstuv0123456789",
        "ntn_abcdefghijklmnopqrstuv0123456789",
        "pscale_tkn_abcdefghijklmnopqrstuv0123456789",
        "sntrys_abcdefghijklmnopqrstuv0123456789",
        "vercel_abcdefghijklmnopqrstuv0123456789",
        "fo1_abcdefghijklmnopqrstuv0123456789",
        "fm2_abcdefghijklmnopqrstuv0123456789",
        "CLOJARS_abcdefghijklmnopqrstuv0123456789",
        "ops_eyJabcdefghijklmnopqrstuv0123456789",
        "glc_eyJabcdefghijklmnopqrstuv0123456789",
        "pypi-AgEIcHlwaS5vcmcCJGFiY2RlZmdoaWprbG1ub3BxcnN0dXY0",
        "rubygems_0123456789abcdef0123456789abcdef0123456789abcdef",
        "hvs.abcdefghijklmnopqrstuv0123",
        "hvb.abcdefghijklmnopqrstuv0123",
        "AGE-SECRET-KEY-1ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUV",
        "SG.abcdefghijklmnop.qrstuvwxyz0123456789",
        "dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef",
        "dor_v1_0123456789abcdef0123456789abcdef0123456789abcdef",
        "shpat_0123456789abcdef0123456789abcdef",
        "shpss_0123456789abcdef0123456789abcdef",
        "sq0atp-abcdefghijklmnopqrst01",
        "EAACEdEose0cBA0123456789abcdef",
        "LTAIabcdefghij0123456789",
        "pat0123456789abcd.0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "atlasv1.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ",
        "ATCTT3xFfGF0abcdefghijklmnopqrstuv0123456789",
        "ATBBabcdefghijklmnopqrstuv0123456789",
        "dp.pt.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ",
        "oy2abcdefghijklmnopqrstuvwxyz0123456789abcdefg",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0.abcdefgh12.48V1_ALb6US04U3b.5eym8TW_c8SuK0lt.XFBoMYUZodetZdv"
      })
  void tokensOfAKnownShapeAreMaskedPlainAndEncoded(String token) {
    Secrets secrets = Secrets.of(Map.of());
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    assertThat(secrets.masked("a " + token + " b")).isEqualTo("a " + Secrets.MASK + " b");
    assertThat(secrets.masked(Base64.getEncoder().encodeToString(bytes))).isEqualTo(Secrets.MASK);
    assertThat(secrets.masked(HexFormat.of().formatHex(bytes))).isEqualTo(Secrets.MASK);
    assertThat(secrets.masked(HexFormat.ofDelimiter(":").formatHex(bytes))).isEqualTo(Secrets.MASK);
    assertThat(secrets.masked(token.replace("_", "%5F").replace("-", "\\u002d")))
        .isEqualTo(Secrets.MASK);
  }

  @Test
  void whatIsNamedASecretIsMaskedAndItsNameStays() {
    Secrets secrets = Secrets.of(Map.of());
    assertThat(secrets.masked("Authorization: Bearer abcdef0123456789abcdef"))
        .isEqualTo("Authorization: Bearer [masked]");
    assertThat(secrets.masked("postgres://ada:hunter22@db/x"))
        .isEqualTo("postgres://ada:[masked]@db/x");
    assertThat(secrets.masked("Authorization: token abcdef0123456789abcdef0123456789abcdef01"))
        .isEqualTo("Authorization: token [masked]");
    assertThat(secrets.masked("redis://:hunter22@cache/0")).isEqualTo("redis://:[masked]@cache/0");
    assertThat(secrets.masked("https://0123456789abcdef0123456789abcdef@o1.example.org/2"))
        .isEqualTo("https://[masked]@o1.example.org/2");
    assertThat(secrets.masked("password=correcthorsebattery --quiet"))
        .isEqualTo("password=[masked] --quiet");
    assertThat(secrets.masked("{\"password\":\"correcthorse\",\"n\":1}"))
        .isEqualTo("{\"password\":\"[masked]\",\"n\":1}");
    assertThat(secrets.masked("db:\n  password: correcthorse\n"))
        .isEqualTo("db:\n  password: [masked]\n");
    assertThat(secrets.masked("AccountName=x;AccountKey=" + "aB3/".repeat(21) + "aa==;"))
        .isEqualTo("AccountName=x;AccountKey=[masked];");
    assertThat(secrets.masked("https://hooks.slack.com/services/T0/B0/" + "aB3d".repeat(6)))
        .isEqualTo("https://hooks.slack.com/services/[masked]");
    assertThat(secrets.masked("SECRET_KEY=django-insecure-abcd")).isEqualTo("SECRET_KEY=[masked]");
    assertThat(secrets.masked("export GITHUB_TOKEN=abcdef PGPASSWORD=hunter2x"))
        .isEqualTo("export GITHUB_TOKEN=[masked] PGPASSWORD=[masked]");
    assertThat(secrets.masked("PRIVATE_KEY=0x0123456789abcdef0123456789abcdef"))
        .isEqualTo("PRIVATE_KEY=[masked]");
    assertThat(secrets.masked("clientSecret: \"correcthorse\", password = 'correcthorse'"))
        .isEqualTo("clientSecret: \"[masked]\", password = '[masked]'");
    assertThat(secrets.masked("\"SecretAccessKey\": \"wJalrXUtnFEMI/K7MDENG\""))
        .isEqualTo("\"SecretAccessKey\": \"[masked]\"");
    assertThat(secrets.masked("login --password correcthorse1 --quiet"))
        .isEqualTo("login --password [masked] --quiet");
    assertThat(secrets.masked("Set-Cookie: sid=abcd1234efgh5678; Path=/"))
        .isEqualTo("Set-Cookie: sid=[masked]; Path=/");
    assertThat(secrets.masked("&X-Amz-Signature=0123456789abcdef0123456789abcdef&x=1"))
        .isEqualTo("&X-Amz-Signature=[masked]&x=1");
    assertThat(secrets.masked("machine h login ada password hunter22"))
        .isEqualTo("machine h login ada password [masked]");
    assertThat(
            secrets.masked(
                """
                Private-Lines: 2
                AAAAB3NzaC1yc2EA
                BBBB3NzaC1yc2EA
                x: 1\
                """))
        .isEqualTo(
            """
            Private-Lines: 2[masked]
            x: 1\
            """);
    assertThat(
            secrets.masked(
                """
                -----BEGIN PGP PRIVATE KEY BLOCK-----
                MIIabc
                -----END PGP PRIVATE KEY BLOCK-----\
                """))
        .isEqualTo(Secrets.MASK);
    assertThat(secrets.masked("api_key=abcd1234efgh&x=1")).isEqualTo("api_key=[masked]&x=1");
    assertThat(
            secrets.masked(
                "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----"))
        .isEqualTo(Secrets.MASK);
  }

  @Test
  void aPasswordBehindAUsersNameIsMasked() {
    Secrets secrets = Secrets.of(Map.of());
    assertThat(secrets.masked("curl -u ada:lowTide77 http://127.0.0.1:8080/"))
        .isEqualTo("curl -u ada:[masked] http://127.0.0.1:8080/");
    assertThat(secrets.masked("curl -fsSu 'ada:lowTide77' http://h/?a=1&b=2 && make"))
        .isEqualTo("curl -fsSu 'ada:[masked]' http://h/?a=1&b=2 && make");
    assertThat(secrets.masked("curl 'http://h/?a=1&b=2' \\\n  --user ada:short"))
        .isEqualTo("curl 'http://h/?a=1&b=2' \\\n  --user ada:[masked]");
    assertThat(secrets.masked("curl -uada:lowTide77 -x http://p --proxy-user \"bo:highTide\" h"))
        .isEqualTo("curl -uada:[masked] -x http://p --proxy-user \"bo:[masked]\" h");
    assertThat(secrets.masked("http --auth=ada:lowTide77 GET h; https -a ada:lowTide77 h"))
        .isEqualTo("http --auth=ada:[masked] GET h; https -a ada:[masked] h");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "curl; x -u a:bcdef|curl; x -u a:bcdef",
        "curl; curl -u a:bcdef|curl; curl -u a:[masked]",
        "curl x & -u a:bcdef|curl x & -u a:[masked]",
        "curl x && y -u a:bcdef|curl x && y -u a:bcdef",
        "curl curl -u a:bcdef -u c:d -Uf:g|curl curl -u a:[masked] -u c:[masked] -Uf:[masked]",
        "run -u 1:2 curl -u a:b ; -u 3:4|run -u 1:2 curl -u a:[masked] ; -u 3:4",
        "curl.exe -u a:b curls -u c:d|curl.exe -u a:[masked] curls -u c:[masked]",
        "mycurl -u a:b -curl -u c:d|mycurl -u a:b -curl -u c:[masked]",
      })
  void anOptionBelongsToTheProgramOfItsCommand(String text, String masked) {
    assertThat(Secrets.of(Map.of()).masked(text)).isEqualTo(masked);
  }

  @Test
  void aCommandGoesOnBehindABackslashAndNotTooFar() {
    Secrets secrets = Secrets.of(Map.of());
    assertThat(secrets.masked("curl \\\r\n x -u a:b")).endsWith("a:[masked]");
    assertThat(secrets.masked("curl \r\n x -u a:b")).endsWith("a:b");
    assertThat(secrets.masked("curl \n x -u a:b")).endsWith("a:b");
    assertThat(secrets.masked("curl" + "x ".repeat(240) + "-u a:b")).endsWith("a:b");
    assertThat(secrets.masked("curl " + "x ".repeat(249) + "-u a:b")).endsWith("a:[masked]");
    assertThat(secrets.masked("curl " + "x ".repeat(251) + "-u a:b")).endsWith("a:b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl ", "curl -u ", "curl -ua", " -u a:b", "curl -u a:b ", "http -a a:"})
  void aLongLineIsReadAFewTimesNotFromEveryWordAgain(String word) {
    Counted line = new Counted(word.repeat(20_000));
    UserPasswords.masked(line);
    assertThat(line.reads() / line.length()).as("reads a character").isLessThan(60);
  }

  /// A text that counts how often its characters are read.
  private static final class Counted implements CharSequence {
    private final String text;
    private long reads;

    Counted(String text) {
      this.text = text;
    }

    long reads() {
      return reads;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -u \"$USER:$PASS\" http://localhost:8080/a",
        "curl -u ada:<password> http://h/",
        "curl -o out:1.txt -H 'Accept: text/plain' --url http://localhost:8080/a",
        "curl http://h/ && docker run -u 1000:1000 --user app:staff tides",
        "docker run --user 1000:1000 tides",
        "exit 0 (3.1s, 13 tests; log sha256:9f3c1e2a)",
        "275caa46e1f0b2a9c3d4e5f60718293a4b5c6d7e",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "123e4567-e89b-12d3-a456-426614174000",
        "go test ./internal/monitoring/... -run 'Tenant|Alert|Isolation' -v",
        "the token was rotated; see the secret store: password policies",
        "src/main/java/dev/reproof/markdown/TrackerParser.java",
        "https://example.org/a/b?c=d",
        "sk-learn and npm_config_cache are no tokens",
        "--token=$DEPLOY_TOKEN password=${DB_PASSWORD} secret=getSecret() token=undefined",
        "token=<your-token-here> secret=%SECRET_NAME% password=config.password()",
        "Authorization: required; Password: required; basic authentication",
        "{\"token\": \"string\", \"password\": \"required\"}",
        "the keys 0x68 0x75 and 68:75:6e of a dump, caf\\u00e9 and 100%25 sure",
        "redis://localhost:6379/0 and mongodb://db/x",
        "AbstractSingletonProxyFactoryBeanConfigurationSupport"
      })
  void ordinaryTextStays(String text) {
    assertThat(Secrets.of(Map.of("HOME", "/home/ada", "GITHUB_TOKEN", "true")).masked(text))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic characterization tests",
        "Bearer authentication_not_supported_here",
        "pip install sk-learn-contrib-project-name-here",
        "PWD=/home/ada/project1",
        "secret=process.env.SECRET",
        "PASSWORD_RESET_URL=https://example.org/reset",
        "TOKEN_TTL=86400000",
        "password = 'required'",
        "npm_lifecycle_event=test",
        "GITHUB_TOKEN=$(cat token.txt)",
        "compass: northnorth1"
      })
  void proseFoldersAndNamesAreLeftAlone(String text) {
    assertThat(Secrets.of(Map.of()).masked(text)).isEqualTo(text);
  }
}
