package org.ancrage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.ancrage.law.Language;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    /** C1 controls as well: 9B alone begins a command of a terminal. */
    @Test
    void what_is_shown_steers_nothing() {
        assertThat(Suggestions.oneLine("a\u0000b\r\nc\u009B2Jd\u0085e\u202Ef\u2028g")).isEqualTo("a b c 2Jd e f g");
        assertThat(new Problem("a\nb", "/key\n2026 forged", 3, "wrong").toString()).isEqualTo("a b:3 /key 2026 forged: wrong");
    }

    @Test
    void an_unknown_key_does_not_forge_a_line() {
        assertThat(Reports.of(() -> RequestReader.read(new DocumentReader().read("{\"a\\nrequest:9 /need: forged\": 1}", "request"))))
                .allMatch(problem -> problem.lines().count() == 1);
    }

    @Test
    void what_is_near_is_found() {
        assertThat(Suggestions.maybe("registredOffice", List.of("id", "registeredOffice"))).isEqualTo(" Maybe \"registeredOffice\".");
        assertThat(Suggestions.maybe("abdc", List.of("abcd"))).isEqualTo(" Maybe \"abcd\".");
        assertThat(Suggestions.maybe("regi", List.of("registeredOffice"))).isEqualTo(" Maybe \"registeredOffice\".");
        assertThat(Suggestions.maybe("abdc", List.of("abcd"), Language.FR)).isEqualTo(" Peut-être «\u202fabcd\u202f».");
        assertThat(Suggestions.maybe("service", List.of("zone"))).isEmpty();
    }

    @Property(tries = 2_000, seed = "20261124")
    void near_is_who_differs_by_a_third_of_the_letters(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 4, max = 9) String given,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String known) {
        boolean near = distance(given, known) <= Math.max(1, given.length() / 3) || known.startsWith(given);
        assertThat(Suggestions.maybe(given, List.of(known))).isEqualTo(near ? " Maybe \"" + known + "\"." : "");
    }

    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int least = Math.min(
                distance(one.substring(1), other.substring(1)) + (one.charAt(0) == other.charAt(0) ? 0 : 1),
                one.charAt(0) == other.charAt(0) ? Integer.MAX_VALUE
                        : 1 + Math.min(distance(one.substring(1), other), distance(one, other.substring(1))));
        boolean swapped = one.length() > 1 && other.length() > 1 && one.charAt(0) == other.charAt(1) && one.charAt(1) == other.charAt(0);
        return swapped ? Math.min(least, 1 + distance(one.substring(2), other.substring(2))) : least;
    }
}
