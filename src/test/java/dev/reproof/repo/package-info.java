/// Tests of reading repositories.
@NullMarked
package dev.reproof.repo;

import org.jspecify.annotations.NullMarked;
