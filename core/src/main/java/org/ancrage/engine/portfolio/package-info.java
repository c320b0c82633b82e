/**
 * Internal. Needs by offers: each side settled once ({@code SideRules}). Of a part of a rule that looks at both, each side tells what it can by itself, and few pairs
 * are left ({@code PairParts}). What texts answer by their criteria is found for many pairs at a time, each text once for needs and offers of which its rules say
 * the same ({@code TextGrid}); what waits for facts is a question of its own ({@code StagedPair}), of which a missing fact is supposed in the side that it belongs to
 * ({@code SupposedSide}), once for all its pairs. In a matrix a few ways to suppose all of them at once rule most of these pairs out before ({@code SampledGrids}).
 *
 * <p>One question after another is answered so too: needs, offers and pairs under a law are kept for all days that rules see alike ({@code KnownSides}), and so is
 * what texts came to ({@code KnownTexts}) and how a pair explains it ({@code KnownDecisions}). Sessions of the parts of rules that look at one side settle it, and must
 * agree with the model ({@code SideSessions}).
 *
 * <p>Sessions decide here too: of a ranked comparison, each need and each offer is settled once in a session, of its own or, where there are few, in some pair ({@code StagedPairs}), and
 * what it comes to apart must agree.
 *
 * <p>May use {@code answer}, {@code remedy} and what these may use; not {@code timeline}. Types are public where other rooms of the engine use them; outside of it, nobody does.
 */
@API(status = API.Status.INTERNAL)
@NullMarked
package org.ancrage.engine.portfolio;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
