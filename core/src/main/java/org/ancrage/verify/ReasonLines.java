package org.ancrage.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Finding;
import org.ancrage.decision.Ground;
import org.ancrage.decision.NearMiss;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.fact.Offer;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Truth;
import org.ancrage.render.RuleWords;

/** Why something is answered, line by line, for an author of rules: with the ids of criteria and the names of rules. */
final class ReasonLines {

    private static final String INDENT = "  ";

    private final RuleWords words;

    ReasonLines(Corpus corpus, Offer offer) {
        this.words = new RuleWords(corpus, Language.EN, offer);
    }

    /** What the outcome rests on. */
    List<String> of(Decision decision) {
        List<String> lines = new ArrayList<>();
        Set<String> asked = new LinkedHashSet<>();
        if (decision.outcome() == Outcome.UNDETERMINED) {
            decision.questions().forEach(question -> {
                asked.add(question.criterion().id());
                lines.add(unknown(question));
            });
        }
        for (Finding finding : decision.explanation().deciding()) {
            if (asked.contains(finding.criterion().id())) {
                continue;
            }
            boolean settled = finding.truth() != Truth.UNKNOWN;
            lines.add("%s is %s%s".formatted(finding.criterion().id(), finding.truth(), settled ? ":" : "."));
            if (settled) {
                finding.grounds().forEach(ground -> ground(ground).forEach(line -> lines.add(INDENT + line)));
            }
        }
        if (decision.outcome() == Outcome.UNSETTLED) {
            decision.readingOutcomes().forEach(reading -> lines.add("under %s: %s".formatted(reading.options(), reading.outcome())));
        }
        return lines;
    }

    /** What is unknown, perhaps under another option of a reading only, and what would settle it. */
    private static String unknown(Question question) {
        List<String> asks = question.missing().isEmpty() ? question.criterion().asks() : question.missing();
        return "%s is UNKNOWN. It asks: %s%s".formatted(question.criterion().id(), question.criterion().question().en(), asks.isEmpty() ? "" : " (" + String.join(", ", asks) + ")");
    }

    /** What settles a criterion, and how close the other rules come. */
    List<String> of(Finding finding) {
        List<String> lines = new ArrayList<>();
        finding.grounds().forEach(ground -> lines.addAll(ground(ground)));
        finding.misses().forEach(miss -> lines.addAll(miss(miss)));
        if (lines.isEmpty()) {
            lines.add("no rule settles it");
        }
        return lines;
    }

    List<String> ground(Ground ground) {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"%s\" fires on".formatted(ground.rule().en()));
        List<String> premises = words.premises(ground.premises());
        (premises.isEmpty() ? List.of("facts that are always there") : premises).forEach(premise -> lines.add(INDENT + premise));
        return lines;
    }

    List<String> miss(NearMiss miss) {
        List<String> lines = new ArrayList<>();
        lines.add("rule \"%s\", which would conclude %s, does not fire:".formatted(miss.rule().en(), miss.wouldConclude()));
        lines.add(INDENT + words.failure(miss.failure()));
        if (miss.failure() instanceof NearMiss.Mismatch mismatch) {
            lines.add(INDENT + "constraint that does not hold: " + String.join(", ", mismatch.constraints()));
        }
        return lines;
    }
}
