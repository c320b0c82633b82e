package org.ancrage.authoring.mutation;

import java.util.Map;
import java.util.Optional;
import org.ancrage.engine.answer.TextAnswer;
import org.ancrage.engine.trial.LawTrial.Answers;
import org.ancrage.law.Truth;
import org.ancrage.verify.Situation;

/** Whether answers are as a situation expects; what is not said is not compared, as in {@link org.ancrage.verify.SituationCheck}. */
final class Expectations {

    private Expectations() {
    }

    static boolean hold(Situation situation, Answers answers) {
        return situation.expected().entrySet().stream().allMatch(expected -> holds(expected.getKey(), expected.getValue(), answers));
    }

    private static boolean holds(String text, Situation.Expected expected, Answers answers) {
        Optional<TextAnswer> answer = answers.of(text, Map.of());
        return answer.map(TextAnswer::outcome).equals(expected.outcome())
                && (answer.isEmpty() || holds(answer.get(), expected))
                && (answer.isEmpty() || expected.underOptions().entrySet().stream().allMatch(options -> answers.of(text, options.getKey())
                        .filter(under -> under.outcome() == options.getValue().outcome() && hold(options.getValue().criteria(), under)).isPresent()));
    }

    private static boolean holds(TextAnswer answer, Situation.Expected expected) {
        return (expected.version() == null || expected.version().equals(answer.version()))
                && (expected.force() == null || expected.force() == answer.force())
                && hold(expected.criteria(), answer)
                && (expected.questions() == null || expected.questions().equals(answer.questions()))
                && (expected.conflicts() == null || expected.conflicts() == answer.conflicts());
    }

    private static boolean hold(Map<String, Truth> criteria, TextAnswer answer) {
        return criteria.entrySet().stream().allMatch(wanted -> wanted.getValue() == answer.criteria().get(wanted.getKey()));
    }
}
