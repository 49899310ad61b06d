package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who the user is where their configuration includes a file for some repositories.
class IncludesTest {
  private static final Path GIT = Path.of("/home/ida/work/tidewatch/.git");

  @TempDir private Path home;

  @BeforeEach
  void work() throws Exception {
    Files.writeString(
        home.resolve("work.inc"), "[user]\nname = Ida at work\nemail = i@work.test\n");
    Files.writeString(home.resolve("signed.inc"), "[user]\nname = Ida\n[commit]\ngpgsign = true\n");
    Files.writeString(home.resolve("nested.inc"), "[include]\npath = more.inc\n");
  }

  private Includes of(String condition, String path) throws Exception {
    Config config = new Config();
    config.fromText("[includeIf \"" + condition + "\"]\npath = " + path + "\n");
    return Includes.of(config, GIT, "feature/tides", home, List.of(home));
  }

  private Optional<String> name(String condition) throws Exception {
    return of(condition, "work.inc").value("user", "name");
  }

  @Test
  void conditionsHoldAsForGit() throws Exception {
    for (String holds :
        List.of(
            "gitdir:/home/ida/work/",
            "gitdir:/home/ida/work/**",
            "gitdir:work/",
            "gitdir:tidewatch/.git",
            "gitdir:/home/*/work/**",
            "gitdir/i:/HOME/Ida/WORK/",
            "onbranch:feature/",
            "onbranch:feature/tides",
            "onbranch:feature/*")) {
      assertThat(name(holds)).as(holds).contains("Ida at work");
    }
    for (String not :
        List.of(
            "gitdir:/home/ida/play/",
            "gitdir:/home/ida/work",
            "gitdir:ork/",
            "gitdir:/HOME/ida/work/",
            "onbranch:main",
            "onbranch:tides")) {
      assertThat(name(not)).as(not).isEmpty();
      assertThat(of(not, "work.inc").whole()).as(not).isTrue();
    }
  }

  @Test
  void whatOnlyGitKnowsIsSaid() throws Exception {
    assertThat(of("hasconfig:remote.*.url:https://work/**", "work.inc").whole()).isFalse();
    assertThat(of("gitdir:work/", "nested.inc").whole()).isFalse();
    assertThat(of("gitdir:work/", "work.inc").sayOnlyWho()).isTrue();
    assertThat(of("gitdir:work/", "signed.inc").sayOnlyWho()).isFalse();
    assertThat(of("gitdir:work/", "none.inc").whole()).isTrue();
  }

  @Test
  void theRepositorysOwnNameIsBeforeTheIncludedAndThatBeforeTheUsers() throws Exception {
    Config users = new Config();
    users.fromText("[user]\nname = Ida\nemail = i@home.test\n");
    Config own = new Config(users);
    Includes work = of("gitdir:work/", "work.inc");
    assertThat(Identity.of(own, work, Map.of()))
        .isEqualTo(new Identity(Optional.of("Ida at work"), Optional.of("i@work.test")));
    own.fromText("[user]\nname = Ida here\n");
    assertThat(Identity.of(own, work, Map.of()).name()).contains("Ida here");
    assertThat(Identity.of(own, work, Map.of("GIT_AUTHOR_NAME", "Env")).name()).contains("Env");
    Includes none = of("gitdir:play/", "work.inc");
    assertThat(Identity.of(new Config(users), none, Map.of()).name()).contains("Ida");
  }

  @Test
  void whereOnlyALinkLeadsThereOnlyGitKnows() throws Exception {
    Path real = Files.createDirectories(home.resolve("data/work/tidewatch/.git")).toRealPath();
    Files.createSymbolicLink(home.resolve("work"), home.resolve("data/work"));
    Config config = new Config();
    config.fromText("[includeIf \"gitdir:" + home + "/work/\"]\npath = work.inc\n");
    Includes linked = Includes.of(config, real, "main", home, List.of(home));
    assertThat(linked.whole()).isFalse();
    assertThat(linked.held()).isEmpty();
  }

  @Test
  void whoIsNamedBehindAnIncludeCountsBeforeIt() throws Exception {
    Path config = home.resolve("config");
    Files.writeString(config, "[user]\nname = Ida\n[includeIf \"gitdir:work/\"]\npath = w\n");
    assertThat(Includes.areLast(List.of(config, home.resolve("none")))).isTrue();
    Files.writeString(config, "[includeIf \"gitdir:work/\"]\npath = w\n[User]\nname = Ida\n");
    assertThat(Includes.areLast(List.of(config))).isFalse();
  }
}
