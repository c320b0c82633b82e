package org.ancrage.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.Cursor;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Truth;
import org.ancrage.law.Wording;
import org.ancrage.pack.condition.FactCondition;
import org.ancrage.pack.condition.FactConditionReader;

/**
 * Reads what settles criteria as data: under {@code settledBy}, each item says when the criterion is {@code met} or {@code unmet} and, in both
 * languages, {@code because} of what. Where the statement of the criterion says it already, {@code because} of what is met may be left out.
 */
final class SettledByReader {

    static final String KEY = "settledBy";
    private static final String MET = "met";
    private static final String UNMET = "unmet";
    private static final String BECAUSE = "because";
    /** Reasons stand in quotes in rule files, which know no escapes. */
    private static final Pattern UNQUOTABLE = Pattern.compile("[\"\\\\\\p{Cntrl}]");

    private final Set<String> reasons = new HashSet<>();

    /** The rules of one criterion; what cannot be read has been reported and is left out. */
    List<SettledRule> read(Cursor criterion) {
        List<SettledRule> rules = new ArrayList<>();
        String id = criterion.find("id").filter(Cursor::string).flatMap(Cursor::text).orElse("");
        for (Cursor item : LawParts.items(criterion, KEY)) {
            rule(id, criterion, item).ifPresent(rules::add);
        }
        return rules;
    }

    private Optional<SettledRule> rule(String id, Cursor criterion, Cursor item) {
        if (!item.keys(MET, UNMET, BECAUSE)) {
            return Optional.empty();
        }
        if (item.has(MET) == item.has(UNMET)) {
            item.report(LawProblem.MET_AND_UNMET.plain());
            return Optional.empty();
        }
        boolean met = item.has(MET);
        Cursor when = item.at(met ? MET : UNMET);
        List<Cursor> places = when.sequence() ? when.items() : List.of(when);
        List<FactCondition> conditions = places.stream().flatMap(place -> FactConditionReader.read(place).stream()).toList();
        if (places.isEmpty()) {
            when.report(LawProblem.NO_CONDITIONS.plain());
        }
        Optional<Wording> because = because(criterion, item, met);
        return because.isEmpty() || places.isEmpty() || conditions.size() < places.size() || id.isEmpty() ? Optional.empty()
                : Optional.of(new SettledRule(id, met ? Truth.MET : Truth.UNMET, because.get(), conditions, item.node().position()));
    }

    private Optional<Wording> because(Cursor criterion, Cursor item, boolean met) {
        boolean stated = met && !item.has(BECAUSE);
        Wording because = stated ? new Wording(stated(criterion, "fr"), stated(criterion, "en")) : LawParts.wording(item.at(BECAUSE));
        if (because.fr().isEmpty() || because.en().isEmpty()) {
            return Optional.empty();
        }
        Cursor place = stated ? criterion.at("statement") : item.at(BECAUSE);
        boolean good = quotable(place, because.fr()) & quotable(place, because.en());
        if (!reasons.add(because.en())) {
            item.report(LawProblem.REASON_TWICE
                    .with("because", Suggestions.shown(because.en())).with("under", stated ? "because" : null));
            return Optional.empty();
        }
        return good ? Optional.of(because) : Optional.empty();
    }

    private static boolean quotable(Cursor place, String reason) {
        boolean good = !UNQUOTABLE.matcher(reason).find();
        if (!good) {
            place.report(LawProblem.REASON_ILLEGIBLE.with("because", Suggestions.shown(reason)));
        }
        return good;
    }

    /** The statement without its full stop; empty where it cannot be read, which {@link LegalTextReader} reports. */
    private static String stated(Cursor criterion, String language) {
        String statement = criterion.find("statement").flatMap(wording -> wording.find(language)).filter(Cursor::string).flatMap(Cursor::text)
                .orElse("").strip();
        return statement.endsWith(".") ? statement.substring(0, statement.length() - 1) : statement;
    }
}
