package org.ancrage.engine.limit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Law and rules do not fit together. Holds all that is wrong; the message lists it, one per line, for programs: packs say it in words, with the
 * file and the line where they know them.
 */
@API(status = API.Status.MAINTAINED)
public final class UnfitRulesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Unfit> all;

    public UnfitRulesException(List<Unfit> all) {
        super(all.stream().map(unfit -> unfit.sentence("")).collect(Collectors.joining("\n")));
        this.all = List.copyOf(all);
    }

    /** In what a rule does not fit, or an amendment of a rule. The values that each has are named in the order of its constant. */
    public enum Kind {
        /** Rule, package. */
        PACKAGE_OF_NO_TEXT,
        /** Rule, text. */
        NOT_ONE_CONCLUSION,
        /** Rule, text. */
        NO_FRENCH_NAME,
        /** Rule, criterion, text. */
        CRITERION_NOT_DECLARED,
        /** Rule, criterion, text. */
        CRITERION_OF_UNKNOWN_TEXT,
        /** Rule, text. */
        DISABLED_RULE_MISSING,
        /** Amendment, rule, criterion. */
        REPLACEMENT_SETTLES_ANOTHER
    }

    /**
     * A rule that does not fit, or an amendment of a rule.
     *
     * @param rulePackage Java package of the rule; empty where an amendment is wrong
     * @param rule its name; empty where an amendment is wrong
     * @param named what the annotation names that is wrong, as it is written; null where it is not an annotation
     * @param kind of what is wrong; null where {@code found} says it
     * @param values of the kind, by name
     * @param found what is wrong, in an English sentence that begins with a small letter; where there is a kind, it and its values
     * @param given the name that does not exist; empty where none is missing
     * @param allowed names that do exist
     * @param way out; may be empty
     */
    public record Unfit(String rulePackage, String rule, @Nullable String named, @Nullable Kind kind, Map<String, String> values, String found,
            String given, List<String> allowed, String way) {

        public Unfit {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            allowed = List.copyOf(allowed);
        }

        public static Unfit of(String rulePackage, String rule, String found) {
            return new Unfit(rulePackage, rule, null, null, Map.of(), found, "", List.of(), "");
        }

        public static Unfit of(String rulePackage, String rule, Kind kind) {
            return new Unfit(rulePackage, rule, null, kind, Map.of(), found(kind, Map.of()), "", List.of(), "");
        }

        private static String found(Kind kind, Map<String, String> values) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + values;
        }

        /** With a value of its kind. */
        public Unfit with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Unfit(rulePackage, rule, named, kind, more, kind == null ? found : found(kind, more), given, allowed, way);
        }

        public Unfit named(String annotated) {
            return new Unfit(rulePackage, rule, annotated, kind, values, found, given, allowed, way);
        }

        /** Where a name is missing. */
        public Unfit instead(String missing, Collection<String> known) {
            return instead(missing, known, "");
        }

        public Unfit instead(String missing, Collection<String> known, String out) {
            return new Unfit(rulePackage, rule, named, kind, values, found, missing, known.stream().sorted().toList(), out);
        }

        /**
         * All of it, beginning with a small letter.
         *
         * @param maybe what was perhaps meant, with a space before it; may be empty
         */
        public String message(String maybe) {
            return found + maybe + (way.isEmpty() ? "" : " " + way);
        }

        /** The same as a sentence that stands alone. */
        public String sentence(String maybe) {
            String message = message(maybe);
            return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        }
    }

    public List<Unfit> all() {
        return all;
    }
}
