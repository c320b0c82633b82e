/**
 * Measures Ancrage beside other ways of settling the same criteria on the same facts: plain Drools, Drools as its documentation advises,
 * Evrete, the Camunda DMN engine, and Java written by hand. That all answer alike is checked before anything is timed.
 */
@NullMarked
package org.ancrage.benchmarks;

import org.jspecify.annotations.NullMarked;
