package org.ancrage.decision.comparison;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Outcome;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of every need with every offer on one day, for portfolios of any size; what it follows from is told when it is asked for.
 *
 * <p>A {@link Comparison} ranks offers, which takes remedies and questions of each pair. A matrix qualifies each need
 * and each offer once, and weighs 64 pairs at a time; pairs that wait for facts are weighed when they are asked for. It gives the same outcomes. Immutable and thread-safe.
 */
public final class Matrix {

    private final LocalDate on;
    private final List<Need> needs;
    private final List<Proposal> proposals;
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> texts;
    private final Answers answers;
    private final Function<Hosting, Assessment> assessing;

    /** What is known of each pair, by the places of need and offer. */
    public interface Answers {

        /** As {@link Assessment#outcome()}. */
        Outcome outcome(int need, int offer);

        /** Of a text that exists on the day. */
        Outcome outcome(String text, int need, int offer);

        /** Truth of the criteria that rules settle, by global id; readings that were not settled take their default. */
        Map<String, Truth> findings(int need, int offer);
    }

    /**
     * @param texts ids of the texts that exist on the day
     * @param assessing answers a pair in full, when it is asked for
     */
    public Matrix(LocalDate on, List<Need> needs, List<Proposal> proposals, Collection<String> texts, Answers answers,
            Function<Hosting, Assessment> assessing) {
        this.on = on;
        this.needs = List.copyOf(needs);
        this.proposals = List.copyOf(proposals);
        this.texts = List.copyOf(texts);
        this.answers = answers;
        this.assessing = assessing;
        needs.forEach(need -> rows.put(need.id(), rows.size()));
        proposals.forEach(proposal -> columns.put(proposal.offer().id(), columns.size()));
    }

    public LocalDate on() {
        return on;
    }

    public List<Need> needs() {
        return needs;
    }

    public List<Proposal> proposals() {
        return proposals;
    }

    /** Ids of the texts that exist on the day. */
    public List<String> texts() {
        return texts;
    }

    /**
     * May this offer host what this need describes?
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Outcome outcome(String need, String offer) {
        return answers.outcome(place(rows, need), place(columns, offer));
    }

    /**
     * The outcome of one text; empty where it does not exist on the day.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Optional<Outcome> outcome(String text, String need, String offer) {
        int row = place(rows, need);
        int column = place(columns, offer);
        return texts.contains(text) ? Optional.of(answers.outcome(text, row, column)) : Optional.empty();
    }

    /**
     * The outcome of the pair at these places, from 0; for those who go through all of them.
     *
     * @throws IndexOutOfBoundsException if there are not as many
     */
    public Outcome outcome(int need, int offer) {
        return answers.outcome(need, offer);
    }

    /**
     * Whether each criterion is met by a pair, by global id. Readings that were not settled take their default.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Map<String, Truth> findings(String need, String offer) {
        return answers.findings(place(rows, need), place(columns, offer));
    }

    /**
     * One pair in full, with its explanation; computed when it is asked for.
     *
     * @throws IllegalArgumentException if there is no such need or no such offer
     */
    public Assessment assessment(String need, String offer) {
        return assessing.apply(proposals.get(place(columns, offer)).to(needs.get(place(rows, need))));
    }

    /** How many pairs have each outcome; those that none has are left out. Asks for all of them, on all cores. */
    public Map<Outcome, Long> counts() {
        Thread caller = Thread.currentThread();
        return IntStream.range(0, needs.size()).parallel().boxed().flatMap(need -> {
            AnswerInterruptedException.throwIfInterrupted(caller);
            return IntStream.range(0, proposals.size()).mapToObj(offer -> answers.outcome(need, offer));
        }).collect(Collectors.groupingBy(Function.identity(), () -> new EnumMap<>(Outcome.class), Collectors.counting()));
    }

    private static int place(Map<String, Integer> places, String id) {
        @Nullable Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("The id (%s) is not compared here.".formatted(id));
        }
        return place;
    }
}
