package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Version;
import org.junit.jupiter.api.Test;

/** Where a text asks that something be not so, a list of requirements says in plain words what is to be so; so does a page of what is supposed not to be. */
class ContraryTest {

    private static final Corpus CORPUS = StandardPack.ANCRAGE.corpus();

    @Test
    void whateverAnOutlineDeniesHasASentenceThatSaysTheContrary() {
        List<Criterion> denied = CORPUS.texts().stream().flatMap(text -> text.versions().stream())
                .flatMap(Version::conditions).flatMap(Condition::walk)
                .filter(Condition.Not.class::isInstance).flatMap(not -> ((Condition.Not) not).child().children().isEmpty() ? not.criteria() : Stream.empty())
                .distinct().map(id -> CORPUS.criterion(id).orElseThrow()).toList();

        assertThat(denied).hasSizeGreaterThan(20);
        assertThat(denied).filteredOn(criterion -> criterion.contrary() == null).extracting(Criterion::id).isEmpty();
    }

    @Test
    void noSentenceIsKeptThatNothingTells() {
        List<String> supposed = CORPUS.texts().stream().flatMap(text -> text.versions().stream())
                .flatMap(Version::conditions).flatMap(Condition::criteria).distinct().toList();

        assertThat(CORPUS.criteria().values()).filteredOn(criterion -> criterion.contrary() != null).extracting(Criterion::id).isSubsetOf(supposed);
    }
}
