/**
 * Internal. One question on one day: facts qualified once per choice of readings that rules depend on, outlines read, cases of what is missing tried, and the answer with its findings,
 * reasons and explanation.
 *
 * <p>An {@link org.ancrage.engine.answer.Assessor} looks at the question as a whole ({@code AsAWhole}), or has it put together from a need and an offer that are known ({@link
 * org.ancrage.engine.answer.Joined}); {@link org.ancrage.engine.answer.TextAnswering} is what it needs of either.
 *
 * <p>May use {@code limit}, {@code walk}, {@code outline}, {@code world}, {@code rules} and {@code remedy}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.answer;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
