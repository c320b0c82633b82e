package org.ancrage.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ancrage.decision.RuleSet;
import org.ancrage.fact.Need;
import org.ancrage.law.Reading;

/**
 * What the texts that decide ask, on a day, of whoever will host for a need.
 *
 * @param need the need
 * @param on day on which the data are hosted
 * @param launch day on which the consultation is launched, which decides how a public buyer may ask for it
 * @param ruleSets packs that were asked
 * @param readings options of readings that were settled beforehand, by global id
 * @param texts every text that decides and exists on the day, in the order of the packs
 * @param noLonger what they asked on the day of the launch and ask no longer on the day of use, by text; none where the days are one
 * @param buyer whether the customer is a public buyer whose consultations the code of public procurement governs; where its kind is not
 *     known, perhaps
 * @param advice what such a buyer may write into the documents of the consultation; none where the customer is another
 */
public record Requirements(
        Need need,
        LocalDate on,
        LocalDate launch,
        List<RuleSet> ruleSets,
        Map<String, String> readings,
        List<TextRequirements> texts,
        List<TextRequirements> noLonger,
        TextRequirements.Applies buyer,
        List<TenderAdvice> advice) {

    /** As which a reading is taken where people are told what is asked: as was settled beforehand, or by default. */
    public Reading.Option taken(Reading reading) {
        return reading.option(readings.getOrDefault(reading.id(), reading.defaultOption()));
    }

    public Requirements {
        ruleSets = List.copyOf(ruleSets);
        readings = Map.copyOf(readings);
        texts = List.copyOf(texts);
        noLonger = List.copyOf(noLonger);
        advice = List.copyOf(advice);
    }
}
