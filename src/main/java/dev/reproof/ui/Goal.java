package dev.reproof.ui;

/// Where somebody was led to, to go on working there.
public enum Goal {
  /// The packets of the page that is shown, or what there is to choose while no tracker is open.
  PACKETS,
  /// The selected command.
  COMMAND
}
