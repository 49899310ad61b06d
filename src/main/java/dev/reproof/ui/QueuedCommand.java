package dev.reproof.ui;

import java.nio.file.Path;

/// A command that waits for those before it: of which packet of which tracker's file, its number
/// and text, and the number of the approval by which it will run.
public record QueuedCommand(Path tracker, String packet, int n, String command, long plan) {
  boolean is(Path of, String ofPacket, int number) {
    return tracker.equals(of) && packet.equals(ofPacket) && n == number;
  }
}
