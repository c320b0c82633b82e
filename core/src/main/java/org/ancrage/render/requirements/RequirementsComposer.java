package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.List;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
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

/** Composes what texts ask: those that concern the need one by one, as read by default; then what is open, and what a buyer may write. */
public final class RequirementsComposer {

    private final Corpus corpus;
    private final Language language;
    private final Requirements requirements;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final DemandComposer demands;
    private final RequirementsParts parts;
    private final List<Block> blocks = new ArrayList<>();

    private RequirementsComposer(Corpus corpus, Language language, Requirements requirements) {
        this.corpus = corpus;
        this.language = language;
        this.requirements = requirements;
        this.words = new Words(corpus, language, "");
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.demands = new DemandComposer(corpus, words);
        this.parts = new RequirementsParts(corpus, words, requirements);
    }

    /** All of it. */
    public static Composition compose(Corpus corpus, Language language, Requirements requirements) {
        RequirementsComposer composer = new RequirementsComposer(corpus, language, requirements);
        composer.blocks.addAll(composer.parts.opening());
        composer.texts();
        composer.parts.noLonger().ifPresent(composer.blocks::add);
        composer.parts.elsewhere().ifPresent(composer.blocks::add);
        composer.blocks.addAll(new AdviceComposer(corpus, composer.words, requirements).blocks());
        composer.blocks.add(composer.parts.closing());
        return new Composition(language, composer.blocks);
    }

    /** What a page tells in short: text by text, and term by term. */
    static List<Block> details(Corpus corpus, Language language, Requirements requirements) {
        RequirementsComposer composer = new RequirementsComposer(corpus, language, requirements);
        composer.texts();
        composer.blocks.addAll(new AdviceComposer(corpus, composer.words, requirements).blocks());
        return composer.blocks;
    }

    // ---- one text

    private void texts() {
        requirements.texts().stream().filter(text -> text.applies() != Applies.NO).forEach(this::text);
    }

    private void text(TextRequirements text) {
        heading(Block.Rank.PART, words.in(text.title()) + " (" + labels.name(text.force()) + ")");
        if (text.open()) {
            // To list all that it might ask would be of no use yet.
            questions(Phrase.REQUIREMENTS_FIRST, RequirementsParts.deciding(text));
            return;
        } else if (text.where().equals(Demand.IMPOSSIBLE)) {
            paragraph(Prose.of(labels.of(Phrase.REQUIREMENTS_NOWHERE)));
        } else {
            if (!text.where().equals(Demand.NOTHING)) {
                items(Block.Bullet.DISC, words.lead(Phrase.REQUIREMENTS_WHERE), List.of(demands.item(text.where(), List.of())));
            }
            asked(text.requirements().stream().filter(Requirement::byDefault).toList());
        }
        readings(text);
        questions(Phrase.REQUIREMENTS_QUESTIONS, text.questions());
    }

    private void asked(List<Requirement> requirements) {
        if (requirements.isEmpty()) {
            paragraph(Prose.of(labels.of(Phrase.REQUIREMENTS_NOTHING)));
        }
        items(Block.Bullet.NUMBER, Prose.EMPTY, AskedTogether.of(requirements).stream().map(this::item).toList());
    }

    private Block.Item item(AskedTogether group) {
        Requirement first = group.first();
        List<Prose> more = new ArrayList<>();
        if (group.alone()) {
            first.grounds().stream().map(Requirement.Ground::statement).map(words::in).map(Prose::of)
                    .map(ground -> ground.styled(Tone.FAINT)).forEach(more::add);
        }
        more.addAll(demands.proofs(group.demand()));
        more.add(Prose.styled(Tone.FAINT, grammar.sentence(words.period(first.period())) + "."));
        more.addAll(parts.afterLaunch(first));
        if (group.alone()) {
            return demands.item(first.demand(), more);
        }
        return new Block.Item(null, "", parts.reason(group), more, group.requirements().stream().map(requirement -> demands.item(requirement.demand(), List.of())).toList());
    }

    /** Open points of law, otherwise read, would ask for something else. */
    private void readings(TextRequirements text) {
        items(Block.Bullet.DISC, words.lead(Phrase.REQUIREMENTS_READINGS),
                RequirementsParts.mattering(text).stream().sorted().flatMap(id -> corpus.reading(id).stream()).map(this::reading).toList());
    }

    private Block.Item reading(Reading reading) {
        return Block.Item.of(Prose.of(words.in(reading.question()) + " " + words.in(requirements.taken(reading).statement())),
                Prose.styled(Tone.FAINT, reading.id()));
    }

    private void questions(Phrase lead, List<NeedQuestion> questions) {
        items(Block.Bullet.DISC, words.lead(lead), questions.stream()
                .map(question -> words.in(question.question())).distinct().map(question -> Block.Item.of(Prose.of(question))).toList());
    }

    private void heading(Block.Rank rank, String text) {
        blocks.add(new Block.Heading(rank, 0, Prose.of(text)));
    }

    private void items(Block.Bullet bullet, Prose lead, List<Block.Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(bullet, lead, items));
        }
    }

    private void paragraph(Prose text) {
        blocks.add(new Block.Paragraphs(List.of(text)));
    }
}
