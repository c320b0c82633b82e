package org.ancrage.engine.rules;

import java.time.LocalDate;
import java.util.List;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Force;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;

/** The law of tests about one rule: the text {@code fr/one}, which is complied with where its criterion {@code due} is met. */
final class OneText {

    private static final Wording SAID = new Wording("dit", "said");

    private OneText() {
    }

    static Corpus corpus() {
        Criterion due = new Criterion("fr/one#due", SAID, SAID, List.of(), new Criterion.Remedy(Criterion.Actor.HOSTER, SAID), List.of(), false, Criterion.Dimension.DATA);
        Version version = new Version("v", SAID, new Period(LocalDate.of(2020, 1, 1), null), Force.LAW, List.of(), new Condition.Given(true, SAID, List.of()),
                new Condition.Settled(due.id()));
        return new Corpus(List.of(new LegalText("fr/one", SAID, List.of(), List.of(), List.of(due), List.of(version), List.of())),
                new Jurisdictions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
