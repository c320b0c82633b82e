package org.ancrage.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.engine.walk.DayConstraint;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleFiles;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule depends on the day through constraints that can be tried apart from it, or is known not to. */
class DayTestsTest {

    private static final String HEAD = """
            package days
            import org.ancrage.fact.*
            import org.ancrage.fact.derived.*
            import org.ancrage.fact.Location.Function
            import org.ancrage.fact.term.*
            import java.time.LocalDate
            """;
    private static final String RULES = HEAD + """
            rule "no day" when Certificate( scheme == Scheme.HDS ) then end
            rule "a day that nothing asks of" when AsOf() Certificate() then end
            rule "valid" when $day : AsOf() Certificate( scheme == Scheme.HDS, validOn( $day ) ) then end
            rule "not valid" when $day : AsOf() not Certificate( possiblyValidOn( $day ) ) then end
            rule "date of the rule" when AsOf( date >= LocalDate.of( 2024, 2, 29 ) ) then end
            rule "date of the rule as a predicate" when AsOf( earlierThan( LocalDate.of( 2025, 3, 1 ) ) ) then end
            rule "reckoned" when $day : AsOf() Project( acceptableOfferForMoreThan( 18, $day ) ) then end
            rule "bound date" when AsOf( $date : date ) Certificate( validFrom > $date ) then end
            rule "bound of the fact" when Certificate( $until : validUntil ) AsOf( date > $until ) then end
            rule "either" when $day : AsOf() Certificate( scheme == Scheme.HDS || validOn( $day ) ) then end
            rule "exists" when $day : AsOf() exists ( Project( acceptableOfferForAtMost( 1, $day ) ) and Certificate( validOn( $day ) ) ) then end
            rule "counted" when $day : AsOf()
                accumulate( $one : Certificate( validOn( $day ) ); $all : count( $one ); $all >= 2 ) then end
            """;

    private static final Map<String, RuleWalk> WALKS = walks(RULES);

    private static Map<String, RuleWalk> walks(String rules) {
        return RuleFiles.compile(rules).stream().flatMap(model -> model.getRules().stream())
                .collect(Collectors.toMap(rule -> rule.getName(), RuleWalk::new, (one, other) -> one, TreeMap::new));
    }

    private static List<DayConstraint> constraints(String rule) {
        return WALKS.get(rule).dayConstraints(DayTests.GIVEN).orElseThrow();
    }

    @Test
    void findsWhatLooksAtTheDay() {
        Map<String, Set<String>> found = new TreeMap<>();
        WALKS.keySet().forEach(rule -> found.put(rule, constraints(rule).stream().map(DayConstraint::text)
                .collect(Collectors.toCollection(TreeSet::new))));
        assertThat(found).isEqualTo(Map.ofEntries(
                Map.entry("no day", Set.of()),
                Map.entry("a day that nothing asks of", Set.of()),
                Map.entry("valid", Set.of("validOn( $day )")),
                Map.entry("not valid", Set.of("possiblyValidOn( $day )")),
                Map.entry("date of the rule", Set.of("date >= LocalDate.of( 2024, 2, 29 )")),
                Map.entry("date of the rule as a predicate", Set.of("earlierThan( LocalDate.of( 2025, 3, 1 ) )")),
                Map.entry("reckoned", Set.of("acceptableOfferForMoreThan( 18, $day )")),
                Map.entry("bound date", Set.of("validFrom > $date")),
                Map.entry("bound of the fact", Set.of("date > $until")),
                Map.entry("either", Set.of("scheme == Scheme.HDS || validOn( $day )")),
                Map.entry("exists", Set.of("acceptableOfferForAtMost( 1, $day )", "validOn( $day )")),
                Map.entry("counted", Set.of("validOn( $day )"))));
    }

    @Test
    void aFactOverWhichARulePassesIsNotTried() {
        DayConstraint valid = constraints("valid").get(0);
        Certificate other = CertificateBuilder.builder().id("c").holder("h").scheme(Scheme.SECNUMCLOUD).build();
        assertThat(valid.concerns(0, other, List.of("status"))).isFalse();
        assertThat(valid.concerns(0, other, List.of("scheme"))).as("what may turn out otherwise").isTrue();
        assertThat(valid.concerns(0, CertificateBuilder.builder(other).scheme(Scheme.HDS).build(), List.of())).isTrue();
        assertThat(constraints("either").get(0).concerns(0, other, List.of())).as("one of two").isTrue();
    }

    @Test
    void aRuleChangesOnlyOnDaysOnWhichOneOfItsConstraintsDoes() {
        Random random = new Random(1);
        Map<String, Integer> changes = new TreeMap<>();
        for (int round = 0; round < 300; round++) {
            List<Object> facts = facts(random);
            for (Map.Entry<String, RuleWalk> walk : WALKS.entrySet()) {
                for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(LocalDate.of(2026, 12, 31)); day = day.plusDays(1)) {
                    LocalDate before = day.minusDays(1);
                    boolean changed = fires(walk.getValue(), facts, day) != fires(walk.getValue(), facts, before);
                    if (changed) {
                        changes.merge(walk.getKey(), 1, Integer::sum);
                        assertThat(turns(walk.getKey(), facts, before, day)).as("%s on %s of %s", walk.getKey(), day, facts).isTrue();
                    }
                }
            }
        }
        // Otherwise nothing was tested.
        Set<String> dependent = new TreeSet<>(WALKS.keySet());
        dependent.removeAll(Set.of("no day", "a day that nothing asks of"));
        assertThat(changes.keySet()).isEqualTo(dependent);
    }

    private static boolean fires(RuleWalk walk, List<Object> facts, LocalDate day) {
        return walk.fires(new FactBase(facts).plus(List.of(new AsOf(day))));
    }

    private static boolean turns(String rule, List<Object> facts, LocalDate before, LocalDate day) {
        return constraints(rule).stream().anyMatch(constraint -> {
            if (constraint.types().isEmpty()) {
                return constraint.of(List.of()).test(new AsOf(day)) != constraint.of(List.of()).test(new AsOf(before));
            }
            return facts.stream().filter(constraint.types().get(0)::isInstance).anyMatch(fact ->
                    constraint.of(List.of(fact)).test(new AsOf(day)) != constraint.of(List.of(fact)).test(new AsOf(before)));
        });
    }

    private static List<Object> facts(Random random) {
        List<Object> facts = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            facts.add(CertificateBuilder.builder().id("c" + i).holder("h")
                    .scheme(random.nextBoolean() ? Scheme.HDS : Scheme.ISO_27001).status(Certificate.Status.VALID)
                    .validFrom(from).validUntil(from.plusDays(random.nextInt(300))).build());
        }
        Project project = ProjectBuilder.builder().acceptableOffer(Answer.YES)
                .acceptableOfferSince(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500))).build();
        facts.add(project);
        return facts;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // A fact that another rule derived may be there on one day and not on another.
        "when $certified : ActivityCertified() AsOf( date > LocalDate.of( 2024, 1, $certified.certificate.length ) ) then end",
        "when $day : AsOf() Offer( $all : certificates.items ) $one : Certificate( validOn( $day ) ) from $all then end",
        "when accumulate( AsOf( $date : date ); $days : count( $date ); $days > 0 ) then end",
        "when $day : AsOf() then insert( $day ); end",
        "when Object( $text : toString ) Certificate( id == $text ) then end"
    })
    void whatCannotBeTriedApartIsKnown(String rule) {
        RuleWalk walk = walks(HEAD + "rule \"opaque\" " + rule).get("opaque");
        Optional<List<DayConstraint>> constraints = walk.dayConstraints(DayTests.GIVEN);
        assertThat(constraints).isEmpty();
    }

    /** What is compared with the day must be the same on every day. */
    @Test
    void givenFactsDoNotDependOnTheLaw() {
        LocalDate joins = LocalDate.of(2025, 1, 1);
        Corpus corpus = new Corpus(List.of(), new Jurisdictions(List.of(), List.of(),
                List.of(new Jurisdictions.Membership("FR", Jurisdictions.Group.EUROPEAN_UNION, new Period(joins, null), "p")),
                List.of(), List.of(), List.of()));
        Hosting hosting = Hosting.of(NeedBuilder.builder().id("need").build(), OfferBuilder.builder().id("offer")
                .hoster(HosterBuilder.builder().id("hoster").registeredOffice("FR").build()).build());
        assertThat(given(hosting, joins, corpus)).isNotEmpty().isEqualTo(given(hosting, joins.minusDays(1), corpus));
        assertThat(DayTests.GIVEN).doesNotContain(AsOf.class);
    }

    private static List<Object> given(Hosting hosting, LocalDate day, Corpus corpus) {
        return DayFacts.facts(hosting, AppliedLaw.on(Day.on(day, corpus), corpus, Map.of())).stream()
                .filter(fact -> DayTests.GIVEN.stream().anyMatch(type -> type.isInstance(fact))).toList();
    }
}
