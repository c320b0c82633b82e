package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Contract;
import org.ancrage.fact.Customer;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Project;
import org.ancrage.fact.Proposal;
import org.ancrage.refusal.DisagreementException;
import org.ancrage.verify.Probes;
import org.ancrage.verify.RandomHostings;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;

/**
 * What is said although facts are missing, against questions in which more and more of them is known; the seed is fixed so that a build fails
 * only for what changed.
 */
class CompletionProperties {

    private static final int DROPPED = 4;
    private static final int STEPS = 40;
    /** Components of facts of which there is one, whose values are yes and no. */
    private static final Set<String> ANSWERS = Stream.of(Customer.class, Dataset.class, Project.class, Offer.class, Hoster.class, Contract.class)
            .flatMap(type -> Stream.of(type.getRecordComponents())).filter(component -> component.getType() == Answer.class)
            .map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));

    /** A situation of which some facts were forgotten, on its first day. */
    private record Forgotten(Hosting hosting, LocalDate on, RandomHostings hostings) {

        static Forgotten some(long seed) {
            RandomQuestions questions = StandardPack.questions(seed);
            RandomHostings hostings = questions.hostings();
            Situation situation = hostings.pick(StandardPack.situations());
            Hosting hosting = situation.hosting();
            for (int i = new Random(seed).nextInt(DROPPED); i >= 0; i--) {
                List<Hosting> less = hostings.reductions(hosting);
                hosting = less.isEmpty() ? hosting : hostings.pick(less);
            }
            return new Forgotten(hosting, situation.on().get(0), hostings);
        }

        Map<String, Outcome> outcomes() {
            return CompletionProperties.outcomes(hosting, on);
        }

        /** The outcomes of the question, with one fact more at each step. */
        List<Map<String, Outcome>> onTheWay() {
            List<Map<String, Outcome>> found = new ArrayList<>();
            Hosting known = hosting;
            for (int i = 0; i < STEPS; i++) {
                known = hostings.refinement(known).orElse(known);
                if (i % 8 == 7) {
                    try {
                        found.add(CompletionProperties.outcomes(known, on));
                    } catch (DisagreementException contradiction) {
                        break;
                    }
                }
            }
            return found;
        }
    }

    private static Map<String, Outcome> outcomes(Hosting hosting, LocalDate on) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>(Probes.of(StandardPack.ANCRAGE).outcomes(hosting, on));
        outcomes.put("", StandardPack.ANCRAGE.matrix(List.of(hosting.need()), List.of(Proposal.of(hosting.offer(), hosting.contract())), on)
                .outcome(0, 0));
        return outcomes;
    }

    @Property(tries = 16, seed = "20261126")
    void whatPermitsOrForbidsDoesSoWhateverElseBecomesKnown(@ForAll long seed) {
        Forgotten asked = Forgotten.some(seed);
        Map<String, Outcome> before = asked.outcomes();
        for (Map<String, Outcome> after : asked.onTheWay()) {
            before.forEach((text, outcome) -> {
                if (outcome.permits()) {
                    assertThat(after.get(text).permits()).as("%s of %s on %s", text, asked.hosting(), asked.on()).isTrue();
                } else if (outcome == Outcome.NON_COMPLIANT) {
                    assertThat(after.get(text)).as("%s of %s on %s", text, asked.hosting(), asked.on()).isEqualTo(outcome);
                }
            });
        }
    }

    /** By trying both answers to each question of which one is missing, without anything of the engine that does. */
    @Property(tries = 6, seed = "20261126")
    void whatIsAskedDependsOnMoreThanOneAnswerOrDiffersWithIt(@ForAll long seed) {
        Forgotten asked = Forgotten.some(seed);
        Map<String, Outcome> before = asked.outcomes();
        before.values().removeIf(outcome -> outcome != Outcome.UNDETERMINED);
        for (String answer : before.isEmpty() ? Set.<String>of() : ANSWERS) {
            List<Hosting> both = asked.hostings().refinements(asked.hosting(), Set.of(answer));
            if (both.size() == 2) {
                Map<String, Outcome> yes = outcomes(both.get(0), asked.on());
                Map<String, Outcome> no = outcomes(both.get(1), asked.on());
                before.keySet().forEach(text -> assertThat(List.of(yes.get(text), no.get(text)))
                        .as("%s of %s on %s, whatever (%s) is", text, asked.hosting(), asked.on(), answer)
                        .satisfiesAnyOf(found -> assertThat(found).anyMatch(outcome -> !settled(outcome)),
                                found -> assertThat(found.get(0).permits()).isNotEqualTo(found.get(1).permits())));
            }
        }
    }

    private static boolean settled(Outcome outcome) {
        return outcome.permits() || outcome == Outcome.NON_COMPLIANT;
    }
}
