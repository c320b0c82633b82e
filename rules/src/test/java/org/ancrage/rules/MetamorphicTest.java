package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ancrage.decision.Outcome;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomQuestions.Asked;
import org.junit.jupiter.api.Test;

/**
 * What protects the data more never makes an answer worse, and what protects them less never makes it better, whatever the text, the day, the
 * readings and the other facts.
 */
class MetamorphicTest {

    /** {@code -Dancrage.stepped=…} for more of them, as the profile {@code search} does. */
    private static final int QUESTIONS = Integer.getInteger("ancrage.stepped", 1_200);
    private static final int MOST_QUESTIONS = 10 * QUESTIONS;
    private static final int STEPS = 4;

    /** Steps that a text takes the other way, each with what says so. */
    private static final String UNION_ONLY =
            "Art. 87 of the regulation names the Union and adequate countries: from an adequate country to Norway leaves them, unless the area is included.";
    private static final String ADVICE_TO_CUSTOMERS =
            "What SecNumCloud 3.2, chapter 4, recommends to customers is for those of a qualified service only.";
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "eu/ehds: a place of STORAGE moves nearer", UNION_ONLY,
            "eu/ehds: a place of BACKUP moves nearer", UNION_ONLY,
            "eu/ehds: a place of PROCESSING moves nearer", UNION_ONLY,
            "eu/gdpr-transfers: a holder moves to France",
            "Who belongs to a group outside the Union, and whose controlling holder moves to France, belongs to a group that nobody names any longer.",
            "fr/secnumcloud-advice: a SecNumCloud qualification is added", ADVICE_TO_CUSTOMERS,
            "fr/secnumcloud-advice: a certificate is lost", ADVICE_TO_CUSTOMERS);

    /** Advice to customers once more: what a qualification does not cover is no qualified service, be it a place (19.2), an access (9.7) or who leads it or has access (19.6). */
    private static final String QUALIFIED_OR_NOT = "fr/secnumcloud-advice: (a place of [A-Z_]+ in a third State is added|a place of [A-Z_]+ moves nearer"
            + "|a holder moves to (France|a third State)|a holder of a third State takes a third with a veto"
            + "|a participant (of a third State with access is added|gains technical access|loses its technical access)"
            + "|(the hoster|a participant) is given remote access from a third State|a remote access of (the hoster|a participant) is closed)";

    /** What a step did to the outcome of a text, against what is expected of it. */
    private record Surprise(String text, String step, Outcome before, Outcome after, Asked asked, Hosting changed) {
        String kind() {
            return text + ": " + step;
        }
    }

    @Test
    void everyStepIsTakenTheWayItGoes() {
        Map<String, List<Surprise>> found = new TreeMap<>();
        WitnessQuestions questions = new WitnessQuestions(WitnessTest.SEED, Set.of());
        java.util.Random random = new java.util.Random(WitnessTest.SEED);
        List<Step> steps = Step.all();
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (int i = 0; i < QUESTIONS || i < MOST_QUESTIONS && taken.size() < steps.size(); i++) {
            Asked asked = questions.next();
            Map<String, Outcome> before = Map.of();
            // Few questions are such that some steps can be taken: these are looked for in more.
            List<Step> wanted = i < QUESTIONS ? steps : steps.stream().filter(step -> !taken.containsKey(step.name())).toList();
            for (int j = 0; j < STEPS && !wanted.isEmpty(); j++) {
                Step step = wanted.get(random.nextInt(wanted.size()));
                List<Hosting> changed = step.changed().of(asked.hosting(), asked.on()).filter(hosting -> HostingChecks.check(hosting).isEmpty()).toList();
                if (!changed.isEmpty()) {
                    taken.merge(step.name(), 1, Integer::sum);
                    before = before.isEmpty() ? outcomes(asked, asked.hosting()) : before;
                    surprises(asked, step, before, changed.get(random.nextInt(changed.size())))
                            .forEach(surprise -> found.computeIfAbsent(surprise.kind(), kind -> new ArrayList<>()).add(surprise));
                }
            }
        }
        found.keySet().removeAll(EXCEPTIONS.keySet());
        found.keySet().removeIf(kind -> kind.matches(QUALIFIED_OR_NOT));
        assertThat(found).isEmpty();
        assertThat(taken.keySet()).containsAll(steps.stream().map(Step::name).toList());
    }

    private static List<Surprise> surprises(Asked asked, Step step, Map<String, Outcome> before, Hosting changed) {
        List<Surprise> surprises = new ArrayList<>();
        outcomes(asked, changed).forEach((text, after) -> {
            int difference = severity(after) - severity(before.get(text));
            if (step.better() ? difference > 0 : difference < 0) {
                surprises.add(new Surprise(text, step.name(), before.get(text), after, asked, changed));
            }
        });
        return surprises;
    }

    private static int severity(Outcome outcome) {
        return outcome.permits() ? 0 : outcome == Outcome.NON_COMPLIANT ? 2 : 1;
    }

    private static Map<String, Outcome> outcomes(Asked asked, Hosting hosting) {
        return Probes.of(StandardPack.ANCRAGE).outcomes(hosting, asked.on(), asked.options());
    }
}
