/**
 * What a predicate of a fact says of itself, so that explanations, timelines and proofs can reason about it: what it reads, what it
 * compares, and what it stands together with.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.fact.predicate;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
