/// Tests of keeping files and state.
@NullMarked
package dev.reproof.store;

import org.jspecify.annotations.NullMarked;
