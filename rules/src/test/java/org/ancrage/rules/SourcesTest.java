package org.ancrage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Node;
import org.ancrage.law.Corpus;
import org.ancrage.law.Evidence;
import org.ancrage.law.Provision;
import org.junit.jupiter.api.Test;

/** What a provision rests on can be looked up. */
class SourcesTest {

    /** Sites of parliaments, governments, courts and the Union; what stands below them is theirs. */
    private static final Set<String> OFFICIAL = Set.of("gouv.fr", "europa.eu", "senat.fr", "assemblee-nationale.fr", "conseil-etat.fr",
            "conseil-constitutionnel.fr", "legislation.gov.uk", "legislation.gov.au", "govinfo.gov", "archives.gov");
    private static final Pattern NOT_OFFICIAL = Pattern.compile("\\((?:reproduction|lien : page d'un tiers|link: a page of a third party)\\)$");

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

    /** What is called official text is linked on a site of those who made it, or its wording says that the link leads to a reproduction or to a third party. */
    @Test
    void aLinkThatIsNotOfficialIsSaidNotToBe() {
        assertThat(provisions().filter(provision -> provision.evidence() == Evidence.CONFIRMED && provision.link() != null)).isNotEmpty()
                .allSatisfy(provision -> {
                    boolean said = NOT_OFFICIAL.matcher(provision.citation().fr()).find() && NOT_OFFICIAL.matcher(provision.citation().en()).find();
                    assertThat(said).as("%s: %s", provision.id(), provision.link()).isNotEqualTo(official(URI.create(String.valueOf(provision.link()))));
                });
    }

    /** The State publishes its doctrine on cloud from a repository of its own. */
    private static boolean official(URI link) {
        return OFFICIAL.stream().anyMatch(host -> ("." + link.getHost()).endsWith("." + host)) || link.toString().startsWith("https://github.com/numerique-gouv/");
    }

    private Stream<Provision> provisions() {
        return Stream.concat(corpus.jurisdictions().provisions().stream(), corpus.texts().stream().flatMap(text -> text.provisions().stream()));
    }
}
