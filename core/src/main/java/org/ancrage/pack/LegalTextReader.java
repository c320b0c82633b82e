package org.ancrage.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Conflict;
import org.ancrage.law.Criterion;
import org.ancrage.law.Criterion.Actor;
import org.ancrage.law.Criterion.Dimension;
import org.ancrage.law.Criterion.Remedy;
import org.ancrage.law.Force;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Version;

/** Reads what a legal text says, in all of its {@linkplain TextFiles files}. Local ids become global, named conditions are put in where they are used. */
public final class LegalTextReader {

    private final Cursor root;
    private final LawParts parts;
    private final ConditionReader conditions;

    private LegalTextReader(Cursor root) {
        this.root = root;
        this.parts = new LawParts(root);
        this.conditions = new ConditionReader(
                parts, parts.declared("criteria"), root.find("conditions").map(Cursor::entries).orElse(Map.of()));
    }

    /** @throws InvalidInputException with all that is wrong; what it says of other texts is left to {@link CorpusChecks} */
    public static LegalText read(Document document) {
        Problems problems = new Problems(document);
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "title", "provisions", "readings", "criteria", "conditions", "versions", "conflicts");
        LegalText text = new LegalTextReader(root).text();
        problems.throwIfAny();
        return text;
    }

    private LegalText text() {
        return new LegalText(
                parts.text(),
                LawParts.wording(root.at("title")),
                parts.readProvisions(),
                parts.readReadings(),
                criteria(),
                versions(),
                conflicts());
    }

    private List<Criterion> criteria() {
        Set<String> seen = new LinkedHashSet<>();
        SettledByReader settled = new SettledByReader();
        return LawParts.items(root, "criteria").stream().map(cursor -> {
            cursor.keys("id", "statement", "contrary", "question", "asks", "remedy", "provisions", "undertaking", "dimension", SettledByReader.KEY);
            settled.read(cursor);
            return new Criterion(
                    parts.global(LawParts.newId(cursor, seen, true)),
                    LawParts.wording(cursor.at("statement")),
                    cursor.has("contrary") ? LawParts.wording(cursor.at("contrary")) : null,
                    LawParts.wording(cursor.at("question")),
                    LawParts.given(cursor, "asks").stream().map(LegalTextReader::asked).toList(),
                    remedy(cursor.at("remedy")),
                    origin(cursor),
                    cursor.find("undertaking").flatMap(Cursor::truth).orElse(false),
                    cursor.at("dimension").constant(Dimension.class).orElse(Dimension.DATA));
        }).toList();
    }

    private List<String> origin(Cursor criterion) {
        Cursor place = criterion.at("provisions");
        if (place.sequence() && place.items().isEmpty()) {
            place.report(LawProblem.CRITERION_WITHOUT_PROVISION.plain());
        }
        return parts.provisions(criterion);
    }

    private static Remedy remedy(Cursor cursor) {
        cursor.keys("by", "how");
        return new Remedy(cursor.at("by").constant(Actor.class).orElse(Actor.NOBODY), LawParts.wording(cursor.at("how")));
    }

    private static String asked(Cursor cursor) {
        String pointer = cursor.text().orElse("");
        Set<String> known = RequestReader.componentPointers();
        if (cursor.string() && !known.contains(pointer)) {
            cursor.report(LawProblem.ASKED_COMPONENT_UNKNOWN.with("pointer", Suggestions.shown(pointer))
                    .with("maybe", Suggestions.nearest(pointer, known)));
        }
        return pointer;
    }

    private List<Version> versions() {
        Set<String> seen = new LinkedHashSet<>();
        List<Version> versions = new ArrayList<>();
        for (Cursor cursor : LawParts.given(root, "versions")) {
            cursor.keys("id", "title", "name", "from", "until", "force", "provisions", "applies", "requires");
            Version version = new Version(
                    LawParts.newId(cursor, seen, true),
                    LawParts.wording(cursor.at("title")),
                    cursor.has("name") ? LawParts.wording(cursor.at("name")) : null,
                    LawParts.periodWithStart(cursor),
                    cursor.at("force").constant(Force.class).orElse(Force.LAW),
                    LawParts.given(cursor, "provisions").stream().map(parts::provision).toList(),
                    conditions.read(cursor.at("applies")),
                    conditions.read(cursor.at("requires")));
            versions.forEach(earlier -> order(earlier, version, cursor));
            versions.add(version);
        }
        return versions;
    }

    private static void order(Version earlier, Version later, Cursor cursor) {
        Period period = later.period();
        if (period.from() == null || earlier.period().from() == null) {
            return;
        }
        if (earlier.period().overlaps(period)) {
            cursor.at("from").report(LawProblem.VERSIONS_OVERLAP.with("later", later.id()).with("earlier", earlier.id())
                    .with("first", earlier.period().from()).with("end", earlier.period().until() == null ? "open" : "day").with("last", earlier.period().until()));
        } else if (period.from().isBefore(earlier.period().from())) {
            cursor.at("from").report(LawProblem.VERSIONS_OUT_OF_ORDER.with("later", later.id()).with("earlier", earlier.id()));
        }
    }

    private List<Conflict> conflicts() {
        Set<String> seen = new LinkedHashSet<>();
        return LawParts.items(root, "conflicts").stream().map(cursor -> {
            cursor.keys("id", "between", "from", "until", "when", "statement");
            return new Conflict(
                    parts.global(LawParts.newId(cursor, seen, true)),
                    conditions.read(cursor.at("when")),
                    LawParts.wording(cursor.at("statement")),
                    cursor.find("between").map(LegalTextReader::between).orElse(Conflict.Between.EVIDENCE),
                    LawParts.period(cursor));
        }).toList();
    }

    /** That rules contradict each other is found where they answer, and not declared. */
    private static Conflict.Between between(Cursor cursor) {
        Conflict.Between between = cursor.constant(Conflict.Between.class).orElse(Conflict.Between.EVIDENCE);
        if (between == Conflict.Between.RULES) {
            cursor.report(LawProblem.CONFLICT_BETWEEN_RULES.plain());
        }
        return between;
    }
}
