package org.ancrage.verify;

import java.util.List;
import java.util.function.Consumer;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;

/**
 * Refuses what in a file of situations has another shape than its place takes: it would be read as if it were not there, be compared with
 * nothing, and the situation would pass.
 *
 * <p>A key with nothing behind it is left alone, as it takes back what the situation of a variation expects. So is what {@link SituationReader}
 * refuses when it reads it.
 */
final class SituationShapes {

    private static final String BASES = "bases";
    private static final String SITUATIONS = "situations";

    private SituationShapes() {
    }

    /** Of a file beside a text. */
    static void check(Document document, Problems problems) {
        Cursor root = Cursor.of(document, problems);
        root.keys(SITUATIONS, BASES);
        bases(root);
        root.find(SITUATIONS).ifPresent(situations -> situations.items().forEach(SituationShapes::situation));
    }

    /** Of a file that has nothing but what situations build on. */
    static void checkShared(Document document, Problems problems) {
        Cursor root = Cursor.of(document, problems);
        root.keys(BASES);
        bases(root);
    }

    private static void bases(Cursor root) {
        root.find(BASES).ifPresent(bases -> bases.entries().values().forEach(Cursor::entries));
    }

    private static void situation(Cursor situation) {
        situation.find("like").filter(Cursor::mapping).ifPresent(Cursor::items);
        tried(situation);
        situation.find("variations").ifPresent(variations -> variations.items().forEach(SituationShapes::tried));
    }

    /** What a situation and a variation may both say. */
    private static void tried(Cursor entry) {
        scalar(entry, "source");
        alternatives(entry, "facts", facts -> { });
        alternatives(entry, "change", SituationShapes::pointers);
        entry.find("expect").filter(Cursor::mapping).ifPresent(expected -> expected.entries().values().forEach(SituationShapes::expectation));
    }

    private static void alternatives(Cursor entry, String key, Consumer<Cursor> each) {
        entry.find(key).ifPresent(given -> {
            List<Cursor> several = given.sequence() ? given.items() : List.of(given);
            if (several.isEmpty()) {
                given.report(SituationProblem.NO_ALTERNATIVE.with("key", key));
            }
            several.forEach(each);
        });
    }

    private static void pointers(Cursor change) {
        change.entries().forEach((pointer, value) -> {
            if (!SituationReader.pointer(pointer)) {
                value.report(SituationProblem.POINTER_WITHOUT_SLASH.with("place", Suggestions.shown(pointer)).with("maybe", Suggestions.shown("/" + pointer)));
            }
        });
    }

    private static void expectation(Cursor expected) {
        scalar(expected, "version");
        expected.find("questions").ifPresent(Cursor::items);
        expected.find("conflicts").ifPresent(Cursor::truth);
        underOptions(expected);
    }

    private static void underOptions(Cursor expected) {
        expected.find("criteria").ifPresent(Cursor::entries);
        expected.find("readings").ifPresent(readings -> readings.entries().values().stream().filter(options -> !options.blank())
                .forEach(options -> options.entries().values().forEach(SituationShapes::underOptions)));
    }

    /** Numbers are taken too: a version may be named by its year. */
    private static void scalar(Cursor entry, String key) {
        entry.find(key).filter(value -> value.mapping() || value.sequence()).ifPresent(Cursor::text);
    }
}
