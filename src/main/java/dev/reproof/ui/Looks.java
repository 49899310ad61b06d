package dev.reproof.ui;

import dev.reproof.evidence.Run;
import dev.reproof.markdown.EvidencePreview;
import dev.reproof.markdown.PreviewBlock;
import dev.reproof.session.FileChange;
import dev.reproof.session.HistoryEntry;
import dev.reproof.session.PacketFiles;
import dev.reproof.session.SessionState;
import dev.reproof.session.TrackerProblem;
import dev.reproof.session.Trouble;
import dev.reproof.text.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a reviewer looks at, copies, exports or opens elsewhere: nothing of it changes the tracker.
/// It is worked out on the session's thread; each `take` is told on the FX thread.
public final class Looks {
  /// The work of opening the user's editor, which has no words of its own.
  private static final String EDITOR = "editor";

  private final Threads threads;
  private final Desk desk;
  private final Notices notices;
  private final Supplier<SessionState> state;

  /// The packet whose files were asked for last.
  private volatile String asked = "";

  private volatile String editor = "";

  Looks(Threads threads, Desk desk, Notices notices, Supplier<SessionState> state) {
    this.threads = threads;
    this.desk = desk;
    this.notices = notices;
    this.state = state;
  }

  /// How the user's editor is started from now on.
  void setEditor(String form) {
    if (!form.equals(editor)) {
      editor = form;
      notices.succeeded(EDITOR);
    }
  }

  /// The problems of all trackers of the repository.
  public void problems(Consumer<List<TrackerProblem>> take) {
    desk.look(
        Words.of("busy.problems"),
        session -> {
          List<TrackerProblem> problems = session.problems();
          threads.fx().later(() -> take.accept(problems));
        });
  }

  /// What became of a packet.
  public void history(String packet, Consumer<List<HistoryEntry>> take) {
    desk.look(
        "",
        session -> {
          List<HistoryEntry> entries =
              session.state().repository().isPresent() ? session.past().history(packet) : List.of();
          threads.fx().later(() -> take.accept(entries));
        });
  }

  /// The evidence of a packet, as it is shown, as values to be drawn.
  public void evidence(String packet, Consumer<List<PreviewBlock>> take) {
    SessionState shown = state.get();
    desk.alone(
        () -> {
          List<PreviewBlock> blocks =
              shown
                  .open()
                  .flatMap(
                      o -> o.tracker().packet(packet).map(p -> EvidencePreview.of(o.text(), p)))
                  .orElse(List.of());
          threads.fx().later(() -> take.accept(blocks));
        });
  }

  /// The files of a packet; not answered where those of another were asked for meanwhile.
  public void files(String packet, Consumer<PacketFiles> take) {
    asked = packet;
    desk.with(
        "",
        session -> {
          if (!packet.equals(asked)) {
            return;
          }
          PacketFiles files = session.past().files(packet);
          threads.fx().later(() -> take.accept(files));
        });
  }

  /// The two sides of a file of a packet.
  public void fileChange(String packet, String path, Consumer<FileChange> take) {
    desk.with(
        "",
        session -> {
          FileChange change = session.past().change(packet, path);
          threads.fx().later(() -> take.accept(change));
        });
  }

  /// Shows the tracker as a commit has it, at a packet.
  public void past(String packet, String commit) {
    desk.look(
        Words.of("busy.past"),
        session -> desk.ask(new Ask.ToSeePast(session.past().trackerAt(commit), packet)));
  }

  /// Looks for what stands behind the records of the tracker, and shows it.
  public void verify() {
    desk.look(
        Words.of("busy.verify"),
        session ->
            desk.ask(
                new Ask.ToSeeVerification(
                    session.past().verify(),
                    session.runs().all().size(),
                    session.runs().firstBadRecord().orElse(""))));
  }

  /// Shows a run's output beside that of the run of the same command before it.
  public void compareOutput(Run run) {
    desk.look(
        Words.of("busy.compare"),
        session -> desk.ask(new Ask.ToCompare(session.runs().diff(run.id(), ""))));
  }

  /// Puts a text on the clipboard.
  public void copy(String text) {
    notices.copy(text);
  }

  /// Puts a run on the clipboard as a line of evidence, with secrets masked.
  public void copyAsEvidence(Run run) {
    desk.with(
        "",
        session ->
            session
                .runs()
                .asEvidence(run)
                .ifPresent(line -> threads.fx().later(() -> notices.copy(line))));
  }

  /// Puts a run on the clipboard as JSON, with secrets masked.
  public void copyAsJson(Run run) {
    desk.with(
        "",
        session -> {
          String json = session.runs().asJson(run);
          threads.fx().later(() -> notices.copy(json));
        });
  }

  /// Asks where the report on the open tracker shall go.
  public void askToExport() {
    if (state.get().open().isPresent()) {
      notices.ask(new Ask.ToExport(Path.of(System.getProperty("user.home", "."))));
    }
  }

  /// Writes the report as one markdown and one HTML file into a folder.
  public void exportReport(Path folder) {
    notices.ask(null);
    desk.with(
        Words.of("busy.export"),
        session -> {
          List<Path> files = session.exportReport(folder);
          String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
          Message done = Message.done(Words.of("export.done", SafeText.oneLine(names, 400)));
          desk.say(done);
        });
  }

  /// Opens what a run printed in the user's editor.
  public void openLog(Run run) {
    edit(session -> session.runs().openLog(run, editor));
  }

  /// Opens a file of the work tree at a line, counted from 1, in the user's editor.
  public void openInEditor(String path, int line) {
    edit(session -> session.openInEditor(path, line, editor));
  }

  /// That there was no editor is told until one opens, or another is chosen.
  private void edit(Desk.Task opening) {
    desk.with(
        "",
        session -> {
          try {
            opening.on(session);
            desk.succeeded(EDITOR);
          } catch (Trouble trouble) {
            desk.failed(trouble, EDITOR);
          }
        });
  }
}
