package org.ancrage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.document.problem.CommonProblem;
import org.ancrage.document.problem.Diagnosis;

/** Gathers the problems of one document, so that all are reported at once. Not thread-safe. */
public final class Problems {

    /** A message with more would help nobody, and the input is not trusted. */
    private static final int MOST = 1_000;

    private final Document document;
    private final List<Found> found = new ArrayList<>();
    private final StandIns standIns = new StandIns();
    private int left;

    private record Found(Position position, Problem problem) {
    }

    public Problems(String source) {
        this(new Document(source, new Node.MappingNode(Map.of(), Position.UNKNOWN)));
    }

    /** Of a document that may have several sources: each problem names the one of its place. */
    public Problems(Document document) {
        this.document = document;
    }

    public void add(Position position, String pointer, Diagnosis diagnosis) {
        if (found.size() < MOST) {
            String source = position.source();
            found.add(new Found(position, new Problem(source != null ? source : document.source(pointer), pointer, position.line(), diagnosis)));
        } else {
            left++;
        }
    }

    /** Adds what a check that knows pointers only has found; lines are looked up in the document. */
    public void addAll(List<Problem> others, Document document) {
        others.forEach(other -> add(document.root().nearest(other.pointer()).position(), other.pointer(), other.diagnosis()));
    }

    /** Of what could not be read of this source. */
    StandIns standIns() {
        return standIns;
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** By position, those of the document itself first; in the order of their discovery where positions are the same. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(found.stream()
                .sorted(Comparator.<Found, String>comparing(one -> Objects.requireNonNullElse(one.position().source(), ""))
                        .thenComparingInt(one -> one.position().line()).thenComparingInt(one -> one.position().column()))
                .map(Found::problem)
                .toList());
        if (left > 0) {
            Problem last = all.get(all.size() - 1);
            all.add(new Problem(last.source(), "", last.line(), CommonProblem.MORE_PROBLEMS.with("count", left)));
        }
        return List.copyOf(all);
    }

    public void throwIfAny() {
        if (!none()) {
            throw new InvalidInputException(all());
        }
    }
}
