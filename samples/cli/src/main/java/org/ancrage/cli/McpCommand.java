package org.ancrage.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.Limits;
import org.ancrage.mcp.AssistantServer;
import org.ancrage.mcp.tool.AssistantTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Answers an assistant, until it has no more to ask. */
@Command(
        name = McpCommand.NAME,
        description = "Answers an assistant over the Model Context Protocol: messages come from standard input, one a line, and answers go to standard output. "
                + "Ends with standard input.",
        footer = {"", "Tools: assess, questions, requirements, timeline, texts, verify. Which day is asked for, each call says."})
final class McpCommand implements Callable<Integer> {

    static final String NAME = "mcp";

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private TrustFile trust;

    /** @param ancrage perhaps being loaded already */
    McpCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        Ancrage answering = law.of(ancrage, spec.commandLine());
        AssistantTools tools = AssistantTools.of(() -> answering, new DocumentReader(), trust.read(surroundings, spec.commandLine()));
        try {
            AssistantServer.serve(tools, new Main.VersionProvider().number(), Limits.DEFAULT, surroundings.in(), surroundings.out());
        } catch (IOException broken) {
            throw new Refusal(spec.commandLine(), CliProblem.STANDARD_INPUT_UNREADABLE.plain(), broken);
        }
        return 0;
    }
}
