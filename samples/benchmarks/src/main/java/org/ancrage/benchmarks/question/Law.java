package org.ancrage.benchmarks.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.EuropeanEconomicArea;
import org.ancrage.fact.EuropeanUnion;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.ReadingChoice;
import org.ancrage.law.Corpus;

/**
 * What the law is on the one day of all benchmarks, each open point of law on its default. Peers are handed the same as Ancrage.
 *
 * @param readingChoices those that the criteria depend on
 * @param adequate the States that an adequacy decision of any scope covers
 */
public record Law(AsOf day, EuropeanUnion union, EuropeanEconomicArea area, List<AdequacyDecision> adequacies, Set<String> adequate,
        List<ForeignAccessLaw> accessLaws, Set<String> statesWithAccessLaws, List<ReadingChoice> readingChoices) {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** For the criteria that every peer settles. */
    public static Law of(Corpus corpus) {
        return of(corpus, RuleFiles.ofTheFifty());
    }

    /** For all criteria of the standard pack. */
    public static Law ofAllTexts(Corpus corpus) {
        return of(corpus, RuleFiles.ofAllTexts());
    }

    private static Law of(Corpus corpus, RuleFiles rules) {
        List<AdequacyDecision> adequacies = corpus.jurisdictions().adequacyOn(DAY);
        return new Law(new AsOf(DAY), corpus.jurisdictions().unionOn(DAY), corpus.jurisdictions().economicAreaOn(DAY), adequacies,
                adequacies.stream().map(AdequacyDecision::jurisdiction).collect(Collectors.toUnmodifiableSet()),
                corpus.jurisdictions().accessLawsOn(DAY),
                corpus.jurisdictions().accessLawsOn(DAY).stream().map(ForeignAccessLaw::jurisdiction).collect(Collectors.toUnmodifiableSet()),
                corpus.readings().values().stream().filter(reading -> rules.mention(reading.id()))
                        .map(reading -> new ReadingChoice(reading.id(), reading.defaultOption())).toList());
    }
}
