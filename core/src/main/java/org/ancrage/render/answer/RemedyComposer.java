package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
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
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    /** @param told how many ways are told; more are counted */
    public RemedyComposer(Words words, int told) {
        this.told = told;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    public List<Block.Item> items(Remedies remedies) {
        List<Remedy> ways = worthTelling(remedies);
        if (ways.isEmpty()) {
            return List.of(Block.Item.of(Prose.of(labels.of(Phrase.NO_WAY))));
        }
        List<Remedy.CriterionChange> common = new ArrayList<>(ways.get(0).changes());
        ways.forEach(way -> common.retainAll(way.changes()));
        if (ways.size() == 1) {
            return changes(common);
        }
        List<Block.Item> items = new ArrayList<>();
        if (!common.isEmpty()) {
            items.add(Block.Item.over(words.lead(Phrase.IN_ANY_CASE), changes(common)));
        }
        items.add(Block.Item.over(words.lead(common.isEmpty() ? Phrase.ONE_OF : Phrase.AND_ONE_OF), ways(remedies, common)));
        return items;
    }

    /** Ways that nobody can go are told only where there is no other. */
    static List<Remedy> worthTelling(Remedies remedies) {
        List<Remedy> within = remedies.smallest().stream().filter(Remedy::withinReach).toList();
        return within.isEmpty() ? remedies.smallest() : within;
    }

    private List<Block.Item> ways(Remedies remedies, List<Remedy.CriterionChange> common) {
        List<Remedy> ways = worthTelling(remedies);
        List<Block.Item> items = new ArrayList<>();
        for (Remedy way : ways.subList(0, Math.min(told, ways.size()))) {
            String name = labels.of(way.withinReach() ? Phrase.WAY : Phrase.WAY_OUT_OF_REACH, items.size() + 1);
            items.add(Block.Item.over(Prose.styled(Tone.STRONG, name),
                    changes(way.changes().stream().filter(change -> !common.contains(change)).toList())));
        }
        if (ways.size() > told) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.MORE_WAYS, ways.size() - told))));
        }
        if (!remedies.complete()) {
            items.add(Block.Item.of(Prose.of(labels.of(Phrase.MANY_WAYS))));
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
