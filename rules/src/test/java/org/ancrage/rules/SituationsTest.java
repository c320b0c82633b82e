package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.ancrage.law.LegalText;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationCheck;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every situation beside a text, on each of its days. */
class SituationsTest {

    private final SituationCheck check = new SituationCheck(StandardPack.ANCRAGE);

    @TestFactory
    Stream<DynamicContainer> situations() {
        return texts().map(text -> DynamicContainer.dynamicContainer(text, StandardPack.situations().stream()
                .filter(situation -> situation.text().equals(text)).flatMap(this::tests)));
    }

    private Stream<DynamicTest> tests(Situation situation) {
        return situation.on().stream().map(day -> DynamicTest.dynamicTest(situation.name() + ", " + day,
                () -> assertThat(check.differences(situation, day)).as(situation.name()).isEmpty()));
    }

    @Test
    void everyTextHasSituations() {
        assertThat(StandardPack.situations()).extracting(Situation::text).containsAll(texts().toList());
    }

    private static Stream<String> texts() {
        return StandardPack.ANCRAGE.corpus().texts().stream().map(LegalText::id);
    }
}
