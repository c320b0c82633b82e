package org.ancrage.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    private static final List<String> KNOWN = List.of("eu/cada#scope", "fr/hds#remote-access", "fr/snds#term", "fr/hds#activity-5", "fr/pssie#extent", "eu/ehds#nothing");

    @Test
    void thoseMostLikeItStandFirstAndTheOthersAreCounted() {
        assertThat(NearNames.maybe("fr/hds#remote-acess", KNOWN)).startsWith(" Maybe one of [fr/hds#remote-access, ").endsWith("], or of 1 more.");
        assertThat(NearNames.maybe("fr/hds#nothing", KNOWN)).startsWith(" Maybe one of [eu/ehds#nothing, fr/hds#");
    }

    @Test
    void fewAreAllNamed() {
        assertThat(NearNames.maybe("x", List.of("yes", "no"))).isEqualTo(" Maybe one of [yes, no].");
        assertThat(NearNames.maybe("x", List.of())).isEmpty();
    }

    @Test
    void ofManyNoMoreThanFiveAreNamed() {
        List<String> many = IntStream.range(10, 90).mapToObj(number -> "fr/hds#r" + number).toList();
        assertThat(NearNames.maybe("fr/hds#r42", many)).startsWith(" Maybe one of [fr/hds#r42, ").endsWith(", or of 75 more.");
    }
}
