/**
 * For authors of rules: tests of rules.
 * <ul>
 * <li>{@link org.ancrage.verify.RuleVerifier} verifies one rule, or the rules of one criterion, in Java.
 * <li>Situations say what the law gives on stated facts and days. {@link org.ancrage.verify.PackTests} runs those of a pack, tells what of its law
 *     they exercise ({@link org.ancrage.verify.LawCoverage}), and looks for rules that conclude from an absence.
 * <li>{@link org.ancrage.verify.RandomQuestions} asks at random near situations, for properties over a whole law.
 * </ul>
 * Nothing here needs a test framework; {@code org.ancrage.authoring.PackSituations} gives situations to JUnit. What is
 * wrong with situations is told in French too; what differs from them is told in English, as rules are written.
 */
@API(status = API.Status.MAINTAINED, since = "0.1.0")
@NullMarked
package org.ancrage.verify;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
