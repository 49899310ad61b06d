package dev.reproof;

/// The program's entry.
public final class Main {
  private Main() {}

  static void main() {}
}
