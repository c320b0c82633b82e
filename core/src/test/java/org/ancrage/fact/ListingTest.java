package org.ancrage.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void isMadeOfACollectionAsOfItsItems() {
        assertThat(Listing.onlyThese(List.of("FR", "DE"))).isEqualTo(Listing.only("FR", "DE"));
        assertThat(Listing.<CharSequence>atLeastThese(new TreeSet<>(Set.of("FR", "DE")))).isEqualTo(Listing.<CharSequence>atLeast("DE", "FR"));
        assertThat(Listing.onlyThese(List.of()).none()).isTrue();
        assertThat(Listing.atLeastThese(Set.of())).isEqualTo(Listing.unknown());
    }
}
