package org.ancrage.engine.refusal;

import java.util.List;
import java.util.Optional;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.refusal.AncrageException;
import org.jspecify.annotations.Nullable;

/** What a rule calls throws on the facts, which the cause tells: a defect of the rule that is named, or of what it calls. */
public final class FailingRuleException extends AncrageException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final String rule;
    private final @Nullable Diagnosis diagnosis;
    private final String why;
    private final List<String> lookedAt;

    private FailingRuleException(String message, Throwable cause, String rule, @Nullable Diagnosis diagnosis, List<String> lookedAt) {
        super(message, cause);
        this.rule = rule;
        this.diagnosis = diagnosis;
        this.why = why(cause);
        this.lookedAt = List.copyOf(lookedAt);
    }

    /**
     * @param what fails, in English, for those who maintain the engine and the standard pack
     * @param key package and name of the rule
     * @param name its name
     * @param expression that fails, as the rule writes it; null where it is not known
     * @param lookedAt facts at which the rule had looked: their types and ids
     */
    public static FailingRuleException of(String what, Throwable cause, String key, String name, RuleOrigin origin, @Nullable String expression, List<String> lookedAt) {
        Diagnosis told = FaultyRuleProblem.RULE_FAILS.with("rule", name).with("pack", origin.pack()).with("place", origin.place())
                .with("expression", expression == null ? null : shortened(expression)).with("cause", why(cause)).with("facts", lookedAt);
        return new FailingRuleException(what, cause, key, origin.added() ? told : null, lookedAt);
    }

    /** Package and name of the rule. */
    public String rule() {
        return rule;
    }

    /** What is wrong with a rule of an added pack, and what to do, in both languages; empty where a rule of the standard pack fails, which is a fault of Ancrage. */
    public Optional<Diagnosis> diagnosis() {
        return Optional.ofNullable(diagnosis);
    }

    /** What was said by what was thrown, on one line. */
    public String why() {
        return why;
    }

    /** Facts at which the rule had looked, as far as they are known: their types and ids. */
    public List<String> lookedAt() {
        return lookedAt;
    }

    private static String why(Throwable cause) {
        Throwable deepest = cause;
        for (int depth = 0; deepest.getCause() != null && depth < LONGEST; depth++) {
            deepest = deepest.getCause();
        }
        String said = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("").strip();
        return shortened(said.isEmpty() ? deepest.getClass().getSimpleName().replaceFirst("Exception$", "") : said.endsWith(".") ? said.substring(0, said.length() - 1) : said);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
