package org.ancrage.fact.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermSetTest {

    @Test
    void aNameStandsForTermsOfItsTypeAndIsNoneOfThem() {
        assertThat(TermSet.all()).isNotEmpty().allSatisfy(set -> {
            List<String> terms = Stream.of(set.type().getEnumConstants()).map(Object::toString).toList();
            assertThat(terms).doesNotContain(set.name());
            assertThat(set.members()).isNotEmpty().doesNotHaveDuplicates().allMatch(set.type()::isInstance);
            assertThat(TermSet.find(set.type(), set.name())).contains(set);
        });
        assertThat(TermSet.find(ContractClause.class, "PROCESSOR_TERMS")).isEmpty();
    }

    /** As many as the articles have items: fourteen; ten, the seventh of which is two clauses; six activities. A name never comes to mean more. */
    @Test
    void theySayAllThatTheArticlesSay() {
        assertThat(TermSet.find(ContractClause.class, "HDS_ALL").orElseThrow().members()).hasSize(14);
        assertThat(TermSet.find(ContractClause.class, "ARCHIVES_DEPOSIT_ALL").orElseThrow().members()).hasSize(11);
        assertThat(TermSet.find(ContractClause.class, "SECNUMCLOUD_ALL").orElseThrow().members()).hasSize(4);
        assertThat(TermSet.find(ContractClause.class, "HDS_TRANSPARENCY").orElseThrow().members()).hasSize(4);
        assertThat(TermSet.find(HostingActivity.class, "HDS_ALL").orElseThrow().members()).hasSize(6);
        assertThat(TermSet.find(HosterCommitment.class, "HDS_ALL").orElseThrow().members()).hasSize(6);
    }
}
