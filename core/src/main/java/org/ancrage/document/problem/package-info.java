/**
 * What can be wrong with an input, as a value: a code that never changes its meaning, and arguments. Java names these only.
 *
 * <p>The words stand in {@code problems_en.properties} and {@code problems_fr.properties} beside the enumeration of the codes, in the room to which
 * they belong. A message is a pattern: <code>{key}</code> is the argument of that name, <code>{allowed|none}</code> has words for where it is missing,
 * {@code {@found}} is the message of the entry {@code @found.} with the argument at its end, <code>{reason}</code> may be the message of another
 * problem, and what stands in <code>[[</code> and <code>]]</code> is left out where an argument in it is missing. {@code unknown-key.do} says what to
 * do, for the page of codes, where the message does not say it.
 *
 * <p>Libraries for patterns with named choices bring megabytes of plural rules with them, which no message here needs.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.document.problem;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
