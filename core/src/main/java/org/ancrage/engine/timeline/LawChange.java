package org.ancrage.engine.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.ancrage.decision.timeline.StepCause;
import org.ancrage.engine.world.Day.Law;
import org.ancrage.fact.AdequacyDecision;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changes in the law from one day to the next.
 *
 * @param made the law of the day before, with this change alone
 * @param unmade the law of the day, without this change
 */
record LawChange(StepCause cause, UnaryOperator<Law> made, UnaryOperator<Law> unmade) {

    /** What changes on a day, in the order of the corpus. */
    static List<LawChange> on(LocalDate day, Corpus corpus, Law before, Law after) {
        List<LawChange> changes = new ArrayList<>();
        for (LegalText text : corpus.texts()) {
            Version old = before.versions().get(text.id());
            Version fresh = after.versions().get(text.id());
            if (!Objects.equals(old, fresh)) {
                changes.add(new LawChange(
                        new StepCause.VersionChanged(text.id(), fresh != null ? fresh : Objects.requireNonNull(old), fresh != null),
                        law -> law.withVersion(text.id(), fresh), law -> law.withVersion(text.id(), old)));
            }
        }
        for (Reading reading : corpus.readings().values()) {
            boolean opens = reading.openOn(day);
            if (opens != reading.openOn(day.minusDays(1))) {
                changes.add(new LawChange(new StepCause.ReadingChanged(reading, opens),
                        law -> law.withReading(reading.id(), opens), law -> law.withReading(reading.id(), !opens)));
            }
        }
        jurisdictions(day, corpus.jurisdictions(), changes);
        return changes;
    }

    private static void jurisdictions(LocalDate day, Jurisdictions jurisdictions, List<LawChange> changes) {
        for (Jurisdictions.Membership membership : jurisdictions.memberships()) {
            if (turns(membership.period(), day)) {
                boolean begins = membership.period().contains(day);
                boolean union = membership.territory() == Jurisdictions.Group.EUROPEAN_UNION;
                changes.add(new LawChange(new StepCause.MembershipChanged(membership, begins),
                        law -> law.withMember(membership.country(), union, begins),
                        law -> law.withMember(membership.country(), union, !begins)));
            }
        }
        for (Jurisdictions.Adequacy adequacy : jurisdictions.adequacies()) {
            if (turns(adequacy.period(), day)) {
                boolean begins = adequacy.period().contains(day);
                AdequacyDecision decision = new AdequacyDecision(adequacy.id(), adequacy.jurisdiction(), adequacy.scope());
                changes.add(new LawChange(new StepCause.AdequacyChanged(adequacy, begins),
                        law -> law.withAdequacy(decision, begins), law -> law.withAdequacy(decision, !begins)));
            }
        }
        for (Jurisdictions.AccessLawEntry entry : jurisdictions.accessLaws()) {
            ForeignAccessLaw old = stateOn(day.minusDays(1), entry, jurisdictions);
            ForeignAccessLaw fresh = stateOn(day, entry, jurisdictions);
            if (!Objects.equals(old, fresh)) {
                changes.add(new LawChange(
                        new StepCause.AccessLawChanged(entry, old == null ? null : old.state(), fresh == null ? null : fresh.state()),
                        law -> law.withAccessLaw(entry.id(), fresh), law -> law.withAccessLaw(entry.id(), old)));
            }
        }
    }

    private static boolean turns(Period period, LocalDate day) {
        return period.contains(day) != period.contains(day.minusDays(1));
    }

    private static @Nullable ForeignAccessLaw stateOn(LocalDate day, Jurisdictions.AccessLawEntry entry, Jurisdictions jurisdictions) {
        return jurisdictions.accessLawsOn(day).stream().filter(law -> law.id().equals(entry.id())).findFirst().orElse(null);
    }
}
