package org.ancrage.engine.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Listing;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.term.Scheme;
import org.junit.jupiter.api.Test;

/** What one side tells of a part of a rule that looks at need and offer is so whatever the other is. */
class RulePartTest {

    private static final String RULES = """
            package parts
            import org.ancrage.fact.*
            import org.ancrage.fact.term.*
            rule "a join" when $offer : Offer() Accreditation( acceptsResidualRisks, covers( $offer ) ) then end
            rule "no join" when $offer : Offer() not Accreditation( mayAcceptResidualRisks, mayCover( $offer ) ) then end
            rule "a join that is excused" when $offer : Offer() not ( $a : Accreditation( mayAcceptResidualRisks, mayCover( $offer ) )
                and not Certificate( scheme == Scheme.HDS, holder == $a.id ) ) then end
            rule "one of two" when $offer : Offer()
                ( Accreditation( acceptsResidualRisks, covers( $offer ) ) or Certificate( scheme == Scheme.HDS, holder == "id-0" ) ) then end
            rule "a join of lists" when Accreditation( $id : id, acceptsResidualRisks ) exists Certificate( scheme == Scheme.HDS, holder == $id ) then end
            """;

    /** What was told of a rule by one side. */
    private record Told(String rule, Side side, boolean holds) {
    }

    @Test
    void whatOneSideTellsIsSoWhateverTheOtherIs() {
        FactSides sides = new FactSides(Map.of());
        Random random = new Random(7);
        List<List<Object>> needs = IntStream.range(0, 60).mapToObj(i -> need(random)).toList();
        List<List<Object>> offers = IntStream.range(0, 60).mapToObj(i -> offer(random)).toList();
        Set<Told> told = new HashSet<>();
        RuleFiles.compile(RULES).stream().flatMap(model -> model.getRules().stream()).forEach(rule -> {
            List<RulePart> parts = new RuleWalk(rule).parts(sides);
            assertThat(parts).as(rule.getName()).anyMatch(part -> part.side() == Side.PAIR);
            for (RulePart part : parts) {
                if (part.side() == Side.PAIR && part.alternatives().isEmpty()) {
                    for (List<Object> need : needs) {
                        for (List<Object> offer : offers) {
                            boolean holds = part.holds(new FactBase(Stream.concat(need.stream(), offer.stream()).toList()));
                            told(part, Side.NEED, new FactBase(need), holds, rule.getName(), told);
                            told(part, Side.OFFER, new FactBase(offer), holds, rule.getName(), told);
                        }
                    }
                }
            }
        });
        assertThat(told).contains(new Told("a join", Side.NEED, false), new Told("no join", Side.NEED, true), new Told("a join that is excused", Side.NEED, true),
                new Told("a join of lists", Side.NEED, false), new Told("a join of lists", Side.OFFER, false));
    }

    private static void told(RulePart part, Side side, FactBase facts, boolean holds, String rule, Set<Told> told) {
        if (part.surelyHolds(facts, side)) {
            assertThat(holds).as("%s holds for %s of %s", rule, side, facts.all()).isTrue();
            told.add(new Told(rule, side, true));
        }
        if (!part.mayHold(facts, side)) {
            assertThat(holds).as("%s holds for %s of %s", rule, side, facts.all()).isFalse();
            told.add(new Told(rule, side, false));
        }
    }

    private static List<Object> need(Random random) {
        List<Object> facts = new ArrayList<>();
        IntStream.range(0, random.nextInt(3)).forEach(i -> facts.add(AccreditationBuilder.builder().id("id-" + i).services(services(random))
                .zones(services(random)).residualRisksAccepted(any(random)).build()));
        return facts;
    }

    private static List<Object> offer(Random random) {
        List<Object> facts = new ArrayList<>(List.of(OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).service(random.nextInt(3) == 0 ? null : "s" + random.nextInt(2))
                .zone(random.nextInt(3) == 0 ? null : "s" + random.nextInt(2)).build()));
        IntStream.range(0, random.nextInt(3)).forEach(i -> facts.add(CertificateBuilder.builder().id("certificate-" + i).holder("id-" + random.nextInt(3))
                .scheme(random.nextBoolean() ? Scheme.HDS : Scheme.SECNUMCLOUD).build()));
        return facts;
    }

    private static Listing<String> services(Random random) {
        return new Listing<>(random.nextBoolean(), random.nextBoolean() ? List.of("s0", "s1") : List.of("s" + random.nextInt(2)));
    }

    private static Answer any(Random random) {
        return Answer.values()[random.nextInt(Answer.values().length)];
    }
}
