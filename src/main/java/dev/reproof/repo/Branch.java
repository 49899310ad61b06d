package dev.reproof.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// The branch that HEAD names, moved by compare-and-swap under git's own lock of it, and told in
/// the reflogs. JGit does the same, but a kill in the middle leaves a lock that nobody can tell
/// from another program's; so it is left to JGit only where branches are no files (reftable).
final class Branch {
  private static final String REFUSED = "the branch could not be moved";

  private final Repository git;
  private final Path gitDir;
  private final Path commonDir;

  Branch(Repository git) {
    this.git = git;
    this.gitDir = git.getDirectory().toPath();
    this.commonDir = git.getCommonDirectory().toPath();
  }

  /// Moves it from one commit, null where it has none yet, to the next.
  ///
  /// @throws CommitRefused if it is not where it was, or another program holds it
  void move(@Nullable ObjectId from, ObjectId to, PersonIdent who, String message)
      throws CommitRefused, IOException {
    String subject = message.lines().findFirst().orElse("");
    String said = (from == null ? "commit (initial): " : "commit: ") + subject;
    String name = git.getFullBranch();
    if (name == null || !name.startsWith(Constants.R_HEADS) || !hasFiles()) {
      moveByJGit(from, to, said);
      return;
    }
    Path file = commonDir.resolve(name);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (GitLock head = GitLock.take(gitDir, gitDir.resolve(Constants.HEAD));
        GitLock lock = GitLock.take(gitDir, file)) {
      Ref now = git.exactRef(name);
      if (!Objects.equals(now == null ? null : now.getObjectId(), from)) {
        throw new CommitRefused(REFUSED + ": another program moved it; try again");
      }
      Files.writeString(lock.next(), to.name() + "\n");
      if (git.getConfig().getBoolean("core", ConfigConstants.CONFIG_KEY_LOGALLREFUPDATES, true)) {
        String line = line(from, to, who, said);
        append(commonDir.resolve("logs").resolve(name), line);
        append(head.file().resolveSibling("logs").resolve(Constants.HEAD), line);
      }
      lock.replace();
    }
  }

  private boolean hasFiles() {
    String storage = git.getConfig().getString("extensions", null, "refstorage");
    return storage == null || storage.equalsIgnoreCase("files");
  }

  private static String line(@Nullable ObjectId from, ObjectId to, PersonIdent who, String said) {
    String before = (from == null ? ObjectId.zeroId() : from).name();
    return before + " " + to.name() + " " + who.toExternalString() + "\t" + said + "\n";
  }

  private static void append(Path log, String line) throws IOException {
    Path folder = log.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(
        log,
        line.getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private void moveByJGit(@Nullable ObjectId from, ObjectId to, String said)
      throws CommitRefused, IOException {
    RefUpdate update = git.updateRef(Constants.HEAD);
    update.setNewObjectId(to);
    update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
    update.setRefLogMessage(said, false);
    RefUpdate.Result result = update.update();
    switch (result) {
      case NEW, FAST_FORWARD, FORCED -> {}
      default ->
          throw new CommitRefused(
              REFUSED + " (" + result + "): another program moved or locked it; try again");
    }
  }
}
