package org.ancrage.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.TextOutcome;
import org.ancrage.decision.comparison.Cell;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.comparison.Distance;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.render.words.ComparisonWords;

/**
 * Writes a comparison as comma-separated values (RFC 4180), one line per pair of need and offer, need by need in the order of their
 * ranks. The first line names the columns: {@code need}, {@code offer}, {@code rank}, {@code outcome}, one per text, {@code changes} (of
 * the smallest remedy within reach of the parties; empty where there is none), {@code undertakings}, {@code questions} and {@code reasons}. Outcomes are the constants of {@link org.ancrage.decision.Outcome}; reasons are in words.
 *
 * <p>A field that a spreadsheet could take for a formula begins with an apostrophe; a space stands for control characters. Instances are immutable.
 */
public final class CsvRenderer {

    /** What a spreadsheet takes for the beginning of a formula, in its wide and small forms too, behind whatever is not seen. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212\\uFE62\\uFE63\\uFE66\\uFE6B]");

    /** Lines end where a pair does: no field goes on in the next line. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    /** Separators of some country, and quotes. */
    private static final String SPECIAL = ",;\"";

    private final Corpus corpus;
    private final Language language;

    public CsvRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /** The comparison as CSV; lines end with carriage return and line feed. */
    public String render(Comparison comparison) {
        ComparisonWords words = new ComparisonWords(corpus, language, comparison);
        // As the lines without ranks have them, which know no weights.
        Set<String> told = comparison.cells().get(0).texts().stream().map(TextOutcome::text).collect(Collectors.toSet());
        List<String> texts = corpus.texts().stream().map(LegalText::id).filter(told::contains).toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(List.of("need", "offer", "rank", "outcome"), texts, List.of("changes", "undertakings", "questions", "reasons"))
                .flatMap(List::stream).toList());
        comparison.rankings().forEach(ranking -> ranking.places().forEach(place -> {
            Cell cell = comparison.cell(ranking.need(), place.offer());
            List<String> line = new ArrayList<>(List.of(cell.need(), cell.offer(), Integer.toString(place.rank()), cell.outcome().name()));
            texts.forEach(text -> line.add(cell.text(text).map(found -> found.outcome().name()).orElse("")));
            line.add(changes(cell.standing().distance()));
            line.add(Integer.toString(cell.standing().undertakings()));
            line.add(Integer.toString(cell.standing().questions()));
            line.add(words.reasons(cell).stream()
                    .map(reasons -> words.grammar().colon(words.shortTitle(reasons.text().text()), String.join(words.separator(), reasons.items())))
                    .collect(Collectors.joining(" | ")));
            lines.add(line);
        }));
        return lines.stream().map(line -> line.stream().map(CsvRenderer::field).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String changes(Distance distance) {
        return distance.withinReach() && distance.changes() != null ? Integer.toString(distance.changes()) : "";
    }

    /** Harmless to a spreadsheet, and quoted where it must be. */
    static String field(String text) {
        String shown = CONTROLS.matcher(text).replaceAll(" ");
        String safe = FORMULA.matcher(shown).lookingAt() ? "'" + shown : shown;
        boolean quoted = safe.chars().anyMatch(letter -> SPECIAL.indexOf(letter) >= 0) || !safe.equals(safe.strip());
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
