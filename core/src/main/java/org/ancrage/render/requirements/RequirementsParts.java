package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.law.Corpus;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.requirement.TextRequirements.Applies;
import org.ancrage.requirement.TextRequirements.NeedQuestion;

/** What a page and the whole tell alike. */
final class RequirementsParts {

    private final Corpus corpus;
    private final Words words;
    private final Labels labels;
    private final Requirements requirements;

    RequirementsParts(Corpus corpus, Words words, Requirements requirements) {
        this.corpus = corpus;
        this.words = words;
        this.labels = words.labels();
        this.requirements = requirements;
    }

    List<Block> opening() {
        return List.of(
                new Block.Heading(Block.Rank.TITLE, 0,
                        Prose.of(labels.of(Phrase.REQUIREMENTS_TITLE, requirements.need().id(), words.grammar().date(requirements.on())))),
                new Block.Paragraphs(List.of(Prose.of(labels.of(requirements.texts().isEmpty() ? Phrase.REQUIREMENTS_NO_TEXT : Phrase.REQUIREMENTS_LEAD)))));
    }

    /** Why it is asked, which says it where several things are asked together. */
    Prose reason(AskedTogether group) {
        return Prose.of(group.first().grounds().stream().map(Requirement.Ground::statement).map(words::in).collect(Collectors.joining(" ")));
    }

    /** That something is not asked yet when the consultation is launched. */
    List<Prose> afterLaunch(Requirement asked) {
        return asked.period().from() != null && asked.period().from().isAfter(requirements.launch())
                ? List.of(Prose.of(labels.of(Phrase.REQUIREMENTS_AFTER_LAUNCH))) : List.of();
    }

    /** What was asked on the day of the launch only. */
    Optional<Block> noLonger() {
        DemandComposer demands = new DemandComposer(corpus, words);
        List<Block.Item> items = requirements.noLonger().stream().map(text -> Block.Item.over(Prose.of(words.in(text.title())),
                text.requirements().stream().map(requirement -> demands.item(requirement.demand(), List.of())).toList())).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(new Block.Items(Block.Bullet.DISC, Prose.of(labels.of(Phrase.REQUIREMENTS_NO_LONGER)), items));
    }

    Optional<Block> elsewhere() {
        List<String> none = requirements.texts().stream().filter(text -> text.applies() == Applies.NO)
                .map(text -> Citations.shortTitle(words.in(text.title()))).toList();
        return none.isEmpty() ? Optional.empty()
                : Optional.of(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.PAGE_NOT_APPLICABLE, String.join(words.listSeparator(), none))))));
    }

    Block closing() {
        List<Prose> lines = new ArrayList<>();
        requirements.ruleSets().forEach(rules -> lines.add(Prose.styled(Tone.FAINT, labels.rules(rules))));
        lines.add(Prose.of(labels.of(Phrase.NOTICE)));
        return new Block.Closing(lines);
    }

    /** What is not known of the need and decides whether the text applies. */
    static List<NeedQuestion> deciding(TextRequirements text) {
        Set<String> where = text.where().criteria().collect(Collectors.toSet());
        return text.questions().stream().filter(question -> where.contains(question.criterion())).toList();
    }

    /** Ids of readings that change what a text asks. */
    static Set<String> mattering(TextRequirements text) {
        Set<String> mattering = new LinkedHashSet<>();
        text.requirements().forEach(requirement -> requirement.under().forEach(options -> mattering.addAll(options.keySet())));
        return mattering;
    }
}
