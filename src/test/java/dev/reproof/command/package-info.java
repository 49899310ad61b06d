/// Tests of the package.
@NullMarked
package dev.reproof.command;

import org.jspecify.annotations.NullMarked;
