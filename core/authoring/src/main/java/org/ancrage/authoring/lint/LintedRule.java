package org.ancrage.authoring.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ancrage.document.Position;

/**
 * A rule, as it is written.
 *
 * @param annotations by name, in the order of the file
 * @param attributes such as salience, with their places
 * @param conditions what stands after {@code when}
 * @param consequence what stands after {@code then}, stripped
 * @param consequencePosition of the consequence; of the rule where it is empty
 */
public record LintedRule(
        String file,
        String name,
        Position position,
        Map<String, Annotation> annotations,
        Map<String, Position> attributes,
        RuleCondition conditions,
        String consequence,
        Position consequencePosition) {

    /** The value of an annotation, without quotes. */
    public record Annotation(String value, Position position) {
    }

    public LintedRule {
        annotations = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
        attributes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    public Optional<Annotation> annotation(String annotated) {
        return Optional.ofNullable(annotations.get(annotated));
    }

    /** What it concludes of a criterion: its {@code @met} or {@code @unmet}. */
    public Optional<Annotation> conclusion() {
        return annotation("met").or(() -> annotation("unmet"));
    }

    /** All patterns on facts, wherever they stand. */
    public Stream<RuleCondition.Fact> facts() {
        return conditions.walk().filter(RuleCondition.Fact.class::isInstance).map(RuleCondition.Fact.class::cast);
    }

    /** All constraints of patterns. */
    public List<RuleCondition.Constraint> constraints() {
        return facts().flatMap(fact -> fact.constraints().stream()).toList();
    }
}
