package org.ancrage.render.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ancrage.law.Amendment;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Tone;
import org.ancrage.render.words.Words;

/** Composes the page of one legal text, and the parts that the page of the jurisdictions has in common with it. */
final class RulebookTextPage {

    private final Rulebook book;
    private final RulebookWords words;
    private final Labels labels;
    private final Grammar grammar;
    private final RulebookPage page;

    RulebookTextPage(Rulebook book, RulebookWords words, RulebookPage page) {
        this.book = book;
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.page = page;
    }

    void write(LegalText text) {
        page.heading(1, null, Prose.of(words.words().in(text.title())));
        Optional<Version> now = text.on(book.on());
        page.terms(List.of(
                entry(Phrase.RULEBOOK_ID, text.id()),
                entry(Phrase.RULEBOOK_VERSION_ON, grammar.date(book.on()), now
                        .map(version -> words.words().in(version.title()) + " (" + labels.name(version.force()) + ", "
                                + words.words().period(version.period()) + ")")
                        .orElse(labels.of(Phrase.NO_VERSION)))));
        List<WrittenRule> rules = book.rules().stream().filter(rule -> rule.folder().equals(text.id())).toList();
        List<Example> examples = book.examples().stream().filter(example -> example.text().equals(text.id())).toList();
        contents(text, rules, examples);
        history(text);
        outlines(text, now);
        amendments(text.id());
        criteria(text, rules);
        List<WrittenRule> others = rules.stream().filter(rule -> text.criteria().stream().noneMatch(c -> c.id().equals(rule.about()))).toList();
        otherRules(others, rules);
        readings(text.readings());
        conflicts(text.conflicts());
        provisions(text.provisions());
        examples(examples);
    }

    private Block.Term entry(Phrase name, String value) {
        return new Block.Term(Prose.of(labels.of(name)), List.of(Prose.of(value)));
    }

    private Block.Term entry(Phrase name, String argument, String value) {
        return new Block.Term(Prose.of(labels.of(name, argument)), List.of(Prose.of(value)));
    }

    private void heading(Phrase phrase, String anchor) {
        page.heading(2, anchor, Prose.of(labels.of(phrase)));
    }

    private void contents(LegalText text, List<WrittenRule> rules, List<Example> examples) {
        List<Prose> links = new ArrayList<>(List.of(
                RulebookLinks.here("history", labels.of(Phrase.RULEBOOK_HISTORY)),
                RulebookLinks.here("outline", labels.of(Phrase.RULEBOOK_OUTLINE, grammar.date(book.on())))));
        if (!text.criteria().isEmpty()) {
            links.add(counted(Phrase.RULEBOOK_CRITERIA, "criteria", text.criteria().size()));
        }
        if (!text.readings().isEmpty()) {
            links.add(counted(Phrase.RULEBOOK_READINGS, "readings", text.readings().size()));
        }
        if (!text.provisions().isEmpty()) {
            links.add(counted(Phrase.RULEBOOK_PROVISIONS, "provisions", text.provisions().size()));
        }
        if (!examples.isEmpty()) {
            links.add(counted(Phrase.RULEBOOK_SITUATIONS, "situations", examples.size()));
        }
        page.add(new Block.Navigation(labels.of(Phrase.RULEBOOK_CONTENTS), links));
        page.paragraph(Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_RULES), grammar.number(rules.size()))));
    }

    private Prose counted(Phrase phrase, String anchor, int count) {
        return RulebookLinks.here(anchor, labels.of(phrase) + " (" + grammar.number(count) + ")");
    }

    private void history(LegalText text) {
        heading(Phrase.RULEBOOK_HISTORY, "history");
        page.table(labels.of(Phrase.RULEBOOK_HISTORY_CAPTION), List.of(labels.of(Phrase.RULEBOOK_VERSION), labels.of(Phrase.RULEBOOK_DATES),
                labels.of(Phrase.COLUMN_WEIGHT), labels.of(Phrase.RULEBOOK_PROVISIONS)),
                text.versions().stream().map(version -> new Block.Row(null, List.of(
                        RulebookLinks.here(anchor(version), words.words().in(version.title())),
                        Prose.of(words.words().period(version.period())),
                        Prose.of(labels.name(version.force())),
                        words.provisions(version.provisions())))).toList());
    }

    private static String anchor(Version version) {
        return RulebookLinks.anchor("version-", version.id());
    }

    private void outlines(LegalText text, Optional<Version> now) {
        page.heading(2, "outline", Prose.of(labels.of(Phrase.RULEBOOK_OUTLINE, grammar.date(book.on()))));
        now.ifPresentOrElse(this::outline, () -> page.paragraph(Prose.of(labels.of(Phrase.NO_VERSION))));
        List<Version> others = text.versions().stream().filter(version -> !now.equals(Optional.of(version))).toList();
        if (!others.isEmpty()) {
            heading(Phrase.RULEBOOK_OTHER_OUTLINES, "outlines");
            others.forEach(this::outline);
        }
    }

    private void outline(Version version) {
        page.heading(3, anchor(version), Prose.of(words.words().in(version.title())));
        page.paragraph(Prose.of(version.id() + ", " + words.words().period(version.period())));
        page.heading(4, null, Prose.of(labels.of(Phrase.RULEBOOK_APPLIES)));
        page.items(List.of(words.outline(version.applies())));
        page.heading(4, null, Prose.of(labels.of(Phrase.RULEBOOK_REQUIRES)));
        page.items(List.of(words.outline(version.requires())));
    }

    /** What packs change in this text. */
    private void amendments(String text) {
        List<Amendment> amendments = book.corpus().amendments().stream().filter(amendment -> concerns(amendment.effect(), text)).toList();
        if (!amendments.isEmpty()) {
            heading(Phrase.HEADING_AMENDMENTS, "amendments");
            page.items(amendments(amendments, words));
        }
    }

    static List<Block.Item> amendments(List<Amendment> amendments, RulebookWords words) {
        Grammar grammar = words.grammar();
        return amendments.stream().map(amendment -> Block.Item.over(
                Prose.of(grammar.sentence(words.words().effect(amendment.effect()))),
                List.of(Block.Item.of(Prose.of(grammar.colon(words.of(Phrase.RULEBOOK_REASON), words.words().in(amendment.reason())))),
                        Block.Item.of(Prose.of(grammar.colon(words.of(Phrase.RULEBOOK_AUTHOR), amendment.author()))),
                        Block.Item.of(Prose.of(grammar.colon(words.of(Phrase.RULEBOOK_ID), amendment.id())))))).toList();
    }

    private static boolean concerns(Amendment.Effect effect, String text) {
        if (effect instanceof Amendment.RuleDisabled disabled) {
            return disabled.text().equals(text);
        } else if (effect instanceof Amendment.RuleReplaced replaced) {
            return replaced.text().equals(text);
        } else if (effect instanceof Amendment.CriterionReplaced replaced) {
            return replaced.criterion().startsWith(text + "#") || replaced.by().startsWith(text + "#");
        } else if (effect instanceof Amendment.ConditionAdded added) {
            return added.text().equals(text);
        } else if (effect instanceof Amendment.Reworded reworded) {
            return reworded.of().equals(text) || reworded.of().startsWith(text + "#");
        }
        return ((Amendment.ReadingChosen) effect).reading().startsWith(text + "#");
    }

    private void criteria(LegalText text, List<WrittenRule> rules) {
        if (text.criteria().isEmpty()) {
            return;
        }
        heading(Phrase.RULEBOOK_CRITERIA, "criteria");
        for (Criterion criterion : text.criteria()) {
            page.heading(3, RulebookLinks.anchor("criterion-", criterion.id()),
                    Prose.of(Words.withoutStop(words.words().in(criterion.statement()))));
            List<Block.Term> entries = new ArrayList<>();
            entries.add(entry(Phrase.RULEBOOK_ID, criterion.id()));
            entries.add(entry(Phrase.RULEBOOK_QUESTION, words.words().in(criterion.question())));
            if (!criterion.asks().isEmpty()) {
                entries.add(entry(Phrase.RULEBOOK_ASKS, String.join(", ", criterion.asks())));
            }
            entries.add(entry(Phrase.RULEBOOK_REMEDY, words.words().remedy(criterion)));
            entries.add(entry(Phrase.RULEBOOK_DIMENSION, labels.name(criterion.dimension())));
            if (criterion.undertaking()) {
                entries.add(entry(Phrase.RULEBOOK_UNDERTAKING, labels.of(Phrase.RULEBOOK_UNDERTAKING_YES)));
            }
            entries.add(new Block.Term(Prose.of(labels.of(Phrase.RULEBOOK_PROVISIONS)), criterion.provisions().stream().map(words::provision).toList()));
            page.terms(entries);
            List<WrittenRule> own = book.rules().stream().filter(rule -> rule.about().equals(criterion.id())).toList();
            List<WrittenRule> elsewhere = own.stream().filter(rule -> !rule.folder().equals(text.id())).toList();
            own.stream().filter(rule -> rule.folder().equals(text.id())).forEach(rule -> rule(rule, rules, 4, criterion.id()));
            elsewhere.forEach(rule -> page.paragraph(
                    Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_ALSO_SETTLED), words.words().in(rule.name()) + " – "))
                            .plus(words.links().text(rule.folder(), words.words().title(rule.folder())))));
            if (own.isEmpty()) {
                page.paragraph(Prose.of(labels.of(Phrase.RULEBOOK_NO_RULE)));
            }
        }
    }

    private void otherRules(List<WrittenRule> others, List<WrittenRule> all) {
        if (!others.isEmpty()) {
            heading(Phrase.RULEBOOK_OTHER_RULES, "rules");
            others.forEach(rule -> rule(rule, all, 3, ""));
        }
    }

    /** Rules of a folder that stand on no criterion of its own. */
    void derivations(List<WrittenRule> rules) {
        otherRules(rules, rules);
    }

    /**
     * @param all rules of the same page: their order gives them their anchors
     * @param criterion under which it stands; empty for none
     */
    private void rule(WrittenRule rule, List<WrittenRule> all, int level, String criterion) {
        page.heading(level, "rule-" + (all.indexOf(rule) + 1), Prose.of(words.words().in(rule.name())));
        page.paragraph(words.conclusion(rule, criterion));
        page.items(words.rule(rule));
        page.add(new Block.Code(Prose.of(labels.of(Phrase.RULEBOOK_SOURCE, rule.file(), rule.line())), harmless(rule.source())));
    }

    private static String harmless(String source) {
        return String.join("\n", source.lines().map(line -> new Inline.Plain(line).text()).toList());
    }

    void readings(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        heading(Phrase.RULEBOOK_READINGS, "readings");
        for (Reading reading : readings) {
            page.heading(3, RulebookLinks.anchor("reading-", reading.id()), Prose.of(words.words().in(reading.question())));
            page.terms(List.of(entry(Phrase.RULEBOOK_ID, reading.id()),
                    entry(Phrase.RULEBOOK_OPEN, book.corpus().hypothesis(reading)
                            ? labels.of(Phrase.READING_NEVER_OPEN) : words.words().period(reading.period()))));
            page.items(reading.options().stream().map(option -> Block.Item.over(
                    Prose.of(grammar.colon(option.id().equals(reading.defaultOption())
                            ? labels.of(Phrase.READINGS_DEFAULT, option.id()) : option.id(), words.words().in(option.statement()))),
                    option.provisions().stream().map(words::provision).map(Block.Item::of).toList())).toList());
        }
    }

    private void conflicts(List<Conflict> conflicts) {
        if (conflicts.isEmpty()) {
            return;
        }
        heading(Phrase.RULEBOOK_CONFLICTS, "conflicts");
        for (Conflict conflict : conflicts) {
            page.heading(3, RulebookLinks.anchor("conflict-", conflict.id()), Prose.of(conflict.id()));
            page.paragraph(Prose.of(words.words().in(conflict.statement())));
            page.paragraph(Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_SHOWN_WHEN), "").strip()));
            List<Block.Item> conditions = new ArrayList<>();
            if (!conflict.period().equals(Period.ALWAYS)) {
                conditions.add(Block.Item.of(Prose.of(words.words().period(conflict.period()))));
            }
            conditions.add(words.outline(conflict.when()));
            page.items(conditions);
        }
    }

    void provisions(List<Provision> provisions) {
        if (provisions.isEmpty()) {
            return;
        }
        heading(Phrase.RULEBOOK_PROVISIONS, "provisions");
        page.table(labels.of(Phrase.RULEBOOK_PROVISIONS_CAPTION), List.of(labels.of(Phrase.RULEBOOK_PROVISION),
                labels.of(Phrase.RULEBOOK_DATES), labels.of(Phrase.RULEBOOK_EVIDENCE), labels.of(Phrase.RULEBOOK_VERIFIED),
                labels.of(Phrase.RULEBOOK_SOURCES)),
                provisions.stream().map(provision -> new Block.Row(RulebookLinks.anchor("provision-", provision.id()), List.of(
                        RulebookLinks.web(Prose.of(words.words().in(provision.citation())), provision.link()),
                        Prose.of(words.words().period(provision.period())),
                        Prose.of(labels.name(provision.evidence())),
                        Prose.of(grammar.date(provision.verifiedOn())),
                        Prose.join(provision.sources().stream().map(words.links()::source).toList(), ", ")))).toList());
    }

    private void examples(List<Example> examples) {
        if (examples.isEmpty()) {
            return;
        }
        heading(Phrase.RULEBOOK_SITUATIONS, "situations");
        page.paragraph(Prose.of(labels.of(Phrase.RULEBOOK_SITUATIONS_LEAD)));
        SituationFacts situations = new SituationFacts(words);
        int number = 0;
        for (Example example : examples) {
            String anchor = "situation-" + ++number;
            page.heading(3, anchor, Prose.of(example.name()));
            List<Block.Term> entries = new ArrayList<>();
            entries.add(entry(Phrase.RULEBOOK_DAYS, grammar.and(example.on().stream().map(grammar::date).toList())));
            if (example.source() != null) {
                entries.add(entry(Phrase.RULEBOOK_SOURCE_OF, example.source()));
            }
            List<Prose> facts = situations.told(example.hosting(), example.name(), anchor);
            if (!facts.isEmpty()) {
                entries.add(new Block.Term(Prose.of(labels.of(Phrase.RULEBOOK_FACTS)), facts));
            }
            example.expected().forEach(expected -> entries.add(new Block.Term(Prose.of(labels.of(Phrase.RULEBOOK_ANSWER, expected.text())), expected(expected))));
            page.terms(entries);
        }
    }

    private List<Prose> expected(Example.Expected expected) {
        List<Prose> said = new ArrayList<>();
        said.add(Prose.styled(Tone.STRONG, expected.outcome() == null
                ? labels.of(Phrase.TIMELINE_NO_TEXT) : labels.name(expected.outcome())));
        if (expected.version() != null) {
            said.add(Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_VERSION), expected.version())));
        }
        new TreeMap<>(expected.criteria()).forEach((criterion, truth) ->
                said.add(words.criterion(criterion).plus(grammar.colon("", words.words().conclusion(truth)))));
        if (expected.questions() != null) {
            List<Prose> asked = expected.questions().stream().sorted().map(words::criterion).toList();
            said.add(Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_ASKED), "")).plus(
                    asked.isEmpty() ? Prose.of(labels.of(Phrase.RULEBOOK_NOTHING)) : Prose.join(asked, words.words().listSeparator())));
        }
        for (Map.Entry<String, Map<String, org.ancrage.decision.Outcome>> reading : new TreeMap<>(expected.readings()).entrySet()) {
            new TreeMap<>(reading.getValue()).forEach((option, outcome) -> said.add(
                    Prose.of(grammar.colon(labels.of(Phrase.RULEBOOK_UNDER_OPTION), ""))
                            .plus(words.links().reading(reading.getKey(), words.option(reading.getKey(), option)))
                            .plus(grammar.colon("", labels.name(outcome)))));
        }
        return said;
    }
}
