package org.ancrage.render.requirements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Wording;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Proof;
import org.ancrage.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** Composes demands: a sentence each, alternatives under each other. */
final class DemandComposer {

    /** More kinds of proof than this tell nothing. */
    private static final int MOST_PROOFS = 3;
    /** More parts than this are counted where a sentence is to tell them. */
    private static final int MOST_PARTS = 3;

    private final Corpus corpus;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    DemandComposer(Corpus corpus, Words words) {
        this.corpus = corpus;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** @param more what is said after it */
    Block.Item item(Demand demand, List<Prose> more) {
        if (demand instanceof Demand.Holds holds) {
            return new Block.Item(null, "", statement(holds), more, List.of());
        } else if (demand.equals(Demand.IMPOSSIBLE)) {
            return new Block.Item(null, "", Prose.of(labels.of(Phrase.REQUIREMENTS_IMPOSSIBLE)), more, List.of());
        } else if (demand instanceof Demand.All all) {
            return all.parts().size() == 1 ? item(all.parts().get(0), more)
                    : new Block.Item(null, "", lead(all.statement(), Phrase.REQUIREMENTS_ALL_OF), more, items(all.parts()));
        }
        return choice((Demand.Any) demand, more);
    }

    private Block.Item choice(Demand.Any any, List<Prose> more) {
        return implication(any).map(implied -> new Block.Item(null, "", Prose.of(grammar.colon(labels.of(Phrase.REQUIREMENTS_IF, implied.where()), "").strip()), more,
                        List.of(item(implied.then(), List.of()))))
                .orElseGet(() -> new Block.Item(null, "", lead(any.statement(), Phrase.REQUIREMENTS_ONE_OF), more, items(any.alternatives())));
    }

    /** That something does not hold or something else does is said as: where it holds, the other must. */
    private Optional<Implication> implication(Demand.Any any) {
        List<Demand> unless = any.alternatives().stream().filter(DemandComposer::denies).map(Demand::negated).toList();
        List<Demand> others = any.alternatives().stream().filter(alternative -> !denies(alternative)).toList();
        if (unless.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        String where = unless.stream().map(demand -> grammar.afterColon(words.in(criterion(((Demand.Holds) demand).criterion()).statement())))
                .map(Words::withoutStop).collect(Collectors.joining(words.listSeparator()));
        return Optional.of(new Implication(where, others.size() == 1 ? others.get(0) : new Demand.Any(others, null, List.of())));
    }

    /** @param where in words */
    private record Implication(String where, Demand then) {
    }

    private static boolean denies(Demand demand) {
        return demand instanceof Demand.Holds holds && !holds.met();
    }

    private List<Block.Item> items(List<Demand> demands) {
        return demands.stream().map(demand -> item(demand, List.of())).toList();
    }

    private Prose statement(Demand.Holds holds) {
        Criterion criterion = criterion(holds.criterion());
        return Prose.of(holds.met() ? words.in(criterion.statement()) : words.contrary(criterion, Phrase.REQUIREMENTS_NOT));
    }

    /** In a sentence: what it comes to, and not by what it is met. */
    Prose inShort(Requirement requirement) {
        Wording ground = requirement.grounds().isEmpty() ? null : requirement.grounds().get(requirement.grounds().size() - 1).statement();
        return Prose.of(grammar.sentence(inShort(requirement.demand(), ground).plain()));
    }

    /** As {@link #inShort(Requirement)}, of what has no other reason. */
    Prose inShort(Demand demand) {
        return inShort(demand, null);
    }

    /** @param ground the statement under which it stands, which says it where it has none of its own */
    private Prose inShort(Demand demand, @Nullable Wording ground) {
        if (demand instanceof Demand.Holds || demand.equals(Demand.IMPOSSIBLE)) {
            return item(demand, List.of()).text();
        } else if (demand instanceof Demand.All all) {
            return all.parts().size() == 1 ? inShort(all.parts().get(0), ground) : inShort(all.statement(), ground, Phrase.REQUIREMENTS_ALL_OF, all.parts());
        }
        Demand.Any any = (Demand.Any) demand;
        return implication(any).map(implied -> Prose.of(grammar.colon(labels.of(Phrase.REQUIREMENTS_IF, implied.where()),
                        grammar.afterColon(inShort(implied.then(), ground).plain()))))
                .orElseGet(() -> inShort(any.statement(), ground, Phrase.REQUIREMENTS_ONE_OF, any.alternatives()));
    }

    private Prose inShort(@Nullable Wording own, @Nullable Wording ground, Phrase lead, List<Demand> parts) {
        Wording statement = own != null ? own : ground;
        if (statement != null) {
            return Prose.of(words.in(statement));
        } else if (parts.size() > MOST_PARTS) {
            return Prose.of(labels.of(Phrase.REQUIREMENTS_PARTS, labels.of(lead), parts.size()));
        }
        return words.lead(lead).plus(" ").plus(parts.stream().map(part -> Words.withoutStop(grammar.afterColon(inShort(part).plain())))
                .collect(Collectors.joining(words.listSeparator()))).plus(".");
    }

    /** What shows that it is met; nothing where only the need is asked about, or where everything is asked about. */
    List<Prose> proofs(Demand demand) {
        Set<Proof> proofs = demand.criteria().map(this::criterion).flatMap(criterion -> Proof.of(criterion).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return proofs.isEmpty() || proofs.size() > MOST_PROOFS ? List.of() : List.of(Prose.styled(Tone.FAINT,
                grammar.colon(labels.of(Phrase.REQUIREMENTS_PROOF), String.join(", ", proofs.stream().map(labels::name).toList())) + "."));
    }

    private Prose lead(@Nullable Wording statement, Phrase phrase) {
        return statement == null ? words.lead(phrase) : Prose.of(Words.withoutStop(words.in(statement))).plus(" – ").plus(words.lead(phrase));
    }

    private Criterion criterion(String id) {
        return corpus.criterion(id).orElseThrow(() -> new IllegalArgumentException("There is no criterion (%s).".formatted(id)));
    }
}
