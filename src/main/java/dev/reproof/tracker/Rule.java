package dev.reproof.tracker;

/// A numbered rule of the tracker, in its own words. `line` is the line in the file, from 1.
public record Rule(int number, int line, String text) {}
