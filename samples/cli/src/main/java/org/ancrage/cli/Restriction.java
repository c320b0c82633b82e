package org.ancrage.cli;

import java.util.List;
import org.ancrage.pack.RestrictedLimits;
import org.ancrage.pack.RestrictedLimits.Permission;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether the author of a pack is trusted to run code; a mixin. */
public final class Restriction {

    @Option(names = "--restricted", description = "Treats the pack as one whose author is not trusted: nothing of it is run unless it is pure.")
    private boolean restricted;

    @Option(names = "--permit", split = ",", paramLabel = "WHAT",
            description = "With --restricted, what the pack may do to the answers of others: extend (rules for their texts), derive (facts that their "
                    + "rules look at), amend, jurisdictions, acts. Default: nothing.")
    private List<Permission> permitted = List.of();

    /**
     * Limits of a pack that is not trusted; null where it may run code.
     *
     * @throws Refusal if something is permitted to a pack that may do anything
     */
    public @Nullable RestrictedLimits limits(CommandLine command) {
        if (!restricted && !permitted.isEmpty()) {
            throw new Refusal(command, CliProblem.PERMITTED_WITHOUT_RESTRICTION.plain());
        }
        return restricted ? RestrictedLimits.DEFAULT.permitting(permitted.toArray(Permission[]::new)) : null;
    }
}
