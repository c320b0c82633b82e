package org.ancrage.cli;

import picocli.CommandLine.Command;

/** Makes things to start from. */
@Command(
        name = NewCommand.NAME,
        description = "Makes files to start from.",
        synopsisSubcommandLabel = "COMMAND")
final class NewCommand {

    static final String NAME = "new";
}
