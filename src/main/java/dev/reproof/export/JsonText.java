package dev.reproof.export;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes a value as one JSON document, indented by two blanks, with LF at the end.
public final class JsonText {
  private final ObjectWriter writer;

  public JsonText() {
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    this.writer = JsonMapper.builder().build().writer().with(printer);
  }

  /// The document of maps, lists, strings, numbers, booleans and nulls.
  public String of(Object value) {
    return writer.writeValueAsString(value) + "\n";
  }
}
