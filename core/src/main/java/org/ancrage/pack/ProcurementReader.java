package org.ancrage.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.fact.term.CustomerKind;
import org.ancrage.law.Procurement;
import org.ancrage.law.TenderTerm;
import org.ancrage.law.TenderTerm.Edition;
import org.ancrage.law.TenderTerm.Fit;
import org.ancrage.law.TenderTerm.Instrument;
import org.ancrage.law.TenderTerm.Stands;
import org.jspecify.annotations.Nullable;

/** Reads {@code requirements.yaml}: what public buyers may write into the documents of a consultation. */
public final class ProcurementReader {

    private final Cursor root;
    private final LawParts parts;

    private ProcurementReader(Cursor root) {
        this.root = root;
        this.parts = new LawParts(root);
    }

    /** @throws org.ancrage.document.InvalidInputException with all that is wrong; criteria of other texts are left to {@link CorpusChecks} */
    public static Procurement read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "title", "buyers", "state", "terms", "readings", "provisions");
        LawParts.wording(root.at("title"));
        Procurement procurement = new ProcurementReader(root).procurement();
        problems.throwIfAny();
        return procurement;
    }

    private Procurement procurement() {
        Set<CustomerKind> buyers = new LinkedHashSet<>();
        LawParts.items(root, "buyers").forEach(buyer -> buyer.constant(CustomerKind.class).ifPresent(buyers::add));
        return new Procurement(parts.readProvisions(), parts.readReadings(), buyers, root.find("state").flatMap(Cursor::country).orElse(null), terms());
    }

    private List<TenderTerm> terms() {
        Set<String> seen = new LinkedHashSet<>();
        return LawParts.given(root, "terms").stream().map(cursor -> {
            cursor.keys("id", "title", "stands", "criteria", "readings", "editions");
            return new TenderTerm(
                    parts.global(LawParts.newId(cursor, seen, true)),
                    LawParts.wording(cursor.at("title")),
                    cursor.find("stands").flatMap(stands -> stands.constant(Stands.class)).orElse(Stands.REQUIRED),
                    LawParts.items(cursor, "criteria").stream().map(ProcurementReader::criterion).toList(),
                    LawParts.items(cursor, "readings").stream().map(reading -> parts.reference(reading, LawProblem.UNDECLARED_READING, parts.readingIds())).toList(),
                    editions(cursor));
        }).toList();
    }

    private static String criterion(Cursor cursor) {
        String id = cursor.text().orElse("");
        if (cursor.string() && !id.contains("#")) {
            cursor.report(LawProblem.CRITERION_OF_NO_TEXT.with("criterion", Suggestions.shown(id)));
        }
        return id;
    }

    private List<Edition> editions(Cursor term) {
        List<Edition> editions = new ArrayList<>();
        for (Cursor cursor : LawParts.given(term, "editions")) {
            cursor.keys("from", "until", "instruments", "caveat", "discriminatory", "clause", "provisions");
            Edition edition = new Edition(
                    LawParts.periodWithStart(cursor),
                    fits(cursor.at("instruments")),
                    LawParts.wording(cursor.at("caveat")),
                    cursor.find("discriminatory").map(LawParts::wording).orElse(null),
                    clause(cursor),
                    LawParts.given(cursor, "provisions").stream().map(parts::provision).toList());
            if (editions.stream().anyMatch(earlier -> earlier.launched().overlaps(edition.launched()))) {
                cursor.at("from").report(LawProblem.TWO_EDITIONS.plain());
            }
            editions.add(edition);
        }
        return editions;
    }

    private static @Nullable String clause(Cursor edition) {
        return edition.find("clause").flatMap(Cursor::text).map(String::strip).orElse(null);
    }

    private static Map<Instrument, Fit> fits(Cursor cursor) {
        cursor.keys(Stream.of(Instrument.values()).map(Enum::name).toList());
        Map<Instrument, Fit> fits = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            if (cursor.has(instrument.name())) {
                cursor.at(instrument.name()).constant(Fit.class).ifPresent(fit -> fits.put(instrument, fit));
            }
        }
        return fits;
    }
}
