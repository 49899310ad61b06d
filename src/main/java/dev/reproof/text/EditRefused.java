package dev.reproof.text;

/// An edit does not fit the text: another text stands where it expects its own, it overlaps another
/// edit, or the text is read-only. Nothing was changed.
public final class EditRefused extends Exception {
  private static final long serialVersionUID = 1L;

  public EditRefused(String message) {
    super(message);
  }
}
