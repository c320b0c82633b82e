package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ancrage.engine.walk.FactChanges;
import org.junit.jupiter.api.Test;

/** What rules derived from some facts is what they derive from others of which they see nothing else; from any others it is derived anew. */
class DerivedBeforeTest {

    private static final Object RULES = "rules";
    private static final Predicate<FactChanges> ALL = changes -> changes.classes().findAny().isPresent();
    private static final Predicate<FactChanges> NOTHING = changes -> false;

    private final DerivedBefore before = new DerivedBefore();
    private int derived;

    private Optional<List<Object>> anew() {
        return Optional.of(List.of("derived " + ++derived));
    }

    private List<Object> get(Object rules, List<Object> looked, Predicate<FactChanges> tell) {
        return before.get(rules, List.of(looked, List.of("other")), tell, this::anew).orElseThrow();
    }

    @Test
    void theSameFactsAreDerivedFromOnce() {
        assertThat(get(RULES, List.of("a", "b"), ALL)).containsExactly("derived 1");
        assertThat(get(RULES, List.of("a", "b"), ALL)).containsExactly("derived 1");
    }

    @Test
    void otherFactsAreDerivedFromAnewWhereTheRulesCanTell() {
        get(RULES, List.of("a"), ALL);
        assertThat(get(RULES, List.of("b"), ALL)).containsExactly("derived 2");
        assertThat(get(RULES, List.of("a", "b"), ALL)).containsExactly("derived 3");
        assertThat(get(RULES, List.of(), ALL)).containsExactly("derived 4");
        assertThat(get(RULES, List.of("c"), NOTHING)).containsExactly("derived 4");
    }

    @Test
    void otherRulesDeriveForThemselves() {
        get(RULES, List.of("a"), ALL);
        assertThat(get("others", List.of("a"), ALL)).containsExactly("derived 2");
    }

    @Test
    void whatWasAskedForLongAgoIsDerivedAgain() {
        for (int i = 1; i <= 9; i++) {
            assertThat(get(RULES, List.of("fact " + i), ALL)).containsExactly("derived " + i);
        }
        assertThat(get(RULES, List.of("fact 9"), ALL)).containsExactly("derived 9");
        assertThat(get(RULES, List.of("fact 2"), ALL)).containsExactly("derived 2");
        assertThat(get(RULES, List.of("fact 1"), ALL)).containsExactly("derived 10");
    }

    @Test
    void tooMuchToDeriveIsNotKept() {
        List<List<Object>> looked = List.of(List.of("a"));
        assertThat(before.get(RULES, looked, ALL, Optional::empty)).isEmpty();
        assertThat(before.get(RULES, looked, ALL, this::anew)).contains(List.of("derived 1"));
    }
}
