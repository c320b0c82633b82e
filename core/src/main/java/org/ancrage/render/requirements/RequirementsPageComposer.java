package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.requirement.TextRequirements.Applies;
import org.ancrage.requirement.TextRequirements.NeedQuestion;

/** Composes what texts ask on a page: a sentence for each thing that is asked, by text; what is to be settled first; which terms suit a tender. */
public final class RequirementsPageComposer {

    private final Corpus corpus;
    private final Requirements requirements;
    private final Words words;
    private final DemandComposer demands;
    private final RequirementsParts parts;
    private final List<Block> blocks = new ArrayList<>();

    private RequirementsPageComposer(Corpus corpus, Language language, Requirements requirements) {
        this.corpus = corpus;
        this.requirements = requirements;
        this.words = new Words(corpus, language, "");
        this.demands = new DemandComposer(corpus, words);
        this.parts = new RequirementsParts(corpus, words, requirements);
    }

    public static Composition compose(Corpus corpus, Language language, Requirements requirements) {
        RequirementsPageComposer composer = new RequirementsPageComposer(corpus, language, requirements);
        composer.page();
        composer.blocks.add(composer.parts.closing());
        return new Composition(language, composer.blocks);
    }

    /** With all of it folded away below. */
    public static Composition composeWithDetails(Corpus corpus, Language language, Requirements requirements) {
        RequirementsPageComposer composer = new RequirementsPageComposer(corpus, language, requirements);
        composer.page();
        composer.blocks.add(new Block.Folded(Prose.of(composer.words.labels().of(Phrase.REQUIREMENTS_DETAILS)),
                RequirementsComposer.details(corpus, language, requirements)));
        composer.blocks.add(composer.parts.closing());
        return new Composition(language, composer.blocks);
    }

    private void page() {
        blocks.addAll(parts.opening());
        List<TextRequirements> texts = requirements.texts().stream().filter(text -> text.applies() != Applies.NO).toList();
        texts.stream().filter(text -> !text.open()).forEach(this::text);
        parts.noLonger().ifPresent(blocks::add);
        first(texts);
        openPoints(texts);
        parts.elsewhere().ifPresent(blocks::add);
        blocks.addAll(new AdviceComposer(corpus, words, requirements).page());
    }

    private void text(TextRequirements text) {
        Prose title = Prose.of(Citations.shortTitle(words.in(text.title())) + " (" + words.labels().name(text.force()) + ")");
        blocks.add(new Block.Heading(Block.Rank.SECTION, 0, title));
        if (text.where().equals(Demand.IMPOSSIBLE)) {
            blocks.add(paragraph(Phrase.REQUIREMENTS_NOWHERE));
            return;
        }
        if (!text.where().equals(Demand.NOTHING)) {
            blocks.add(new Block.Paragraphs(List.of(words.lead(Phrase.REQUIREMENTS_WHERE).plus(" ").plus(demands.inShort(text.where())).styled(Tone.FAINT))));
        }
        List<Requirement> asked = text.requirements().stream().filter(Requirement::byDefault).toList();
        blocks.add(asked.isEmpty() ? paragraph(Phrase.REQUIREMENTS_NOTHING)
                : new Block.Items(Block.Bullet.NUMBER, Prose.EMPTY, AskedTogether.of(asked).stream().map(this::item).toList()));
    }

    private Block.Item item(AskedTogether group) {
        Prose text = group.alone() ? demands.inShort(group.first()) : parts.reason(group);
        return Block.Item.of(text, parts.afterLaunch(group.first()).toArray(Prose[]::new));
    }

    /** What decides which texts apply, and what they ask. */
    private void first(List<TextRequirements> texts) {
        Set<String> questions = new LinkedHashSet<>();
        texts.stream().flatMap(text -> (text.open() ? RequirementsParts.deciding(text) : text.questions()).stream())
                .map(NeedQuestion::question).map(words::in).forEach(questions::add);
        if (!questions.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, words.lead(Phrase.REQUIREMENTS_QUESTIONS),
                    questions.stream().map(question -> Block.Item.of(Prose.of(question))).toList()));
        }
    }

    private void openPoints(List<TextRequirements> texts) {
        long open = texts.stream().flatMap(text -> RequirementsParts.mattering(text).stream()).distinct().count();
        if (open > 0) {
            blocks.add(paragraph(Phrase.REQUIREMENTS_OPEN_POINTS, open));
        }
    }

    private Block paragraph(Phrase phrase, Object... arguments) {
        return new Block.Paragraphs(List.of(Prose.of(words.labels().of(phrase, arguments))));
    }
}
