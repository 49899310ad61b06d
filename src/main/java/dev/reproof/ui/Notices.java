package dev.reproof.ui;

import dev.reproof.review.Problem;
import dev.reproof.session.Answer;
import dev.reproof.session.Conflict;
import dev.reproof.session.Trouble;
import dev.reproof.text.SafeText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/// What the window has to say: the message in the bar, the question in the dialog, and what is
/// going on at the moment. Lives on the FX thread.
final class Notices {
  /// How many reasons a message tells one by one.
  private static final int MOST_ITEMS = 4;

  /// How a message of the engine names the option of the command line by which it is done.
  private static final Pattern OPTION = Pattern.compile(" \\(--[a-z][^()]*\\)");

  private final ReadOnlyObjectWrapper<@Nullable Message> message = new ReadOnlyObjectWrapper<>();

  /// The work that puts the message out of date once it is done; empty where none does.
  private String until = "";

  private final ReadOnlyObjectWrapper<@Nullable Ask> ask = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");

  ReadOnlyObjectProperty<@Nullable Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Ask> askProperty() {
    return ask.getReadOnlyProperty();
  }

  ReadOnlyStringProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void busy(int waiting, String what) {
    if (waiting == 0) {
      busy.set("");
    } else if (!what.isEmpty()) {
      busy.set(what);
    }
  }

  void show(@Nullable Message next) {
    show(next, "");
  }

  /// Shows a message until this work is done; for good where that is empty.
  void show(@Nullable Message next, String work) {
    until = work;
    message.set(next);
  }

  /// Some work is done, or no longer needed: a message that it failed, or has to be done, goes.
  void succeeded(String work) {
    if (!work.isEmpty() && until.equals(work)) {
      show((Message) null);
    }
  }

  /// @param work what did not work, empty if it is done once only
  void show(Trouble trouble, String work) {
    Message.Kind kind =
        trouble.kind() == Trouble.Kind.REFUSED ? Message.Kind.REFUSED : Message.Kind.FAILED;
    String text = trouble.getMessage() == null ? trouble.kind().toString() : trouble.getMessage();
    show(new Message(kind, sentence(text), trouble.getCause() == null ? "" : trace(trouble)), work);
  }

  void show(Answer.Refused refused, String work) {
    String next = refused.because().isEmpty() ? "" : refused.because().getFirst().nextStep();
    List<String> reason = refused.reason().lines().map(String::strip).toList();
    String said = sentence(joined(reason)) + (next.isEmpty() ? "" : " " + sentence(next));
    String details =
        refused.because().isEmpty() && reason.size() > 1
            ? refused.reason()
            : lines(refused.because());
    show(new Message(Message.Kind.REFUSED, said, details), work);
  }

  /// What stands on several lines, a head and its items, in one; behind the first items their
  /// number.
  private static String joined(List<String> lines) {
    if (lines.size() < 2) {
      return String.join("", lines);
    }
    List<String> items = lines.subList(1, lines.size());
    int shown = items.size() <= MOST_ITEMS + 1 ? items.size() : MOST_ITEMS;
    String said = lines.getFirst() + " " + String.join("; ", items.subList(0, shown));
    return shown == items.size()
        ? said
        : said + "; " + Words.of("message.more", items.size() - shown);
  }

  /// Work that was asked for and is not done, for a reason of the window's own.
  void refuse(String why, String work) {
    show(new Message(Message.Kind.REFUSED, why, ""), work);
  }

  /// A fault of Reproof's own.
  void show(Throwable fault) {
    show(new Message(Message.Kind.FAILED, Words.of("fault", fault.toString()), trace(fault)));
  }

  /// Puts the message and its details on the clipboard; the message stays.
  void copyMessage() {
    Message shown = message.get();
    if (shown == null || shown.details().isEmpty()) {
      show(Message.note(Words.of("message.no-details")));
    } else {
      put(shown.text() + "\n\n" + shown.details());
    }
  }

  /// Puts a text on the clipboard and says so.
  void copy(String text) {
    put(text);
    show(Message.done(Words.of("copied", SafeText.oneLine(text, 90))));
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  void ask(@Nullable Ask next) {
    ask.set(next);
  }

  /// A question about conflicts is about those that there are, and about none it is asked no more.
  void update(List<Conflict> conflicts) {
    if (ask.get() instanceof Ask.ToResolve asked && !asked.conflicts().equals(conflicts)) {
      ask.set(conflicts.isEmpty() ? null : new Ask.ToResolve(conflicts));
    }
  }

  /// Another tracker is open: what was asked about the one before is asked no more.
  void withdraw() {
    Ask now = ask.get();
    if (now instanceof Ask.ToRun || now instanceof Ask.ToWrite || now instanceof Ask.ToCommit) {
      ask.set(null);
    }
  }

  /// What the command line says in the middle of a line, as a sentence of its own and without the
  /// options that it names in parentheses. A path or a command at its beginning stays as it is
  /// written.
  private static String sentence(String said) {
    String text = OPTION.matcher(said).replaceAll("");
    boolean word = text.matches("(?s)\\p{Ll}+[ ,:].*");
    String begun = word ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    return begun.matches("(?s).*[\\p{L}\\p{N})`”\"]") ? begun + "." : begun;
  }

  private static String lines(List<Problem> problems) {
    return problems.stream()
        .map(
            p ->
                Words.of(
                    "problem.detail", ProblemWords.sentence(p), ProblemWords.place(p), p.check()))
        .collect(Collectors.joining("\n"));
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }
}
