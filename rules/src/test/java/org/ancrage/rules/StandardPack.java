package org.ancrage.rules;

import java.nio.file.Path;
import java.util.List;
import org.ancrage.Ancrage;
import org.ancrage.document.HostingChecks;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.verify.PackTests;
import org.ancrage.verify.RandomQuestions;
import org.ancrage.verify.Situation;

/** The pack under test, loaded once, and its situations. */
final class StandardPack {

    static final Path ROOT = Path.of("src/main/resources/org/ancrage/rules");
    static final Ancrage ANCRAGE = Ancrage.standard();
    static final PackTests TESTS = PackTests.of(ANCRAGE, ROOT);

    private StandardPack() {
    }

    static List<Situation> situations() {
        return TESTS.situations();
    }

    /** Questions near the situations; the same ones in every run. */
    static RandomQuestions questions(long seed) {
        return new RandomQuestions(situations(), ANCRAGE.corpus(), seed);
    }

    /** Of random needs, those that contradict none of the offers. */
    static List<Need> comparable(List<Need> needs, List<Proposal> proposals) {
        return needs.stream().filter(need -> HostingChecks.check(List.of(need), proposals).isEmpty()).toList();
    }
}
