package org.ancrage.decision;

import java.util.List;
import java.util.Objects;
import org.ancrage.decision.Explanation.Kind;
import org.ancrage.fact.Derogation;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What one legal text answers. The outcome is found at once; what it rests on when it is first asked for. Immutable, thread-safe, equal to
 * what answers the same for the same reasons.
 */
public final class Decision {

    private final String text;
    private final Wording title;
    private final Version version;
    private final Outcome outcome;
    private final Reasons reasons;
    /** What is left of the explanation; null where that is all of it. */
    private final @Nullable Explanation reduced;

    public Decision(String text, Wording title, Version version, Outcome outcome, Reasons reasons) {
        this(text, title, version, outcome, reasons, null);
    }

    private Decision(String text, Wording title, Version version, Outcome outcome, Reasons reasons, @Nullable Explanation reduced) {
        this.text = text;
        this.title = title;
        this.version = version;
        this.outcome = outcome;
        this.reasons = reasons;
        this.reduced = reduced;
    }

    /** Id of the text. */
    public String text() {
        return text;
    }

    /** Title of the text. */
    public Wording title() {
        return title;
    }

    /** The version in force on the assessment date. */
    public Version version() {
        return version;
    }

    /** The outcome; where readings disagree, {@code UNSETTLED}. */
    public Outcome outcome() {
        return outcome;
    }

    /** The outline of the version, annotated, under the default readings. */
    public Explanation explanation() {
        return reduced == null ? reasons.explanation() : reduced;
    }

    /** What the parties must still promise; not empty when the outcome is {@code CONDITIONAL}. */
    public List<Criterion> undertakings() {
        return reasons.undertakings();
    }

    /** What is missing, in the order in which it is best asked; not empty exactly when the outcome is {@code UNDETERMINED}. */
    public List<Question> questions() {
        return reasons.questions();
    }

    /**
     * Facts that are missing and that several criteria, or several rules of one, look at: the outcome is settled because it is the same
     * whatever they turn out to be, though the criteria are not. Empty where it is settled without them, or not settled.
     */
    public List<MissingFact> whatever() {
        return reasons.whatever();
    }

    /** Derogations that are running and on which a permission rests under the default readings, the first to end first; each names its last day. */
    public List<Derogation> derogations() {
        return reasons.derogations();
    }

    /** What would make the text complied with, where it is not or where readings disagree. */
    public Remedies remedies() {
        return reasons.remedies();
    }

    /** The outcome under each combination of the readings that matter; empty where none matters. */
    public List<ReadingOutcome> readings() {
        return reasons.readings();
    }

    /** Contradictions, in the evidence or between rules, that the reader must know of. */
    public List<Conflict> conflicts() {
        return reasons.conflicts();
    }

    /** What packs change in this version, with their reasons. */
    public List<Amendment> amendments() {
        return reasons.amendments();
    }

    /** What the conclusion rests on in law. */
    public Basis basis() {
        return reasons.basis();
    }

    /**
     * Findings on which the outcome rests, under the default readings: why the text does not apply, what holds or fails of what it
     * requires, what is still to be promised, or what is not known. Each once, in the order of the outline; empty where the law itself
     * settles it.
     */
    public List<Finding> deciding() {
        return switch (outcome) {
            case NOT_APPLICABLE -> part(Kind.APPLICABILITY);
            case COMPLIANT, UNSETTLED -> part(Kind.REQUIREMENT);
            case NON_COMPLIANT -> failing();
            case CONDITIONAL -> among(undertakings());
            case UNDETERMINED -> among(questions().stream().map(Question::criterion).toList());
        };
    }

    /** What is not known does not forbid, unless it does so whatever it turns out to be. */
    private List<Finding> failing() {
        List<Finding> all = part(Kind.REQUIREMENT);
        List<Finding> known = all.stream().filter(finding -> finding.truth() != Truth.UNKNOWN).toList();
        return known.isEmpty() || !whatever().isEmpty() ? all : known;
    }

    private List<Finding> part(Kind kind) {
        return explanation().children().stream().filter(part -> part.kind() == kind).flatMap(part -> part.deciding().stream()).toList();
    }

    private List<Finding> among(List<Criterion> criteria) {
        return explanation().findings().stream().filter(finding -> criteria.contains(finding.criterion())).toList();
    }

    /** Whether an option of this open point of law, by global id, can change the outcome. */
    public boolean dependsOn(String reading) {
        return readings().stream().anyMatch(outcome -> outcome.options().containsKey(reading));
    }

    /** What this level tells of it. */
    public Decision at(Level level) {
        return level == Level.FULL ? this : new Decision(text, title, version, outcome, reasons,
                reduced == null ? reasons.explanation(level) : reduced.at(level));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Decision same && text.equals(same.text) && outcome == same.outcome && title.equals(same.title)
                && version.equals(same.version) && explanation().equals(same.explanation()) && undertakings().equals(same.undertakings())
                && questions().equals(same.questions()) && whatever().equals(same.whatever()) && remedies().equals(same.remedies()) && readings().equals(same.readings())
                && conflicts().equals(same.conflicts()) && amendments().equals(same.amendments()) && basis().equals(same.basis());
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, outcome, version.id());
    }

    @Override
    public String toString() {
        return "%s (%s): %s".formatted(text, version.id(), outcome);
    }
}
