package org.ancrage.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ancrage.fact.evidence.FactPointers;

/**
 * One fact that is asked for, once, whatever number of criteria of whatever texts wait for it.
 *
 * @param fact JSON pointer of the component of a request that is asked for first, without the numbers of list items; of the places of an offer, that
 *     of all of them
 * @param questions what its answer would settle, not empty, the one that is best asked first
 */
public record Inquiry(String fact, List<Question> questions) {

    private static final String LOCATIONS = "/offer/locations";

    public Inquiry {
        questions = List.copyOf(questions);
    }

    /** In the order in which their first questions are best asked. */
    public static List<Inquiry> of(List<Question> questions) {
        Map<String, List<Question>> byFact = new LinkedHashMap<>();
        questions.forEach(question -> byFact.computeIfAbsent(fact(question.missing(), question.criterion().asks()), fresh -> new ArrayList<>()).add(question));
        return byFact.entrySet().stream().map(entry -> new Inquiry(entry.getKey(), entry.getValue())).toList();
    }

    /** For how many facts one asks who asks whether all of this is so. */
    public static int count(List<Supposition> suppositions) {
        return (int) suppositions.stream().map(supposition -> fact(supposition.missing(), supposition.criterion().asks())).distinct().count();
    }

    /** What is missing stands in the order in which it is best asked, that without which the rest says nothing first. */
    private static String fact(List<String> missing, List<String> asks) {
        String first = FactPointers.component(FactPointers.plain(Stream.concat(missing.stream(), asks.stream()).findFirst().orElse("")));
        return first.startsWith(LOCATIONS) ? LOCATIONS : first;
    }

    /** Ids of the texts that wait for it. */
    public List<String> texts() {
        return each(Question::texts);
    }

    /** JSON pointers of all that its questions miss. */
    public List<String> missing() {
        return each(Question::missing);
    }

    private List<String> each(Function<Question, List<String>> of) {
        return questions.stream().flatMap(question -> of.apply(question).stream()).distinct().toList();
    }
}
