package org.ancrage.benchmarks.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.pack.PackReader;
import org.ancrage.pack.SettledRules;
import org.ancrage.pack.TextFiles;

/**
 * The rule files of the standard pack, cut down to some criteria and to what these derive, with consequences that record conclusions: the
 * rules of the Drools peers are those of Ancrage by construction.
 *
 * <p>Derivations get a salience, so that no {@code not} of a criterion is decided before they are done.
 *
 * @param criteria global ids; a conclusion names a criterion by its place among them
 * @param files by the path under which a compiler finds them
 */
public record RuleFiles(List<String> criteria, Map<String, String> files) {

    private static final String JURISDICTIONS = "jurisdictions";
    /** Those that the criteria of the peers stand in. */
    public static final List<String> FOUR_TEXTS = List.of("fr/secnumcloud", "fr/sren-31", "fr/hds", "eu/gdpr-transfers");
    private static final Pattern ANNOTATIONS = Pattern.compile("^ +@.*\\R", Pattern.MULTILINE);

    public RuleFiles {
        criteria = List.copyOf(criteria);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** Of the {@linkplain Criterion criteria} that every peer settles, in their order. */
    public static RuleFiles ofTheFifty() {
        return of(parts(FOUR_TEXTS), Arrays.stream(Criterion.values()).map(Criterion::id).toList());
    }

    /** Of every criterion of every text of the standard pack. */
    public static RuleFiles ofAllTexts() {
        Map<String, RuleFile> parts = parts(PackReader.onClassPath(PackReader.STANDARD, RuleFiles.class.getClassLoader()).manifest().texts());
        Set<String> criteria = new LinkedHashSet<>();
        parts.values().forEach(file -> file.rules().stream().filter(rule -> !rule.derives()).forEach(rule -> criteria.add(rule.criterion())));
        return of(parts, List.copyOf(criteria));
    }

    private static Map<String, RuleFile> parts(List<String> texts) {
        Map<String, RuleFile> parts = new LinkedHashMap<>();
        Stream.concat(Stream.of(JURISDICTIONS), texts.stream()).forEach(text -> parts.put(text, rules(text)));
        return parts;
    }

    private static RuleFiles of(Map<String, RuleFile> parts, List<String> criteria) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        criteria.forEach(criterion -> numbers.put(criterion, numbers.size()));
        Map<String, String> files = new LinkedHashMap<>();
        parts.forEach((text, file) -> files.put("org/ancrage/rules/" + text.replace('-', '_') + "/rules.drl",
                recording(file.cut(numbers::containsKey), numbers)));
        return new RuleFiles(criteria, files);
    }

    private static String recording(RuleFile file, Map<String, Integer> numbers) {
        return file.header() + "import org.ancrage.benchmarks.peer.NumberedConclusions\nglobal NumberedConclusions conclusions\n\n"
                + file.rules().stream().map(rule -> recording(rule, numbers)).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String recording(RuleFile.Rule rule, Map<String, Integer> numbers) {
        String bare = ANNOTATIONS.matcher(rule.source()).replaceAll("");
        return rule.derives() ? bare.replaceFirst("(?m)^when$", "    salience 100\nwhen")
                : bare.replaceFirst("(?m)^then$", "then\n    conclusions.%s( %d );".formatted(rule.conclusion(), numbers.get(rule.criterion())));
    }

    /** Whether a rule that is left depends on this point of law. */
    boolean mention(String reading) {
        return files.values().stream().anyMatch(file -> file.contains("\"" + reading + "\""));
    }

    /** How many rules are left, derivations included. */
    public long count() {
        return lines("rule ");
    }

    /** How many of them settle a criterion. */
    public long settling() {
        return lines("    conclusions.");
    }

    private long lines(String beginning) {
        return files.values().stream().flatMap(String::lines).filter(line -> line.startsWith(beginning)).count();
    }

    /** Those of its rule file, and those that stand in its criteria as data. */
    private static RuleFile rules(String text) {
        RuleFile own = RuleFile.of(text, read(text, "rules.drl").orElse(""));
        Optional<byte[]> settled = read(text, TextFiles.TEXT).flatMap(law -> SettledRules.ruleFile(
                TextFiles.whole(document(law, TextFiles.TEXT), read(text, TextFiles.CRITERIA).map(file -> document(file, TextFiles.CRITERIA)).stream().toList()),
                RuleSource.packageOf("org.ancrage.rules", text)));
        RuleFile rules = settled.map(file -> own.and(RuleFile.ofLines(text, new String(file, StandardCharsets.UTF_8)))).orElse(own);
        // A text may ask for criteria of others only.
        if (rules.rules().isEmpty() && read(text, TextFiles.TEXT).isEmpty()) {
            throw new IllegalStateException("The rules of %s are not on the class path. Maybe ancrage-rules is missing.".formatted(text));
        }
        return rules;
    }

    private static Document document(String content, String name) {
        return new DocumentReader().read(content, name);
    }

    /** A file of a text; empty where there is none. */
    private static Optional<String> read(String text, String name) {
        try (InputStream file = RuleFiles.class.getResourceAsStream("/org/ancrage/rules/" + text + "/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
