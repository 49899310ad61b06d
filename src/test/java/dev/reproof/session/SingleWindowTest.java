package dev.reproof.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleWindowTest {
  @TempDir private Path home;
  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();

  @Test
  void takesWhatALaterStartWasAskedToOpen() throws Exception {
    try (SingleWindow first = SingleWindow.claim(home, arrived::add)) {
      assertThat(first.isClaimed()).isTrue();
      for (String place : List.of("/tmp/Häfen und Schleusen:12", "", "/tmp/\u202Eb")) {
        assertThat(SingleWindow.handOver(home, place)).isTrue();
        assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo(place);
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.resolve("window.socket"))))
          .isEqualTo("rw-------");
      try (SingleWindow second = SingleWindow.claim(home, arrived::add)) {
        assertThat(second.isClaimed()).isFalse();
      }
    }
    assertThat(SingleWindow.handOver(home, "/tmp")).isFalse();
  }

  @Test
  void replacesTheDoorOfAProgramThatWasKilled() throws Exception {
    Files.writeString(home.resolve("window.socket"), "not a socket");
    assertThat(SingleWindow.handOver(home, "/tmp")).isFalse();
    try (SingleWindow window = SingleWindow.claim(home, arrived::add)) {
      assertThat(window.isClaimed()).isTrue();
      assertThat(SingleWindow.handOver(home, "/tmp")).isTrue();
    }
  }

  @Test
  void goesOnTakingBehindAPlaceThatCannotBeOpened() throws Exception {
    try (SingleWindow first = SingleWindow.claim(home, place -> arrived.add(Path.of(place) + ""))) {
      assertThat(first.isClaimed()).isTrue();
      assertThat(SingleWindow.handOver(home, "/tmp/\0")).isFalse();
      assertThat(SingleWindow.handOver(home, "/tmp")).isTrue();
      assertThat(arrived.poll(20, TimeUnit.SECONDS)).isEqualTo("/tmp");
    }
  }

  @Test
  void isNotHeldUpByACallerThatSaysNothing() throws Exception {
    try (SingleWindow first = SingleWindow.claim(home, arrived::add);
        SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      assertThat(first.isClaimed()).isTrue();
      silent.connect(UnixDomainSocketAddress.of(home.resolve("window.socket")));
      assertThat(SingleWindow.handOver(home, "/tmp")).isTrue();
    }
  }

  @Test
  void doesWithoutADoorWhereThePathIsTooLongForOne() throws Exception {
    Path deep = Files.createDirectories(home.resolve("a".repeat(120)));
    try (SingleWindow window = SingleWindow.claim(deep, arrived::add)) {
      assertThat(window.isClaimed()).isFalse();
    }
    assertThat(SingleWindow.handOver(deep, "/tmp")).isFalse();
  }
}
