package org.ancrage.render.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ancrage.decision.RuleSet;
import org.ancrage.law.Amendment;
import org.ancrage.law.Evidence;
import org.ancrage.law.EvidenceTally;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.page.HtmlPage;
import org.ancrage.render.page.HtmlWriter;
import org.ancrage.render.page.MarkdownWriter;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.apiguardian.api.API;

/**
 * Writes the law as a pack encodes it, as pages that link to each other: one per text and language, one for jurisdictions, one for
 * sources, and an index. Thread-safe.
 */
@API(status = API.Status.MAINTAINED)
public final class RulebookRenderer {

    /** What pages are written in. */
    public enum Format {
        HTML(".html", (composition, title) -> HtmlWriter.write(composition, title, Phrase.RULEBOOK_SKIP, HtmlPage.Style.TABLES)),
        MARKDOWN(".md", (composition, title) -> MarkdownWriter.write(composition));

        private final String extension;
        private final BiFunction<Composition, String, String> writer;

        Format(String extension, BiFunction<Composition, String, String> writer) {
            this.extension = extension;
            this.writer = writer;
        }

        private String written(Language language, String title, RulebookPage page) {
            return writer.apply(new Composition(language, page.blocks()), title);
        }
    }

    private final Format format;

    public RulebookRenderer(Format format) {
        this.format = format;
    }

    /** Pages by their path; lines end with a line feed, to be written as UTF-8. The same rulebook gives the same pages. */
    public SortedMap<String, String> render(Rulebook book) {
        SortedMap<String, String> pages = new TreeMap<>();
        for (Language language : Language.values()) {
            new Pages(book, language, pages).write();
        }
        pages.put(RulebookLinks.INDEX + format.extension, entrance(book));
        return pages;
    }

    private String entrance(Rulebook book) {
        Labels labels = Labels.in(Language.EN);
        String title = labels.of(Phrase.RULEBOOK_TITLE, book.pack().pack());
        RulebookPage page = new RulebookPage();
        page.heading(1, null, Prose.of(title));
        page.items(Stream.of(Language.values()).map(language -> Block.Item.of(RulebookLinks.to(
                language.code() + "/" + RulebookLinks.INDEX + format.extension, null,
                Prose.of(Labels.in(language).of(Phrase.RULEBOOK_LANGUAGE))))).toList());
        return format.written(Language.EN, title, page);
    }

    /** The pages of one language. */
    private final class Pages {

        private final Rulebook book;
        private final Language language;
        private final SortedMap<String, String> pages;
        private final RulebookLinks links;
        private final RulebookWords words;
        private final Labels labels;
        private final Grammar grammar;

        Pages(Rulebook book, Language language, SortedMap<String, String> pages) {
            this.book = book;
            this.language = language;
            this.pages = pages;
            this.links = new RulebookLinks(book, format.extension);
            this.words = new RulebookWords(book.corpus(), language, links);
            this.labels = words.labels();
            this.grammar = words.grammar();
        }

        void write() {
            page(RulebookLinks.INDEX, labels.of(Phrase.RULEBOOK_TITLE, book.pack().pack()), this::index);
            for (String id : book.texts()) {
                LegalText text = book.corpus().text(id).orElseThrow();
                page(id, words.words().in(text.title()), page -> new RulebookTextPage(book, words, page).write(text));
            }
            if (book.jurisdictions()) {
                page(RulebookLinks.JURISDICTIONS, labels.of(Phrase.RULEBOOK_JURISDICTIONS), this::jurisdictions);
            }
            if (!book.sources().isEmpty()) {
                page(RulebookLinks.SOURCES, labels.of(Phrase.RULEBOOK_SOURCES), this::sources);
            }
        }

        private void page(String name, String title, Consumer<RulebookPage> content) {
            String file = links.file(name);
            RulebookPage page = new RulebookPage();
            page.add(new Block.Navigation(labels.of(Phrase.RULEBOOK_PAGES), navigation(file)));
            content.accept(page);
            page.add(new Block.Closing(List.of(
                    Prose.of(labels.of(Phrase.RULEBOOK_FROM, pack(book.pack()), grammar.date(book.on()))),
                    Prose.of(labels.of(Phrase.RULEBOOK_NOTICE)))));
            pages.put(language.code() + "/" + file, format.written(language, title, page));
        }

        private List<Prose> navigation(String file) {
            List<Prose> all = new ArrayList<>();
            all.add(links.page(RulebookLinks.INDEX, labels.of(Phrase.RULEBOOK_INDEX)));
            if (book.jurisdictions()) {
                all.add(links.page(RulebookLinks.JURISDICTIONS, labels.of(Phrase.RULEBOOK_JURISDICTIONS)));
            }
            if (!book.sources().isEmpty()) {
                all.add(links.page(RulebookLinks.SOURCES, labels.of(Phrase.RULEBOOK_SOURCES)));
            }
            for (Language other : Language.values()) {
                if (other != language) {
                    all.add(RulebookLinks.to("../" + other.code() + "/" + file, null,
                            Prose.of(Labels.in(other).of(Phrase.RULEBOOK_LANGUAGE))));
                }
            }
            return all;
        }

        private String pack(RuleSet pack) {
            return pack.pack() + " " + pack.version() + ", SHA-256 " + pack.hash();
        }

        private void index(RulebookPage page) {
            page.heading(1, null, Prose.of(labels.of(Phrase.RULEBOOK_TITLE, book.pack().pack())));
            page.paragraph(Prose.of(labels.of(Phrase.RULEBOOK_LEAD, grammar.date(book.on()))));
            List<Block.Term> entries = new ArrayList<>();
            entries.add(new Block.Term(Prose.of(labels.of(Phrase.RULEBOOK_PACK)), List.of(Prose.of(pack(book.pack())))));
            if (!book.others().isEmpty()) {
                entries.add(new Block.Term(Prose.of(labels.of(Phrase.RULEBOOK_BUILDS_ON)),
                        book.others().stream().map(this::pack).map(Prose::of).toList()));
            }
            page.terms(entries);
            page.heading(2, "texts", Prose.of(labels.of(Phrase.RULEBOOK_TEXTS)));
            page.table(labels.of(Phrase.RULEBOOK_TEXTS_CAPTION, grammar.date(book.on())),
                    List.of(labels.of(Phrase.COLUMN_TEXT), labels.of(Phrase.RULEBOOK_VERSION), labels.of(Phrase.COLUMN_WEIGHT),
                            labels.of(Phrase.RULEBOOK_CRITERIA), labels.of(Phrase.RULEBOOK_RULES), labels.of(Phrase.RULEBOOK_SITUATIONS)),
                    book.texts().stream().map(id -> row(book.corpus().text(id).orElseThrow())).toList());
            evidence(page);
            List<Amendment> amendments = book.corpus().amendments();
            if (!amendments.isEmpty()) {
                page.heading(2, "amendments", Prose.of(labels.of(Phrase.HEADING_AMENDMENTS)));
                page.items(RulebookTextPage.amendments(amendments, words));
            }
        }

        private Block.Row row(LegalText text) {
            Optional<Version> version = text.on(book.on());
            return new Block.Row(null, List.of(
                    links.page(text.id(), words.words().in(text.title())).plus(" (" + text.id() + ")"),
                    Prose.of(version.map(found -> words.words().in(found.title())).orElse(labels.of(Phrase.NO_VERSION))),
                    Prose.of(version.map(found -> labels.name(found.force())).orElse("–")),
                    number(text.criteria().size()),
                    number(book.rules().stream().filter(rule -> rule.folder().equals(text.id())).count()),
                    number(book.examples().stream().filter(example -> example.text().equals(text.id())).count())));
        }

        /** How many provisions of each text were read, and how many rest on less. */
        private void evidence(RulebookPage page) {
            List<String> own = new ArrayList<>(book.texts());
            if (book.jurisdictions()) {
                own.add(RulebookLinks.JURISDICTIONS);
            }
            List<EvidenceTally> tallies = EvidenceTally.of(book.corpus().provisions()).stream().filter(tally -> own.contains(tally.of()))
                    .sorted(Comparator.comparingInt(tally -> own.indexOf(tally.of()))).toList();
            if (!tallies.isEmpty()) {
                page.heading(2, "evidence", Prose.of(labels.of(Phrase.RULEBOOK_EVIDENCE)));
                List<String> columns = new ArrayList<>(List.of(labels.of(Phrase.COLUMN_TEXT)));
                Stream.of(Evidence.values()).map(labels::name).map(grammar::sentence).forEach(columns::add);
                page.table(labels.of(Phrase.RULEBOOK_EVIDENCE_CAPTION), columns, tallies.stream().map(this::row).toList());
            }
        }

        private Block.Row row(EvidenceTally tally) {
            List<Prose> cells = new ArrayList<>();
            cells.add(tally.of().equals(RulebookLinks.JURISDICTIONS) ? links.page(RulebookLinks.JURISDICTIONS, labels.of(Phrase.RULEBOOK_JURISDICTIONS))
                    : links.page(tally.of(), tally.of()));
            tally.counts().values().forEach(count -> cells.add(number(count)));
            return new Block.Row(null, cells);
        }

        private Prose number(long number) {
            return Prose.of(grammar.number(number));
        }

        private void jurisdictions(RulebookPage page) {
            Jurisdictions law = book.corpus().jurisdictions();
            RulebookTextPage parts = new RulebookTextPage(book, words, page);
            page.heading(1, null, Prose.of(labels.of(Phrase.RULEBOOK_JURISDICTIONS)));
            page.paragraph(Prose.of(labels.of(Phrase.RULEBOOK_JURISDICTIONS_LEAD)));
            String dates = labels.of(Phrase.RULEBOOK_DATES);
            String state = labels.of(Phrase.RULEBOOK_STATE);
            String provision = labels.of(Phrase.RULEBOOK_PROVISION);
            table(page, Phrase.RULEBOOK_MEMBERSHIPS, "memberships", List.of(state, labels.of(Phrase.RULEBOOK_GROUP), dates, provision),
                    law.memberships().stream().map(member -> cells(Prose.of(grammar.country(member.country())),
                            Prose.of(labels.name(member.territory())), period(member.period()), words.provision(member.provision()))).toList());
            table(page, Phrase.RULEBOOK_ADEQUACIES, "adequacies",
                    List.of(state, labels.of(Phrase.RULEBOOK_SCOPE), dates, labels.of(Phrase.RULEBOOK_ID), provision),
                    law.adequacies().stream().map(decision -> cells(Prose.of(grammar.country(decision.jurisdiction())),
                            Prose.of(labels.name(decision.scope())), period(decision.period()), Prose.of(decision.id()),
                            words.provision(decision.provision()))).toList());
            table(page, Phrase.RULEBOOK_ACCESS_LAWS, "access-laws",
                    List.of(labels.of(Phrase.RULEBOOK_LAW), state, dates, labels.of(Phrase.RULEBOOK_ID), provision),
                    law.accessLaws().stream().map(entry -> cells(Prose.of(words.words().in(entry.title())),
                            Prose.of(grammar.country(entry.jurisdiction())), period(entry), Prose.of(entry.id()),
                            words.provision(entry.provision()))).toList());
            table(page, Phrase.RULEBOOK_EVENTS, "events",
                    List.of(labels.of(Phrase.RULEBOOK_DAY), labels.of(Phrase.RULEBOOK_EVENT), provision),
                    law.events().stream().map(event -> cells(Prose.of(grammar.date(event.date())), Prose.of(words.words().in(event.what())),
                            event.provision() == null ? Prose.of("–") : words.provision(event.provision()))).toList());
            parts.readings(law.readings());
            parts.derivations(book.rules().stream().filter(rule -> !book.texts().contains(rule.folder())).toList());
            parts.provisions(law.provisions());
        }

        private Prose period(Period period) {
            return Prose.of(words.words().period(period));
        }

        private Prose period(Jurisdictions.AccessLawEntry law) {
            Prose period = period(law.period());
            return law.actsRunUntil() == null ? period
                    : period.plus(words.words().listSeparator() + labels.of(Phrase.RULEBOOK_ACTS_RUN, grammar.date(law.actsRunUntil().minusDays(1))));
        }

        private static Block.Row cells(Prose... cells) {
            return new Block.Row(null, List.of(cells));
        }

        private void table(RulebookPage page, Phrase heading, String anchor, List<String> columns, List<Block.Row> rows) {
            if (!rows.isEmpty()) {
                page.heading(2, anchor, Prose.of(labels.of(heading)));
                page.table(labels.of(heading), columns, rows);
            }
        }

        private void sources(RulebookPage page) {
            page.heading(1, null, Prose.of(labels.of(Phrase.RULEBOOK_SOURCES)));
            page.paragraph(Prose.of(labels.of(Phrase.RULEBOOK_SOURCES_LEAD)));
            page.table(labels.of(Phrase.RULEBOOK_SOURCES), List.of(labels.of(Phrase.RULEBOOK_KEY), labels.of(Phrase.RULEBOOK_READ)),
                    book.sources().entrySet().stream().map(source -> new Block.Row(RulebookLinks.sourceAnchor(source.getKey()),
                            List.of(Prose.of(source.getKey()), Prose.of(source.getValue())))).toList());
        }
    }
}
