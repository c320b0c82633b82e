package org.ancrage.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ancrage.decision.AnswerTooCostlyException;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.junit.jupiter.api.Test;

/** What is owned through chains and circles, found for all owners at once, is what following each owner downwards comes to. */
class OwnedPartsTest {

    @Test
    void ownersFoundAtOnceOwnWhatEachIsFollowedTo() {
        Random random = new Random(20261126);
        for (int graph = 0; graph < 60; graph++) {
            int size = 2 + random.nextInt(9);
            Map<Holding, BigDecimal> sizes = random(size, random);
            OwnedParts parts = new OwnedParts(sizes);
            for (int owner = 0; owner < size; owner++) {
                Map<String, BigDecimal> followed = followed(Set.of(name(owner)), sizes);
                for (int held = 0; held < size; held++) {
                    BigDecimal found = parts.of(name(held)).getOrDefault(name(owner), BigDecimal.ZERO);
                    assertThat(found.subtract(followed.getOrDefault(name(held), BigDecimal.ZERO)).abs())
                            .as("graph %d: what %d has of %d, %s", graph, owner, held, sizes).isLessThan(new BigDecimal("1E-8"));
                }
            }
        }
    }

    @Test
    void ownersTogetherOwnWhatTheyAreFollowedToTogether() {
        Random random = new Random(20261127);
        for (int graph = 0; graph < 100; graph++) {
            int size = 3 + random.nextInt(8);
            Map<Holding, BigDecimal> sizes = random(size, random);
            Set<String> owners = Set.of(name(0), name(1 + random.nextInt(size - 1)));
            OwnedParts ending = new OwnedParts(sizes).endingAt(owners);
            Map<String, BigDecimal> followed = followed(owners, sizes);
            for (int held = 0; held < size; held++) {
                Map<String, BigDecimal> of = ending.of(name(held));
                BigDecimal together = owners.stream().map(owner -> of.getOrDefault(owner, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(together.subtract(followed.getOrDefault(name(held), BigDecimal.ZERO)).abs())
                        .as("graph %d: what they have of %d, %s", graph, held, sizes).isLessThan(new BigDecimal("1E-8"));
            }
        }
    }

    @Test
    void theOrderOfHoldingsDoesNotMatterToTheLastDigit() {
        Random random = new Random(20261128);
        for (int graph = 0; graph < 50; graph++) {
            Map<Holding, BigDecimal> sizes = random(12, random);
            List<Holding> holdings = new ArrayList<>(sizes.keySet());
            Collections.shuffle(holdings, random);
            Map<Holding, BigDecimal> shuffled = new LinkedHashMap<>();
            holdings.forEach(holding -> shuffled.put(holding, sizes.get(holding)));
            assertThat(new OwnedParts(shuffled).of(name(3))).isEqualTo(new OwnedParts(sizes).of(name(3)));
        }
    }

    @Test
    void whatIsAtAThresholdStaysThereThroughACircle() {
        // Of what the circle does not own itself, 24 % and 76 %: 16.8 and 53.2 of 70 %.
        Map<Holding, BigDecimal> sizes = sizes(holding("fund", "a", "16.8"), holding("founders", "a", "53.2"), holding("b", "a", "30"), holding("a", "b", "100"));
        assertThat(new OwnedParts(sizes).of("a").get("fund")).isEqualByComparingTo("24");
        assertThat(new OwnedParts(sizes).of("b").get("fund")).isEqualByComparingTo("24");
        assertThat(new OwnedParts(sizes).of("b").get("founders")).isEqualByComparingTo("76");
        // A third of 72 %, which no floating point has.
        Map<Holding, BigDecimal> thirds = sizes(holding("fund", "a", "14.4"), holding("others", "a", "45.6"), holding("b", "a", "40"), holding("a", "b", "100"));
        assertThat(new OwnedParts(thirds).of("b").get("fund")).isEqualByComparingTo("24");
    }

    @Test
    void longChainsKeepTheirDecimals() {
        Map<Holding, BigDecimal> sizes = sizes(holding("a", "b", "12.345678"), holding("b", "c", "12.345678"), holding("c", "d", "12.345678"));
        assertThat(new OwnedParts(sizes).of("d").get("a")).isEqualByComparingTo("0.1881675960266558605752");
    }

    @Test
    void ofACircleThatNobodyElseHoldsEachOwnsAll() {
        Map<Holding, BigDecimal> sizes = sizes(holding("a", "b", "100"), holding("b", "a", "100"), holding("a", "c", "40"));
        OwnedParts parts = new OwnedParts(sizes);
        assertThat(parts.of("a").get("b")).isEqualByComparingTo("100");
        assertThat(parts.of("c").get("a")).isEqualByComparingTo("40");
        assertThat(parts.of("c").get("b")).isEqualByComparingTo("40");
    }

    @Test
    void aCircleThatIsTooLargeIsRefusedToWhoAsks() {
        Holding[] ring = new Holding[151];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = holding(name(i), name((i + 1) % ring.length), "50");
        }
        assertThatThrownBy(() -> new OwnedParts(sizes(ring))).isInstanceOf(AnswerTooCostlyException.class)
                .hasMessageContaining("151 companies hold each other").hasMessageContaining("at most 150");
    }

    /** Round by round, until nothing more than a millionth of a millionth comes. */
    private static Map<String, BigDecimal> followed(Set<String> owners, Map<Holding, BigDecimal> sizes) {
        Map<String, BigDecimal> owned = new HashMap<>();
        owners.forEach(owner -> owned.put(owner, new BigDecimal(100)));
        for (BigDecimal growth = BigDecimal.ONE; growth.compareTo(new BigDecimal("1E-13")) > 0;) {
            Map<String, BigDecimal> next = new HashMap<>();
            sizes.forEach((holding, size) -> {
                if (!owners.contains(holding.of()) && owned.containsKey(holding.holder())) {
                    next.merge(holding.of(), size.multiply(owned.get(holding.holder()), MathContext.DECIMAL64).movePointLeft(2), BigDecimal::add);
                }
            });
            growth = next.entrySet().stream().map(entry -> entry.getValue().subtract(owned.getOrDefault(entry.getKey(), BigDecimal.ZERO)).abs())
                    .max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            owned.putAll(next);
        }
        return owned;
    }

    /** No entity is held by more than 95 %, so that following comes to an end. */
    private static Map<Holding, BigDecimal> random(int size, Random random) {
        Map<Holding, BigDecimal> sizes = new LinkedHashMap<>();
        for (int of = 0; of < size; of++) {
            BigDecimal left = new BigDecimal(95);
            for (int holder = 0; holder < size; holder++) {
                if (holder != of && random.nextInt(3) == 0) {
                    BigDecimal part = left.multiply(BigDecimal.valueOf(random.nextInt(100), 2)).setScale(2, RoundingMode.DOWN);
                    left = left.subtract(part);
                    sizes.put(holding(name(holder), name(of), part.toString()), part);
                }
            }
        }
        return sizes;
    }

    private static String name(int number) {
        return "company-" + number;
    }

    private static Map<Holding, BigDecimal> sizes(Holding... holdings) {
        Map<Holding, BigDecimal> sizes = new LinkedHashMap<>();
        for (Holding holding : holdings) {
            sizes.put(holding, holding.capital());
        }
        return sizes;
    }

    private static Holding holding(String holder, String of, String percent) {
        return HoldingBuilder.builder().id(holder + "-" + of).holder(holder).of(of).capital(new BigDecimal(percent)).build();
    }
}
