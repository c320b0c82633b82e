package org.ancrage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.law.Wording;
import org.ancrage.rules.hds.ControlMatrix;
import org.ancrage.rules.hds.ControlMatrix.Coverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the matrix between ISO/IEC 27001:2022, annex A, and SecNumCloud 3.2. */
@Command(
        name = MatrixCommand.NAME,
        description = "Prints which sections of SecNumCloud 3.2 answer to which controls of ISO/IEC 27001:2022, annex A "
                + "(HDS framework, annex 1).",
        footer = {"", "A pair says that the two intersect, not that one contains the other."})
final class MatrixCommand implements Callable<Integer> {

    static final String NAME = "matrix";

    private static final Wording COVERAGE = new Wording(
            "%s des %s mesures de l'annexe A ont une correspondance\u202f; %s des %s sections de SecNumCloud 3.2\u202f; %s couples.",
            "%s of the %s controls of annex A have a counterpart; %s of the %s sections of SecNumCloud 3.2; %s pairs.");
    private static final Wording LONELY_CONTROLS = new Wording("Mesures sans correspondance\u00a0: %s", "Controls without counterpart: %s");
    private static final Wording LONELY_SECTIONS = new Wording("Sections sans correspondance\u00a0: %s", "Sections without counterpart: %s");
    private static final Wording NONE = new Wording("aucune correspondance", "no counterpart");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONTROL-OR-SECTION", arity = "0..*",
            description = "A control (A.5.23), a section (19.6) or a chapter (19). Default: the whole matrix.")
    private List<String> references = new ArrayList<>();

    @Mixin
    private ToldIn told;

    MatrixCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ControlMatrix matrix = ControlMatrix.standard();
        List<String> lines = references.isEmpty() ? whole(matrix) : asked(matrix);
        surroundings.print(String.join("\n", lines) + "\n");
        return 0;
    }

    /** @throws Refusal names every reference that the matrix does not know */
    private List<String> asked(ControlMatrix matrix) {
        List<String> lines = new ArrayList<>();
        List<Diagnosis> unknown = new ArrayList<>();
        for (String reference : references) {
            try {
                lines.addAll(lines(matrix, reference.strip()));
            } catch (ControlMatrix.UnknownReferenceException none) {
                unknown.add(none.diagnosis());
            }
        }
        if (!unknown.isEmpty()) {
            throw Refusal.of(spec.commandLine(), unknown);
        }
        return lines;
    }

    private List<String> lines(ControlMatrix matrix, String reference) {
        if (ControlMatrix.namesControl(reference)) {
            return List.of(line(reference.toUpperCase(Locale.ROOT), matrix.sectionsFor(reference)));
        }
        return matrix.sectionsOf(reference).stream().map(section -> line(section, matrix.controlsFor(section))).toList();
    }

    private String line(String from, List<String> to) {
        return from + " – " + (to.isEmpty() ? NONE.in(told.language()) : String.join(", ", to));
    }

    private List<String> whole(ControlMatrix matrix) {
        List<String> lines = new ArrayList<>();
        lines.add(matrix.source().title().in(told.language()));
        lines.add(matrix.source().citation().in(told.language()));
        lines.add("");
        matrix.controls().stream().filter(control -> !matrix.controlsWithoutCounterpart().contains(control))
                .forEach(control -> lines.add(line(control, matrix.sectionsFor(control))));
        Coverage coverage = matrix.coverage();
        lines.add("");
        lines.add(say(LONELY_CONTROLS, String.join(", ", matrix.controlsWithoutCounterpart())));
        lines.add(say(LONELY_SECTIONS, String.join(", ", matrix.sectionsWithoutCounterpart())));
        lines.add(say(COVERAGE, coverage.coveredControls(), coverage.controls(), coverage.coveredSections(), coverage.sections(),
                coverage.pairs()));
        lines.add(matrix.certificationKept().in(told.language()));
        return lines;
    }

    private String say(Wording wording, Object... arguments) {
        return wording.in(told.language()).formatted(arguments);
    }
}
