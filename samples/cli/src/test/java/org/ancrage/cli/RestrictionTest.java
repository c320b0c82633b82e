package org.ancrage.cli;

import static org.ancrage.cli.MainTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that compile and run what a pack says, for packs whose author is not trusted. */
class RestrictionTest {

    private static final String CASE = "cases/ministry-crisis-health-data-on-us-parent.yaml";

    @TempDir
    private Path folder;
    private Path pack;
    private Path mark;

    /** Its rules leave a mark when they are loaded. */
    @BeforeEach
    void packWithCode() throws IOException {
        pack = folder.resolve("pack");
        mark = folder.resolve("mark");
        assertThat(Run.of("new", "text", pack.toString(), "--id", "example/keys").exitCode()).isZero();
        Path rules = pack.resolve("example/keys/rules.drl");
        Files.writeString(rules, Files.readString(rules).replace("$offer : Offer( keyCustody == KeyCustody.CUSTOMER )",
                "$offer : Offer( keyCustody == KeyCustody.CUSTOMER, new java.io.File( \"%s\" ).mkdir() )".formatted(mark)));
    }

    private Run run(String command, String... more) {
        List<String> line = new ArrayList<>(command.equals("assess") ? List.of("assess", CASE, "--pack", pack.toString()) : List.of(command, pack.toString()));
        line.addAll(List.of(more));
        return Run.of(line.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "lint", "mutate", "test"})
    void nothingOfARestrictedPackRuns(String command) {
        Run run = run(command, "--restricted");

        assertThat(run.exitCode()).isEqualTo(command.equals("lint") ? 1 : 2);
        assertThat(run.out() + run.err()).contains("example/keys/rules.drl:10: ").contains("the call (new java.io.File(").doesNotContain("Internal error");
        assertThat(mark).doesNotExist();
    }

    @Test
    void ofATrustedPackItDoes() {
        run("test");
        assertThat(mark).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lint", "mutate", "test"})
    void helpSaysThatCodeOfThePackRuns(String command) {
        assertThat(Run.of(command, "--help").out().replaceAll("\\s+", " ")).contains("can run code: its author must be trusted", "--restricted");
    }

    @Test
    void whatIsPermittedIsSaidWithRestrictedOnly() throws IOException {
        refused(run("test", "--permit", "derive"), "Without --restricted a pack may do anything");
        Files.writeString(pack.resolve("example/keys/rules.drl"), """
                package com.example.example.keys.example.keys
                import org.ancrage.fact.*
                import org.ancrage.fact.derived.*
                import org.ancrage.fact.term.*
                rule "Every hoster is under the influence of every holder"
                    @derives( "OutsideInfluence" )
                    @fr( "Tout hébergeur est sous l'influence de tout détenteur" )
                when
                    $hoster : Hoster()
                    $holder : Holder()
                then
                    insert( new OutsideInfluence( $hoster.id(), $holder.id() ) );
                end
                """);
        refused(run("assess", "--restricted"), "DERIVE");
        assertThat(run("assess", "--restricted", "--permit", "derive,extend").exitCode()).isZero();
    }
}
