package dev.reproof.evidence;

import java.util.Objects;

/// What a run printed: how many bytes, their SHA-256 in lower-case hex, and the file that keeps
/// them.
public record Output(long bytes, String sha256, String path) {
  public Output {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(path, "path");
  }

  public static final Output NONE =
      new Output(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "");
}
