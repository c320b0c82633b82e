package org.ancrage.cli;

import picocli.CommandLine.Command;

/** Makes things to start from. */
@Command(
        name = "new",
        description = "Makes files to start from.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = NewTextCommand.class)
final class NewCommand {
}
