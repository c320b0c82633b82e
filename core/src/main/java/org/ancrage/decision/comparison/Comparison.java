package org.ancrage.decision.comparison;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.RuleSet;
import org.ancrage.decision.Ways;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;

/**
 * Needs and offers on one day: the offers ranked for each need. What each pair is answered, and why one offer ranks before another, is found out when it is asked for.
 * Kept is what was found of each pair in short ({@link Cell}), as long as the comparison is; no answer in full is.
 *
 * <p>Immutable and thread-safe. Needs and offers are in the order in which they were given; rankings do not depend on it.
 */
public final class Comparison {

    private final LocalDate on;
    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final List<RuleSet> rules;
    private final Map<String, String> readings;
    private final Map<String, Need> needsById = new HashMap<>();
    private final Map<String, Proposal> proposalsById = new HashMap<>();
    private final Map<String, Map<String, Standing>> standings = new LinkedHashMap<>();
    private final Map<String, Ranking> rankings = new LinkedHashMap<>();
    private final Map<String, Map<String, Ranking.Place>> places = new HashMap<>();
    private final Map<List<String>, Cell> cells = new ConcurrentHashMap<>();
    private final BiFunction<Hosting, Set<Level>, Assessment> assessing;
    private final Function<Hosting, Optional<Ways>> acting;

    /**
     * @param readings as {@link #readings()}
     * @param standings one for every pair, need by need
     * @param assessing answers a pair at some levels, when it is asked for; called by several threads
     * @param acting finds what to do about a pair, when it is asked for: {@link Assessment#ways()}; called by several threads
     */
    public Comparison(LocalDate on, List<Need> needs, List<Proposal> proposals, List<RuleSet> rules, Map<String, String> readings,
            List<Standing> standings, BiFunction<Hosting, Set<Level>, Assessment> assessing, Function<Hosting, Optional<Ways>> acting) {
        this.on = on;
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.rules = List.copyOf(rules);
        this.readings = Collections.unmodifiableMap(new TreeMap<>(readings));
        this.assessing = assessing;
        this.acting = acting;
        this.needs.forEach(need -> needsById.put(need.id(), need));
        this.proposals.forEach(proposal -> proposalsById.put(proposal.offer().id(), proposal));
        Iterator<Standing> next = standings.iterator();
        for (Need need : this.needs) {
            Map<String, Standing> row = new LinkedHashMap<>();
            this.proposals.forEach(proposal -> row.put(proposal.offer().id(), next.next()));
            this.standings.put(need.id(), row);
            Ranking ranking = Ranking.of(need.id(), row, this::cell);
            rankings.put(need.id(), ranking);
            places.put(need.id(), ranking.places().stream().collect(Collectors.toMap(Ranking.Place::offer, Function.identity())));
        }
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

    /** Points of law that were settled beforehand, so that no other option was tried: options by global id of the reading. */
    public Map<String, String> readings() {
        return readings;
    }

    /**
     * What the rank of an offer follows from.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Standing standing(String need, String offer) {
        return find(find(standings, need), offer);
    }

    /**
     * One pair in short; found out when it is first asked for, which takes an answer.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Cell cell(String need, String offer) {
        standing(need, offer);
        List<String> pair = List.of(need, offer);
        Cell known = cells.get(pair);
        if (known == null) {
            known = Cell.of(assessing.apply(hosting(need, offer), EnumSet.of(Level.FULL)));
            cells.put(pair, known);
        }
        return known;
    }

    /**
     * All pairs, need by need; found out as {@link #findCells()} does.
     *
     * @throws AnswerInterruptedException if the thread is interrupted
     */
    public List<Cell> cells() {
        findCells();
        return pairs().map(pair -> cell(pair.get(0), pair.get(1))).toList();
    }

    /**
     * Finds all pairs out at once, by several threads, as far as they were not asked for before: {@link #cell} then gives them without an answer.
     *
     * @throws AnswerInterruptedException if the thread is interrupted
     */
    public void findCells() {
        findCells(found -> { });
    }

    /**
     * As {@link #findCells()}, for whoever shows how far it is.
     *
     * @param found told after each pair how many are found out; called by several threads, in no order
     */
    public void findCells(LongConsumer found) {
        Thread caller = Thread.currentThread();
        AtomicLong count = new AtomicLong();
        pairs().toList().parallelStream().forEach(pair -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            cell(pair.get(0), pair.get(1));
            found.accept(count.incrementAndGet());
        });
    }

    private Stream<List<String>> pairs() {
        return needs.stream().flatMap(need -> proposals.stream().map(proposal -> List.of(need.id(), proposal.offer().id())));
    }

    /**
     * The offers in the order in which they answer a need.
     *
     * @throws IllegalArgumentException if there is no such need
     */
    public Ranking ranking(String need) {
        return find(rankings, need);
    }

    /**
     * Where an offer stands in the ranking for a need; for those who go through all of them.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Ranking.Place place(String need, String offer) {
        return find(find(places, need), offer);
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
        standing(need, offer);
        return assessing.apply(hosting(need, offer), EnumSet.allOf(Level.class));
    }

    /**
     * Which acts help which offers; computed when it is asked for, which takes several answers of each offer that is not permitted.
     *
     * @throws IllegalArgumentException if there is no such need
     * @throws AnswerInterruptedException if the thread is interrupted
     */
    public HelpfulActs acts(String need) {
        List<String> offers = List.copyOf(find(standings, need).keySet());
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
        return find(proposalsById, offer).to(find(needsById, need));
    }

    private static <T> T find(Map<String, T> in, String id) {
        T found = in.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The id (%s) is not compared here, only %s.".formatted(id, in.keySet()));
        }
        return found;
    }
}
