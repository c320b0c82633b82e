package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ancrage.decision.Assessment;
import org.ancrage.verify.RandomQuestions.Asked;
import org.junit.jupiter.api.Test;

/** An answer holds facts, law and what was concluded: records all the way down, and nothing that could compute. */
class AnswersAreValuesTest {

    private static final int ANSWERS = 12;

    @Test
    void whatAnAnswerIsMadeOfIsMadeOfRecords() throws ReflectiveOperationException {
        for (long seed = 0; seed < ANSWERS; seed++) {
            Asked asked = StandardPack.questions(seed).next();
            Assessment answer = StandardPack.ANCRAGE.assess(asked.hosting(), asked.on());
            Set<String> others = new TreeSet<>();
            assertThat(parts(answer, others)).as("parts of %s", asked).isGreaterThan(1000);
            assertThat(others).as("what is neither record nor value in %s", asked).isEmpty();
        }
    }

    /** How many there are; collects the types of those that are no values. */
    private static int parts(Object whole, Set<String> others) throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(Set.of(whole));
        while (!open.isEmpty()) {
            Object part = open.pop();
            if (!seen.add(part)) {
                continue;
            }
            if (part instanceof Record) {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    component.getAccessor().setAccessible(true);
                    Optional.ofNullable(component.getAccessor().invoke(part)).ifPresent(open::push);
                }
            } else if (part instanceof Collection<?> several) {
                several.stream().filter(one -> one != null).forEach(open::push);
            } else if (part instanceof Map<?, ?> map) {
                map.keySet().forEach(open::push);
                map.values().forEach(open::push);
            } else if (part instanceof Optional<?> maybe) {
                maybe.ifPresent(open::push);
            } else if (!(part instanceof Enum<?>) && !part.getClass().getName().startsWith("java.")) {
                others.add(part.getClass().getName());
            }
        }
        return seen.size();
    }
}
