package org.ancrage.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Problem;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Corpus;
import org.ancrage.law.LegalText;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Internal. Names in what situations expect that no law knows: they would never be compared with anything, or fail without telling why. Each is told where
 * it stands, once for all facts of which the same is expected.
 */
@API(status = API.Status.INTERNAL)
public final class SituationNames {

    private final Map<String, LegalText> texts = new TreeMap<>();
    private final Set<String> criteria;
    private final Map<String, Reading> readings = new TreeMap<>();

    private SituationNames(Collection<Corpus> law) {
        law.forEach(corpus -> {
            corpus.texts().forEach(text -> texts.put(text.id(), text));
            readings.putAll(corpus.readings());
        });
        criteria = law.stream().flatMap(corpus -> corpus.criteria().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param document a file of situations that {@link SituationReader} could read
     * @param law of the pack, and of those that it requires
     */
    public static List<Problem> unknown(Document document, Collection<Corpus> law) {
        SituationNames names = new SituationNames(law);
        Problems problems = new Problems(document);
        Cursor.of(document, problems).find("situations").ifPresent(situations -> situations.items().forEach(situation -> {
            String name = name(situation);
            names.expected(situation, name);
            situation.find("variations").ifPresent(variations ->
                    variations.items().forEach(variation -> names.expected(variation, variation.has("name") ? name + ": " + name(variation) : name)));
        }));
        return problems.all();
    }

    private static String name(Cursor situation) {
        return situation.find("name").map(SituationNames::written).orElse("");
    }

    /** Numbers are taken too: a version may be named by its year. */
    private static String written(Cursor scalar) {
        return scalar.node() instanceof ScalarNode node ? node.text() : "";
    }

    private void expected(Cursor situation, String name) {
        situation.find("expect").ifPresent(expect -> expect.entries().forEach((id, expected) -> {
            LegalText text = texts.get(id);
            if (text == null) {
                report(expected, name, SituationProblem.EXPECTED_TEXT_MISSING.with("text", id).with("maybe", Suggestions.nearest(id, texts.keySet())));
            } else {
                expected.find("version").ifPresent(version -> version(version, name, text));
            }
            expected.find("questions").ifPresent(questions -> questions.items().forEach(question -> criterion(question, name, id, written(question))));
            under(expected, name, id);
        }));
    }

    private static void version(Cursor version, String name, LegalText text) {
        List<String> known = text.versions().stream().map(Version::id).toList();
        if (!known.contains(written(version))) {
            report(version, name, SituationProblem.EXPECTED_VERSION_MISSING.with("text", text.id()).with("version", Suggestions.shown(written(version)))
                    .with("maybe", Suggestions.nearest(written(version), known)).with("allowed", known));
        }
    }

    /** What may be expected under an option of a reading, and of options together, too. */
    private void under(Cursor expected, String name, String text) {
        expected.find("criteria").ifPresent(given -> given.entries().forEach((id, truth) -> criterion(truth, name, text, id)));
        expected.find("readings").ifPresent(given -> given.entries().forEach((id, options) -> {
            String reading = SituationReader.global(text, id);
            if (!readings.containsKey(reading)) {
                report(options, name, SituationProblem.EXPECTED_READING_MISSING.with("reading", reading).with("maybe", Suggestions.nearest(reading, readings.keySet())));
            }
            if (options.mapping()) {
                options.entries().forEach((option, wanted) -> option(wanted, name, text, Optional.ofNullable(readings.get(reading)), option));
            }
        }));
    }

    private void option(Cursor wanted, String name, String text, Optional<Reading> reading, String option) {
        List<String> known = reading.stream().flatMap(one -> one.options().stream()).map(Reading.Option::id).toList();
        if (reading.isPresent() && !known.contains(option)) {
            report(wanted, name, SituationProblem.EXPECTED_OPTION_MISSING.with("reading", reading.get().id()).with("choice", option)
                    .with("maybe", Suggestions.nearest(option, known)).with("allowed", known));
        }
        if (wanted.mapping()) {
            under(wanted, name, text);
        }
    }

    private void criterion(Cursor place, String name, String text, String written) {
        String id = SituationReader.global(text, written);
        if (!criteria.contains(id)) {
            String maybe = meant(id);
            report(place, name, SituationProblem.EXPECTED_CRITERION_MISSING.with("criterion", id).with("maybe", maybe)
                    .with("allowed", maybe == null ? ofText(id).keySet() : null));
        }
    }

    /** One of the same text first; of a long id, the text alone would make any other near. */
    private @Nullable String meant(String id) {
        Map<String, String> local = ofText(id);
        String given = id.substring(id.indexOf('#') + 1);
        String near = Suggestions.nearest(given, local.keySet());
        if (near == null) {
            // Who misspells a long name may stop in its middle as well.
            Map<String, String> begun = new LinkedHashMap<>();
            local.keySet().stream().filter(known -> known.length() > given.length()).forEach(known -> begun.putIfAbsent(known.substring(0, given.length()), known));
            String beginning = Suggestions.nearest(given, begun.keySet());
            near = beginning == null ? null : begun.get(beginning);
        }
        return near != null ? local.getOrDefault(near, near) : Suggestions.nearest(id, local.isEmpty() ? criteria : local.values());
    }

    /** Global ids of the criteria of the same text, by what stands after its id. */
    private Map<String, String> ofText(String id) {
        String prefix = id.substring(0, id.indexOf('#') + 1);
        Map<String, String> local = new TreeMap<>();
        criteria.stream().filter(known -> known.startsWith(prefix)).forEach(known -> local.put(known.substring(prefix.length()), known));
        return local;
    }

    private static void report(Cursor place, String situation, Diagnosis diagnosis) {
        place.report(diagnosis.with("situation", Suggestions.shown(situation)));
    }
}
