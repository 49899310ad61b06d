package dev.reproof.cli;

import picocli.CommandLine.Option;

/// The form of the output: text for people, or one JSON document.
final class Format {
  enum Kind {
    text,
    json,
    sarif
  }

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text (for people) or json (one document); lint also has sarif (2.1.0)")
  private Kind kind = Kind.text;

  boolean isJson() {
    return kind == Kind.json;
  }

  boolean isSarif() {
    return kind == Kind.sarif;
  }
}
