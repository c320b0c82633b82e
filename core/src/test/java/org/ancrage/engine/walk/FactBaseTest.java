package org.ancrage.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.junit.jupiter.api.Test;

/** Facts by type, and facts to which others come. */
class FactBaseTest {

    private final Hoster hoster = HosterBuilder.builder().id("hoster").build();
    private final List<Holder> holders = IntStream.range(0, 4).mapToObj(i -> HolderBuilder.builder().id("holder-" + i).build()).toList();

    @Test
    void whatComesToFactsStandsAfterThoseThatWereThereAndDoesNotTouchThem() {
        FactBase given = new FactBase(List.of(hoster, holders.get(0)));
        FactBase.Growing growing = given.growing();
        assertThat(growing.of(Holder.class)).containsExactly(holders.get(0));
        assertThat(growing.of(Entity.class)).containsExactly(hoster, holders.get(0));
        growing.add(List.of(holders.get(1)));
        growing.add(List.of(holders.get(2), holders.get(3)));
        assertThat(growing.of(Holder.class)).containsExactlyElementsOf(holders);
        assertThat(growing.of(Entity.class)).hasSize(5).startsWith(hoster);
        assertThat(growing.of(Hoster.class)).containsExactly(hoster);
        assertThat(given.of(Holder.class)).containsExactly(holders.get(0));
        assertThat(given.of(Entity.class)).containsExactly(hoster, holders.get(0));
        assertThat(given.growing().of(Holder.class)).containsExactly(holders.get(0));
    }

    @Test
    void aTypeOfWhichNothingWasThereGrowsToo() {
        FactBase.Growing growing = new FactBase(List.of(hoster)).growing();
        assertThat(growing.of(Holder.class)).isEmpty();
        growing.add(List.of(holders.get(0)));
        assertThat(growing.of(Holder.class)).containsExactly(holders.get(0));
        growing.add(List.of(holders.get(1)));
        assertThat(growing.of(Holder.class)).containsExactly(holders.get(0), holders.get(1));
    }
}
