/**
 * Internal: qualifies facts with rules and evaluates outlines. The only packages that know Drools.
 *
 * <p>{@link org.ancrage.engine.Engine} is the way in. Behind it are rooms, of which each may use those before it, as its own page says: {@code refusal},
 * {@code limit}, {@code walk}, {@code outline}, {@code world}, {@code rules}, {@code remedy}, {@code answer}, {@code act}, {@code requirement}, {@code evidence}, {@code timeline},
 * {@code portfolio}, {@code trial}.
 *
 * <p>An assessment goes through these steps.
 * <ol>
 * <li>{@link org.ancrage.engine.world.DayFacts} puts the facts on the assessment date: what the corpus says of that day, and the arithmetic
 *     of holdings ({@link org.ancrage.engine.world.Shareholding}), which is computation and not qualification.
 * <li>{@link org.ancrage.engine.rules.Derivation} derives exposures and influence to their fixpoint, in a KieBase with equality behaviour, and
 *     once more by the model.
 * <li>{@link org.ancrage.engine.rules.Settlement} settles criteria on the finished facts, in a Drools session.
 * <li>{@link org.ancrage.engine.walk.RuleWalk} evaluates the executable model of each rule on the same facts, independently. Where it
 *     disagrees with the session, {@link org.ancrage.refusal.DisagreementException} is thrown: never an answer.
 * <li>{@link org.ancrage.engine.answer.Assessor} evaluates the outlines, under every combination of the readings that can matter.
 * <li>{@link org.ancrage.engine.answer.AnswerBuilder} puts together what the levels tell that the answer was asked for at, and nothing else: outcomes, questions, remedies,
 *     explanations. For these the walk yields the premises of what fired and the nearest miss of what did not, and by how much ({@link
 *     org.ancrage.engine.walk.Measure}). The answer holds nothing of the engine.
 * </ol>
 *
 * <p>Under a law that is asked about again and again, need and offer are settled each by itself, in sessions of the parts of rules that look at it ({@link
 * org.ancrage.engine.rules.PartSessions}), compared with the model, and kept for the next question ({@link org.ancrage.engine.portfolio.KnownSides}), also on
 * other days of that law that no rule sees otherwise ({@link org.ancrage.engine.rules.DaysAlike}). What a question comes to is put together from both, what looks at both goes into a session with
 * it, and what a text answers is found once for all questions that come to the same. Every answer is equal to that of the steps above, which tests compare to the last premise.
 *
 * <p>Sessions and model are compared in every assessment, under the default readings, which is what is explained. Under other readings, and
 * for many pairs at a time ({@link org.ancrage.engine.portfolio.SideRules}), the model alone derives and settles, unless rules count what others derive
 * or may have to be stopped; that it does so as sessions would is what tests of every pack prove.
 *
 * <p>An outcome depends on its day through {@link org.ancrage.engine.world.Day} alone: the law of the day, read there and nowhere else, and the
 * date, which rules see through constraints that can be tried by themselves ({@link org.ancrage.engine.rules.DayTests}). Hence {@link
 * org.ancrage.engine.timeline.TimelineSearch} finds every day on which an answer can change without assessing each one.
 *
 * <p>A {@code Model} instance serves one KieBase only, because building rewrites it; the walk therefore has an instance of its own.
 *
 * <p><b>What may be concluded although facts are missing?</b> What holds whatever they are. Open criteria are weighed over everything that they
 * may turn out to be, as if each could be met or not whatever the others are ({@link org.ancrage.engine.outline.Completions}). Where that leaves an
 * outcome open, missing facts that have few values are supposed to have one after the other ({@link org.ancrage.engine.answer.Cases}), since criteria
 * that hang on one fact are not met together, and since one rule may meet a criterion in one case and another rule in the other. Where all
 * permit, the outcome is the worst of them: that of a text that need not apply, and that would be complied with, is {@code COMPLIANT}. The outcome of all
 * texts is {@code NON_COMPLIANT} too where in each case one of them forbids. What is known of countries, dates, shares and further items of a list is
 * never concluded from some of their values.
 *
 * <p><b>When do readings disagree?</b> When one permits what another forbids. Where all permit, the most demanding outcome is given
 * (the conditions of the strictest reading satisfy the others too); where some wait for facts and the others agree, the text is
 * undetermined. Everything else is unsettled.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
