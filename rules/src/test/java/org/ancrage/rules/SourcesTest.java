package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.law.Corpus;
import org.ancrage.law.Provision;
import org.junit.jupiter.api.Test;

/** What a provision rests on can be looked up. */
class SourcesTest {

    private final Corpus corpus = StandardPack.ANCRAGE.corpus();

    @Test
    void everySourceThatAProvisionNamesIsListed() throws IOException {
        Node root = new DocumentReader().read(StandardPack.ROOT.resolve("sources.yaml")).root();
        Set<String> listed = ((Node.MappingNode) ((Node.MappingNode) root).entries().get("sources")).entries().keySet();
        assertThat(provisions().flatMap(provision -> provision.sources().stream()).distinct()).isNotEmpty().isSubsetOf(listed);
    }

    @Test
    void everyProvisionThatIsNotAnInferenceNamesASource() {
        assertThat(provisions().filter(provision -> !provision.evidence().weak()))
                .allSatisfy(provision -> assertThat(provision.sources()).as(provision.id()).isNotEmpty());
    }

    private Stream<Provision> provisions() {
        return Stream.concat(corpus.jurisdictions().provisions().stream(), corpus.texts().stream().flatMap(text -> text.provisions().stream()));
    }
}
