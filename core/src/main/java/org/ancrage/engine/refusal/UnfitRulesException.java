package org.ancrage.engine.refusal;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Language;
import org.ancrage.refusal.AncrageException;
import org.jspecify.annotations.Nullable;

/**
 * Law and rules do not fit together. Holds all that is wrong; the message lists it in English, one per line. Packs catch it, and tell the file and the
 * line where they know them.
 */
public final class UnfitRulesException extends AncrageException {

    private static final long serialVersionUID = 1L;

    private final List<Unfit> all;

    public UnfitRulesException(List<Unfit> all) {
        super(all.stream().map(unfit -> unfit.diagnosis(null).in(Language.EN)).collect(Collectors.joining("\n")));
        this.all = List.copyOf(all);
    }

    /**
     * A rule that does not fit, or an amendment of a rule.
     *
     * @param rulePackage Java package of the rule; empty where an amendment is wrong
     * @param rule its name; empty where an amendment is wrong
     * @param named what the annotation names that is wrong, as it is written; null where it is not an annotation
     * @param wrong what is wrong
     * @param given the name that does not exist; empty where none is missing
     * @param allowed names that do exist
     */
    public record Unfit(String rulePackage, String rule, @Nullable String named, Diagnosis wrong, String given, List<String> allowed) implements Serializable {

        public Unfit {
            allowed = List.copyOf(allowed);
        }

        public static Unfit of(String rulePackage, String rule, Diagnosis wrong) {
            return new Unfit(rulePackage, rule, null, wrong, "", List.of());
        }

        /** With an argument of what is wrong. */
        public Unfit with(String argument, String value) {
            return new Unfit(rulePackage, rule, named, wrong.with(argument, value), given, allowed);
        }

        public Unfit named(String annotated) {
            return new Unfit(rulePackage, rule, annotated, wrong, given, allowed);
        }

        /** Where a name is missing. */
        public Unfit instead(String missing, Collection<String> known) {
            return new Unfit(rulePackage, rule, named, wrong, missing, known.stream().sorted().toList());
        }

        /**
         * What is wrong, with what there is.
         *
         * @param maybe what was perhaps meant
         */
        public Diagnosis diagnosis(@Nullable String maybe) {
            return wrong.with("maybe", maybe).with("allowed", allowed);
        }
    }

    public List<Unfit> all() {
        return all;
    }
}
