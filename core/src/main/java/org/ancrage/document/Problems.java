package org.ancrage.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.problem.CommonProblem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.document.problem.FactProblem;

/** Gathers the problems of one document, so that all are reported at once. Not thread-safe. */
public final class Problems {

    /** A message with more would help nobody, and the input is not trusted. */
    private static final int MOST = 1_000;

    private static final Set<String> OF_A_FRAMEWORK = Stream.of(FactProblem.UNKNOWN_VERSION, FactProblem.FIRST_DAY_BEFORE_VERSION,
                    FactProblem.LAST_DAY_BEFORE_VERSION, FactProblem.FIRST_DAY_BEFORE_SCHEME, FactProblem.LAST_DAY_BEFORE_SCHEME)
            .map(FactProblem::code).collect(Collectors.toSet());

    /** By what a problem concludes from that something is not listed: the end of its own place, and the lists, which may be there but could not be read. */
    private static final Map<String, Absence> FROM_ABSENCE = Map.of(
            FactProblem.CLOUD_RUN_BY_NOBODY.code(), new Absence("/hoster/activities", List.of("/hoster/activities", "/participants")),
            FactProblem.CLASSIFIED_NOT_SECRET.code(), new Absence("/classified", List.of("/secrets")),
            FactProblem.CERTIFICATE_OF_OTHER_ACTIVITIES.code(), new Absence("/activities", List.of("/activities")));

    private final Document document;
    private final List<Found> found = new ArrayList<>();
    private final StandIns standIns = new StandIns();
    private int left;

    private record Absence(String end, List<String> lists) {
        boolean of(String pointer, Set<String> unread) {
            String place = pointer.endsWith(end) ? pointer.substring(0, pointer.length() - end.length()) : pointer;
            return lists.stream().anyMatch(list -> unread.stream().anyMatch(other -> other.startsWith(place + list + "/")));
        }
    }

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
        Set<String> known = found.stream().map(one -> one.problem().pointer()).collect(Collectors.toSet());
        others.stream().filter(other -> !follows(other, known)).forEach(other -> add(document.root().nearest(other.pointer()).position(), other.pointer(), other.diagnosis()));
    }

    /** What a list that could not be read lacks is nothing that was said; the versions of a framework are those of another one where its name could not be read. */
    private static boolean follows(Problem other, Set<String> known) {
        Absence absence = FROM_ABSENCE.get(other.code());
        if (absence != null && absence.of(other.pointer(), known)) {
            return true;
        }
        int last = other.pointer().lastIndexOf('/');
        return OF_A_FRAMEWORK.contains(other.code()) && last >= 0 && known.contains(other.pointer().substring(0, last) + "/scheme");
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
