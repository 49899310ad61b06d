package dev.reproof.session;

import dev.reproof.evidence.CommitFacts;
import dev.reproof.evidence.RepositoryFacts;
import dev.reproof.evidence.Tree;
import dev.reproof.repo.ForeignOwner;
import dev.reproof.repo.Owners;
import dev.reproof.repo.Repository;
import dev.reproof.repo.RepositoryRefused;
import dev.reproof.store.Home;
import dev.reproof.store.RunStore;
import dev.reproof.store.TrustStore;
import dev.reproof.store.User;
import dev.reproof.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a session stands on: the repository, if there is one, and what is kept of it.
final class Ground implements AutoCloseable {
  private final Path root;
  private final @Nullable Repository repository;
  private final Kept kept;
  private final User user;

  private Ground(Path root, @Nullable Repository repository, Kept kept, User user) {
    this.root = root;
    this.repository = repository;
    this.kept = kept;
    this.user = user;
  }

  static Ground open(Path path, Path home) throws Trouble {
    if (!Files.exists(path)) {
      throw new Trouble(Trouble.Kind.INPUT, path + " is not there; check the path");
    }
    if (!Files.isReadable(path)) {
      throw new Trouble(
          Trouble.Kind.INPUT, path + " may not be read by you; ask its owner for the right to");
    }
    User user = User.here(home);
    List<String> told = new ArrayList<>();
    try {
      Owners owners = Owners.of(user.uid(), tree -> isTrusted(tree, home, told));
      Repository repository = Repository.open(path, owners);
      return new Ground(repository.root(), repository, Kept.of(repository, home, told), user);
    } catch (ForeignOwner e) {
      throw new ForeignRepository(e, told);
    } catch (RepositoryRefused e) {
      return withoutRepository(path, user, e);
    } catch (IOException e) {
      throw Troubles.of("opening the repository of " + path, e);
    }
  }

  /// What cannot be read trusts nobody.
  private static boolean isTrusted(Path workTree, Path home, List<String> told) {
    try {
      return new TrustStore(new Home(home), told::add).holds(workTree);
    } catch (IOException e) {
      return false;
    }
  }

  private static Ground withoutRepository(Path path, User user, RepositoryRefused refused)
      throws Trouble {
    if (refused.kind() != RepositoryRefused.Kind.NONE_HERE) {
      throw new Trouble(Trouble.Kind.COULD_NOT, refused.getMessage(), refused);
    }
    if (Files.isDirectory(path)) {
      throw new Trouble(Trouble.Kind.INPUT, refused.getMessage(), refused);
    }
    try {
      Path parent = path.toRealPath().getParent();
      Path folder = parent == null ? path.toRealPath() : parent;
      return new Ground(folder, null, Kept.nothing(folder), user);
    } catch (IOException e) {
      throw Troubles.of("opening " + path, e);
    }
  }

  /// Who runs this program.
  User user() {
    return user;
  }

  Path root() {
    return root;
  }

  Optional<Repository> repository() {
    return Optional.ofNullable(repository);
  }

  Repository needRepository() throws Trouble {
    if (repository == null) {
      throw new Trouble(
          Trouble.Kind.INPUT,
          "the tracker in "
              + root
              + " lies in no git repository; commands run and checkpoints are made only in one");
    }
    return repository;
  }

  /// What is kept of the repository; nothing where there is none.
  Kept kept() {
    return kept;
  }

  RunStore needRuns() throws Trouble {
    needRepository();
    return kept.needRuns();
  }

  @Nullable RepositoryFacts facts(String tracker) throws Trouble {
    if (repository == null) {
      return null;
    }
    try {
      return repository.facts(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the repository " + root, e);
    }
  }

  Tree tree(String tracker) throws Trouble {
    try {
      return needRepository().tree(tracker);
    } catch (IOException e) {
      throw Troubles.of("reading the work tree " + root, e);
    }
  }

  /// HEAD's full hash as it is now; empty if there is no commit yet.
  String head() throws Trouble {
    try {
      return needRepository().head();
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + root, e);
    }
  }

  /// The hash of a file of the work tree as it is now; empty if it cannot be read.
  String sha256(String path) {
    try {
      return SourceText.decode(Files.readAllBytes(root().resolve(path))).sha256();
    } catch (IOException e) {
      return "";
    }
  }

  /// What is known of a commit by its abbreviated hash; empty where there is none, or no
  /// repository.
  Optional<CommitFacts> commit(String hash) throws Trouble {
    if (repository == null) {
      return Optional.empty();
    }
    try {
      return repository.commit(hash);
    } catch (IOException e) {
      throw Troubles.of("looking up " + hash, e);
    }
  }

  /// What the clone left out of the history, if it did.
  Optional<String> leftOut() {
    return repository == null ? Optional.empty() : repository.leftOut();
  }

  /// The paths among these that HEAD holds.
  Set<String> inHead(List<String> paths) throws Trouble {
    try {
      return needRepository().inHead(paths);
    } catch (IOException e) {
      throw Troubles.of("reading HEAD of " + root, e);
    }
  }

  /// The files that moved since an earlier state of the work tree, the tracker left out.
  List<String> moved(Tree before, Tree now, String tracker) throws Trouble {
    if (repository == null || before.isSameAs(now)) {
      return List.of();
    }
    try {
      List<String> moved = new ArrayList<>(repository.moved(before, now));
      moved.remove(tracker);
      return moved;
    } catch (IOException e) {
      throw Troubles.of("comparing the work tree with what a run saw", e);
    }
  }

  /// The paths that differ between a commit and HEAD.
  List<String> changedSince(String commit) throws Trouble {
    try {
      return needRepository().changedSince(commit);
    } catch (IOException e) {
      throw Troubles.of("comparing HEAD with " + commit, e);
    }
  }

  @Override
  public void close() {
    if (repository != null) {
      repository.close();
    }
  }
}
