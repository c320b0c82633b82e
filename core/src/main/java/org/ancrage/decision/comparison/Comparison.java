package org.ancrage.decision.comparison;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Ways;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Needs and offers on one day: what each pair is answered, and the offers ranked for each need.
 *
 * <p>Immutable and thread-safe. Needs and offers are in the order in which they were given; rankings do not depend on it.
 */
public final class Comparison {

    private final LocalDate on;
    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final List<RuleSet> rules;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();
    private final Map<String, Ranking> rankings = new LinkedHashMap<>();
    private final Function<Hosting, Assessment> assessing;
    private final Function<Hosting, Optional<Ways>> acting;

    /**
     * @param cells one for every pair
     * @param assessing answers a pair in full, when it is asked for
     * @param acting finds what to do about a pair, when it is asked for: {@link Assessment#ways()}; called by several threads
     */
    public Comparison(LocalDate on, List<Need> needs, List<Proposal> proposals, List<RuleSet> rules, List<Cell> cells,
            Function<Hosting, Assessment> assessing, Function<Hosting, Optional<Ways>> acting) {
        this.on = on;
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.rules = List.copyOf(rules);
        this.assessing = assessing;
        this.acting = acting;
        this.needs.forEach(need -> this.cells.put(need.id(), new LinkedHashMap<>()));
        cells.forEach(cell -> Objects.requireNonNull(this.cells.get(cell.need())).put(cell.offer(), cell));
        this.cells.forEach((need, row) -> rankings.put(need, Ranking.of(need, List.copyOf(row.values()))));
    }

    /** The day for which the pairs were answered. */
    public LocalDate on() {
        return on;
    }

    public List<Need> needs() {
        return needs;
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** The packs that answered. */
    public List<RuleSet> rules() {
        return rules;
    }

    /**
     * One pair in short.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Cell cell(String need, String offer) {
        return find(find(cells, need), offer);
    }

    /** All pairs, need by need. */
    public List<Cell> cells() {
        return cells.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    /**
     * The offers in the order in which they answer a need.
     *
     * @throws IllegalArgumentException if there is no such need
     */
    public Ranking ranking(String need) {
        return find(rankings, need);
    }

    /** One ranking per need, in the order of the needs. */
    public List<Ranking> rankings() {
        return List.copyOf(rankings.values());
    }

    /**
     * One pair in full, with its explanation; computed when it is asked for.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Assessment assessment(String need, String offer) {
        cell(need, offer);
        return assessing.apply(hosting(need, offer));
    }

    /**
     * Which acts help which offers; computed when it is asked for, which takes several answers of each offer that is not permitted.
     *
     * @throws IllegalArgumentException if there is no such need
     * @throws AnswerInterruptedException if the thread is interrupted
     */
    public HelpfulActs acts(String need) {
        List<String> offers = List.copyOf(find(cells, need).keySet());
        Thread caller = Thread.currentThread();
        List<Optional<Ways>> found = offers.parallelStream().map(offer -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return acting.apply(hosting(need, offer));
        }).toList();
        Map<String, Optional<Ways>> ways = new LinkedHashMap<>();
        for (int i = 0; i < offers.size(); i++) {
            ways.put(offers.get(i), found.get(i));
        }
        return HelpfulActs.of(need, ways);
    }

    private Hosting hosting(String need, String offer) {
        Need asked = needs.stream().filter(one -> one.id().equals(need)).findFirst().orElseThrow();
        return proposals.stream().filter(one -> one.offer().id().equals(offer)).findFirst().orElseThrow().to(asked);
    }

    private static <T> T find(Map<String, T> in, String id) {
        T found = in.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The id (%s) is not compared here, only %s.".formatted(id, in.keySet()));
        }
        return found;
    }
}
