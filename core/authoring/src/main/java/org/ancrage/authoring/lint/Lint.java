package org.ancrage.authoring.lint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;

/** Runs checks over a pack. Immutable; thread-safe where its checks are. */
public final class Lint {

    private final List<Check> checks;

    /**
     * @throws IllegalArgumentException if two checks have the same id
     */
    public Lint(List<Check> checks) {
        this.checks = checks.stream().sorted(Comparator.comparing(Check::id)).toList();
        if (this.checks.stream().map(Check::id).collect(Collectors.toSet()).size() != checks.size()) {
            throw new IllegalArgumentException("Two checks have the same id: %s.".formatted(this.checks.stream().map(Check::id).toList()));
        }
    }

    /** With every check that the class path brings. */
    public static Lint standard() {
        List<Check> found = new ArrayList<>();
        ServiceLoader.load(Check.class, Lint.class.getClassLoader()).forEach(found::add);
        return new Lint(found);
    }

    /** In the order of ids. */
    public List<Check> checks() {
        return checks;
    }

    /**
     * All that is found, in the order of files and lines.
     *
     * @param pack folder that holds {@code pack.yaml}
     * @param on day on which the pack is looked over
     * @throws InvalidInputException if there is no such folder; whatever is wrong in it is a finding
     */
    public List<Finding> run(Path pack, LocalDate on) {
        if (!Files.isDirectory(pack)) {
            throw new InvalidInputException(List.of(new Problem(pack.toString(), "", 0, "there is no such folder. Give the folder that holds pack.yaml.")));
        }
        LintedPack read = PackLoader.load(pack, on);
        SortedSet<Finding> all = new TreeSet<>();
        for (Check check : checks) {
            Findings findings = new Findings(check);
            check.examine(read, findings);
            all.addAll(findings.all());
        }
        return Suppressions.applied(all, read, checks.stream().map(Check::id).collect(Collectors.toSet()));
    }
}
