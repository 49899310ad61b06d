package dev.reproof.ui;

/// What the window shows below its top bar.
public enum Page {
  BOARD,
  REVIEW
}
