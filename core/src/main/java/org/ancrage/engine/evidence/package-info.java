/**
 * Internal. What an answer rests on among the facts: asks again with some of them unknown, and follows the premises of what is explained to
 * what is said of where they come from.
 *
 * <p>May use {@code rules} and what is thrown instead of an answer. Rules and the other rooms never see where facts come from: two questions with the
 * same facts have the same outcome. What is not trusted is forgotten before anything is asked ({@link org.ancrage.fact.shape.Forgetting}), and since rules
 * conclude nothing from an absence, it can take a yes away and give none; should a yes come out all the same, the facts are
 * taken as they were given.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.evidence;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
