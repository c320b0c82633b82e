package org.ancrage.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of the law of the standard pack its situations hold fast. Runs with {@code -Pmutation}. */
@Tag("mutation")
class StandardPackMutationTest {

    private static final Path PACK = Path.of("../../rules/src/main/resources/org/ancrage/rules");

    /** The figure may only be raised. Most changes that go unnoticed are in eu/gdpr-transfers, under two readings at once. */
    private static final double REACHED = 99.5;

    @Test
    void situationsNoticeAsManyChangesOfTheStandardPackAsTheyDid() throws IOException {
        MutationReport report = MutationRun.of(PACK, Set.of(), StandardPackMutationTest.class.getClassLoader());

        String text = MutationTextRenderer.render(report);
        Files.writeString(Path.of("target/mutation.txt"), text);
        assertThat(report.stale()).describedAs("declared in mutation.yaml, and wrongly so").isEmpty();
        assertThat(report.total().percent()).describedAs(text).isGreaterThanOrEqualTo(REACHED);
    }
}
