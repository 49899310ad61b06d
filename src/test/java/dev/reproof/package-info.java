/// Tests of the whole: the house's rules and the form of its sources.
@NullMarked
package dev.reproof;

import org.jspecify.annotations.NullMarked;
