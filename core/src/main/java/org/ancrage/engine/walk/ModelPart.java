package org.ancrage.engine.walk;

import java.util.List;
import java.util.stream.Stream;
import org.ancrage.engine.refusal.RuleOrigin;
import org.drools.model.Condition;
import org.drools.model.Rule;

/**
 * A part of a rule, with what it is in the executable model: sessions can settle it alone.
 *
 * @param conditions all of them hold where the part does
 */
public record ModelPart(RulePart part, List<Condition> conditions) {

    /**
     * A rule taken apart, as {@link RuleWalk#parts}, alternatives too.
     *
     * @param rule of a model that serves no base
     */
    public static List<ModelPart> of(Rule rule, FactSides sides) {
        RuleModelReader reader = new RuleModelReader(rule, RuleOrigin.UNKNOWN);
        RuleNode root = reader.read();
        return RulePart.of(root, reader.variables(), sides).stream().flatMap(ModelPart::whole)
                .map(part -> new ModelPart(part, part.node().children().stream().map(reader::condition).toList())).toList();
    }

    private static Stream<RulePart> whole(RulePart part) {
        return part.alternatives().isEmpty() ? Stream.of(part) : part.alternatives().stream().flatMap(List::stream).flatMap(ModelPart::whole);
    }
}
