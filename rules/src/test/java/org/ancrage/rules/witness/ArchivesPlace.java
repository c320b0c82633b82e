package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.fact.Location;
import org.ancrage.fact.term.DataMedium;

/** Where public archives are kept, by date (Code du patrimoine, art. L. 111-1 and L. 111-7; page on archives, 5). */
final class ArchivesPlace {

    /** All public archives are national treasures. */
    private static final LocalDate TREASURES = LocalDate.of(2015, 2, 23);

    /** Only those are that were selected to be kept for good. */
    private static final LocalDate SELECTED_ONLY = LocalDate.of(2020, 12, 9);

    private final Completion asked;

    ArchivesPlace(Completion asked) {
        this.asked = asked;
    }

    static boolean treasure(Completion asked, boolean definitive) {
        return asked.since(TREASURES) && (definitive || asked.before(SELECTED_ONLY));
    }

    /** A national treasure does not leave the territory; whether a copy of electronic ones does is a reading, if they are stored there as well. */
    boolean allowed() {
        return asked.reads("fr/public-archives#copy-abroad-is-export", "no-export") && !HdsCareData.onPaper(asked)
                        && storage().stream().anyMatch(NationalTerritory::holds)
                || national();
    }

    /** Kept on the national territory, back-ups included. */
    boolean national() {
        return Stream.of(storage(), HostingPlaces.of(asked, Location.Function.BACKUP)).flatMap(List::stream).allMatch(NationalTerritory::holds);
    }

    private List<String> storage() {
        return HostingPlaces.of(asked, Location.Function.STORAGE);
    }

    static DataMedium medium(Completion asked) {
        return asked.value(asked.need().dataset().medium(), DataMedium.class, "dataset.medium");
    }
}
