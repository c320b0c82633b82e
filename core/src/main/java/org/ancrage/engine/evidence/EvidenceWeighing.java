package org.ancrage.engine.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.evidence.Assumptions;
import org.ancrage.decision.evidence.Declarations;
import org.ancrage.decision.evidence.Distrust;
import org.ancrage.decision.evidence.Foundation;
import org.ancrage.decision.evidence.TextSupport;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Coverage;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.evidence.PlacedFact;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.fact.shape.KnownFacts;

/** Answers a question of which is said where its facts come from. For one question only. */
public final class EvidenceWeighing {

    private final Hosting given;
    private final Provenance provenance;
    private final Trust trust;
    private final LocalDate on;
    private final Coverage coverage;
    private final FactsRead read;
    private final Function<Hosting, Outcome> outcomes;

    /** @param outcomes what all texts that count answer together */
    public EvidenceWeighing(
            Hosting given, Provenance provenance, Trust trust, LocalDate on, FactsRead read, Function<Hosting, Outcome> outcomes) {
        this.given = given;
        this.provenance = provenance;
        this.trust = trust;
        this.on = on;
        this.coverage = new Coverage(provenance);
        this.read = read;
        this.outcomes = outcomes;
    }

    /**
     * The answer, with what it rests on.
     *
     * @param assess answers on some facts, at some levels
     */
    public Assessment answer(BiFunction<Hosting, Set<Level>, Assessment> assess, Set<Level> levels) {
        Distrust distrust = distrust();
        Predicate<String> never = distrust.kept() ? pointer -> false : this::fallsShort;
        LessKnown less = new LessKnown(given, never, outcomes);
        Assessment assessment = assess.apply(less.known(), levels);
        boolean told = levels.stream().anyMatch(Foundation::told) && !provenance.sources().isEmpty();
        List<TextSupport> texts = told ? new Supports(given, coverage, provenance, on, read).of(inFull(assessment, assess, less.known())) : List.of();
        Optional<Declarations> declarations = told && settled(assessment.outcome())
                ? Optional.of(new DeclarationSearch(given, coverage, less, assessment.outcome()).found()) : Optional.empty();
        return assessment.restingOn(new Foundation(texts, declarations, assumptions(less, assessment.outcome()), distrust));
    }

    /** A page explains the texts that carry the outcome; a yes rests on the others too. */
    private static Assessment inFull(Assessment assessment, BiFunction<Hosting, Set<Level>, Assessment> assess, Hosting known) {
        return assessment.tells(Level.FULL) ? assessment : assess.apply(known, EnumSet.of(Level.FULL));
    }

    private static boolean settled(Outcome outcome) {
        return outcome.permits() || outcome == Outcome.NON_COMPLIANT;
    }

    // ---- trust

    private boolean fallsShort(String pointer) {
        return trust.shortfall(pointer, coverage.of(pointer), on).isPresent();
    }

    private Distrust distrust() {
        if (trust.isEmpty()) {
            return Distrust.NONE;
        }
        List<Distrust.Fallen> fallen = new ArrayList<>();
        for (PlacedFact fact : KnownFacts.of(given)) {
            // What is said of an item that falls short goes with it.
            boolean within = !fallen.isEmpty() && fallen.get(fallen.size() - 1).fact().component() == null
                    && FactPointers.covers(fallen.get(fallen.size() - 1).fact().pointer(), fact.pointer());
            if (!within) {
                trust.shortfall(fact.pointer(), coverage.of(fact.pointer()), on)
                        .ifPresent(shortfall -> fallen.add(new Distrust.Fallen(fact, shortfall)));
            }
        }
        if (fallen.isEmpty()) {
            return Distrust.NONE;
        }
        LessKnown trusted = new LessKnown(given, this::fallsShort, outcomes);
        LessKnown everything = new LessKnown(given, pointer -> false, outcomes);
        return new Distrust(fallen, trusted.without(pointer -> false).permits() && !everything.without(pointer -> false).permits());
    }

    // ---- assumptions

    /**
     * Leaves out one after the other that the outcome does not need: what is left is enough, and no part of it is. Were one left out
     * that others need beside it, they would be found to be needed.
     */
    private Assumptions assumptions(LessKnown less, Outcome outcome) {
        List<PlacedFact> used = new ArrayList<>();
        List<PlacedFact> unused = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (String assumption : provenance.assumptions().stream().distinct().toList()) {
            List<String> more = new ArrayList<>(dropped);
            more.add(assumption);
            PlacedFact fact = KnownFacts.at(given, assumption).orElse(null);
            if (fact == null) {
                continue;
            }
            if (less.without(under(more)) == outcome) {
                dropped.add(assumption);
                unused.add(fact);
            } else {
                used.add(fact);
            }
        }
        return new Assumptions(used.stream().map(fact -> {
            List<String> without = new ArrayList<>(dropped);
            without.add(fact.pointer());
            return new Assumptions.Used(fact, less.without(under(without)));
        }).toList(), unused);
    }

    /** A branch that something else is said of stays. */
    private Predicate<String> under(List<String> assumptions) {
        return pointer -> coverage.of(pointer).assumed() && FactPointers.anyCovers(assumptions, pointer);
    }
}
