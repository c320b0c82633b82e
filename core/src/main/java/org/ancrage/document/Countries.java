package org.ancrage.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.DocumentProblem;

/** ISO 3166-1 alpha-2 codes, and what people write in their place. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {
    }

    /** Whether it is one of them, in capital letters. */
    public static boolean known(String code) {
        return CODES.contains(code);
    }

    /** What is wrong with a code that is not known. */
    public static Diagnosis refusal(String code) {
        String capitals = code.strip().toUpperCase(Locale.ROOT);
        String meant = CODES.contains(capitals) ? capitals : Meant.CODES.get(capitals);
        return DocumentProblem.UNKNOWN_COUNTRY.with("country", Suggestions.shown(code)).with("maybe", meant)
                .with("advice", meant != null ? null : code.equalsIgnoreCase("EU") || code.equalsIgnoreCase("EEA") ? "state" : "letters");
    }

    private static Locale country(String code) {
        return new Locale.Builder().setRegion(code).build();
    }

    /** Made only when something is refused: all names of all countries take long to load. */
    private static final class Meant {

        /** Of alpha-3 codes, names in English and French, and the two codes of the Union that differ from ISO. */
        static final Map<String, String> CODES = meant();

        private static Map<String, String> meant() {
            Map<String, String> meant = Countries.CODES.stream()
                    .collect(Collectors.toMap(code -> country(code).getISO3Country(), Function.identity()));
            for (String code : Countries.CODES) {
                meant.put(country(code).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT), code);
                meant.put(country(code).getDisplayCountry(Locale.FRENCH).toUpperCase(Locale.ROOT), code);
            }
            meant.put("EL", "GR");
            meant.put("UK", "GB");
            meant.put("USA", "US");
            return Map.copyOf(meant);
        }
    }
}
