package dev.reproof.evidence;

import java.util.Objects;

/// What somebody has typed into the source of a packet and what was not taken yet: the section as
/// it was when the typing began, and what the editor shows now. Kept on disk while typing.
public record TypedSource(String packet, String base, String shown) {
  public TypedSource {
    Objects.requireNonNull(packet, "packet");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(shown, "shown");
  }
}
