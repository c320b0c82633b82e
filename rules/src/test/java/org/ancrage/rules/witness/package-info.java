/**
 * A second reading of the law, in plain Java, beside which the rules are held on random questions.
 *
 * <p>A {@link org.ancrage.rules.witness.Witness} is written from the law and from the Javadoc of the facts by somebody who has not read the
 * rules: rules that are proved by the engine can still be wrong in law. It says what the law gives where every fact is known; facts that are
 * missing are completed one way after another ({@link org.ancrage.rules.witness.Completions}), so that the witness knows nothing of three truths.
 *
 * <p>What agreement proves differs. The witnesses of {@code fr/pssie}, {@code fr/homologation}, {@code fr/archives} and {@code fr/public-archives} were
 * written before anybody compared them with the rules, and corrected only where a case in {@code cases.jsonl} says so. Of {@code fr/hds} three points
 * were corrected at the end by whoever judged the disagreements and knew both sides; the witness of {@code eu/gdpr-transfers} was rewritten so: there
 * agreement shows that rules and witness are consistent, not that the law was read twice. Lawyers who reread the pages
 * corrected three points on both sides: customers overseas, derogations from before their procedure, publishers of software that host themselves. The
 * contract and the territory of {@code fr/archives}, and laws of third States of which none is listed in {@code eu/gdpr-transfers}, came to both sides
 * from one reading of the law. So did what was settled when the pages were read once more, on 1 December 2026: which decision derogates from the
 * national territory, medical secrecy, made-up data, private bodies about the State, care abroad, definitive archives that their producer keeps, and
 * warehouses outside the reference. A question whose certificates or accreditations contradict each other is put to none of them.
 */
@NullMarked
package org.ancrage.rules.witness;

import org.jspecify.annotations.NullMarked;
