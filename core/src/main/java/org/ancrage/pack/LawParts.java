package org.ancrage.pack;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ancrage.document.Cursor;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Evidence;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Reading;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What legal texts and jurisdictions have in common: an id, provisions, readings, and names that become global.
 *
 * <p>What cannot be read has been reported and is replaced by something empty.
 */
final class LawParts {

    // Possessive: what goes back takes a stack as deep as a name is long.
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern TEXT_ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+(?:/[a-z0-9]++(?:-[a-z0-9]++)*+)*+");
    /** A text is a folder, and folders have names of at most so many characters. */
    private static final int LONGEST = 200;
    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final Cursor root;
    private final String text;
    private final Set<String> provisions;
    private final Map<String, List<String>> readings = new LinkedHashMap<>();

    LawParts(Cursor root) {
        this.root = root;
        this.text = textId(root.at("id"));
        this.provisions = declared("provisions");
        items(root, "readings").forEach(reading ->
                id(reading).ifPresent(id -> readings.putIfAbsent(id, items(reading, "options").stream().flatMap(option -> id(option).stream()).toList())));
    }

    String text() {
        return text;
    }

    // Ids and references

    static boolean isTextId(String id) {
        return id.length() <= LONGEST && TEXT_ID.matcher(id).matches();
    }

    static String textId(Cursor cursor) {
        return cursor.text().filter(id -> {
            boolean good = isTextId(id);
            if (id.length() > LONGEST) {
                tooLong(cursor, id);
            } else if (!good) {
                cursor.report(LawProblem.TEXT_ID_MALFORMED.with("id", Suggestions.shown(id)));
            }
            return good;
        }).orElse("");
    }

    /** Local ids of the items of a list, without saying anything about them. */
    Set<String> declared(String list) {
        Set<String> ids = new LinkedHashSet<>();
        items(root, list).forEach(item -> id(item).ifPresent(ids::add));
        return ids;
    }

    private static Optional<String> id(Cursor item) {
        return item.find("id").filter(Cursor::string).flatMap(Cursor::text);
    }

    private static void tooLong(Cursor place, String id) {
        place.report(LawProblem.ID_TOO_LONG.with("id", Suggestions.shown(id)).with("size", id.length()).with("limit", LONGEST));
    }

    /** The id of an item, which must be new among its neighbours. */
    static String newId(Cursor item, Set<String> seen, boolean kebab) {
        Cursor place = item.at("id");
        String id = place.text().orElse("");
        if (place.string() && id.length() > LONGEST) {
            tooLong(place, id);
        } else if (kebab && place.string() && !KEBAB.matcher(id).matches()) {
            place.report(LawProblem.ID_MALFORMED.with("id", Suggestions.shown(id)));
        }
        if (!id.isEmpty() && !seen.add(id)) {
            place.report(LawProblem.ID_USED_BEFORE.with("id", id));
        }
        return id;
    }

    String global(String local) {
        return text + "#" + local;
    }

    /** A reference as a global id; names of this text must exist, those of others are checked over the corpus. */
    String reference(Cursor cursor, LawProblem undeclared, Set<String> known) {
        String name = cursor.text().orElse("");
        if (name.isEmpty()) {
            return name;
        }
        String local = name.startsWith(text + "#") ? name.substring(text.length() + 1) : name;
        if (local.contains("#")) {
            return local;
        }
        if (!known.contains(local)) {
            cursor.unknown(undeclared, local, known);
        }
        return global(local);
    }

    String provision(Cursor cursor) {
        return reference(cursor, LawProblem.UNDECLARED_PROVISION, provisions);
    }

    /** References to provisions; none where the key is left out. */
    List<String> provisions(Cursor cursor) {
        return items(cursor, "provisions").stream().map(this::provision).toList();
    }

    Set<String> readingIds() {
        return readings.keySet();
    }

    /** Options of a reading of this text, in the order of their declaration. */
    Optional<List<String>> optionsOf(String globalReading) {
        return globalReading.startsWith(text + "#")
                ? Optional.ofNullable(readings.get(globalReading.substring(text.length() + 1)))
                : Optional.empty();
    }

    // Parts

    List<Provision> readProvisions() {
        Set<String> seen = new LinkedHashSet<>();
        return items(root, "provisions").stream().map(cursor -> {
            cursor.keys("id", "citation", "link", "evidence", "sources", "from", "until", "verifiedOn");
            return new Provision(
                    global(newId(cursor, seen, true)),
                    wording(cursor.at("citation")),
                    cursor.find("link").flatMap(LawParts::link).orElse(null),
                    cursor.at("evidence").constant(Evidence.class).orElse(Evidence.RECALLED),
                    items(cursor, "sources").stream().map(source -> source.text().orElse("")).toList(),
                    period(cursor),
                    cursor.at("verifiedOn").date().orElse(LocalDate.EPOCH));
        }).toList();
    }

    List<Reading> readReadings() {
        Set<String> seen = new LinkedHashSet<>();
        return items(root, "readings").stream().map(cursor -> {
            cursor.keys("id", "question", "from", "until", "default", "protective", "options");
            String id = newId(cursor, seen, true);
            List<Reading.Option> options = options(cursor);
            String byDefault = option(cursor.at("default"), options);
            String protective = cursor.has("protective") ? option(cursor.at("protective"), options) : byDefault;
            return new Reading(global(id), wording(cursor.at("question")), period(cursor), byDefault, protective, options);
        }).toList();
    }

    private static String option(Cursor chosen, List<Reading.Option> options) {
        String option = chosen.text().orElse("");
        List<String> names = options.stream().map(Reading.Option::id).toList();
        if (chosen.string() && !names.contains(option)) {
            chosen.unknown(PackProblem.UNKNOWN_OPTION, option, names);
        }
        return option;
    }

    private List<Reading.Option> options(Cursor reading) {
        Cursor place = reading.at("options");
        Set<String> seen = new LinkedHashSet<>();
        List<Reading.Option> options = place.items().stream().map(cursor -> {
            cursor.keys("id", "statement", "provisions");
            return new Reading.Option(newId(cursor, seen, true), wording(cursor.at("statement")), provisions(cursor));
        }).toList();
        if (place.sequence() && options.size() < 2) {
            place.report(LawProblem.TOO_FEW_OPTIONS.plain());
        }
        return options;
    }

    static Wording wording(Cursor cursor) {
        cursor.keys(LANGUAGES);
        return words(cursor);
    }

    /** The wording among other keys. */
    static Wording words(Cursor cursor) {
        return new Wording(sentence(cursor.at("fr")), sentence(cursor.at("en")));
    }

    private static String sentence(Cursor cursor) {
        String sentence = cursor.text().map(String::strip).orElse("");
        if (cursor.string() && sentence.isEmpty()) {
            cursor.report(LawProblem.WORDS_MISSING.plain());
        }
        return sentence;
    }

    /** All days where it cannot be read, so that nothing follows from it. */
    static Period period(Cursor cursor) {
        LocalDate from = dateOrNull(cursor, "from");
        Optional<Cursor> end = cursor.find("until");
        if (end.isEmpty()) {
            return new Period(from, null);
        }
        LocalDate until = end.get().date().orElse(null);
        if (until == null) {
            return Period.ALWAYS;
        }
        if (from != null && !from.isBefore(until)) {
            end.get().report(LawProblem.PERIOD_EMPTY.with("first", from).with("last", until));
            return Period.ALWAYS;
        }
        return new Period(from, until);
    }

    /** A period that must have a beginning. */
    static Period periodWithStart(Cursor cursor) {
        cursor.at("from");
        return period(cursor);
    }

    private static Optional<URI> link(Cursor cursor) {
        String given = cursor.text().orElse("");
        try {
            URI link = new URI(given);
            if (link.getHost() != null && ("https".equals(link.getScheme()) || "http".equals(link.getScheme()))) {
                return Optional.of(link);
            }
        } catch (URISyntaxException notAnAddress) {
            // reported below
        }
        if (cursor.string()) {
            cursor.report(LawProblem.LINK_MALFORMED.with("link", Suggestions.shown(given)));
        }
        return Optional.empty();
    }

    /** The items of a list that may be left out. */
    static List<Cursor> items(Cursor cursor, String key) {
        return cursor.find(key).map(Cursor::items).orElse(List.of());
    }

    /** The items of a list that must be given, though it may be empty. */
    static List<Cursor> given(Cursor cursor, String key) {
        return cursor.at(key).items();
    }

    static @Nullable LocalDate dateOrNull(Cursor cursor, String key) {
        return cursor.find(key).flatMap(Cursor::date).orElse(null);
    }
}
