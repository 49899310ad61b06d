package dev.reproof.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  @Test
  void aQuotedPipeStaysOneArgument() {
    Command command = Command.of("go test ./lamp/... -run \"Fog|Lens\" -v");

    assertThat(command.needsShell()).isFalse();
    assertThat(command.arguments())
        .containsExactly("go", "test", "./lamp/...", "-run", "Fog|Lens", "-v");
    assertThat(command.marks()).isEmpty();
  }

  @Test
  void singleQuotesKeepADollar() {
    assertThat(Command.of("go test -run '^$' \"Foo$\"").arguments())
        .containsExactly("go", "test", "-run", "^$", "Foo$");
  }

  @Test
  void aBackslashBeforeALineEndJoinsLines() {
    assertThat(Command.of("node --test \\\n  a.js b.js").arguments())
        .containsExactly("node", "--test", "a.js", "b.js");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cd web && npm test",
        "rg x docs/*.md",
        "grep x *.{go,mod}",
        "$(go env GOPATH)/bin/tool ./...",
        "sh a.sh > out.txt",
        "FOO=1 make test",
        "ls ~",
        "echo \"$HOME\"",
        "a | b",
        "cd web",
        "test -f \"unclosed"
      })
  void shellSyntaxNeedsAShell(String text) {
    assertThat(Command.of(text).needsShell()).isTrue();
  }

  @Test
  void theProgramIsFoundBehindAChangeOfFolder() {
    assertThat(Command.of("cd web && npx vitest run").program()).isEqualTo("npx");
    assertThat(Command.of("CI=1 make test").program()).isEqualTo("make");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git checkout -- lamp.c",
        "git -C sub checkout -- .",
        "git restore lamp.c",
        "git restore --source HEAD~1 lamp.c",
        "git reset --hard",
        "git -c a=b reset HEAD --hard",
        "git clean -fd",
        "git clean -xdf",
        "git stash",
        "git stash pop",
        "cd x && git reset --hard origin/main",
        "sh -c 'git clean -fd'",
        "sudo rm -rf build",
        "rm -r -f build",
        "git push --force",
        "find . -name '*.o' -delete",
        "FOO=1 git reset --hard; make"
      })
  void destructiveCommandsAreMarked(String text) {
    assertThat(Command.of(text).has(Mark.DESTRUCTIVE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scripts/validate.sh <version> --fast",
        "npx vitest run [5 test files]",
        "npx vitest run ...lamp.test.ts ...",
        "cd web && npx vitest run …"
      })
  void placeholdersAreMarked(String text) {
    assertThat(Command.of(text).has(Mark.PLACEHOLDER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go test $(go list ./... | grep -v vendor)",
        "go test \"$(go list ./... | head -1)\"",
        "go test `go list ./... | head -1`",
        "$(go env GOPATH)/bin/tool ./...",
        "test -z \"$(gofmt -l . | head)\"",
        "test \"$(a \"$(b | c)\" || d)\" = x",
        "echo ${A:-a | b}",
        "diff <(sort a | uniq) <(sort b)",
        "make check > >(tee log) 2>&1",
        "make check >| log",
        "make check &> log",
        "make check &>> log",
        "python3 - <<'EOF'\nprint(1 | 2); x = 3\nEOF",
        "python3 - <<-EOF > log && make\n\ta || b\n\tEOF\n",
        "cat <<A <<B\n;\nA\n|\nB\n",
        "cd a; cat <<A\n;\nA\n",
        "[[ -f a || -f b ]]",
        "[[ a < b && ( c || d ) ]] && make",
        "{ make check; }",
        "(cd web; make check)",
        "(cd web && make check;)",
        "make check;",
        "make check\n",
        "make check # | tee log || true",
        "echo $'it\\'s | || ;'",
        "echo a\\|b \\; c \\&",
        "A=1 B=2; make",
        "export A=1; make",
        "set -o pipefail; make | tee log",
        "set -euo pipefail; make | tee log; make lint",
        "set -e; make; make lint",
        "set -eu\nmake\nmake lint\n",
        "a && b && c",
        "sh -c 'exit 3'",
        "grep -c '-c' a",
        "rg '! x|trap' src",
        "docker run --rm img sh -c 'make check'",
        "find . -name '*.sh' -exec sh -n {} +",
        "time make",
        "export A=$((1 + 2)); make",
        "bash -o pipefail -c 'make check | tee log'",
        "bash -euo pipefail -c 'make; make lint | tee log'",
        "bash -c 'set -o pipefail; make | tee log'",
        "bash -lc 'cd web && make check'",
        "timeout 5 sh -c 'make check > log 2>&1'",
        "ssh -p 22 host make check",
        "ssh host 'cd web && make check'",
        "su -c 'make check' ada",
        "bash -c 'rg \"a|b;c\" src'",
        "bash scripts/check.sh -c 'a | b'",
        "rg -c sh -c 'a | b'",
        "bash <<EOF\nset -e\nmake\nmake lint\nEOF\n",
        "make check || (exit 1)",
        "cmd /c \"cd web && make\"",
        "pwsh -NoProfile -Command ./check.ps1 -All",
        "script -qec 'make check' /dev/null",
        "npx -c 'jest --ci'",
        "make check &&\necho ok",
        "set -o pipefail; make check |\n  tee log",
        "make check; exit $?",
        "make check || exit $?",
        "make check || { cat log; exit 1; }",
        "make check || { exit; }",
        "cmake -S . -Bbuild && cmake --build build",
        "make -Csite test",
        "echo now; make check",
        "sleep 1; make check",
        "diff <(sort a) <(sort b)",
        "mvn -f pom.xml verify"
      })
  void theExitOfOneCommandIsItsOwn(String text) {
    assertThat(Command.of(text).has(Mark.NOT_ATTRIBUTABLE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(make check); true",
        "make check ||\ntrue",
        "make check |\n  tee log",
        "make check; exit $?; true",
        "echo now; make check; echo then",
        "cat <(make check)",
        "make check || { cat log; exit \"$?\"; }",
        "npm test || { echo failed; exit; }",
        "git submodule foreach 'npm test || true'",
        "make -ki check",
        "make -i check",
        "make -C web --ignore-errors check",
        "mvn -fn verify",
        "mvn verify -Dmaven.test.failure.ignore=true",
        "flake8 --exit-zero",
        "{ make check; }; true",
        "make check && cd web; true",
        "A=1 make check; true",
        "A=$(make check); true",
        "export A=$(make check)",
        "echo \"$(make check)\"",
        "echo `make check`",
        "! make check",
        "cd web && ! make check",
        "trap 'exit 0' EXIT && make check",
        "trap 'exit 0' EXIT; make check",
        "make check; exit 0",
        "make check\ntrue",
        "make check\r\ntrue\r\n",
        "if make check; then echo ok; fi",
        "if make check\nthen true\nfi",
        "while ! make check; do sleep 1; done",
        "for p in a b; do go test ./$p; done",
        "case x in x) make;; esac",
        "set -o pipefail; set +o pipefail; make | tee log",
        "(set -o pipefail); make | tee log",
        "make | tee log; set -o pipefail",
        "set -e; make || true",
        "set -e; set +e; make; true",
        "set -e; make && make lint; true",
        "make check 2>&1 | tee log",
        "make check |& tee log",
        "make check & wait",
        "nohup make check > log &",
        "make check&",
        "cat <<EOF | sh\nx\nEOF\n",
        "cat <<EOF; true\nx\nEOF\n",
        "cat <<EOF\nx\nEOF\ntrue",
        "[[ -f a ]] || true",
        "f() { make; return 0; }; f",
        "eval 'make check || true'",
        "eval make check '|' cat",
        "sh -c 'make check || true'",
        "bash -lc \"go test ./... || :\"",
        "docker exec web sh -ec 'npm test || exit 0'",
        "find . -name '*.sh' -exec sh -n {} \\;",
        "setsid -f make check",
        "bash -c 'make check | cat'",
        "bash -lc \"cd scripts && ./check.sh; exit 0\"",
        "bash -ce 'make check | cat'",
        "/bin/bash --norc -e -c 'make check & wait'",
        "env X=1 sh -c 'make check; true'",
        "timeout 5 bash -lc 'make check | cat'",
        "su -c 'make check | cat' ada",
        "su - ada -c 'make check; true'",
        "ssh host 'make check | cat'",
        "ssh -p 22 ada@host make check '|' cat",
        "ssh host <<EOF\nmake check\ntrue\nEOF\n",
        "docker exec web bash -c 'make check; true'",
        "make && bash -c 'make check; true'",
        "bash -c \"sh -c 'make check | cat'\"",
        "bash -c 'make' && bash -c 'make check | cat'",
        "bash +o pipefail -c 'make check | cat'",
        "bash -s <<EOF\nmake check | cat\nEOF\n",
        "bash -c 'if make check; then echo ok; fi'",
        "npx -c 'jest --ci | cat'",
        "powershell -c \"make check; exit 0\"",
        "cmd.exe /s /c \"make check & exit 0\"",
        "script -qc 'make check' /dev/null",
        "echo \"a $(b) | c",
        "make )",
        "a |",
        "make ||"
      })
  void anExitThatSomethingElseCanMakeIsMarked(String text) {
    assertThat(Command.of(text).has(Mark.NOT_ATTRIBUTABLE)).isTrue();
  }

  @Test
  void tenThousandOpenBracketsAreReadInOnePass() {
    for (String piece : new String[] {"$(", "\"$(", "`", "((", "<<a\n", "${", "<(", "$'", "[["}) {
      assertThat(Command.of("x " + piece.repeat(10_000)).needsShell()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | tee log",
        "make || true",
        "make; echo $?",
        "sleep 5 &",
        "make test | tail -5"
      })
  void aForeignExitCodeIsMarked(String text) {
    assertThat(Command.of(text).has(Mark.NOT_ATTRIBUTABLE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go build ./...",
        "go build ./... && go test ./lamp/... -count=1",
        "cd web && npm audit --omit=dev",
        "rg -n \"a|b; c\" docs/*.md",
        "go test ./... -run 'A|B' -bench \"X\" > /dev/null 2>&1",
        "grep -rE 'go1\\.24\\b' .",
        "git log --oneline",
        "git checkout main",
        "git diff --stat",
        "cargo clippy --all -- -D warnings",
        "npm --prefix web exec -- vitest run a.test.ts",
        "echo 'naïve — café'",
        "cmp a.txt < b.txt",
        "git rm --cached x"
      })
  void ordinaryCommandsHaveNoMark(String text) {
    assertThat(Command.of(text).marks()).isEmpty();
  }

  @Test
  void hiddenAndLookAlikeCharactersAreMarked() {
    assertThat(Command.of("npx vitest run \u202Esrc/a.test.ts").has(Mark.HIDDEN_TEXT)).isTrue();
    assertThat(Command.of("npm run te\u200Bst").has(Mark.HIDDEN_TEXT)).isTrue();
    assertThat(Command.of("npm run t\u0435st").has(Mark.HIDDEN_TEXT)).isTrue();
  }

  @Test
  void aReaderOfStandardInputIsMarked() {
    assertThat(Command.of("grep -c \"a|b\"").has(Mark.READS_INPUT)).isTrue();
    assertThat(Command.of("cat").has(Mark.READS_INPUT)).isTrue();
    assertThat(Command.of("grep -c a file.txt").has(Mark.READS_INPUT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum",
        "md5sum -b",
        "cksum",
        "jq .",
        "jq -e '.a.b'",
        "sed -n 1p",
        "sed -n -E '1p'",
        "bash",
        "sh -s",
        "python3 -",
        "node",
        "ruby",
        "tr a b",
        "tee out.txt",
        "xargs ls",
        "xxd",
        "diff - a.txt",
        "cmp a.bin -",
        "awk '{print $1}'"
      })
  void aReaderWithoutAFileIsMarked(String text) {
    assertThat(Command.of(text).has(Mark.READS_INPUT)).isTrue();
    assertThat(Command.of("cat a.txt | " + text).has(Mark.READS_INPUT)).isFalse();
    assertThat(Command.of(text + " < a.txt").has(Mark.READS_INPUT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum -c sums.txt",
        "jq . a.json",
        "jq -n '1 + 1'",
        "jq --version",
        "sed -n 1p a.txt",
        "sed -n --expression=1p a.txt",
        "sed -ne1p a.txt",
        "bash scripts/check.sh",
        "bash -c 'make check'",
        "python3 -m pytest",
        "python3 --version",
        "node --test",
        "node -v",
        "ruby -v",
        "xargs -a files.txt ls",
        "xxd a.bin",
        "diff a.txt b.txt",
        "awk '{print $1}' a.txt",
        "awk 'BEGIN { exit 0 }'"
      })
  void whatHasItsSourceIsNot(String text) {
    assertThat(Command.of(text).has(Mark.READS_INPUT)).isFalse();
  }

  @Test
  void anOverLongCommandIsMarked() {
    assertThat(Command.of("echo " + "a".repeat(2_000)).has(Mark.OVER_LONG)).isTrue();
  }
}
