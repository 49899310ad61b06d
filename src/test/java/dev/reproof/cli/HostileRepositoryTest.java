package dev.reproof.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.reproof.session.Sample;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Repositories that try to run something when they are looked at (CVE-2022-24765 and its kin):
/// each is given to every action, and the canary must not sing. It opens, or says why not.
class HostileRepositoryTest {
  @TempDir private Path folder;
  private Path canary = Path.of("");
  private String sing = "";

  /// What is done to a repository.
  private interface Trap {
    void set(Path root) throws IOException, InterruptedException;
  }

  @BeforeEach
  void makeCanary() throws IOException {
    canary = folder.resolve("canary");
    Path script = folder.resolve("sing.sh");
    Files.writeString(script, "#!/bin/sh\ntouch " + canary + "\ncat\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    sing = script.toString();
  }

  private static void config(Path root, String text) throws IOException {
    Files.writeString(
        root.resolve(".git").resolve("config"), "\n" + text + "\n", StandardOpenOption.APPEND);
  }

  private static void attributes(Path root, String text) throws IOException {
    Files.writeString(root.resolve(".gitattributes"), text + "\n");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private Map<String, Trap> traps() {
    Map<String, Trap> traps = new LinkedHashMap<>();
    for (String filter : List.of("clean", "smudge", "process")) {
      for (String required : List.of("true", "false")) {
        traps.put(
            "filter " + filter + " required " + required,
            root -> {
              config(root, "[filter \"x\"]\n" + filter + " = " + sing + "\nrequired = " + required);
              attributes(root, "* filter=x");
            });
      }
    }
    for (String hook :
        List.of(
            "pre-commit",
            "post-commit",
            "commit-msg",
            "prepare-commit-msg",
            "reference-transaction",
            "post-index-change",
            "post-checkout",
            "fsmonitor-watchman",
            "pre-auto-gc")) {
      traps.put("hook " + hook, root -> hook(root.resolve(".git/hooks"), hook));
    }
    traps.put(
        "hooks path",
        root -> {
          hook(root.resolve("h"), "pre-commit");
          hook(root.resolve("h"), "post-commit");
          config(root, "[core]\nhooksPath = h");
        });
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("core", "fsmonitor sshCommand editor pager gitProxy askPass alternateRefsCommand");
    keys.put("diff", "external");
    keys.put("gpg", "program");
    keys.put("credential", "helper");
    keys.put("sequence", "editor");
    keys.put("alias", "status log show");
    keys.put("diff \"x\"", "textconv command");
    keys.put("merge \"x\"", "driver");
    keys.put("mergetool \"x\"", "cmd");
    keys.put("remote \"origin\"", "uploadpack receivepack vcs");
    keys.put("gpg \"ssh\"", "program defaultKeyCommand");
    keys.put("uploadpack", "packObjectsHook");
    keys.put("trailer \"x\"", "command cmd");
    keys.forEach(
        (section, names) -> {
          for (String name : names.split(" ")) {
            traps.put(
                section + "." + name,
                root -> {
                  config(root, "[" + section + "]\n" + name + " = !" + sing);
                  config(root, "[" + section + "]\n" + name + " = " + sing);
                  attributes(root, "* diff=x merge=x");
                });
          }
        });
    traps.put(
        "include",
        root -> {
          Files.writeString(root.resolve("evil"), "[core]\nfsmonitor = " + sing + "\n");
          config(root, "[include]\npath = ../evil");
        });
    traps.put(
        "includeIf",
        root -> {
          Files.writeString(root.resolve("evil"), "[filter \"x\"]\nclean = " + sing + "\n");
          config(root, "[includeIf \"gitdir:/\"]\npath = ../evil");
          attributes(root, "* filter=x");
        });
    traps.put(
        "include of a fifo",
        root -> {
          run("mkfifo", root.resolve("fifo").toString());
          config(root, "[include]\npath = ../fifo");
        });
    traps.put("include of a device", root -> config(root, "[include]\npath = /dev/zero"));
    traps.put("include of itself", root -> config(root, "[include]\npath = config"));
    traps.put("worktree elsewhere", root -> config(root, "[core]\nworktree = /etc"));
    traps.put("bare that is none", root -> config(root, "[core]\nbare = true"));
    traps.put("unknown format", root -> config(root, "[core]\nrepositoryformatversion = 99"));
    traps.put("config is no config", root -> config(root, "[[[\n\u0000 = ="));
    traps.put(
        "huge config",
        root -> config(root, "[a]\n" + ("b = " + "c".repeat(1_000) + "\n").repeat(20_000)));
    for (String file : List.of("config", "HEAD", "index", "packed-refs")) {
      traps.put(
          file + " is a fifo",
          root -> {
            Files.deleteIfExists(root.resolve(".git").resolve(file));
            run("mkfifo", root.resolve(".git").resolve(file).toString());
          });
      traps.put(
          file + " is a device",
          root -> {
            Files.deleteIfExists(root.resolve(".git").resolve(file));
            Files.createSymbolicLink(root.resolve(".git").resolve(file), Path.of("/dev/zero"));
          });
      traps.put(
          file + " is rubbish",
          root -> Files.writeString(root.resolve(".git").resolve(file), "\u0001rubbish\n"));
      traps.put(
          file + " is huge",
          root -> {
            try (RandomAccessFile f =
                new RandomAccessFile(root.resolve(".git").resolve(file).toFile(), "rw")) {
              f.setLength(3L << 30);
            }
          });
    }
    traps.put(
        "git file that leads elsewhere",
        root -> {
          Files.move(root.resolve(".git"), root.resolve("evil"));
          Files.writeString(
              root.resolve("evil/config"),
              "[core]\nfsmonitor = " + sing + "\nworktree = ..\n",
              StandardOpenOption.APPEND);
          Files.writeString(root.resolve(".git"), "gitdir: evil\n");
        });
    traps.put("git bomb", HostileRepositoryTest::bomb);
    traps.put(
        "file of 4 GB",
        root -> {
          try (RandomAccessFile f =
              new RandomAccessFile(root.resolve("docs/huge-progress.md").toFile(), "rw")) {
            f.setLength(4L << 30);
          }
        });
    traps.put(
        "git file in a circle",
        root -> {
          Files.move(root.resolve(".git"), root.resolve("moved"));
          Files.writeString(root.resolve(".git"), "gitdir: .git\n");
        });
    traps.put(
        "git folder is a link to itself",
        root -> {
          Files.move(root.resolve(".git"), root.resolve("moved"));
          Files.createSymbolicLink(root.resolve(".git"), Path.of(".git"));
        });
    traps.put("ref to itself", root -> Files.writeString(root.resolve(".git/HEAD"), "ref: HEAD\n"));
    traps.put(
        "alternates",
        root -> {
          Files.createDirectories(root.resolve(".git/objects/info"));
          Files.writeString(root.resolve(".git/objects/info/alternates"), "/dev\n../objects\n");
        });
    traps.put(
        "embedded bare repository",
        root -> {
          Path bare = Files.createDirectories(root.resolve("docs/refs"));
          Files.createDirectories(root.resolve("docs/objects"));
          Files.writeString(root.resolve("docs/HEAD"), "ref: refs/heads/main\n");
          Files.writeString(
              root.resolve("docs/config"),
              "[core]\nbare = false\nworktree = ..\nfsmonitor = " + sing);
          assertThat(bare).exists();
        });
    traps.put(
        "submodule",
        root ->
            Files.writeString(
                root.resolve(".gitmodules"),
                "[submodule \"x\"]\npath = x\nurl = ext::" + sing + "\nupdate = !" + sing + "\n"));
    traps.put(
        "foreign owner",
        root -> {
          if ("root".equals(System.getProperty("user.name"))) {
            run("chown", "-R", "12345:12345", root.toString());
          }
        });
    traps.put(
        "shallow and grafts",
        root -> {
          Files.writeString(root.resolve(".git/shallow"), "zzzz\n");
          Files.createDirectories(root.resolve(".git/info"));
          Files.writeString(root.resolve(".git/info/grafts"), "zzzz\n");
        });
    traps.put(
        "attributes of the repository",
        root -> {
          Files.createDirectories(root.resolve(".git/info"));
          Files.writeString(root.resolve(".git/info/attributes"), "* filter=x diff=x\n");
          config(root, "[filter \"x\"]\nclean = " + sing + "\n[diff \"x\"]\ntextconv = " + sing);
        });
    return traps;
  }

  /// Nine trees that name a billion files.
  private static void bomb(Path root) throws IOException {
    try (Repository git = new FileRepositoryBuilder().setWorkTree(root.toFile()).build();
        ObjectInserter inserter = git.newObjectInserter()) {
      ObjectId inner = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
      FileMode mode = FileMode.REGULAR_FILE;
      for (int level = 0; level < 9; level++) {
        TreeFormatter tree = new TreeFormatter();
        for (int i = 0; i < 10; i++) {
          tree.append("t" + i, mode, inner);
        }
        inner = inserter.insert(tree);
        mode = FileMode.TREE;
      }
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(inner);
      commit.setParentId(git.resolve(Constants.HEAD));
      PersonIdent who = new PersonIdent("Eve", "eve@example.org");
      commit.setAuthor(who);
      commit.setCommitter(who);
      commit.setMessage("bomb");
      ObjectId made = inserter.insert(commit);
      inserter.flush();
      Files.writeString(root.resolve(".git/refs/heads/main"), made.name() + "\n");
    }
  }

  private void hook(Path hooks, String name) throws IOException {
    Files.createDirectories(hooks);
    Path hook = hooks.resolve(name);
    Files.writeString(hook, "#!/bin/sh\ntouch " + canary + "\n");
    Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static List<List<String>> actions(Path root) {
    String tracker = root.resolve(Sample.TRACKER).toString();
    List<List<String>> actions = new ArrayList<>();
    actions.add(List.of("trackers", root.toString()));
    actions.add(List.of("show", tracker));
    actions.add(List.of("lint", tracker));
    actions.add(List.of("rerun", tracker, "02"));
    actions.add(List.of("runs", tracker));
    actions.add(List.of("draft", tracker, "02"));
    actions.add(List.of("history", tracker));
    actions.add(List.of("verify", tracker));
    actions.add(List.of("set", tracker, "03", "Status=IN_PROGRESS"));
    actions.add(
        List.of("record", tracker, "02", "--verdict", "CHANGES_REQUESTED", "--finding", "P1: x"));
    actions.add(List.of("tick", tracker, "156"));
    actions.add(List.of("untick", tracker, "117"));
    actions.add(List.of("reopen", tracker, "02", "--run", "none"));
    actions.add(List.of("log", "none"));
    actions.add(List.of("report", tracker));
    actions.add(List.of("show", tracker, "--at", "HEAD"));
    actions.add(List.of("checkpoint", tracker, "02", "--dry-run"));
    actions.add(List.of("checkpoint", tracker, "02"));
    return actions;
  }

  @TestFactory
  Stream<DynamicTest> nothingRunsWhateverIsDone() {
    Map<String, Trap> traps = traps();
    assertThat(traps).hasSizeGreaterThanOrEqualTo(60);
    return traps.entrySet().stream()
        .map(t -> dynamicTest(t.getKey(), () -> attack(t.getKey(), t.getValue())));
  }

  private void attack(String name, Trap trap) throws Exception {
    Path root = folder.resolve(name.replaceAll("[^A-Za-z0-9]+", "-"));
    Sample.write(root, Instant.parse("2026-03-16T09:00:00Z"));
    trap.set(root);
    for (List<String> action : actions(root)) {
      Called called =
          assertTimeoutPreemptively(
              Duration.ofSeconds(60),
              () -> Called.in(folder, folder.resolve("home"), action.toArray(String[]::new)));
      assertThat(called.exit()).as("%s: %s", action, called.err()).isBetween(0, 3);
      assertThat(called.err()).doesNotContain("\tat ").doesNotContain("should not");
      assertThat(canary).as("%s of %s ran something", action, name).doesNotExist();
      if (called.exit() == 2) {
        assertThat(called.out()).isEmpty();
      }
    }
    assertThat(sing.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
