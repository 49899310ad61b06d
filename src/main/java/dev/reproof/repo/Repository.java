package dev.reproof.repo;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/// A repository that was opened safely: nothing of it is executed, whatever its configuration says,
/// and every call answers within a deadline.
///
/// It is not to be used on the FX thread, and by one thread at a time.
public final class Repository implements AutoCloseable {
  /// A pipe is found before by what it is; this is for a file system that hangs, and generous
  /// enough for a busy machine, on which two seconds were seen to pass.
  private static final Duration OPEN = Duration.ofSeconds(10);

  static final Duration ASK = Duration.ofSeconds(20);

  /// How long a commit may take: three locks of ten seconds each, and large files to store.
  private static final Duration WRITE = Duration.ofMinutes(2);

  private final RepositoryPlace place;
  private final org.eclipse.jgit.lib.Repository git;
  private final IndexView index;
  private final Duration writeLimit;

  private Repository(
      RepositoryPlace place, org.eclipse.jgit.lib.Repository git, Duration writeLimit) {
    this.place = place;
    this.git = git;
    this.writeLimit = writeLimit;
    this.index = new IndexView(git, place.workTree());
  }

  /// Opens the repository that holds a path, which belongs to the user or is trusted.
  ///
  /// @throws RepositoryRefused if there is none, or it cannot be opened safely
  /// @throws IOException if it cannot be read, or does not answer in time
  public static Repository open(Path path, Owners owners) throws RepositoryRefused, IOException {
    return open(path, owners, WRITE);
  }

  /// The same with another limit for what it writes.
  static Repository open(Path path, Owners owners, Duration writeLimit)
      throws RepositoryRefused, IOException {
    RepositoryPlace place = RepositoryPlace.find(path, owners);
    org.eclipse.jgit.lib.Repository git =
        Deadline.call(
            "opening " + place.gitDir(), OPEN, () -> build(place.gitDir(), place.workTree()));
    return new Repository(place, git, writeLimit);
  }

  static org.eclipse.jgit.lib.Repository build(Path gitDir, Path workTree) throws IOException {
    QuietSystem.install();
    return new FileRepositoryBuilder()
        .setFS(QuietFs.create())
        .setGitDir(gitDir.toFile())
        .setWorkTree(workTree.toFile())
        .setMustExist(Files.exists(gitDir.resolve("HEAD")))
        .build();
  }

  /// The real path of the work tree.
  public Path root() {
    return place.workTree();
  }

  /// The git folder that linked work trees share.
  public Path commonDir() {
    return place.commonDir();
  }

  /// The files to watch for a change of HEAD or of the branches.
  public List<Path> headFiles() {
    return List.of(place.gitDir(), place.commonDir().resolve("refs").resolve("heads"));
  }

  /// What the repository is now; the tracker's own changes are left out of its tree.
  ///
  /// @throws IOException if it cannot be read
  public RepositoryFacts facts(@Nullable String trackerLeftOut) throws IOException {
    return Deadline.call("reading " + place.workTree(), ASK, () -> readFacts(trackerLeftOut));
  }

  private RepositoryFacts readFacts(@Nullable String trackerLeftOut) throws IOException {
    String full = git.getFullBranch();
    String branch =
        full != null && full.startsWith(Constants.R_HEADS)
            ? full.substring(Constants.R_HEADS.length())
            : null;
    Path name = place.workTree().getFileName();
    return new RepositoryFacts(
        place.workTree().toString(),
        name == null ? place.workTree().toString() : name.toString(),
        branch,
        new WorkTree(git, place.workTree(), index).tree(trackerLeftOut),
        Identity.of(git).name().orElse(null),
        new Obstacles(git, place.commonDir(), index).all());
  }

  /// HEAD and the contents of all changed and new files that git does not ignore, the tracker left
  /// out.
  ///
  /// @throws IOException if it cannot be read
  public Tree tree(@Nullable String trackerLeftOut) throws IOException {
    return Deadline.call(
        "reading " + place.workTree(),
        ASK,
        () -> {
          requireThere();
          return new WorkTree(git, place.workTree(), index).tree(trackerLeftOut);
        });
  }

  /// A repository that was taken away is none without a commit.
  private void requireThere() throws IOException {
    if (!Files.exists(place.gitDir().resolve(Constants.HEAD), LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(place.gitDir().toString());
    }
  }

  /// The markdown files, relative to the work tree: those of the index first, then untracked ones.
  ///
  /// @throws IOException if the index cannot be read
  public List<String> markdownPaths() throws IOException {
    return Deadline.call(
        "listing " + place.workTree(),
        ASK,
        () -> new WorkTree(git, place.workTree(), index).markdownPaths());
  }

  /// The paths in the index whose last names are these, such as `src/a/Lock.java` for
  /// `a/Lock.java`.
  ///
  /// @throws IOException if the index cannot be read
  public List<String> pathsEndingIn(String names) throws IOException {
    return Deadline.call("reading the index", ASK, () -> index.pathsEndingIn(names));
  }

  /// Whether git tracks a path.
  ///
  /// @throws IOException if the index cannot be read
  public boolean isInIndex(String path) throws IOException {
    return Deadline.call("reading the index", ASK, () -> index.read().getEntry(path) != null);
  }

  /// Whether git has a path, in the index or, where its removal is staged, in HEAD.
  ///
  /// @throws IOException if neither can be read
  public boolean isKnown(String path) throws IOException {
    return isInIndex(path) || !inHead(List.of(path)).isEmpty();
  }

  /// Whether what is told of the index is the index itself, not HEAD in its place.
  ///
  /// @throws IOException if it cannot be read
  public boolean readsIndex() throws IOException {
    return Deadline.call("reading the index", ASK, index::isExact);
  }

  /// The paths among these that are files in HEAD's tree, or submodules.
  ///
  /// @throws IOException if the tree cannot be read
  public Set<String> inHead(Collection<String> paths) throws IOException {
    return Deadline.call("reading HEAD", ASK, () -> new CommitReader(git).inHead(paths));
  }

  /// What the repository knows of a commit by its abbreviated hash; empty if it has no such commit.
  ///
  /// @throws IOException if it cannot be read
  public Optional<CommitFacts> commit(String hash) throws IOException {
    return Deadline.call("looking for " + hash, ASK, () -> readCommit(hash));
  }

  /// What the clone left out of the history, so that a commit which is not here may be one all the
  /// same: `the repository is a shallow clone`; empty where it is whole.
  public Optional<String> leftOut() {
    try {
      Path shallow = place.commonDir().resolve(Constants.SHALLOW);
      if (Files.isRegularFile(shallow) && Files.size(shallow) > 0) {
        return Optional.of("the repository is a shallow clone");
      }
    } catch (IOException e) {
      return Optional.of("what the clone left out cannot be read (" + e.getMessage() + ")");
    }
    Config config = git.getConfig();
    boolean promised =
        config.getString("extensions", null, "partialclone") != null
            || config.getSubsections("remote").stream()
                .anyMatch(r -> config.getBoolean("remote", r, "promisor", false));
    return promised ? Optional.of("the repository is a partial clone") : Optional.empty();
  }

  private Optional<CommitFacts> readCommit(String hash) throws IOException {
    try {
      ObjectId id = git.resolve(hash + "^{commit}");
      return id == null ? Optional.empty() : Optional.of(new CommitReader(git).read(id));
    } catch (RevisionSyntaxException
        | AmbiguousObjectException
        | MissingObjectException
        | IncorrectObjectTypeException e) {
      return Optional.empty();
    }
  }

  /// Its files as commits have them.
  public PastFiles files() {
    return new PastFiles(git, place.workTree());
  }

  /// The files that hold something else now than on an earlier state of the work tree.
  ///
  /// @throws IOException if they cannot be told
  public List<String> moved(Tree before, Tree now) throws IOException {
    return Deadline.call(
        "comparing two states of the work tree",
        ASK,
        () -> new MovedFiles(git).between(before, now));
  }

  /// The paths that differ between a commit and HEAD, at most 5,000.
  ///
  /// @throws IOException if they cannot be read
  public List<String> changedSince(String commit) throws IOException {
    return Deadline.call(
        "comparing HEAD with " + commit,
        ASK,
        () -> {
          requireThere();
          ObjectId head = git.resolve(Constants.HEAD);
          return head == null
              ? List.of()
              : List.copyOf(new MovedFiles(git).committed(commit, head.name()));
        });
  }

  /// HEAD's message; empty if there is no commit yet.
  ///
  /// @throws IOException if it cannot be read
  public Optional<String> headMessage() throws IOException {
    return Deadline.call("reading HEAD", ASK, () -> new CommitReader(git).headMessage());
  }

  /// Why a checkpoint cannot be made here; empty if it can.
  ///
  /// @throws IOException if it cannot be read
  public List<String> obstacles() throws IOException {
    return Deadline.call(
        "reading " + place.commonDir(),
        ASK,
        () -> new Obstacles(git, place.commonDir(), index).all());
  }

  /// Why the user's own git cannot make a checkpoint here either; empty if it can.
  ///
  /// @throws IOException if it cannot be read
  public List<String> obstaclesForAnyGit() throws IOException {
    return Deadline.call(
        "reading " + place.commonDir(),
        ASK,
        () -> new Obstacles(git, place.commonDir(), index).forAnyGit());
  }

  /// HEAD's full hash; empty if there is no commit yet.
  ///
  /// @throws IOException if it cannot be read
  public String head() throws IOException {
    return Deadline.call(
        "reading HEAD",
        ASK,
        () -> {
          requireThere();
          ObjectId head = git.resolve(Constants.HEAD);
          return head == null ? "" : head.name();
        });
  }

  /// Whether HEAD has these paths just as they are in the work tree.
  ///
  /// @throws IOException if that cannot be told
  public boolean isAsHeadHas(List<String> paths) throws IOException {
    return Deadline.call(
        "comparing the work tree with HEAD",
        ASK,
        () -> {
          try {
            return committer().isAsHeadHas(paths);
          } catch (CommitRefused e) {
            return false;
          }
        });
  }

  /// Makes up for the last step of a commit of ours that was killed before it: the index has its
  /// paths as HEAD has them, if nobody has staged something else since.
  ///
  /// @throws CommitRefused if another program holds the index
  /// @throws IOException if the repository cannot be read or written, or does not answer in time
  public void settleIndex() throws CommitRefused, IOException {
    Deadline.write(
        "writing the index of " + place.gitDir(),
        writeLimit,
        goAhead -> {
          ObjectId head = git.resolve(Constants.HEAD);
          if (head != null) {
            committer().settleIndex(head, goAhead);
          }
          return place;
        });
  }

  private Committer committer() {
    return new Committer(git, place.workTree(), index);
  }

  /// Commits exactly these paths as they are in the work tree, and gives the commit's full hash.
  ///
  /// @throws CommitRefused if it cannot be made exactly; nothing was changed
  /// @throws IOException if the repository cannot be read or written, does not answer in time, or
  ///   the thread is interrupted before anything was changed
  public String commit(List<String> paths, String message, Instant when)
      throws CommitRefused, IOException {
    List<String> obstacles = obstacles();
    if (!obstacles.isEmpty()) {
      throw new CommitRefused(String.join("; ", obstacles));
    }
    return Deadline.write(
        "committing to " + place.gitDir(),
        writeLimit,
        goAhead ->
            committer()
                .commit(
                    paths,
                    message,
                    person(Identity.of(git), when),
                    person(Identity.ofCommitter(git), when),
                    goAhead));
  }

  private static PersonIdent person(Identity who, Instant when) {
    return Committer.person(who.name().orElse(""), who.email().orElse(""), when);
  }

  @Override
  public void close() {
    git.close();
  }
}
