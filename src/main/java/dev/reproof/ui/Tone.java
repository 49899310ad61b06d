package dev.reproof.ui;

/// How a mark or chip looks; what it means is always said by its sign and word as well.
public enum Tone {
  MUTED("muted"),
  NEUTRAL("neutral"),
  ACCENT("accent"),
  SUCCESS("success"),
  WARNING("warning"),
  DANGER("danger");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  public String styleClass() {
    return styleClass;
  }
}
