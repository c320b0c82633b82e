package org.ancrage.cli.author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.ancrage.authoring.mutation.MutationJsonRenderer;
import org.ancrage.authoring.mutation.MutationReport;
import org.ancrage.authoring.mutation.MutationRun;
import org.ancrage.authoring.mutation.MutationTextRenderer;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Refusal;
import org.ancrage.pack.RestrictedLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A mutation run that is done.
 *
 * @param report as it is printed
 * @param passes whether enough is noticed, and nothing declared that does not hold
 */
record Mutating(String report, boolean passes) {

    static Mutating of(Path folder, List<Path> others, @Nullable RestrictedLimits restricted, List<String> texts, List<String> changes,
            double minimum, MutateCommand.Format format, CommandLine command) {
        try {
            MutationReport report = MutationRun.of(folder, new LinkedHashSet<>(texts), new LinkedHashSet<>(changes), others,
                    Mutating.class.getClassLoader(), restricted);
            String printed = format == MutateCommand.Format.JSON ? MutationJsonRenderer.render(report) : MutationTextRenderer.render(report);
            return new Mutating(printed, report.passes(minimum));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(command, CliProblem.PACK_NOT_READ.with("pack", folder), e);
        }
    }
}
