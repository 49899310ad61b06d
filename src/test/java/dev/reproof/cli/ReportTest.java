package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import dev.reproof.session.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  /// A token of a known shape, put together here so that no scanner finds it in this file.
  private static final String TOKEN = "ghp_" + "0123456789abcdefghijABCDEFGHIJ012345";

  @TempDir private Path folder;
  private Path tracker = Path.of("");

  @BeforeEach
  void writeSample() {
    assertThat(in("sample", "tidewatch").exit()).isZero();
    tracker = folder.resolve("tidewatch").resolve(Sample.TRACKER);
  }

  private Called in(String... args) {
    return Called.in(folder, folder.resolve("home"), args);
  }

  @Test
  void holdsTheClaimBesideItsRerun() {
    in("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    String report = in("report", tracker.toString()).out();
    assertThat(report)
        .contains("| `sh scripts/check-runbook.sh` |", "contradicted", "FAILED, exit 1", "1 of 2");
    assertThat(report)
        .contains("1 contradicted claim", "1 rerun contradicted what the file claimed")
        .contains("exit 0 (0 missing)");
    String html = in("report", tracker.toString(), "--html").out();
    assertThat(html)
        .contains("<code>sh scripts/check-runbook.sh</code>", "class=\"bad\">contradicted");
  }

  @Test
  void aRunThatIsRecordedStandsBesideTheClaimThatItMet() {
    in("rerun", tracker.toString(), Sample.UNTRUE, "--approve");
    Called recorded =
        in(
            "record",
            tracker.toString(),
            Sample.UNTRUE,
            "--verdict",
            "CHANGES_REQUESTED",
            "--finding",
            "P0: the list is not there");
    assertThat(recorded.exit()).as(recorded.err()).isZero();
    assertThat(in("report", tracker.toString()).out())
        .contains("exit 0 (0 missing) (before this rerun)", "1 contradicted claim");
  }

  @Test
  void tellsWhatThePacketsEvidenceDecides() throws Exception {
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replaceFirst(
                "Verdict: APPROVED",
                "Residual risk:\n- A storm; see `docs/runbook.md`.\n- Fog, token="
                    + TOKEN
                    + "\n\nVerdict: APPROVED"));
    assertThat(in("report", tracker.toString()).out())
        .contains("Verdict: APPROVED", "P0: PASS (both commands rerun)")
        .contains("Residual risk: A storm; see", "Fog, ")
        .doesNotContain(TOKEN);
  }

  @Test
  void nothingThatIsExportedHoldsASecretOfTheFile() throws Exception {
    String text = Files.readString(tracker);
    Files.writeString(tracker, text.replaceFirst("(?m)^(\\| 02 \\| )", "$1" + TOKEN + " "));
    assertThat(in("lint", tracker.toString()).out()).contains(TOKEN);
    for (String form : List.of("json", "sarif")) {
      assertThat(in("lint", tracker.toString(), "--format", form).out())
          .contains("[masked]")
          .doesNotContain(TOKEN);
    }
    String shown = in("show", tracker.toString(), "--format", "json").out();
    assertThat(shown).contains("[masked]").doesNotContain(TOKEN);
    assertThat(in("trackers", folder.resolve("tidewatch").toString(), "--format", "json").out())
        .doesNotContain(TOKEN);
  }

  @Test
  void writesBothFilesOutsideTheWorkTreeAndReplacesNone() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    assertThat(in("report", tracker.toString(), "--to", "out").exit()).isZero();
    assertThat(in("report", tracker.toString(), "--to", "out").exit()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(f -> f.getFileName().toString()).toList())
          .hasSize(4)
          .allMatch(f -> f.startsWith("tidewatch-progress-report-"));
    }
    byte[] before = Files.readAllBytes(tracker);
    Called inside = in("report", tracker.toString(), "--to", "tidewatch/docs");
    assertThat(inside.exit()).isEqualTo(2);
    assertThat(inside.err()).contains("lies in the work tree");
    assertThat(tracker).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(tracker.getParent())) {
      assertThat(files).noneMatch(f -> f.getFileName().toString().contains("report"));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no modes")
  void whoeverMayReadOtherFilesOfTheUserMayReadAReport() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path usual = Files.createFile(folder.resolve("usual"));
    assertThat(in("report", tracker.toString(), "--to", "out").exit()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        assertThat(Files.getPosixFilePermissions(file))
            .isEqualTo(Files.getPosixFilePermissions(usual));
      }
    }
  }

  @Test
  void readsHostileTextAsTextAndMasksSecrets() throws Exception {
    String hostile =
        "<script>alert(1)</script> ![x](https://example.org/x) <img src=x onerror=alert(1)>"
            + " a\u202Eb "
            + TOKEN;
    Files.writeString(
        tracker,
        Files.readString(tracker)
            .replaceFirst("(?m)^# .*$", java.util.regex.Matcher.quoteReplacement("# " + hostile)));
    for (String form : List.of("markdown", "html")) {
      Called called =
          form.equals("html")
              ? in("report", tracker.toString(), "--html")
              : in("report", tracker.toString());
      String html = form.equals("html") ? called.out() : rendered(called.out());
      assertThat(called.exit()).isZero();
      assertThat(html).doesNotContainIgnoringCase("<script", "<img", "href=", "src=\"");
      assertThat(html).contains("&lt;script&gt;", "&lt;U+202E&gt;").doesNotContain("\u202E");
      assertThat(called.out()).doesNotContain(TOKEN);
    }
  }

  private static String rendered(String markdown) {
    List<com.vladsch.flexmark.util.misc.Extension> tables = List.of(TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(markdown));
  }
}
