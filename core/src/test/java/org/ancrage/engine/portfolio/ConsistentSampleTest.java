package org.ancrage.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ancrage.engine.world.OpenFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CustomerBuilder;
import org.ancrage.fact.DatasetBuilder;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.junit.jupiter.api.Test;

/** What is known of a side may rule out a value of what is not: no sample supposes that, and each still supposes all else in its own way. */
class ConsistentSampleTest {

    private static final int MANY = 8;

    private final OneText text = new OneText("""
            rule "Data of health are personal" @met( covered ) @fr( "a" ) when Dataset( health == Answer.YES ) then end
            rule "Data that are not personal are not covered" @unmet( covered ) @fr( "b" ) when Dataset( personal == Answer.NO ) then end
            rule "The data are of the SNDS" @met( system ) @fr( "c" ) when Dataset( snds == Answer.YES ) then end
            rule "The data are not of the SNDS" @unmet( system ) @fr( "d" ) when Dataset( snds == Answer.NO ) then end
            """, "covered", "system");

    private SupposableSide side(Answer personal) {
        Need need = NeedBuilder.builder().id("need").customer(CustomerBuilder.builder().build()).dataset(DatasetBuilder.builder().personal(personal).build()).build();
        return text.side(need);
    }

    private List<SettledSide> samples(SupposableSide side) {
        List<SettledSide> samples = new ArrayList<>();
        IntStream.range(0, OpenFacts.SAMPLES).forEach(sample -> samples.add(side.sampled(sample)));
        IntStream.range(0, MANY).forEach(sample -> samples.add(side.sampledByDefault(sample)));
        return samples;
    }

    private boolean settles(SettledSide side, String criterion, boolean met) {
        return side.settles(text.rules.first("fr/one#" + criterion), met);
    }

    @Test
    void noSampleContradictsWhatIsKnown() {
        assertThat(samples(side(Answer.NO))).allSatisfy(sample -> {
            assertThat(settles(sample, "covered", false)).isTrue();
            assertThat(settles(sample, "covered", true)).isFalse();
        });
    }

    @Test
    void whatIsNotRuledOutIsSupposedInMoreThanOneWay() {
        for (Answer personal : List.of(Answer.NO, Answer.YES, Answer.UNKNOWN)) {
            Set<Boolean> found = new HashSet<>();
            samples(side(personal)).forEach(sample -> found.add(settles(sample, "system", true)));
            assertThat(found).containsExactlyInAnyOrder(true, false);
        }
        assertThat(samples(side(Answer.YES))).anySatisfy(sample -> assertThat(settles(sample, "covered", true)).isTrue());
    }
}
