package dev.reproof.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Makes one sentence of a failure: what was done, what happened, what to do.
final class Troubles {
  private Troubles() {}

  static Trouble of(String doing, IOException e) {
    return new Trouble(Trouble.Kind.COULD_NOT, doing + " failed: " + reason(e), e);
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    if (e instanceof AccessDeniedException) {
      return message + " may not be read or written by you; ask its owner for the right to";
    }
    if (e instanceof NoSuchFileException) {
      return message + " is not there; put it back, or open what there is";
    }
    if (message.contains("No space left")) {
      return message + "; free some space and try again";
    }
    return message;
  }
}
