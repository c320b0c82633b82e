package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.Reading;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.words.Citations;
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
    private final List<Block> blocks = new ArrayList<>();

    private RequirementsComposer(Corpus corpus, Language language, Requirements requirements) {
        this.corpus = corpus;
        this.language = language;
        this.requirements = requirements;
        this.words = new Words(corpus, language, "");
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.demands = new DemandComposer(corpus, words);
    }

    public static Composition compose(Corpus corpus, Language language, Requirements requirements) {
        RequirementsComposer composer = new RequirementsComposer(corpus, language, requirements);
        composer.opening();
        requirements.texts().stream().filter(text -> text.applies() != Applies.NO).forEach(composer::text);
        composer.noLonger();
        composer.elsewhere();
        composer.blocks.addAll(new AdviceComposer(corpus, composer.words, requirements).blocks());
        composer.closing();
        return new Composition(language, composer.blocks);
    }

    private void opening() {
        heading(Block.Rank.TITLE, labels.of(Phrase.REQUIREMENTS_TITLE, requirements.need().id(), grammar.date(requirements.on())));
        paragraph(Prose.of(labels.of(requirements.texts().isEmpty() ? Phrase.REQUIREMENTS_NO_TEXT : Phrase.REQUIREMENTS_LEAD)));
    }

    // ---- one text

    private void text(TextRequirements text) {
        heading(Block.Rank.PART, words.in(text.title()) + " (" + labels.name(text.force()) + ")");
        if (text.open()) {
            // To list all that it might ask would be of no use yet.
            questions(Phrase.REQUIREMENTS_FIRST, deciding(text));
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

    /** What was asked on the day of the launch only. */
    private void noLonger() {
        items(Block.Bullet.DISC, Prose.of(labels.of(Phrase.REQUIREMENTS_NO_LONGER)), requirements.noLonger().stream()
                .map(text -> new Block.Item(null, "", Prose.of(words.in(text.title())), List.of(),
                        text.requirements().stream().map(requirement -> demands.item(requirement.demand(), List.of())).toList())).toList());
    }

    /** What is not known of the need and decides whether the text applies. */
    private static List<NeedQuestion> deciding(TextRequirements text) {
        Set<String> where = text.where().criteria().collect(Collectors.toSet());
        return text.questions().stream().filter(question -> where.contains(question.criterion())).toList();
    }

    private void asked(List<Requirement> requirements) {
        if (requirements.isEmpty()) {
            paragraph(Prose.of(labels.of(Phrase.REQUIREMENTS_NOTHING)));
        }
        items(Block.Bullet.NUMBER, Prose.EMPTY, grouped(requirements).values().stream().map(this::item).toList());
    }

    /** What is asked for the same reason and since the same day. */
    private static Map<List<Object>, List<Requirement>> grouped(List<Requirement> asked) {
        Map<List<Object>, List<Requirement>> groups = new LinkedHashMap<>();
        for (Requirement requirement : asked) {
            Object alone = requirement.grounds().isEmpty() || !(requirement.demand() instanceof Demand.Holds) ? requirement : "";
            groups.computeIfAbsent(List.of(requirement.grounds(), requirement.under(), requirement.period(), alone),
                    fresh -> new ArrayList<>()).add(requirement);
        }
        return groups;
    }

    private Block.Item item(List<Requirement> group) {
        Requirement first = group.get(0);
        List<Prose> more = new ArrayList<>();
        if (group.size() == 1) {
            first.grounds().stream().map(Requirement.Ground::statement).map(words::in).map(Prose::of)
                    .map(ground -> ground.styled(Tone.FAINT)).forEach(more::add);
        }
        Demand together = Demand.all(group.stream().map(Requirement::demand).toList(), null, List.of());
        more.addAll(demands.proofs(together));
        more.add(Prose.styled(Tone.FAINT, grammar.sentence(words.period(first.period())) + "."));
        if (first.period().from() != null && first.period().from().isAfter(requirements.launch())) {
            more.add(Prose.of(labels.of(Phrase.REQUIREMENTS_AFTER_LAUNCH)));
        }
        if (group.size() == 1) {
            return demands.item(first.demand(), more);
        }
        return new Block.Item(null, "", Prose.of(first.grounds().stream().map(Requirement.Ground::statement).map(words::in)
                .collect(Collectors.joining(" "))), more, group.stream().map(requirement -> demands.item(requirement.demand(), List.of())).toList());
    }

    /** Open points of law, otherwise read, would ask for something else. */
    private void readings(TextRequirements text) {
        Set<String> mattering = new LinkedHashSet<>();
        text.requirements().forEach(requirement -> requirement.under().forEach(options -> mattering.addAll(options.keySet())));
        items(Block.Bullet.DISC, words.lead(Phrase.REQUIREMENTS_READINGS),
                mattering.stream().sorted().flatMap(id -> corpus.reading(id).stream()).map(this::reading).toList());
    }

    private Block.Item reading(Reading reading) {
        return Block.Item.of(Prose.of(words.in(reading.question()) + " " + words.in(requirements.taken(reading).statement())),
                Prose.styled(Tone.FAINT, reading.id()));
    }

    private void questions(Phrase lead, List<NeedQuestion> questions) {
        items(Block.Bullet.DISC, words.lead(lead), questions.stream()
                .map(question -> words.in(question.question())).distinct().map(question -> Block.Item.of(Prose.of(question))).toList());
    }

    // ---- the rest

    private void elsewhere() {
        List<String> none = requirements.texts().stream().filter(text -> text.applies() == Applies.NO)
                .map(text -> Citations.shortTitle(words.in(text.title()))).toList();
        if (!none.isEmpty()) {
            paragraph(Prose.of(labels.of(Phrase.PAGE_NOT_APPLICABLE, String.join(words.listSeparator(), none))));
        }
    }

    private void closing() {
        List<Prose> lines = new ArrayList<>();
        requirements.ruleSets().forEach(rules -> lines.add(Prose.styled(Tone.FAINT, labels.rules(rules))));
        lines.add(Prose.of(labels.of(Phrase.NOTICE)));
        blocks.add(new Block.Closing(lines));
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
