package org.ancrage.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.Ancrage;
import org.ancrage.decision.Finding;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.HostingChecks;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Problem;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.Suggestions;
import org.ancrage.document.YamlText;
import org.ancrage.engine.trial.RuleProbe.ProbedRule;
import org.ancrage.engine.trial.RuleTrial;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Reading;
import org.ancrage.law.Truth;
import org.ancrage.refusal.DisagreementException;
import org.jspecify.annotations.Nullable;

/**
 * One rule, or all rules of one criterion, being verified: what is given, then what is expected. {@link #given}, {@link #on} and {@link #reading}
 * return a copy, so that a start can be shared; several things may be expected of one.
 */
public final class RuleVerification {

    private final Ancrage ancrage;
    private final Begun begun;
    private final String criterion;
    private final @Nullable ProbedRule rule;
    private final @Nullable Hosting hosting;
    private final @Nullable LocalDate on;
    private final Map<String, String> readings;

    /** What was begun and must not be forgotten. */
    static final class Begun {

        private final String subject;
        private boolean expected;

        Begun(String subject) {
            this.subject = subject;
        }

        String subject() {
            return subject;
        }

        boolean expected() {
            return expected;
        }
    }

    RuleVerification(Ancrage ancrage, Begun begun, String criterion, @Nullable ProbedRule rule) {
        this(ancrage, begun, criterion, rule, null, null, ancrage.readings());
    }

    private RuleVerification(Ancrage ancrage, Begun begun, String criterion, @Nullable ProbedRule rule, @Nullable Hosting hosting,
            @Nullable LocalDate on, Map<String, String> readings) {
        this.ancrage = ancrage;
        this.begun = begun;
        this.criterion = criterion;
        this.rule = rule;
        this.hosting = hosting;
        this.on = on;
        this.readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
    }

    /**
     * On these facts.
     *
     * @throws InvalidInputException if they contradict each other
     */
    public RuleVerification given(Hosting facts) {
        List<Problem> problems = HostingChecks.check(facts);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new RuleVerification(ancrage, begun, criterion, rule, facts, on, readings);
    }

    /**
     * On the facts of a request in YAML or JSON; ids of need, offer and hoster may be left out.
     *
     * @throws InvalidInputException with all that is wrong with it
     */
    public RuleVerification given(String request) {
        return given(RequestReader.read(SituationReader.withIds(new DocumentReader().read(request, "given"))).hosting());
    }

    /** On this day. */
    public RuleVerification on(LocalDate day) {
        return new RuleVerification(ancrage, begun, criterion, rule, hosting, day, readings);
    }

    /**
     * With an open point of law settled; others take their default.
     *
     * @param id global id of the reading
     * @throws AssertionError if there is no such reading or option
     */
    public RuleVerification reading(String id, String option) {
        Reading reading = ancrage.corpus().reading(id).orElseThrow(() -> new AssertionError(
                "There is no reading (%s).%s".formatted(id, Suggestions.maybe(id, ancrage.corpus().readings().keySet()))));
        List<String> options = reading.options().stream().map(Reading.Option::id).toList();
        if (!options.contains(option)) {
            throw new AssertionError("The reading (%s) has no option (%s), only %s.%s".formatted(id, option, options, Suggestions.maybe(option, options)));
        }
        Map<String, String> more = new LinkedHashMap<>(readings);
        more.put(id, option);
        return new RuleVerification(ancrage, begun, criterion, rule, hosting, on, more);
    }

    /**
     * Expects that the rule fires and concludes that the criterion is met or unmet; of a criterion, that its rules conclude that.
     *
     * @param truth {@code MET} or {@code UNMET}
     * @return this, of which more can be expected
     * @throws AssertionError if that is not so; says what stopped the rule
     */
    public RuleVerification concludes(Truth truth) {
        begun.expected = true;
        if (truth == Truth.UNKNOWN) {
            throw new AssertionError("No rule concludes UNKNOWN. Expect isSilent() or asks( … ).");
        }
        if (rule != null && rule.concludes() != truth) {
            throw new AssertionError("The %s never concludes %s: it concludes %s on the criterion %s."
                    .formatted(begun.subject(), truth, rule.concludes(), criterion));
        }
        Seen seen = look();
        if (seen.concluded() != truth) {
            throw new AssertionError(message("to conclude " + truth, seen));
        }
        return this;
    }

    /**
     * Expects that the rule does not fire; of a criterion, that it stays unknown. Other rules may settle the criterion of a rule that is
     * silent.
     *
     * @return this, of which more can be expected
     * @throws AssertionError if it fires; says on what
     */
    public RuleVerification isSilent() {
        begun.expected = true;
        Seen seen = look();
        if (seen.concluded() != Truth.UNKNOWN) {
            throw new AssertionError(message("to be silent", seen));
        }
        return this;
    }

    /**
     * Expects that the criterion stays unknown and that each of these facts would be asked for: the criterion names them, and they are not
     * known in full. Whether an answer does ask depends on whether the criterion still matters to a text, which situations verify.
     *
     * @param pointers JSON pointers of a request, for example {@code /offer/certificates}; at least one
     * @return this, of which more can be expected
     * @throws AssertionError if that is not so, if there is no pointer, or if a request has no such component
     */
    public RuleVerification asks(String... pointers) {
        begun.expected = true;
        if (pointers.length == 0) {
            throw new AssertionError("The %s is expected to ask for nothing. Name a fact, for example \"/offer/certificates\".".formatted(begun.subject()));
        }
        Set<String> components = RequestReader.componentPointers();
        for (String pointer : pointers) {
            if (!components.contains(pointer)) {
                throw new AssertionError("A request has no component (%s).%s".formatted(pointer, Suggestions.maybe(pointer, components)));
            }
        }
        String expected = "to ask for " + String.join(", ", pointers);
        Seen seen = look();
        if (seen.look().finding(criterion).truth() != Truth.UNKNOWN) {
            throw new AssertionError(message(expected, seen));
        }
        List<String> asked = seen.look().missing(criterion);
        if (!asked.containsAll(Arrays.asList(pointers))) {
            throw new AssertionError("Expected the %s %s on %s, but the criterion %s asks for %s.%s"
                    .formatted(begun.subject(), expected, seen.on(), criterion, asked.isEmpty() ? "nothing" : String.join(", ", asked), facts(seen)));
        }
        return this;
    }

    /**
     * What the rules make of the facts.
     *
     * @param concluded what the rule, or the rules of the criterion, conclude; {@code UNKNOWN} where they are silent
     */
    private record Seen(RuleTrial look, Truth concluded, Hosting hosting, LocalDate on) {
    }

    private Seen look() {
        if (hosting == null) {
            throw new AssertionError("No facts were given to verify the %s on. Call given( … ).".formatted(begun.subject()));
        }
        if (on == null) {
            throw new AssertionError("No day was given to verify the %s on. Call on( … ).".formatted(begun.subject()));
        }
        try {
            RuleTrial look = Probes.of(ancrage).look(hosting, on, readings);
            Truth concluded = rule == null ? look.finding(criterion).truth()
                    : look.ground(rule.key()).isPresent() ? rule.concludes() : Truth.UNKNOWN;
            return new Seen(look, concluded, hosting, on);
        } catch (DisagreementException e) {
            throw new AssertionError("The %s cannot be verified: %s".formatted(begun.subject(), e.getMessage()), e);
        }
    }

    private String message(String expected, Seen seen) {
        Finding finding = seen.look().finding(criterion);
        Truth told = expected.startsWith("to ask") ? finding.truth() : seen.concluded();
        String happened = told == Truth.UNKNOWN ? "is silent" : "concludes " + told;
        if (rule != null && told != seen.concluded()) {
            happened = "the criterion %s is %s".formatted(criterion, told);
        } else {
            happened = "it " + happened;
        }
        ReasonLines reasons = new ReasonLines(ancrage.corpus(), seen.hosting().offer());
        List<String> lines = new ArrayList<>();
        if (rule == null || told != seen.concluded()) {
            lines.addAll(reasons.of(finding));
        } else {
            seen.look().ground(rule.key()).ifPresent(ground -> lines.addAll(reasons.ground(ground)));
            seen.look().miss(rule.key()).ifPresent(miss -> lines.addAll(reasons.miss(miss)));
            if (seen.concluded() == Truth.UNKNOWN && finding.truth() != Truth.UNKNOWN) {
                lines.add("the criterion %s is %s all the same:".formatted(criterion, finding.truth()));
                finding.grounds().forEach(ground -> lines.addAll(reasons.ground(ground)));
            }
        }
        return "Expected the %s %s on %s, but %s:\n  %s%s".formatted(
                begun.subject(), expected, seen.on(), happened, String.join("\n  ", lines), facts(seen));
    }

    private String facts(Seen seen) {
        String given = YamlText.of((MappingNode) RequestReader.toNode(new Request(seen.hosting(), null))).strip();
        return "\nGiven:\n  " + given.replace("\n", "\n  ") + (readings.isEmpty() ? "" : "\nReadings: " + readings);
    }
}
