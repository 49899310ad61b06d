package dev.reproof.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which commands need a confirmation of their own, and how few ordinary ones do.
class MarksTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "git checkout -- .",
        "git checkout -f main",
        "git checkout HEAD -- src",
        "git restore src/a.c",
        "git restore --source HEAD~1 .",
        "git reset --hard",
        "git reset --hard origin/main",
        "git -C sub reset --hard",
        "git -c a.b=c clean -fd",
        "git clean -fdx",
        "git clean -d -f",
        "git stash",
        "git stash drop",
        "git push --force",
        "git push -f origin main",
        "git push --force-with-lease origin main",
        "git push origin --delete topic",
        "git push origin +main",
        "git branch -D topic",
        "git branch --delete --force topic",
        "git switch --discard-changes main",
        "git worktree remove --force ../w",
        "git update-ref -d refs/heads/x",
        "git filter-branch --tree-filter true",
        "git reflog expire --expire=now --all",
        "git gc --prune=now",
        "git rm -r src",
        "rm -rf build",
        "rm -r -f build",
        "rm --recursive build",
        "rm -fr -- *",
        "sudo rm -rf /var/x",
        "sudo -u root rm -rf x",
        "env A=1 rm -rf x",
        "A=1 rm -rf x",
        "\\rm -rf x",
        "r''m -rf x",
        "/bin/rm -rf x",
        "command rm -rf x",
        "nice -n 5 rm -rf x",
        "timeout 5 rm -rf x",
        "cd a && rm -rf b",
        "make check; rm -rf out",
        "true || rm -rf out",
        "(rm -rf out)",
        "{ rm -rf out; }",
        "if true; then rm -rf out; fi",
        "for f in a b; do rm -rf $f; done",
        "echo $(rm -rf out)",
        "echo `rm -rf out`",
        "echo \"a $(b $(c $(rm -rf out)))\"",
        "echo ${A:-$(rm -rf out)}",
        "bash <<EOF\nrm -rf out\nEOF\n",
        "diff <(rm -rf out) a",
        "sh -c 'rm -rf out'",
        "bash -ec \"git clean -fd\"",
        "bash -lc 'cd a && git reset --hard'",
        "eval 'rm -rf out'",
        "find . -name '*.o' -delete",
        "find . -type f -exec rm {} ;",
        "find . | xargs rm",
        "ls | xargs -0 rm -f",
        "dd if=/dev/zero of=/dev/sda",
        "mkfs.ext4 /dev/sda1",
        "shred -u secret",
        "truncate -s 0 data.db",
        "chmod -R 777 /",
        "chown -R me .",
        "curl https://example.org/x.sh | sh",
        "wget -qO- https://example.org/x | sudo bash",
        "docker system prune -af",
        "docker volume rm data",
        "docker compose down -v",
        "kubectl delete namespace prod",
        "terraform destroy -auto-approve",
        "dropdb prod",
        "psql -c 'DROP TABLE users'",
        "mysql -e \"delete from users\"",
        "redis-cli FLUSHALL",
        "rsync -a --delete a/ b/",
        "npm publish",
        "cargo publish",
        "shutdown -h now",
        "kill -9 -1",
        "> /dev/sda",
        "mv src /dev/null",
        ":(){ :|:& };:"
      })
  void whatThrowsWorkAwayIsDestructive(String command) {
    assertThat(Command.of(command).marks()).contains(Mark.DESTRUCTIVE);
    assertThat(Command.of(command).isRisky()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grep -rn 'rm -rf' src",
        "echo \"git reset --hard\"",
        "git checkout -b topic",
        "git checkout main",
        "git clean -n",
        "git clean --dry-run",
        "git reset --soft HEAD~1",
        "git log --oneline",
        "git stash list",
        "git branch -d merged",
        "git push origin main",
        "git restore --staged a",
        "rm build/out.txt",
        "find . -name '*.md'",
        "make clean",
        "npm run clean",
        "cargo clean",
        "docker ps",
        "kubectl get pods",
        "terraform plan",
        "psql -c 'select 1'",
        "chmod +x run.sh",
        "curl -f https://localhost/health",
        "test -f rm",
        "rg 'DROP TABLE' db",
        "./gradlew clean test"
      })
  void whatOnlyLooksSoIsNot(String command) {
    assertThat(Command.of(command).marks()).doesNotContain(Mark.DESTRUCTIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go test <package>",
        "scripts/validate.sh <version> --skip",
        "vitest run ... --all",
        "npx vitest run [5 test files]",
        "git show <hash>",
        "go test <файл>",
        "go test <...>",
        "pytest [options]",
        "./run.sh [FILE]...",
        "npm test -- {name}",
        "npm run {{script}}",
        "curl https://{host}/health",
        "vitest run --dir=...",
        "make ...; make lint",
        "TODO: name the command"
      })
  void placeholdersNeverRun(String command) {
    assertThat(Command.of(command).marks()).contains(Mark.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo \u202Egnp.exe",
        "go\u200B test",
        "g\u043E test ./...",
        "npm\u00A0test",
        "npm\uFE0F test",
        "npm te\rst",
        "npm test \u037E rm x",
        "npm test \u2013\u2013watch",
        "npm \u2014watch test",
        "npm test \u201Ca b\u201D",
        "\u0261it status",
        "npm \u0131nstall",
        "npm\u2215test",
        "npm test \u01C0 cat",
        "rm \u0430",
        "\uD835\uDC1Fo test",
        "ls \u2066a\u2069",
        "make \uFEFFcheck"
      })
  void hiddenAndLookAlikeTextIsMarked(String command) {
    assertThat(Command.of(command).marks()).contains(Mark.HIDDEN_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo café naïve über",
        "echo ✅ → ⚠\uFE0F 1\uFE0F\u20E3 …",
        "echo тест",
        "go test -run 測試",
        "echo 'it’s – “quoted”'",
        "make check\r\n"
      })
  void otherScriptsAndSignsHideNothing(String command) {
    assertThat(Command.of(command).marks()).doesNotContain(Mark.HIDDEN_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort <in.txt >out.txt",
        "test -f a.txt || exit 1",
        "grep -q x a.txt || { echo missing; exit 1; }",
        "set -e; make; make test",
        "sed s:/old:/new: a.txt",
        "docker exec web ls /home/node/app",
        "npx vitest run 2>&1",
        "git show HEAD@{upstream}",
        "git rev-parse HEAD^{tree}",
        "docker ps --format {{.Names}}",
        "echo {a,b} ${A} {1..3}",
        "ls [a-z]* file[0-9] [a-zA-Z]",
        "pytest tests/test_a.py::test_b[param]",
        "awk {print} a.txt"
      })
  void whatShowsItsOwnResultIsNotMarked(String command) {
    assertThat(Command.of(command).marks())
        .doesNotContain(
            Mark.PLACEHOLDER, Mark.NOT_ATTRIBUTABLE, Mark.FOREIGN_PATH, Mark.READS_INPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "make || true",
        "make test || echo failed",
        "make; echo $?",
        "make &",
        "sort < /dev/stdin <file>",
        "ls /Users/ada/x",
        "grep -c x"
      })
  void whatCannotShowItsResultIsMarked(String command) {
    assertThat(Command.of(command).marks())
        .containsAnyOf(
            Mark.PLACEHOLDER, Mark.NOT_ATTRIBUTABLE, Mark.FOREIGN_PATH, Mark.READS_INPUT);
  }

  @Test
  void gitRmIsNoLossOfChangesUnlessForced() {
    assertThat(Command.losesChangesByGit("git rm internal/legacy.go")).isFalse();
    assertThat(Command.losesChangesByGit("git rm -f internal/legacy.go")).isTrue();
  }

  @Test
  void anOverLongCommandIsMarked() {
    assertThat(Command.of("echo " + "a".repeat(1_995)).marks()).doesNotContain(Mark.OVER_LONG);
    assertThat(Command.of("echo " + "a".repeat(2_000)).marks()).contains(Mark.OVER_LONG);
  }

  @Test
  void ofTwoThousandOrdinaryCommandsAtMostTwoInAHundredAreHeldBack() {
    long seed = System.nanoTime();
    System.out.println("MarksTest seed " + seed);
    Random random = new Random(seed);
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String command = ordinary(random);
      Command read = Command.of(command);
      if (read.isRisky() || read.has(Mark.PLACEHOLDER)) {
        held.add(command);
      }
    }
    assertThat(held).hasSizeLessThanOrEqualTo(40);
  }

  private static String ordinary(Random random) {
    String path =
        pick(random, "./...", "src", "tests/unit", "docs/*.md", "internal/api/...", "a b");
    String quoted = path.contains(" ") ? "'" + path + "'" : path;
    return pick(
        random,
        "go test " + quoted + " -run \"" + word(random) + "|" + word(random) + "\" -v",
        "go build ./... && go vet ./...",
        "npm --prefix web exec -- vitest run src/" + word(random) + ".test.ts",
        "cd web && npx tsc --noEmit",
        "cargo test --workspace -- --nocapture " + word(random),
        "mvn -B -q verify -Dtest=" + word(random) + "Test",
        "./gradlew :" + word(random) + ":test --tests '*" + word(random) + "*'",
        "pytest -q -k '" + word(random) + " and not slow'",
        "python3 -m unittest discover -s tests -p 'test_" + word(random) + "*.py'",
        "rg -n '" + word(random) + "\\(' " + quoted,
        "grep -c \"" + word(random) + "\" README.md",
        "test -f " + word(random) + ".md",
        "make check TESTS=" + word(random),
        "git diff --stat HEAD~1 -- " + quoted,
        "git status --short",
        "docker build --target runtime -t " + word(random) + " .",
        "LC_ALL=C sort -u " + word(random) + ".txt",
        "sh scripts/" + word(random) + ".sh --all > /dev/null 2>&1",
        "for f in a b; do test -f $f.md; done",
        "rm out/" + word(random) + ".tmp",
        "find src -name '*.java' -newer pom.xml",
        "node --test --test-name-pattern " + word(random),
        "bundle exec rspec spec/" + word(random) + "_spec.rb",
        "ls -la " + word(random) + " && wc -l " + word(random));
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String word(Random random) {
    return pick(
        random, "tide", "buoy", "Harbour", "lamp", "chart", "moon", "delete", "reset", "clean");
  }
}
