package dev.reproof.markdown;

import java.util.Set;
import java.util.regex.Pattern;

/// The words that begin a command in the trackers of most projects. A word that is not here may
/// begin one as well; then what stands around it must say so.
final class Programs {
  private static final Set<String> KNOWN =
      Set.of(
          """
          go gofmt goimports gotestsum govulncheck gosec golangci-lint staticcheck npm
          npm.cmd npx npx.cmd pnpm yarn node deno bun bunx tsc tsx vite vitest jest mocha
          ava eslint prettier biome stylelint playwright cypress webpack rollup turbo nx
          lerna cargo rustc rustup clippy-driver make cmake ctest ninja meson bazel buck
          gradle gradlew mvn mvnw ant sbt python python2 python3 pip pip3 pipenv poetry uv
          uvx hatch pytest tox nox ruff mypy pyright black flake8 pylint isort bandit
          coverage ruby bundle bundler rake rspec rails gem rubocop php composer phpunit
          phpstan artisan dotnet msbuild nuget swift xcodebuild swiftlint flutter dart
          java javac kotlinc scala clojure lein ghc cabal stack elixir mix erl rebar3 zig
          nim julia perl prove lua luacheck docker docker-compose podman buildah kubectl
          helm kind minikube kustomize skaffold terraform tofu pulumi ansible
          ansible-playbook packer vagrant aws gcloud az git gh glab hg svn rg grep egrep
          fgrep ag ack sed awk ls cat wc tail uniq diff cmp bash sh zsh dash fish pwsh
          powershell curl wget http jq yq xmllint shellcheck shfmt hadolint actionlint
          yamllint markdownlint markdownlint-cli2 gitleaks trufflehog trivy grype syft
          semgrep snyk sqlite3 psql mysql redis-cli mongosh openssl ssh scp rsync tar
          unzip cp mv mkdir rm touch chmod ln echo printf xargs tee just task earthly
          pre-commit nix brew apt apt-get cd sudo systemctl journalctl buf protoc sqlc
          wrangler firebase supabase prisma alembic flyway liquibase k6 locust newman
          storybook cucumber behave robot lighthouse tflint tfsec checkov conftest opa act
          Rscript
          """
              .strip()
              .split("\\s+"));

  /// Those of them that nobody names with a version: what follows is what they are given.
  private static final Set<String> WITHOUT_VERSION =
      Set.of("cat cd chmod cp echo ln ls mkdir mv printf rm tail tee touch wc".split(" "));

  private static final Pattern VERSION = Pattern.compile("\\s*v?\\d[A-Za-z0-9.+_-]*\\s*");
  private static final Pattern PROSE =
      Pattern.compile("\\s*(?:sure|it|its|the|a|an|is|are|to|up|for|of|and|or|as|by)\\b.*");

  /// The longest of those words.
  private static final int LONGEST_OF_PROSE = 4;

  private static final Pattern SHAPED =
      Pattern.compile("(?s).*(?:\\s-|[/\\\\\"'=$*|>]|&&|;|\\.[A-Za-z]{1,5}(?:\\s|$)).*");

  private Programs() {}

  /// Whether nobody would take a text for a phrase: it begins with a known program, or has flags,
  /// paths, quotes or signs of a shell.
  static boolean isEvident(String command) {
    int end = 0;
    while (end < command.length() && !Character.isWhitespace(command.charAt(end))) {
      end++;
    }
    return KNOWN.contains(command.substring(0, end)) && !isProse(command, end)
        || SHAPED.matcher(command).matches();
  }

  /// Whether what stands behind the first word goes on as a sentence does, `make sure that`.
  private static boolean isProse(String command, int end) {
    return end + 1 < command.length()
        && Scan.isLetter(command.charAt(end + 1))
        && wordEnd(command, end + 1) <= end + 1 + LONGEST_OF_PROSE
        && PROSE.matcher(command).region(end, command.length()).matches();
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Scan.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether a text only names a version, `node 20`, `go 1.25`.
  static boolean isVersion(String command) {
    int end = command.indexOf(' ');
    return end > 0
        && end + 1 < command.length()
        && (Scan.isDigit(command.charAt(end + 1)) || command.charAt(end + 1) == 'v')
        && KNOWN.contains(command.substring(0, end))
        && !WITHOUT_VERSION.contains(command.substring(0, end))
        && VERSION.matcher(command).region(end, command.length()).matches();
  }
}
