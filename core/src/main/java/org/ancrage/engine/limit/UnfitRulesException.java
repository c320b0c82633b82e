package org.ancrage.engine.limit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Law and rules do not fit together. Holds all that is wrong; the message lists it, one per line. */
@API(status = API.Status.MAINTAINED)
public final class UnfitRulesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Unfit> all;

    public UnfitRulesException(List<Unfit> all) {
        super(all.stream().map(unfit -> unfit.sentence("")).collect(Collectors.joining("\n")));
        this.all = List.copyOf(all);
    }

    /**
     * A rule that does not fit, or an amendment of a rule.
     *
     * @param rulePackage Java package of the rule; empty where an amendment is wrong
     * @param rule its name; empty where an amendment is wrong
     * @param named what the annotation names that is wrong, as it is written; null where it is not an annotation
     * @param found what is wrong, in a sentence that begins with a small letter
     * @param given the name that does not exist; empty where none is missing
     * @param allowed names that do exist
     * @param way out; may be empty
     */
    public record Unfit(String rulePackage, String rule, @Nullable String named, String found, String given, List<String> allowed, String way) {

        public Unfit {
            allowed = List.copyOf(allowed);
        }

        public static Unfit of(String rulePackage, String rule, String found) {
            return new Unfit(rulePackage, rule, null, found, "", List.of(), "");
        }

        public Unfit named(String annotated) {
            return new Unfit(rulePackage, rule, annotated, found, given, allowed, way);
        }

        public Unfit instead(String missing, Collection<String> known, String out) {
            return new Unfit(rulePackage, rule, named, found, missing, known.stream().sorted().toList(), out);
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
