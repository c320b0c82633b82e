package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationCheck;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every situation beside a text, on each of its days. */
class SituationsTest {

    private final SituationCheck check = new SituationCheck(StandardPack.ANCRAGE);

    @TestFactory
    Stream<DynamicContainer> situations() {
        Map<String, java.util.List<Situation>> byText =
                StandardPack.situations().stream().collect(Collectors.groupingBy(Situation::text));
        return StandardPack.texts().map(text -> DynamicContainer.dynamicContainer(text,
                byText.getOrDefault(text, java.util.List.of()).stream().flatMap(this::tests)));
    }

    private Stream<DynamicTest> tests(Situation situation) {
        return situation.on().stream().map(day -> DynamicTest.dynamicTest(situation.name() + ", " + day,
                () -> assertThat(check.differences(situation, day)).as(situation.name()).isEmpty()));
    }
}
