package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.fact.Location;

/** Where R9 of 2023 lets personal data be hosted: the Union, the Economic Area, or a country that an adequacy decision covers (GDPR art. 45). */
final class AdequateHosting {

    private static final List<Location.Function> HOSTING =
            List.of(Location.Function.STORAGE, Location.Function.BACKUP, Location.Function.PROCESSING);

    /** In force throughout since before 2023; those of Canada and of Japan cover the companies that host. */
    private static final Set<String> ADEQUATE =
            Set.of("AD", "AR", "CA", "CH", "FO", "GG", "IL", "IM", "JE", "JP", "KR", "NZ", "UY");

    private static final Map<String, LocalDate> ADEQUATE_SINCE = Map.of("BR", LocalDate.of(2026, 1, 26));

    private static final Map<String, LocalDate> ADEQUATE_UNTIL = Map.of("GB", LocalDate.of(2031, 12, 27));

    /** Decision (EU) 2023/1795: organisations that certified themselves only. */
    private static final LocalDate PRIVACY_FRAMEWORK = LocalDate.of(2023, 7, 10);

    private final Completion asked;

    AdequateHosting(Completion asked) {
        this.asked = asked;
    }

    boolean everywhere() {
        for (Location.Function function : HOSTING) {
            for (String country : asked.countries(asked.offer().locations().of(function), List.of("CN"), "offer.locations." + function)) {
                if (!HomeStates.ECONOMIC_AREA.contain(country) && !adequate(country)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean adequate(String country) {
        if (country.equals("US")) {
            return asked.since(PRIVACY_FRAMEWORK) && new StateCloudQualification(asked).privacyFramework();
        }
        return ADEQUATE.contains(country)
                || ADEQUATE_SINCE.containsKey(country) && asked.since(ADEQUATE_SINCE.get(country))
                || ADEQUATE_UNTIL.containsKey(country) && asked.before(ADEQUATE_UNTIL.get(country));
    }
}
