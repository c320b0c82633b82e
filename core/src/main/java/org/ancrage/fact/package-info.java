/**
 * What is put to the engine: the need, the offer, the contract, and what the corpus of law says on the assessment date.
 *
 * <p>All facts are immutable records. <b>Unknown is expressible everywhere</b>: a nullable component is unknown when it is null, an
 * {@link org.ancrage.fact.Answer} when it is {@code UNKNOWN}, and a {@link org.ancrage.fact.Listing} is known in full only when it
 * says so, of all or of some kinds. A share may be known by its bounds ({@link org.ancrage.fact.term.ShareRange}): what all of a range exceeds
 * is exceeded, what some of it may is possible. Only ids and references between facts must be given.
 *
 * <p><b>Predicates come in threes.</b> Where a rule may ask a question, the fact answers with <i>known yes</i>, <i>known no</i> and
 * <i>possibly yes</i> ({@code outside}, {@code inside}, {@code possiblyOutside}), and for a number with <i>more than</i> and <i>possibly
 * more than</i>. The possible is named with {@code may} before a verb ({@code covers}, {@code doesNotCover}, {@code mayCover}) and with {@code
 * possibly} before all else ({@code validOn}, {@code notValidOn}, {@code possiblyValidOn}). What fires on a known answer still fires when more becomes known; a {@code not} takes in the possible. Each predicate
 * names the components that it reads with {@link org.ancrage.fact.predicate.Reads}, so that an explanation can show their values.
 *
 * <p>What the corpus of law says on the assessment date stands here too ({@link AsOf}, {@link Territory}, {@link AdequacyDecision},
 * {@link ForeignAccessLaw}, {@link ReadingChoice}). What arithmetic computes before any rule runs, and what rules derive, is in {@link
 * org.ancrage.fact.derived}; the closed vocabularies that facts use, in {@link org.ancrage.fact.term}; what a predicate says of itself, in
 * {@link org.ancrage.fact.predicate}.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.fact;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
