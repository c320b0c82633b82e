package org.ancrage.rules.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ancrage.fact.Hosting;

/** Goes through the completions of a question, each once: a fact that is not looked at is not completed. */
public final class Completions {

    /** More than these are not gone through. */
    private static final int MOST = 20_000;

    private final Hosting hosting;
    private final LocalDate day;
    private final Map<String, String> readings;

    /** @param readings the option that is taken of every reading, by global id */
    public Completions(Hosting hosting, LocalDate day, Map<String, String> readings) {
        this.hosting = hosting;
        this.day = day;
        this.readings = Map.copyOf(readings);
    }

    /**
     * All that {@code judge} finds over the completions; empty where there are too many to go through and more than one answer was not found
     * among them.
     *
     * @param enough ends the search, when what was found satisfies it
     */
    public <T> Optional<Set<T>> of(Function<Completion, T> judge, java.util.function.Predicate<Set<T>> enough) {
        Set<T> found = new LinkedHashSet<>();
        List<int[]> path = new ArrayList<>();
        for (int tried = 0; tried < MOST; tried++) {
            int[] depth = {0};
            Completion completion = new Completion(hosting, day, readings, of -> {
                if (depth[0] == path.size()) {
                    path.add(new int[] {0, of});
                }
                return path.get(depth[0]++)[0];
            });
            found.add(judge.apply(completion));
            while (!path.isEmpty() && path.get(path.size() - 1)[0] == path.get(path.size() - 1)[1] - 1) {
                path.remove(path.size() - 1);
            }
            if (path.isEmpty() || enough.test(found)) {
                return Optional.of(found);
            }
            path.get(path.size() - 1)[0]++;
        }
        return Optional.empty();
    }
}
