package dev.reproof.ui;

/// A command that waits for those before it: of which packet, its number and text, and the number
/// of the approval by which it will run.
public record QueuedCommand(String packet, int n, String command, long plan) {
  boolean is(String ofPacket, int number) {
    return packet.equals(ofPacket) && n == number;
  }
}
