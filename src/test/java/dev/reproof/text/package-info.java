/// Tests of the exact text. Imports JUnit and AssertJ besides what it tests.
@NullMarked
package dev.reproof.text;

import org.jspecify.annotations.NullMarked;
