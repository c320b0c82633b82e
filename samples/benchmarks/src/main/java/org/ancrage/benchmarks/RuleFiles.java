package org.ancrage.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule files of the standard pack, cut down to the {@linkplain Criterion criteria} and to what these derive, with consequences that
 * record conclusions: the rules of the Drools peers are those of Ancrage by construction.
 *
 * <p>Derivations get a salience, so that no {@code not} of a criterion is decided before they are done.
 */
final class RuleFiles {

    private static final List<String> TEXTS =
            List.of("jurisdictions", "fr/secnumcloud", "fr/sren-31", "fr/hds", "eu/gdpr-transfers");
    private static final Pattern RULE = Pattern.compile("^rule .*?^end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CONCLUSION = Pattern.compile("@(met|unmet)\\( \"([^\"]+)\" \\)");
    private static final Pattern ANNOTATIONS = Pattern.compile("^ +@.*\\R", Pattern.MULTILINE);

    private RuleFiles() {
    }

    /** Rule files by the path under which a compiler finds them. */
    static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String text : TEXTS) {
            files.put("org/ancrage/rules/" + text.replace('-', '_') + "/rules.drl", cut(text, read(text)));
        }
        return files;
    }

    /** Whether a rule that is left depends on this point of law. */
    static boolean mention(String reading) {
        return all().values().stream().anyMatch(file -> file.contains("\"" + reading + "\""));
    }

    /** How many rules are left, derivations included. */
    static long count() {
        return all().values().stream().mapToLong(file -> RULE.matcher(file).results().count()).sum();
    }

    private static String cut(String text, String file) {
        Matcher rules = RULE.matcher(file);
        List<String> kept = new ArrayList<>();
        int header = -1;
        while (rules.find()) {
            header = header < 0 ? rules.start() : header;
            String rule = rules.group();
            Matcher conclusion = CONCLUSION.matcher(rule);
            String bare = ANNOTATIONS.matcher(rule).replaceAll("");
            if (rule.contains("@derives")) {
                kept.add(bare.replaceFirst("(?m)^when$", "    salience 100\nwhen"));
            } else if (conclusion.find() && Criterion.has(text + "#" + conclusion.group(2))) {
                kept.add(bare.replaceFirst("(?m)^then$", "then\n    conclusions.%s( Criterion.%s );".formatted(
                        conclusion.group(1), Criterion.of(text + "#" + conclusion.group(2)))));
            }
        }
        return file.substring(0, header)
                + "import org.ancrage.benchmarks.Criterion\nimport org.ancrage.benchmarks.Conclusions\nglobal Conclusions conclusions\n\n"
                + String.join("\n\n", kept) + "\n";
    }

    private static String read(String text) {
        try (InputStream file = RuleFiles.class.getResourceAsStream("/org/ancrage/rules/" + text + "/rules.drl")) {
            if (file == null) {
                throw new IllegalStateException("The rules of %s are not on the class path. Maybe ancrage-rules is missing.".formatted(text));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
