package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Changeable;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes what would remedy: what every way has in common first, then what is left of each. */
public final class RemedyComposer {

    /** Ways that an answer tells before the texts come one by one. */
    static final int FEW = 2;
    /** Ways that it tells of one text. */
    public static final int SEVERAL = 4;

    private final int told;
    private final StillApplying applying;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    /** @param told how many ways are told; more are counted */
    public RemedyComposer(Words words, StillApplying applying, int told) {
        this.told = told;
        this.applying = applying;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    public List<Block.Item> items(Remedies remedies) {
        List<Remedy> ways = Changeable.ways(remedies);
        if (ways.isEmpty()) {
            return List.of(Block.Item.of(Prose.of(labels.of(Phrase.NO_WAY))));
        }
        if (ways.size() == 1) {
            return way(ways.get(0), List.of());
        }
        List<Remedy.CriterionChange> common = new ArrayList<>(ways.get(0).changes());
        ways.forEach(way -> common.retainAll(certain(way)));
        List<Block.Item> items = new ArrayList<>();
        if (!common.isEmpty()) {
            items.add(Block.Item.over(words.lead(Phrase.IN_ANY_CASE), changes(common)));
        }
        items.add(Block.Item.over(words.lead(common.isEmpty() ? Phrase.ONE_OF : Phrase.AND_ONE_OF), ways(remedies, common)));
        return items;
    }

    private List<Block.Item> ways(Remedies remedies, List<Remedy.CriterionChange> common) {
        List<Remedy> ways = Changeable.ways(remedies);
        List<Block.Item> items = new ArrayList<>();
        for (Remedy way : ways.subList(0, Math.min(told, ways.size()))) {
            String name = labels.of(way.withinReach() ? Phrase.WAY : Phrase.WAY_OUT_OF_REACH, items.size() + 1);
            items.add(Block.Item.over(Prose.styled(Tone.STRONG, name), way(way, common)));
        }
        if (ways.size() > told) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.MORE_WAYS, ways.size() - told))));
        }
        if (!remedies.complete()) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.MANY_WAYS))));
        }
        return items;
    }

    /** What is needed in any case, whichever texts still apply then. */
    private List<Remedy.CriterionChange> certain(Remedy way) {
        List<Remedy.CriterionChange> doubtful = StillApplying.neededBy(applying.doubtful(way), way);
        return way.changes().stream().filter(change -> !doubtful.contains(change)).toList();
    }

    /** @param common what is told already */
    private List<Block.Item> way(Remedy way, List<Remedy.CriterionChange> common) {
        List<Block.Item> items = new ArrayList<>(changes(certain(way).stream().filter(change -> !common.contains(change)).toList()));
        List<String> texts = applying.doubtful(way);
        List<Remedy.CriterionChange> doubtful = StillApplying.neededBy(texts, way);
        if (!doubtful.isEmpty()) {
            items.add(Block.Item.over(Prose.of(grammar.colon(
                    labels.of(Phrase.IF_STILL_APPLYING, grammar.or(texts.stream().map(words::title).toList())), "").strip()), changes(doubtful)));
        }
        return items;
    }

    private List<Block.Item> changes(List<Remedy.CriterionChange> changes) {
        return changes.stream().map(this::change).toList();
    }

    private Block.Item change(Remedy.CriterionChange change) {
        String statement = words.in(change.criterion().statement());
        boolean undone = change.to() == Truth.UNMET;
        List<Prose> more = new ArrayList<>();
        if (!undone) {
            more.add(Prose.of(words.remedy(change.criterion())));
        }
        if (change.texts().size() > 1) {
            more.add(Prose.of(grammar.colon(labels.of(Phrase.SERVES), grammar.and(change.texts().stream().map(words::title).toList()))));
        }
        String text = undone ? grammar.colon(labels.of(Phrase.NO_LONGER), grammar.afterColon(statement)) : statement;
        return Block.Item.of(Prose.of(text), more.toArray(Prose[]::new));
    }
}
