package org.ancrage.render.requirements;

import java.util.List;
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
import org.jspecify.annotations.Nullable;

/** Composes demands: a sentence each, alternatives under each other. */
final class DemandComposer {

    /** More kinds of proof than this tell nothing. */
    private static final int MOST_PROOFS = 3;

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

    /** That something does not hold or something else does is said as: where it holds, the other must. */
    private Block.Item choice(Demand.Any any, List<Prose> more) {
        List<Demand> unless = any.alternatives().stream().filter(DemandComposer::denies).map(Demand::negated).toList();
        List<Demand> others = any.alternatives().stream().filter(alternative -> !denies(alternative)).toList();
        if (unless.isEmpty() || others.isEmpty()) {
            return new Block.Item(null, "", lead(any.statement(), Phrase.REQUIREMENTS_ONE_OF), more, items(any.alternatives()));
        }
        Demand then = others.size() == 1 ? others.get(0) : new Demand.Any(others, null, List.of());
        String where = unless.stream().map(demand -> grammar.afterColon(words.in(criterion(((Demand.Holds) demand).criterion()).statement())))
                .map(Words::withoutStop).collect(Collectors.joining(words.listSeparator()));
        return new Block.Item(null, "", Prose.of(grammar.colon(labels.of(Phrase.REQUIREMENTS_IF, where), "").strip()), more, List.of(item(then, List.of())));
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
