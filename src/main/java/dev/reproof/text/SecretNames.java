package dev.reproof.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Which variables are named like secrets.
final class SecretNames {
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "SECRET|PASSWORD|PASSWD|PASSPHRASE|PASSCODE|CREDENTIAL|WEBHOOK|TOKENS?(?![A-Z])"
              + "|(?:API|PRIVATE|ACCESS|AUTH|SIGNING|ENCRYPTION|SESSION)_?KEY|CONNECTION_?STRING"
              + "|(?<![A-Z])(?:JWT(?![A-Z])|AUTH_CONFIG)");
  private static final Pattern LAST_WORD =
      Pattern.compile("(?:.*_)?(?:PASS|PAT|CREDS|BEARER|DSN)\\d*|.*_PWD\\d*");

  /// Names that hold secrets, and often something plain.
  private static final Pattern PERHAPS =
      Pattern.compile("(?:.*_)?(?:AUTH|(?<!PUBLIC_|PUB_)KEYS?(?:_(?:BASE64|B64|PEM|HEX))?)\\d*");

  /// Names of addresses that can hold a password.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:.*_)?(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|VALKEY|AMQP"
              + "|RABBITMQ|CLOUDAMQP|BROKER|KAFKA|NATS|ELASTICSEARCH|CLICKHOUSE|JDBC|SENTRY|SMTP"
              + "|LDAP)_?(?:URL|URI)\\d*");

  private SecretNames() {}

  static boolean isSecret(String name) {
    String words = words(name);
    return ANYWHERE.matcher(words).find()
        || LAST_WORD.matcher(words).matches()
        || isVague(words)
        || isAddress(words);
  }

  /// Whether a value must look like a secret too before it is taken for one.
  static boolean isVague(String name) {
    String words = words(name);
    return PERHAPS.matcher(words).matches()
        && !ANYWHERE.matcher(words).find()
        && !LAST_WORD.matcher(words).matches();
  }

  /// Whether a value is an address, secret only where it holds a password.
  static boolean isAddress(String name) {
    return ADDRESS.matcher(words(name)).matches();
  }

  private static String words(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }
}
