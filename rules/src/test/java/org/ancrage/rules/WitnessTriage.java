package org.ancrage.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ancrage.fact.Hosting;
import org.ancrage.rules.WitnessTrial.Disagreement;
import org.ancrage.rules.witness.Witnesses;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions.Asked;

/**
 * Tells where rules and witnesses disagree, each case with no more facts than it takes. For people:
 * {@code mvn -pl rules -am test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.ancrage.rules.WitnessTriage -Dexec.args="20000 3 fr/hds"}.
 */
final class WitnessTriage {

    private static final RandomHostings LESS = new RandomHostings(1);

    private WitnessTriage() {
    }

    /** @param args how many questions, how many cases are told of each kind, of which text or criterion (a beginning of its id), the seed, and which kinds */
    public static void main(String[] args) {
        int questions = Integer.parseInt(args[0]);
        int told = Integer.parseInt(args[1]);
        String of = args.length > 2 ? args[2] : "";
        WitnessTrial trial = new WitnessTrial(
                Witnesses.ofTexts().stream().filter(witness -> witness.text().startsWith(of)).toList(),
                Witnesses.ofCriteria().stream().filter(witness -> witness.criterion().startsWith(of)).toList());
        WitnessQuestions asked = new WitnessQuestions(args.length > 3 ? Long.parseLong(args[3]) : WitnessTest.SEED, trial.texts());
        Map<String, List<Disagreement>> kinds = new TreeMap<>();
        for (int i = 0; i < questions; i++) {
            trial.disagreements(asked.next()).forEach(found -> kinds.computeIfAbsent(found.kind() + " " + found.of(), kind -> new ArrayList<>()).add(found));
        }
        System.out.println("compared: " + trial.compared() + "\nabandoned: " + trial.abandoned());
        kinds.forEach((kind, found) -> System.out.println(kind + ": " + found.size()));
        kinds.keySet().removeIf(kind -> args.length > 4 && !kind.startsWith(args[4]));
        kinds.forEach((kind, found) -> {
            Map<String, Disagreement> smallest = new LinkedHashMap<>();
            for (int i = 0; i < found.size() && i < told; i++) {
                Disagreement one = reduced(found.get(i * found.size() / Math.min(told, found.size())));
                smallest.putIfAbsent(WitnessCase.line(one), one);
            }
            smallest.forEach((json, one) -> System.out.printf("%n== %s: rules %s, law %s, on %s%n%s%n%s%n", kind, one.rules(), one.law(), one.asked().on(),
                    json, interesting(one)));
        });
    }

    /** The same disagreement with facts taken away as long as it stays. */
    static Disagreement reduced(Disagreement disagreement) {
        WitnessTrial trial = new WitnessTrial(Witnesses.ofTexts().stream().filter(witness -> witness.text().equals(disagreement.of())).toList(),
                Witnesses.ofCriteria().stream().filter(witness -> witness.criterion().equals(disagreement.of())).toList());
        Disagreement smallest = disagreement;
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (Hosting less : LESS.reductions(smallest.asked().hosting())) {
                Asked asked = new Asked(less, smallest.asked().on(), smallest.asked().options());
                List<Disagreement> found = trial.disagreements(asked);
                if (found.stream().anyMatch(same -> same.kind() == disagreement.kind() && same.rules().equals(disagreement.rules()))) {
                    smallest = found.get(0);
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    /** The readings and findings of the text. */
    private static String interesting(Disagreement disagreement) {
        String text = disagreement.of().replaceFirst("#.*", "");
        Asked asked = disagreement.asked();
        Map<String, String> told = new TreeMap<>(asked.options());
        told.keySet().removeIf(reading -> !reading.startsWith(text + "#") && !reading.startsWith("jurisdictions#")
                || !StandardPack.ANCRAGE.corpus().reading(reading).orElseThrow().openOn(asked.on()));
        Map<String, Object> findings = new TreeMap<>(Probes.of(StandardPack.ANCRAGE).findings(asked.hosting(), asked.on(), asked.options()));
        findings.keySet().removeIf(criterion -> !criterion.startsWith(text + "#"));
        return told + "\n" + findings;
    }
}
