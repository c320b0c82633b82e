/**
 * What rules derive from the facts given, and arithmetic computes of them before any rule runs: which foreign laws reach whom, who
 * holds how much, who performs which activity. A fact whose name begins with {@code Possible} or {@code Possibly} says what is known or
 * cannot be ruled out; what its plain twin says is known.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.fact.derived;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
