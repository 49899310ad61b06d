/// Reads and replaces one file safely; keeps drafts, runs, approvals and settings outside the work
/// tree.
///
/// Imports floors 0 and 1, and Jackson.
@NullMarked
package dev.reproof.store;

import org.jspecify.annotations.NullMarked;
