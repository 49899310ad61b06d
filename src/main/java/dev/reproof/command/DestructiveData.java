package dev.reproof.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Programs that throw data away: databases, what is kept in queues and stores, and the tools that
/// move a schema forth and back.
final class DestructiveData {
  private static final Pattern SQL =
      Pattern.compile(
          "(?is).*\\b(?:drop\\s+(?:table|database|schema|index|view|materialized|user|role|owned"
              + "|function|procedure|trigger|sequence|type|keyspace|column|constraint|tablespace)"
              + "|truncate\\s+(?:table\\s+)?\\w|delete\\s+from"
              + "|update\\s+[\\w.\"`]+\\s+set\\b(?!.*\\bwhere\\b))\\b?.*");
  private static final Pattern DOCUMENTS =
      Pattern.compile("(?s).*\\.(?:drop(?:Database|Indexes)?|deleteMany|remove|flushall)\\s*\\(.*");
  private static final Set<String> CLIENTS =
      Set.of(
          "psql",
          "mysql",
          "mariadb",
          "sqlite3",
          "sqlcmd",
          "clickhouse-client",
          "mongo",
          "mongosh",
          "cqlsh",
          "duckdb",
          "snowsql",
          "bq",
          "sqlplus",
          "cockroach",
          "usql",
          "pgcli",
          "mycli");

  /// Tasks that throw a database away, as many tools name them.
  private static final Pattern TASK =
      Pattern.compile(
          "(?:.*:)?(?:db|database|schema|ecto|migrate|migration|migrations)[:._-]"
              + "(?:drop|reset|wipe|fresh|refresh|purge|truncate|nuke|destroy|rollback|undo"
              + "|schema:load|migrate:(?:reset|undo)|schema[._-]drop)\\b.*"
              + "|(?:drop|reset|wipe|purge|truncate|nuke|destroy)[:._-](?:db|database|schema)");

  private DestructiveData() {}

  /// Whether a program with these words behind it is one.
  static boolean is(String program, List<String> rest) {
    if (CLIENTS.contains(program)) {
      return has(rest, DestructiveData::says) || program.equals("bq") && rest.contains("rm");
    }
    return switch (program) {
      case "dropdb", "dropuser" -> true;
      case "mysqladmin" -> rest.contains("drop");
      case "pg_restore" -> rest.contains("--clean") || Destructive.hasFlag(rest, 'c');
      case "redis-cli", "valkey-cli" ->
          has(rest, a -> a.toUpperCase(Locale.ROOT).matches("FLUSH.*|DEL|UNLINK"));
      case "etcdctl" -> rest.contains("del");
      case "consul", "vault", "influx" -> starts(rest, 2, "delete", "destroy", "purge");
      case "kafka-topics", "kafka-topics.sh" -> rest.contains("--delete");
      case "rabbitmqctl" ->
          starts(rest, 1, "reset", "force_reset", "purge_queue", "delete_queue", "delete_vhost");
      case "celery" -> rest.contains("purge");
      case "prisma" ->
          rest.contains("migrate") && rest.contains("reset")
              || rest.contains("--force-reset")
              || rest.contains("--accept-data-loss");
      case "supabase" -> rest.contains("reset") || rest.contains("delete");
      case "drizzle-kit" -> starts(rest, 1, "drop");
      case "flyway", "liquibase" ->
          rest.contains("clean") || has(rest, a -> a.matches("drop-?[aA]ll|rollback.*|undo"));
      case "alembic" -> rest.contains("downgrade");
      case "flask" -> rest.contains("db") && rest.contains("downgrade");
      case "manage.py", "django-admin" ->
          rest.contains("flush")
              || rest.contains("reset_db")
              || rest.contains("migrate") && rest.contains("zero");
      case "dotnet" -> rest.contains("database") && rest.contains("drop");
      case "diesel", "sqlx" -> starts(rest, 2, "drop", "reset", "revert", "redo");
      case "dbmate", "goose", "migrate", "migrate-mongo", "dbmigrate", "db-migrate" ->
          has(rest, a -> a.matches("drop|down|down-to|reset|rollback"));
      default -> false;
    };
  }

  /// Whether a word names a task that throws a database away.
  static boolean isTask(List<String> rest) {
    return has(rest, w -> TASK.matcher(w).matches());
  }

  static boolean isClient(String program) {
    return CLIENTS.contains(program);
  }

  /// Whether the text of a query or a script for a database throws data away.
  static boolean says(String text) {
    return SQL.matcher(text).matches() || DOCUMENTS.matcher(text).matches();
  }

  /// Whether one of the first operands is one of these verbs.
  static boolean starts(List<String> rest, int operands, String... verbs) {
    Set<String> wanted = Set.of(verbs);
    return rest.stream()
        .filter(w -> !w.startsWith("-"))
        .limit(operands)
        .anyMatch(w -> wanted.contains(w));
  }

  private static boolean has(List<String> words, Predicate<String> bad) {
    return words.stream().anyMatch(bad);
  }
}
