package org.ancrage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.ancrage.render.Schemas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a pack with one rule, of which one situation notices most. */
class MutateCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void pack() throws IOException {
        HousePack.in(folder, "keys").situations("""
                situations:
                  - name: "The customer holds the keys"
                    on: 2026-11-24
                    facts: {offer: {keyCustody: CUSTOMER}}
                    expect: {house/keys: {outcome: COMPLIANT}}
                """);
    }

    @Test
    void reportsWhatNoSituationNotices() {
        Run run = Run.of("mutate", folder.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("house/keys  ").contains(
                "house/keys/rules.drl:9: constraint dropped: The customer holds the keys\n      keyCustody == KeyCustody.CUSTOMER\n");
    }

    @Test
    void reportsItAsJsonAfterTheSchema() {
        Run run = Run.of("mutate", folder.toString(), "--format", "json", "--text", "house/keys");

        assertThat(run.err()).isEmpty();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(Schemas.mutation())
                .validate(run.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void triesOneChangeAgain() {
        String id = Run.of("mutate", folder.toString()).out().lines().map(String::strip).filter(line -> line.startsWith("id ")).findFirst().orElseThrow()
                .substring(3);

        assertThat(Run.of("mutate", folder.toString(), "--change", id).out()).contains("0 of 1 noticed", id);
        assertThat(Run.of("mutate", folder.toString(), "--change", "house/keys:0")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("there is no change (house/keys:0)");
        });
    }

    @Test
    void failsWhereLessIsNoticedThanIsAskedFor() {
        assertThat(Run.of("mutate", folder.toString(), "--minimum", "95").exitCode()).isEqualTo(1);
        assertThat(Run.of("mutate", folder.toString(), "--minimum", "20").exitCode()).isZero();
    }

    @Test
    void refusesWhatIsNoPackAndWhatIsNoText() {
        assertThat(Run.of("mutate", folder.resolve("nowhere").toString())).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("does not exist. Give the folder that holds pack.yaml.").doesNotContain("Exception");
        });
        assertThat(Run.of("mutate", folder.toString(), "--text", "house/key")).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("there is no text (house/key), only house/keys.");
        });
    }
}
