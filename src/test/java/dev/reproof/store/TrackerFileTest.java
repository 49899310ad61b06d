package dev.reproof.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.reproof.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("tracker.md");
    Files.writeString(file, "old\r\ntext");
  }

  private static SourceText text(String content) {
    return SourceText.decode(content.getBytes(StandardCharsets.UTF_8));
  }

  private String sha() throws Exception {
    return TrackerFile.read(file, User.here(folder)).text().sha256();
  }

  private List<String> leftBeside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> !f.equals("tracker.md"))
          .toList();
    }
  }

  @Test
  void replacesTheWholeFileAndKeepsItsMode() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    TrackerFile.replace(file, sha(), text("new\n"));
    assertThat(file).hasContent("new\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void theSameBytesAreNotWritten() throws Exception {
    FileTime time = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, time);
    Object inode = Files.getAttribute(file, "unix:ino");
    TrackerFile.replace(file, sha(), text("old\r\ntext"));
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
  }

  @Test
  void aChangeOnDiskIsFoundByContentWhateverTimeAndSizeSay() throws Exception {
    String read = sha();
    FileTime time = Files.getLastModifiedTime(file);
    Files.writeString(file, "OLD\r\ntext");
    Files.setLastModifiedTime(file, time);
    assertThatThrownBy(() -> TrackerFile.replace(file, read, text("new")))
        .isInstanceOf(ChangedOnDisk.class);
    assertThat(file).hasContent("OLD\r\ntext");
    assertThat(leftBeside()).isEmpty();
  }

  /// The steps of a replacement, of which the n-th fails as a full disk does.
  private static final class FullAt implements FileSteps {
    private int left;
    private boolean failed;

    FullAt(int n) {
      this.left = n;
    }

    private void count() throws IOException {
      if (--left == 0) {
        failed = true;
        throw new IOException("No space left on device");
      }
    }

    @Override
    public byte[] read(Path from) throws IOException {
      count();
      return FileSteps.super.read(from);
    }

    @Override
    public void write(Path temporary, byte[] bytes) throws IOException {
      Files.write(temporary, new byte[bytes.length / 2]);
      count();
      Files.delete(temporary);
      FileSteps.super.write(temporary, bytes);
    }

    @Override
    public void copyMode(Path from, Path to) throws IOException {
      count();
      FileSteps.super.copyMode(from, to);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      count();
      FileSteps.super.move(from, to);
    }
  }

  @Test
  void whicheverStepFailsTheOldFileIsWholeAndTheMessageNamesTheStep() throws Exception {
    String read = sha();
    int n = 1;
    while (true) {
      FullAt steps = new FullAt(n++);
      try {
        TrackerFile.replace(file, read, text("new"), steps);
        break;
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left").hasMessageContaining("tracker.md");
        assertThat(file).hasContent("old\r\ntext");
        assertThat(leftBeside()).isEmpty();
      }
      assertThat(steps.failed).isTrue();
    }
    assertThat(n).as("steps that can fail").isGreaterThan(5);
    assertThat(file).hasContent("new");
  }

  @Test
  void aLinkInsideTheRootIsWrittenThroughAndOneOutOfItRefused() throws Exception {
    Path root = Files.createDirectory(folder.resolve("root"));
    Path real = Files.writeString(root.resolve("real.md"), "a");
    Path inside = Files.createSymbolicLink(root.resolve("inside.md"), Path.of("real.md"));
    TrackerFile.Loaded loaded = TrackerFile.read(inside, root, User.here(folder));
    TrackerFile.replace(inside, loaded.text().sha256(), text("b"));
    assertThat(real).hasContent("b");
    assertThat(inside).isSymbolicLink();

    Path out = Files.createSymbolicLink(root.resolve("out.md"), file);
    assertThatThrownBy(() -> TrackerFile.read(out, root, User.here(folder)))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining(file.toRealPath().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fifo", "folder", "missing", "/dev/zero"})
  void whatIsNoRegularFileIsRefusedAtOnce(String kind) throws Exception {
    Path odd = kind.startsWith("/") ? Path.of(kind) : folder.resolve(kind);
    if (kind.equals("fifo")) {
      assertThat(new ProcessBuilder("mkfifo", odd.toString()).start().waitFor()).isZero();
    } else if (kind.equals("folder")) {
      Files.createDirectory(odd);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> TrackerFile.read(odd, User.here(folder)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(odd.toString()));
  }

  @Test
  void aSecondNameIsNotCutOff() throws Exception {
    Path other = Files.createLink(folder.resolve("other.md"), file);
    assertThatThrownBy(() -> TrackerFile.replace(file, sha(), text("new")))
        .isInstanceOf(FileRefused.class);
    assertThat(other).hasContent("old\r\ntext");
    assertThat(file).hasContent("old\r\ntext");
  }

  @Test
  void aSecondNameIsKeptByWritingInPlace() throws Exception {
    Path other = Files.createLink(folder.resolve("other.md"), file);
    Path before = folder.resolve("kept").resolve("before.md");
    Files.createDirectories(before.getParent());
    TrackerFile.replaceInPlace(file, sha(), text("new"), before);
    assertThat(other).hasContent("new");
    assertThat(Files.isSameFile(file, other)).isTrue();
    assertThat(before).doesNotExist();
    assertThatThrownBy(() -> TrackerFile.replaceInPlace(file, "0".repeat(64), text("x"), before))
        .isInstanceOf(ChangedOnDisk.class);
    assertThat(other).hasContent("new");
  }

  @Test
  void whatItHeldIsThereWhileItIsWrittenInPlace() throws Exception {
    Path before = folder.resolve("no such folder").resolve("before.md");
    assertThatThrownBy(() -> TrackerFile.replaceInPlace(file, sha(), text("new"), before))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("keeping the old bytes");
    assertThat(file).hasContent("old\r\ntext");
  }

  /// A group is not ours to give where the system says so, as to those who are no members of it.
  @Test
  void aFileWhoseGroupIsNotOursToGiveIsWrittenInPlace() throws Exception {
    FileSteps noMember =
        new FileSteps() {
          @Override
          public void copyGroup(Path from, Path to) throws IOException {
            throw new FileSystemException(to.toString(), null, "Operation not permitted");
          }
        };
    assertThat(TrackerFile.whyInPlace(file)).isEmpty();
    assertThat(TrackerFile.whyInPlace(file, noMember)).get().asString().contains("group");
    assertThat(leftBeside()).isEmpty();
    assertThatThrownBy(() -> TrackerFile.replace(file, sha(), text("new"), noMember))
        .hasMessageContaining("mode of");
    assertThat(file).hasContent("old\r\ntext");
  }

  /// Says why a file can only be written in place, and writes it so.
  static final class InPlace {
    private InPlace() {}

    public static void main(String[] args) throws Exception {
      Path file = Path.of(args[0]);
      System.out.println(TrackerFile.whyInPlace(file).orElse("nothing"));
      String read =
          TrackerFile.read(file, User.here(requireNonNull(file.getParent()))).text().sha256();
      TrackerFile.replaceInPlace(file, read, text("new"), file.resolveSibling("before.md"));
    }
  }

  /// Root without the right to give files away is as any owner that is no member of the group.
  @Test
  void writingInPlaceKeepsAGroupThatIsNotOurs() throws Exception {
    assumeThat(System.getProperty("user.name")).isEqualTo("root");
    assumeThat(Path.of("/usr/bin/setpriv")).exists();
    Files.setAttribute(file, "unix:gid", 12345);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    Process child =
        new ProcessBuilder(
                "setpriv",
                "--clear-groups",
                "--bounding-set=-chown",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                InPlace.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).as(said).isZero();
    assertThat(said).contains("belongs to a group");
    assertThat(file).hasContent("new");
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(12345);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw----");
    assertThat(leftBeside()).isEmpty();
  }

  @Test
  void aFileOfSomebodyElseIsReadOnlyWithTheReason() throws Exception {
    Path foreign = Path.of("/etc/hostname");
    if (!"root".equals(System.getProperty("user.name"))) {
      assertThat(TrackerFile.read(foreign, User.here(folder)).text().readOnlyReason()).isPresent();
      return;
    }
    Files.setAttribute(file, "unix:uid", 12345);
    assertThat(TrackerFile.read(file, User.here(folder)).text().readOnlyReason())
        .hasValueSatisfying(reason -> assertThat(reason).contains("belongs to"));
  }

  @Test
  void whoWeAreIsReadFromTheStatusOfTheProcess() throws Exception {
    assertThat(User.told(List.of("Name:\tjava", "Uid:\t1000\t1001\t1002\t1003")).uid())
        .hasValue(1003);
    assertThat(User.told(List.of("Name:\tUid:\t1\t2\t3\t4", "Uid:\tx")).uid()).isEmpty();
    assertThat(User.here(folder).uid().orElse(-1)).isEqualTo(Files.getAttribute(file, "unix:uid"));
  }

  @Test
  void anUnknownUserKeepsNobodyFromReading() throws Exception {
    assertThat(TrackerFile.read(file, User.UNKNOWN).text().readOnlyReason()).isEmpty();
  }

  @Test
  void temporaryFilesOfADeadProgramAreCleanedAndThoseOfALiveOneStay() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor(20, TimeUnit.SECONDS)).isTrue();
    Path stale =
        Files.writeString(folder.resolve(".reproof-tracker.md." + dead.pid() + "-1.tmp"), "");
    long us = ProcessHandle.current().pid();
    Path ours = Files.writeString(folder.resolve(".reproof-tracker.md." + us + "-1.tmp"), "");
    TrackerFile.cleanStale(folder);
    assertThat(stale).doesNotExist();
    assertThat(ours).exists();
  }

  /// Saves two texts in turn until it is killed.
  static final class Saver {
    private Saver() {}

    public static void main(String[] args) throws Exception {
      Path file = Path.of(args[0]);
      String a = "a".repeat(200_000);
      String b = "b".repeat(300_000);
      User us = User.here(requireNonNull(file.getParent()));
      System.out.println("begun");
      for (long i = 0; ; i++) {
        TrackerFile.replace(
            file, TrackerFile.read(file, us).text().sha256(), text(i % 2 == 0 ? a : b));
      }
    }
  }

  @Test
  void aKillWhileSavingLeavesTheOldTextOrTheNewNeverHalf() throws Exception {
    Files.writeString(file, "a".repeat(200_000));
    for (int i = 0; i < 20; i++) {
      Process saver =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Saver.class.getName(),
                  file.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(saver.inputReader().readLine()).isEqualTo("begun");
      long saved = Files.getLastModifiedTime(file).toMillis();
      while (Files.getLastModifiedTime(file).toMillis() == saved) {
        assertThat(saver.isAlive()).as("the saver of the first text").isTrue();
        Thread.onSpinWait();
      }
      saver.destroyForcibly();
      assertThat(saver.waitFor(20, TimeUnit.SECONDS)).isTrue();
      String left = Files.readString(file);
      assertThat(left.length()).isIn(200_000, 300_000);
      assertThat(left.chars().distinct().count()).isOne();
      TrackerFile.cleanStale(requireNonNull(file.getParent()));
      assertThat(leftBeside()).isEmpty();
    }
  }
}
