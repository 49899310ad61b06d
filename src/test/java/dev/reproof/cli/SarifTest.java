package dev.reproof.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.reproof.run.ProcessRunner;
import dev.reproof.session.SessionParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `lint --format sarif` against the schema of SARIF 2.1.0.
class SarifTest {
  @TempDir private Path folder;

  private String sarif(String tracker) throws IOException {
    Path file = folder.resolve("a tracker é.md");
    Files.writeString(file, tracker);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ProcessRunner runner = new ProcessRunner(Clock.systemUTC())) {
      SessionParts parts = new SessionParts(folder.resolve("home"), runner, Clock.systemUTC());
      PrintStream page = new PrintStream(out, true, StandardCharsets.UTF_8);
      new Cli(new Surroundings(page, page, folder, parts, false))
          .run("lint", file.toString(), "--format", "sarif");
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema schema() throws IOException {
    try (InputStream schema =
        requireNonNull(SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static final String BROKEN =
      """
      # Lamp Progress

      1. A packet is `DONE` only when every checkbox is checked.
      2. The lamp is lit by hand.

      | Packet | Title | Status |
      |---|---|---|
      | 01 | Lamp | DONE |

      ## Packet 01 Checklist: Lamp

      - [ ] `true`
      """;

  @Test
  void holdsAgainstItsSchema() throws IOException {
    assertThat(schema().validate(sarif(BROKEN), InputFormat.JSON)).isEmpty();
  }

  @Test
  void namesTheRuleTheFileAndTheLine() throws IOException {
    JsonNode run = JsonMapper.shared().readTree(sarif(BROKEN)).path("runs").path(0);
    JsonNode open = null;
    for (JsonNode result : run.path("results")) {
      if (result.path("ruleId").asString().equals("open-box")) {
        open = result;
      }
    }
    JsonNode found = requireNonNull(open);
    assertThat(found.path("level").asString()).isEqualTo("error");
    JsonNode place = found.path("locations").path(0).path("physicalLocation");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(12);
    assertThat(place.path("artifactLocation").path("uri").asString())
        .isEqualTo("a%20tracker%20%C3%A9.md");
    int index = found.path("ruleIndex").asInt();
    JsonNode rule = run.path("tool").path("driver").path("rules").path(index);
    assertThat(rule.path("id").asString()).isEqualTo("open-box");
    assertThat(rule.path("help").path("text").asString()).contains("Next:");
  }
}
