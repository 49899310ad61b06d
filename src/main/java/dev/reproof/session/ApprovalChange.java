package dev.reproof.session;

/// What is no longer as it was approved: `what` is `HEAD`, `folder` or `command N`, `before` what
/// was approved (empty for a command that never was), `now` what it is.
public record ApprovalChange(String what, String before, String now) {}
