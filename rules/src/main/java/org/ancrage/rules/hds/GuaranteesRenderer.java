package org.ancrage.rules.hds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import org.ancrage.render.Vocabulary;
import org.ancrage.rules.hds.GuaranteesTable.Column;
import org.ancrage.rules.hds.GuaranteesTable.Row;

/** Writes the table of guarantees in one language, as Markdown or as text. */
public final class GuaranteesRenderer {

    /** Widths of the columns of a text. */
    private static final int[] WIDTHS = {14, 13, 9, 11, 16, 18, 17};

    private static final Wording TITLE = new Wording("Présentation normalisée des garanties (référentiel HDS 2.0, chapitre 8) au %s",
            "Standardised presentation of guarantees (HDS framework 2.0, chapter 8) on %s");
    private static final Wording OFFER = new Wording("Offre\u00a0: %s", "Offer: %s");
    private static final Wording SERVICE = new Wording("Service\u00a0: %s", "Service: %s");
    private static final Wording ZONE = new Wording("Zone\u00a0: %s", "Zone: %s");
    private static final Wording UNKNOWN = new Wording("non connu", "not known");
    private static final Wording NONE = new Wording("aucune", "none");
    private static final Wording AT_LEAST = new Wording("au moins\u00a0: %s", "at least: %s");
    private static final Wording NO_GROUND = new Wording("fondement non connu", "ground not known");
    private static final Wording OTHERS = new Wording("D'autres intervenants, non connus, prennent peut-être part au service.",
            "Other participants, not known, may take part in the service.");
    private static final Wording NOT_ADVICE = new Wording("Ce tableau n'est pas un avis juridique.", "This table is not legal advice.");

    private final Corpus corpus;
    private final Language language;
    private final Vocabulary vocabulary;

    /** @param corpus tells the titles of foreign laws */
    public GuaranteesRenderer(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
        this.vocabulary = new Vocabulary(language);
    }

    /** A table of Markdown; lines end with a line feed. */
    public String markdown(GuaranteesTable table) {
        StringBuilder out = new StringBuilder();
        List<String> head = head(table);
        out.append("# ").append(escaped(head.get(0))).append("\n\n");
        head.stream().skip(1).forEach(line -> out.append("- ").append(escaped(line)).append('\n'));
        out.append('\n').append(line(titles())).append(line(titles().stream().map(title -> "---").toList()));
        table.rows().forEach(row -> out.append(line(cells(row).stream().map(GuaranteesRenderer::escaped).toList())));
        foot(table).forEach(line -> out.append('\n').append(line).append('\n'));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String escaped(String text) {
        return clean(text).replaceAll("([\\\\|`*_<>\\[\\]#])", "\\\\$1");
    }

    /** A table of text, whose columns have fixed widths; lines end with a line feed. */
    public String text(GuaranteesTable table) {
        StringBuilder out = new StringBuilder();
        head(table).forEach(line -> out.append(clean(line)).append('\n'));
        String rule = IntStream.of(WIDTHS).mapToObj(width -> "-".repeat(width + 2)).collect(Collectors.joining("+", "+", "+\n"));
        out.append('\n').append(rule);
        block(out, titles());
        out.append(rule.replace('-', '='));
        table.rows().forEach(row -> {
            block(out, cells(row));
            out.append(rule);
        });
        foot(table).forEach(line -> out.append('\n').append(line).append('\n'));
        return out.toString();
    }

    private static void block(StringBuilder out, List<String> cells) {
        List<List<String>> wrapped = IntStream.range(0, cells.size()).mapToObj(i -> wrapped(clean(cells.get(i)), WIDTHS[i])).toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < height; line++) {
            for (int i = 0; i < wrapped.size(); i++) {
                String text = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                out.append("| ").append(text).append(" ".repeat(WIDTHS[i] - text.length() + 1));
            }
            out.append("|\n");
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        // Punctuation that French sets off by a space stays with its word.
        for (String given : text.replaceAll(" ([:;])", "\u00A0$1").split(" +")) {
            String word = given.replace('\u00A0', ' ');
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (; word.length() > width; word = word.substring(width)) {
                lines.add(word.substring(0, width));
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private List<String> head(GuaranteesTable table) {
        List<String> head = new ArrayList<>();
        head.add(say(TITLE, vocabulary.date(table.on())));
        head.add(say(OFFER, table.offer()));
        head.add(say(SERVICE, table.service() == null ? say(UNKNOWN) : table.service()));
        head.add(say(ZONE, table.zone() == null ? say(UNKNOWN) : table.zone()));
        return head;
    }

    private List<String> foot(GuaranteesTable table) {
        return table.allListed().yes() ? List.of(say(NOT_ADVICE)) : List.of(say(OTHERS), say(NOT_ADVICE));
    }

    private List<String> titles() {
        return Stream.of(Column.values()).map(column -> column.title().in(language)).toList();
    }

    private List<String> cells(Row row) {
        return Stream.of(Column.values()).map(column -> cell(row, column)).toList();
    }

    private String cell(Row row, Column column) {
        return switch (column) {
            case NAME -> row.name() == null ? row.id() : row.name();
            case ROLE -> row.role().wording().in(language);
            case HDS -> row.hds().wording().in(language);
            case SECNUMCLOUD -> vocabulary.name(row.secNumCloud());
            case ACTIVITIES -> listing(row.activities(), row.activities().items().stream().map(vocabulary::name).toList(), say(NONE));
            case ACCESS -> access(row.accessFromOutside());
            case EXPOSURE -> row.laws().isEmpty() ? vocabulary.name(row.exposed())
                    : detailed(row.exposed(), row.laws().stream().map(this::law).toList());
        };
    }

    private String access(Listing<RemoteAccess> accesses) {
        return accesses.items().isEmpty()
                ? vocabulary.name(accesses.complete() ? Answer.NO : Answer.UNKNOWN)
                : detailed(Answer.YES, accesses.items().stream().map(access -> "%s (%s)".formatted(vocabulary.country(access.country()),
                        access.ground() == null ? say(NO_GROUND) : vocabulary.name(access.ground()))).toList());
    }

    private String detailed(Answer answer, List<String> details) {
        return vocabulary.name(answer) + (language == Language.FR ? " : " : ": ") + String.join(language == Language.FR ? " ; " : "; ", details);
    }

    private String listing(Listing<?> listing, List<String> items, String none) {
        if (items.isEmpty()) {
            return listing.complete() ? none : say(UNKNOWN);
        }
        return listing.complete() ? vocabulary.and(items) : say(AT_LEAST, vocabulary.and(items));
    }

    private String law(String id) {
        return corpus.jurisdictions().accessLaws().stream().filter(law -> law.id().equals(id)).findFirst()
                .map(Jurisdictions.AccessLawEntry::title).map(title -> title.in(language)).orElse(id);
    }

    private String say(Wording wording, Object... arguments) {
        return arguments.length == 0 ? wording.in(language) : wording.in(language).formatted(arguments);
    }

    /** Names come from the user: nothing in them may break a line, or steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }
}
