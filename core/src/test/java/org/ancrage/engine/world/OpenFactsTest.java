package org.ancrage.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.Dataset;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.ParticipantBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.term.ReferenceMethodology;
import org.junit.jupiter.api.Test;

/** What is not known is found wherever it stands, and all of it is supposed at once as it is one by one. */
class OpenFactsTest {

    private static final Hosting HOSTING = Hosting.of(
            NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().build()).dataset(Dataset.unknown()).build(),
            OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build())
                    .participants(new Listing<>(true, List.of(
                            ParticipantBuilder.builder().id("first")
                                    .remoteAccess(new Listing<>(true, List.of(new RemoteAccess("US", null, Answer.UNKNOWN)))).build(),
                            ParticipantBuilder.builder().id("second").build()))).build());

    @Test
    void findsWhatIsNotKnownInRecordsAndInTheItemsOfLists() {
        assertThat(OpenFacts.of(HOSTING)).extracting(fact -> fact.missing().pointer())
                .contains("/need/dataset/personal", "/offer/hoster/listed", "/offer/participants/accessToCustomerData",
                        "/offer/participants/remoteAccess/supplementaryMeasures");
    }

    @Test
    void supposesAllAtOnceAsOneByOne() {
        List<OpenFact> facts = OpenFacts.of(HOSTING);
        IntStream.range(0, OpenFacts.SAMPLES).forEach(sample -> {
            Map<OpenFact, Object> supposed = OpenFacts.sample(facts, sample);
            Hosting oneByOne = HOSTING;
            for (OpenFact fact : facts) {
                oneByOne = fact.known(oneByOne, supposed.get(fact));
            }
            assertThat(OpenFacts.known(HOSTING, supposed)).isEqualTo(oneByOne).isNotEqualTo(HOSTING);
            assertThat(OpenFacts.of(OpenFacts.known(HOSTING, supposed))).isEmpty();
        });
        assertThat(OpenFacts.known(HOSTING, Map.of())).isSameAs(HOSTING);
    }

    /** Were all three known, the need would be supposed to need no authorisation: a case that knows no more of it may not say so. */
    @Test
    void noCaseSupposesThatNoAuthorisationIsNeeded() {
        Project project = ProjectBuilder.builder().referenceMethodology(ReferenceMethodology.NONE).build();
        Need open = NeedBuilder.builder().id("need").project(project).build();
        assertThat(asked(open)).contains("snds", "authorisationRequired").doesNotContain("healthDataWarehouse");

        Need noWarehouse = NeedBuilder.builder(open).dataset(DatasetBuilder.builder().healthDataWarehouse(Answer.NO).build()).build();
        assertThat(asked(noWarehouse)).contains("authorisationRequired").doesNotContain("snds", "healthDataWarehouse");

        Need warehouse = NeedBuilder.builder(open).dataset(DatasetBuilder.builder().healthDataWarehouse(Answer.YES).build()).build();
        assertThat(asked(warehouse)).contains("authorisationRequired", "snds");

        Need said = NeedBuilder.builder(open).project(ProjectBuilder.builder(project).authorisationRequired(Answer.YES).build()).build();
        assertThat(asked(said)).contains("snds", "healthDataWarehouse");
    }

    private static List<String> asked(Need need) {
        return OpenFacts.of(need).stream().map(fact -> fact.missing().component()).toList();
    }
}
