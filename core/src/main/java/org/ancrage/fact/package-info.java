/**
 * What is put to the engine: the need, the offer, the contract, and what the corpus of law says on the assessment date.
 *
 * <p>All facts are immutable records. <b>Unknown is expressible everywhere</b>: a nullable component is unknown when it is null, an
 * {@link org.ancrage.fact.Answer} when it is {@code UNKNOWN}, and a {@link org.ancrage.fact.Listing} is known in full only when it
 * says so. Only ids and references between facts must be given.
 *
 * <p><b>Predicates come in threes.</b> Where a rule may ask a question, the fact answers with <i>known yes</i>, <i>known no</i> and
 * <i>possibly yes</i> ({@code outside}, {@code inside}, {@code possiblyOutside}), and for a number with <i>more than</i> and <i>may be
 * more than</i>. What fires on a known answer still fires when more becomes known; a {@code not} takes in the possible. Each predicate
 * names the components that it reads with {@link org.ancrage.fact.Reads}, so that an explanation can show their values.
 *
 * <p>Three kinds of facts are not given by the user: neutral facts that the corpus yields on the assessment date ({@link
 * org.ancrage.fact.AsOf}, {@link org.ancrage.fact.Territory}, {@link org.ancrage.fact.AdequacyDecision}, {@link
 * org.ancrage.fact.ForeignAccessLaw}, {@link org.ancrage.fact.ReadingChoice}), facts computed by arithmetic before any rule runs
 * ({@link org.ancrage.fact.Stake}, {@link org.ancrage.fact.OutsideShare}), and facts derived by rules ({@link
 * org.ancrage.fact.AccessLaw}, {@link org.ancrage.fact.Exposure}, {@link org.ancrage.fact.OutsideInfluence}, {@link
 * org.ancrage.fact.ThirdCountrySubjection}, {@link org.ancrage.fact.ThirdStateTie}).
 */
@NullMarked
package org.ancrage.fact;

import org.jspecify.annotations.NullMarked;
