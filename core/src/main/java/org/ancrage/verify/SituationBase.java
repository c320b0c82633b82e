package org.ancrage.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Position;
import org.ancrage.document.Problem;
import org.ancrage.document.RequestReader;

/** What situations build on, and the file that says it. */
record SituationBase(String name, String file, Node facts) {

    /** @param into by name; those of the document take the place of others */
    static void add(Document document, Map<String, SituationBase> into) {
        if (document.root() instanceof MappingNode root && root.entries().get("bases") instanceof MappingNode bases) {
            bases.entries().forEach((name, facts) -> into.put(name, new SituationBase(name, document.name(), mapping(facts))));
        }
    }

    /** What is no mapping is refused where it stands. */
    private static Node mapping(Node facts) {
        return facts instanceof MappingNode ? facts : new MappingNode(Map.of(), Position.UNKNOWN);
    }

    /** What is wrong with it whatever is added to it. */
    private List<Problem> problems() {
        try {
            RequestReader.read(SituationReader.withIds(new Document(file, facts)));
            return List.of();
        } catch (InvalidInputException wrong) {
            return wrong.problems();
        }
    }

    /**
     * What is wrong with what a situation builds on is told once, where it stands, and not of every situation that does.
     *
     * @param under on which the situation builds
     * @param told of all situations
     */
    record Told(List<SituationBase> under, Set<Problem> told) {

        /** Whether it is that of a base. */
        boolean take(Problem problem) {
            for (SituationBase base : under) {
                for (Problem own : base.problems()) {
                    if (own.pointer().equals(problem.pointer()) && own.message().equals(problem.message())) {
                        told.add(new Problem(base.file(), "/bases/" + base.name() + own.pointer(), own.line(), own.diagnosis()));
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
