/**
 * What is asked: criteria and their rules, needs and offers near the situations of the standard pack, the law of the day, and the facts of one
 * question as engines want them.
 */
@NullMarked
package org.ancrage.benchmarks.question;

import org.jspecify.annotations.NullMarked;
