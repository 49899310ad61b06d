package dev.reproof.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.junit.jupiter.api.Test;

/// Who writes a commit, and who makes it.
class IdentityTest {
  private static final Includes NONE = new Includes(List.of(), true);

  private static Config config(String text) throws Exception {
    Config config = new Config();
    config.fromText(text);
    return config;
  }

  @Test
  void theCommitterIsTheAuthorUnlessGitIsToldOtherwise() throws Exception {
    Config config = config("[user]\nname = Ida\nemail = ida@tides.test\n");
    Map<String, String> author = Map.of("GIT_AUTHOR_NAME", "Ada");
    assertThat(Identity.ofCommitter(config, NONE, author).name()).contains("Ida");
    assertThat(Identity.ofCommitter(new Config(), NONE, author).name()).contains("Ada");
    assertThat(Identity.of(config, NONE, author).name()).contains("Ada");
  }

  @Test
  void theCommitterOfTheEnvironmentComesFirst() throws Exception {
    Config config =
        config("[user]\nname = Ida\nemail = ida@tides.test\n[committer]\nname = Harbour\n");
    Map<String, String> told =
        Map.of("GIT_COMMITTER_NAME", "Bot", "GIT_COMMITTER_EMAIL", "bot@tides.test");
    assertThat(Identity.ofCommitter(config, NONE, told))
        .isEqualTo(new Identity(Optional.of("Bot"), Optional.of("bot@tides.test")));
    assertThat(Identity.ofCommitter(config, NONE, Map.of()))
        .isEqualTo(new Identity(Optional.of("Harbour"), Optional.of("ida@tides.test")));
    assertThat(Identity.of(config, NONE, told).name()).contains("Ida");
  }
}
