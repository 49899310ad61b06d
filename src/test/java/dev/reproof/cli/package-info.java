/// Tests of the command line.
@NullMarked
package dev.reproof.cli;

import org.jspecify.annotations.NullMarked;
