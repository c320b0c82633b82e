/**
 * Other ways of settling the same criteria, each as its documentation advises, and what they are checked against.
 */
@NullMarked
package org.ancrage.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
