package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reproof.run.ProcessRunner;
import dev.reproof.text.Span;
import dev.reproof.tracker.Intent;
import dev.reproof.tracker.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is typed into a packet's own markdown.
class SourceEditTest {
  @TempDir private Path folder;
  private final ProcessRunner runner = new ProcessRunner(Clock.systemUTC());
  private Path tracker = Path.of("");
  private Session session;

  @BeforeEach
  void open() throws Exception {
    Path sample = folder.resolve("tidewatch");
    Sample.write(sample, Instant.parse("2026-03-16T09:00:00Z"));
    tracker = sample.resolve(Sample.TRACKER);
    session =
        Session.open(tracker, new SessionParts(folder.resolve("home"), runner, Clock.systemUTC()));
    session.openTracker(tracker);
  }

  @AfterEach
  void close() {
    session.close();
    runner.close();
  }

  private String source(String packet) throws Trouble {
    Section section = session.packet(packet).section().orElseThrow();
    String whole = session.state().open().orElseThrow().text().text();
    return section.span(new Span(0, section.length())).of(whole);
  }

  private Answer type(String packet, String from, String to) throws Trouble {
    String before = source(packet);
    assertThat(before).contains(from);
    return session.edit(new Intent.EditSource(packet, before, before.replace(from, to)));
  }

  @Test
  void isPendingWithinThePacketAndIsUndone() throws Exception {
    String other = source("01");
    String before = source("03");
    assertThat(type("03", "## Packet 03", "## Packet 03")).isInstanceOf(Answer.Done.class);
    assertThat(session.state().pendingIntents()).isZero();
    assertThat(type("03", "\n- [ ]", "\n- [ ] One more box.\n- [ ]"))
        .isInstanceOf(Answer.Done.class);
    assertThat(source("03")).contains("One more box.");
    assertThat(session.packet("03").boxes()).anyMatch(b -> b.text().equals("One more box."));
    assertThat(source("01")).isEqualTo(other);
    assertThat(session.state().pendingIntents()).isEqualTo(1);
    session.undo();
    assertThat(source("03")).isEqualTo(before);
    session.redo();
    assertThat(source("03")).contains("One more box.");
    session.write();
    assertThat(tracker).content().contains("One more box.");
  }

  @Test
  void isMadeAgainOnWhatAnotherProgramWrote() throws Exception {
    type("03", "\n- [ ]", "\n- [ ] One more box.\n- [ ]");
    Path beside = tracker.resolveSibling("beside");
    Files.writeString(beside, Files.readString(tracker).replace("# Tidewatch", "# Tidewatch 2"));
    Files.move(beside, tracker, StandardCopyOption.ATOMIC_MOVE);
    session.refresh();
    assertThat(session.conflicts()).isEmpty();
    assertThat(source("03")).contains("One more box.");
    session.write();
    assertThat(tracker).content().contains("# Tidewatch 2").contains("One more box.");
  }

  private void meetsAnotherHand() throws Exception {
    String line = "marked in the table.\n";
    assertThat(type("03", line, line + "One.\nTwo.\n")).isInstanceOf(Answer.Done.class);
    replaceOnDisk(line, line + "Theirs.\n");
    assertThat(session.conflicts()).hasSize(1);
    assertThat(session.state().pendingIntents()).isEqualTo(1);
  }

  @Test
  void canBeMadeOverWhatAnotherProgramWroteInTheSamePlace() throws Exception {
    meetsAnotherHand();
    Conflict conflict = session.conflicts().getFirst();
    assertThat(conflict.canBeForced()).isTrue();
    assertThat(session.resolve(conflict, true)).isInstanceOf(Answer.Done.class);
    assertThat(session.conflicts()).isEmpty();
    assertThat(session.state().pendingIntents()).isEqualTo(1);
    session.write();
    assertThat(tracker).content().contains("table.\nTheirs.\nOne.\nTwo.\n");
  }

  @Test
  void isWrittenOnceHoweverOftenItsConflictIsEnded() throws Exception {
    meetsAnotherHand();
    Conflict conflict = session.conflicts().getFirst();
    session.resolve(conflict, true);
    session.resolve(conflict, true);
    session.resolve(conflict, false);
    assertThat(session.state().pendingIntents()).isEqualTo(1);
    session.write();
    assertThat(tracker).content().containsOnlyOnce("One.\nTwo.\n");
  }

  @Test
  void isInConflictAgainByUndoWhereTheOthersTextWasTaken() throws Exception {
    meetsAnotherHand();
    Conflict conflict = session.conflicts().getFirst();
    session.resolve(conflict, false);
    assertThat(session.state().pendingIntents()).isZero();
    assertThat(session.state().canUndo()).isTrue();
    assertThat(session.preview().changesNothing()).isTrue();
    assertThat(session.undo()).isTrue();
    assertThat(session.conflicts()).containsExactly(conflict);
    assertThat(session.state().pendingIntents()).isEqualTo(1);
    assertThat(session.resolve(conflict, true)).isInstanceOf(Answer.Done.class);
    session.write();
    assertThat(tracker).content().contains("table.\nTheirs.\nOne.\nTwo.\n");
  }

  @Test
  void isInConflictAgainBehindTheEditsThatWereMadeSince() throws Exception {
    meetsAnotherHand();
    Conflict conflict = session.conflicts().getFirst();
    session.resolve(conflict, false);
    session.edit(new Intent.SetCell("03", "Status", "IN_PROGRESS", "TODO"));
    session.refresh();
    session.undo();
    assertThat(session.conflicts()).isEmpty();
    assertThat(session.preview().changesNothing()).isTrue();
    session.undo();
    assertThat(session.conflicts()).containsExactly(conflict);
  }

  @Test
  void ofSeveralThatWereGivenUpUndoBringsBackEach() throws Exception {
    session.edit(new Intent.SetCell("03", "Status", "IN_PROGRESS", "TODO"));
    session.edit(new Intent.SetCell("03", "Title", "Mine", title("03")));
    String text = Files.readString(tracker);
    String row = text.lines().filter(l -> l.startsWith("| 03 |")).findFirst().orElseThrow();
    replaceOnDisk(row, row.replace("TODO", "BLOCKED").replace("Moon phases", "Theirs"));
    assertThat(session.conflicts()).hasSize(2);
    for (Conflict conflict : session.conflicts()) {
      session.resolve(conflict, false);
    }
    session.undo();
    session.undo();
    assertThat(session.conflicts()).hasSize(2);
    for (Conflict conflict : session.conflicts()) {
      assertThat(session.resolve(conflict, true)).isInstanceOf(Answer.Done.class);
    }
    session.write();
    assertThat(tracker).content().contains("| 03 | Mine | IN_PROGRESS |");
  }

  @Test
  void waitsWhereItsSectionIsGone() throws Exception {
    String line = "marked in the table.\n";
    type("03", line, line + "One.\n");
    replaceOnDisk(Files.readString(tracker), withoutSection("03"));
    Conflict conflict = session.conflicts().getFirst();
    assertThat(session.resolve(conflict, true)).isInstanceOf(Answer.Refused.class);
    assertThat(session.conflicts()).containsExactly(conflict);
  }

  private String title(String packet) throws Trouble {
    return session.packet(packet).title();
  }

  private String withoutSection(String packet) throws Exception {
    String disk = Files.readString(tracker);
    return disk.substring(0, disk.indexOf("## Packet " + packet));
  }

  private void replaceOnDisk(String from, String to) throws Exception {
    Path beside = tracker.resolveSibling("beside");
    Files.writeString(beside, Files.readString(tracker).replace(from, to));
    Files.move(beside, tracker, StandardCopyOption.ATOMIC_MOVE);
    session.refresh();
  }

  @Test
  void aFenceLeftOpenAndAHeadingGoneAreRefused() throws Exception {
    String before = session.state().open().orElseThrow().text().text();
    Answer open = type("00", "\n- [x]", "\n```\n- [x]");
    assertThat(open).isInstanceOf(Answer.Refused.class);
    assertThat(type("03", "## Packet 03", "Packet 03")).isInstanceOf(Answer.Refused.class);
    assertThat(type("03", "## Packet 03", "## Packet 99")).isInstanceOf(Answer.Refused.class);
    assertThat(session.state().open().orElseThrow().text().text()).isEqualTo(before);
    assertThat(session.state().pendingIntents()).isZero();
  }

  @Test
  void noCommandIsTickedWithoutARun() throws Exception {
    String before = source("03");
    String command = session.packet("03").commands().getFirst().written();
    Answer answer = type("03", "- [ ] `" + command, "- [x] `" + command);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(((Answer.Refused) answer).reason()).contains("no passing run on this tree");
    assertThat(source("03")).isEqualTo(before);
    assertThat(session.state().canUndo()).isFalse();
  }
}
