package org.ancrage.authoring;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.InvalidInputException;
import org.ancrage.verify.Discrepancy;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.Situation;
import org.ancrage.verify.SituationCheck;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The situations of a pack as tests of JUnit Jupiter, which the project that uses this class brings:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> situations() {
 *     return PackSituations.of(FOLDER, Ancrage.builder().standard().pack(FOLDER).build());
 * }
 * }</pre>
 *
 * <p>A container for each text, with a test for each of its situations on each of its days. From each, a development environment finds the
 * file and the line of the situation.
 */
public final class PackSituations {

    private PackSituations() {
    }

    /**
     * @param folder holds {@code pack.yaml}
     * @param ancrage answers the situations; has the pack, and those that it requires
     * @throws InvalidInputException with all that is wrong with the files of situations; also if there is no situation at all
     */
    public static Stream<DynamicNode> of(Path folder, Ancrage ancrage) {
        SituationCheck check = new SituationCheck(ancrage);
        List<Situation> situations = PackTests.of(ancrage, folder).situations();
        return situations.stream().map(Situation::text).distinct().map(text -> {
            List<Situation> ofText = situations.stream().filter(situation -> situation.text().equals(text)).toList();
            return DynamicContainer.dynamicContainer(text, folder.resolve(ofText.get(0).file()).toUri(),
                    ofText.stream().flatMap(situation -> tests(situation, folder, check)));
        });
    }

    private static Stream<DynamicTest> tests(Situation situation, Path folder, SituationCheck check) {
        URI place = URI.create(folder.resolve(situation.file()).toUri() + "?line=" + situation.line());
        return situation.on().stream().map(day ->
                DynamicTest.dynamicTest(situation.name() + ", " + day, place, () -> verify(situation, day, check)));
    }

    private static void verify(Situation situation, LocalDate day, SituationCheck check) {
        List<Discrepancy> found = check.differences(situation, day);
        if (!found.isEmpty()) {
            throw new AssertionError("%s, on %s (%s:%s)\n%s".formatted(situation.name(), day, situation.file(), situation.line(),
                    found.stream().map(Discrepancy::toString).collect(Collectors.joining("\n"))));
        }
    }
}
