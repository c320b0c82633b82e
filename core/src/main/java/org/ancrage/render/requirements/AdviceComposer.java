package org.ancrage.render.requirements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ancrage.law.Corpus;
import org.ancrage.law.Reading;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.TenderTerm.Edition;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;
import org.ancrage.requirement.Requirements;
import org.ancrage.requirement.TenderAdvice;
import org.ancrage.requirement.TextRequirements.Applies;

/** Composes what a public buyer may write into the documents of a consultation, term by term. */
final class AdviceComposer {

    private final Corpus corpus;
    private final Requirements requirements;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;

    AdviceComposer(Corpus corpus, Words words, Requirements requirements) {
        this.corpus = corpus;
        this.requirements = requirements;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /** All that is advised; none where the customer is no public buyer. */
    List<Block> blocks() {
        return told(Block.Rank.PART, requirements.advice().stream().map(this::item).toList());
    }

    /** Of each term, the instruments that suit it best. */
    List<Block> page() {
        return told(Block.Rank.SECTION, requirements.advice().stream().map(advice -> Block.Item.of(title(advice), Prose.of(fits(advice.edition().fits(), 1)))).toList());
    }

    private List<Block> told(Block.Rank rank, List<Block.Item> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Prose> lead = new ArrayList<>(List.of(Prose.of(labels.of(Phrase.TENDER_LEAD))));
        if (requirements.buyer() == Applies.PERHAPS) {
            lead.add(Prose.of(labels.of(Phrase.TENDER_PERHAPS)));
        }
        return List.of(new Block.Heading(rank, 0, Prose.of(labels.of(Phrase.TENDER_HEADING, grammar.date(requirements.launch())))),
                new Block.Paragraphs(lead), new Block.Items(Block.Bullet.DISC, Prose.EMPTY, terms));
    }

    private Block.Item item(TenderAdvice advice) {
        Edition edition = advice.edition();
        List<Prose> more = new ArrayList<>();
        more.add(Prose.of(fits(edition.fits())));
        if (!advice.onUse().isEmpty()) {
            more.add(labelled(Phrase.TENDER_ON_USE, fits(advice.onUse())));
        }
        more.add(labelled(Phrase.TENDER_CAVEAT, words.in(edition.caveat())));
        if (edition.discriminatory() != null) {
            more.add(labelled(Phrase.TENDER_DISCRIMINATORY, words.in(edition.discriminatory())));
        }
        if (edition.clause() != null) {
            more.add(labelled(Phrase.TENDER_CLAUSE, "« " + edition.clause() + " »"));
        }
        advice.term().readings().stream().flatMap(id -> corpus.reading(id).stream())
                .filter(reading -> reading.openOn(requirements.launch())).map(this::reading).forEach(more::add);
        more.add(Prose.styled(Tone.FAINT, edition.provisions().stream().flatMap(id -> corpus.provision(id).stream())
                .filter(provision -> provision.period().contains(requirements.launch()))
                .map(provision -> Citations.shortened(words.in(provision.citation()))).distinct().collect(Collectors.joining(words.listSeparator()))));
        return new Block.Item(null, "", title(advice), more, List.of());
    }

    private Prose title(TenderAdvice advice) {
        Prose title = Prose.styled(Tone.STRONG, words.in(advice.term().title()));
        List<String> texts = advice.texts().stream().map(words::title).map(Citations::shortTitle).toList();
        return texts.isEmpty()
                ? advice.term().stands() == TenderTerm.Stands.NOT_REQUIRED ? title.plus(" (" + labels.of(Phrase.TENDER_NOT_REQUIRED) + ")") : title
                : title.plus(" (" + labels.of(Phrase.TENDER_REQUIRED_BY, String.join(words.listSeparator(), texts)) + ")");
    }

    private String fits(Map<Instrument, Fit> fits) {
        return fits(fits, Integer.MAX_VALUE);
    }

    /** @param most so many fits, the best first */
    private String fits(Map<Instrument, Fit> fits, int most) {
        return grammar.sentence(fits.entrySet().stream()
                .collect(Collectors.groupingBy(fit -> fit.getValue(), TreeMap::new, Collectors.toList())).entrySet().stream().limit(most)
                .map(fit -> grammar.colon(labels.name(fit.getKey()),
                        String.join(", ", fit.getValue().stream().map(instrument -> labels.name(instrument.getKey())).toList())))
                .collect(Collectors.joining(words.listSeparator()))) + ".";
    }

    private Prose reading(Reading reading) {
        return labelled(Phrase.TENDER_OPEN, words.in(reading.question()) + " " + words.in(requirements.taken(reading).statement()));
    }

    private Prose labelled(Phrase phrase, String text) {
        return Prose.of(grammar.colon(labels.of(phrase), text));
    }
}
