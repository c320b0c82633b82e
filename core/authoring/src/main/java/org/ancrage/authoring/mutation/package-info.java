/**
 * How much of the law its situations hold fast: changes one thing at a time in the rules, the outlines and the jurisdictions of a pack, and
 * reports the changes that no situation notices.
 *
 * <p>A change is <em>noticed</em> when a situation is no longer as it expects, or has no answer because rules contradict each other or fail.
 * One that is not noticed is a <em>survivor</em>: either a situation is missing, or the change makes no difference, which {@code
 * mutation.yaml} may declare with a reason.
 *
 * <p>All changed rules of a file are compiled together, as rules beside each other. What they make of the situations is found by walking their
 * models, without sessions. Each situation is put to all changes that can touch it and that no other noticed yet.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.authoring.mutation;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
