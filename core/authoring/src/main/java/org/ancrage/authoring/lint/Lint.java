package org.ancrage.authoring.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.authoring.RuleProblem;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.pack.RestrictedLimits;
import org.jspecify.annotations.Nullable;

/** Runs checks over a pack. Immutable; thread-safe where its checks are. */
public final class Lint {

    private final List<Check> checks;
    /** Also of those that are not run. */
    private final Set<String> known;

    /**
     * @throws IllegalArgumentException if two checks have the same id
     */
    public Lint(List<Check> checks) {
        this(checks, ids(checks));
    }

    private Lint(List<Check> checks, Set<String> known) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        this.known = known;
        if (ids(checks).size() != checks.size()) {
            throw new IllegalArgumentException("Two checks have the same id: %s.".formatted(this.checks.stream().map(Check::id).toList()));
        }
    }

    /** With every check that the class path brings, but for those that search. */
    public static Lint standard() {
        Lint all = searching();
        return new Lint(all.checks.stream().filter(check -> !check.searches()).toList(), all.known);
    }

    /** With every check that the class path brings. */
    public static Lint searching() {
        List<Check> found = new ArrayList<>();
        ServiceLoader.load(Check.class, Lint.class.getClassLoader()).forEach(found::add);
        return new Lint(found);
    }

    /** In the order of ids. */
    public List<Check> checks() {
        return checks;
    }

    private static Set<String> ids(List<Check> checks) {
        return checks.stream().map(Check::id).collect(Collectors.toSet());
    }

    /** As {@link #run(Path, LocalDate, List)}, of a pack that requires none but those of the class path. */
    public List<Finding> run(Path pack, LocalDate on) {
        return run(pack, on, List.of());
    }

    /**
     * All that is found, in the order of files and lines.
     *
     * @param pack folder that holds {@code pack.yaml}
     * @param on day on which the pack is looked over
     * @param others folders or jars of packs that it requires
     * @throws InvalidInputException if there is no such folder; whatever is wrong in it is a finding
     */
    public List<Finding> run(Path pack, LocalDate on, List<Path> others) {
        return run(pack, on, others, null);
    }

    /**
     * As {@link #run(Path, LocalDate, List)}, which runs code of the author of the pack.
     *
     * @param restricted limits of a pack whose author is not trusted, of which nothing is run unless it is pure; null where it may run code
     */
    public List<Finding> run(Path pack, LocalDate on, List<Path> others, @Nullable RestrictedLimits restricted) {
        if (!Files.isDirectory(pack)) {
            throw new InvalidInputException(List.of(new Problem(pack.toString(), "", 0, RuleProblem.PACK_FOLDER_MISSING.plain())));
        }
        LintedPack read = PackLoader.load(pack, on, others, restricted);
        SortedSet<Finding> all = new TreeSet<>();
        SortedSet<Finding> unlessTold = new TreeSet<>();
        for (Check check : checks) {
            Findings findings = new Findings(check);
            check.examine(read, findings);
            all.addAll(findings.all());
            unlessTold.addAll(findings.unlessTold());
        }
        List<Finding> left = Suppressions.applied(all, read, ids(checks), known);
        // An error that was let pass tells nothing.
        if (!unlessTold.isEmpty() && left.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            all.addAll(unlessTold);
            return Suppressions.applied(all, read, ids(checks), known);
        }
        return left;
    }
}
