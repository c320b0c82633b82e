/**
 * A second reading of the law, in plain Java, beside which the rules are held on random questions.
 *
 * <p>A {@link org.ancrage.rules.witness.Witness} is written from the law and from the Javadoc of the facts by somebody who has not read the
 * rules: rules that are proved by the engine can still be wrong in law. It says what the law gives where every fact is known; facts that are
 * missing are completed one way after another ({@link org.ancrage.rules.witness.Completions}), so that the witness knows nothing of three truths.
 */
@NullMarked
package org.ancrage.rules.witness;

import org.jspecify.annotations.NullMarked;
