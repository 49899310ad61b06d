package dev.reproof.repo;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.FS_Win32;
import org.eclipse.jgit.util.ProcessResult;
import org.jspecify.annotations.Nullable;

/// A file system for JGit that executes nothing: no filter, no hook, no shell, no search for a git
/// program. JGit has no safe mode of its own: `status` alone would run a hostile repository's
/// commands.
final class QuietFs {
  private QuietFs() {}

  static FS create() {
    FS quiet = File.separatorChar == '\\' ? new OnWindows() : new OnPosix();
    return quiet.setUserHome(QuietSystem.home(System.getenv()).toFile());
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("a repository's own commands are not run");
  }

  private static final class OnPosix extends FS_POSIX {
    OnPosix() {}

    OnPosix(FS source) {
      super(source);
    }

    @Override
    public FS newInstance() {
      return new OnPosix(this);
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
      throw refused();
    }

    @Override
    public @Nullable File findHook(Repository repository, String hookName) {
      return null;
    }

    @Override
    public ProcessResult runHookIfPresent(
        Repository repository,
        String hookName,
        String[] arguments,
        OutputStream out,
        OutputStream err,
        String input)
        throws JGitInternalException {
      return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
    }

    @Override
    public ExecutionResult execute(ProcessBuilder process, InputStream input) throws IOException {
      throw new IOException(refused());
    }

    @Override
    protected @Nullable File discoverGitExe() {
      return null;
    }
  }

  private static final class OnWindows extends FS_Win32 {
    OnWindows() {}

    OnWindows(FS source) {
      super(source);
    }

    @Override
    public FS newInstance() {
      return new OnWindows(this);
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
      throw refused();
    }

    @Override
    public @Nullable File findHook(Repository repository, String hookName) {
      return null;
    }

    @Override
    public ProcessResult runHookIfPresent(
        Repository repository,
        String hookName,
        String[] arguments,
        OutputStream out,
        OutputStream err,
        String input)
        throws JGitInternalException {
      return new ProcessResult(ProcessResult.Status.NOT_PRESENT);
    }

    @Override
    public ExecutionResult execute(ProcessBuilder process, InputStream input) throws IOException {
      throw new IOException(refused());
    }

    @Override
    protected @Nullable File discoverGitExe() {
      return null;
    }
  }
}
