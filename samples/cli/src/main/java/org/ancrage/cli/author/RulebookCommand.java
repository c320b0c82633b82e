package org.ancrage.cli.author;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ancrage.authoring.rulebook.PackRulebook;
import org.ancrage.authoring.rulebook.RulebookFolder;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Converters;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.render.rulebook.RulebookRenderer;
import org.ancrage.render.rulebook.RulebookRenderer.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the law that a pack encodes as pages to read. */
@Command(
        name = RulebookCommand.NAME,
        description = "Writes the law as a pack encodes it as pages to read, in French and in English: texts with their versions and outlines, "
                + "criteria, rules in words and as they are written, provisions, open points of law, situations, jurisdictions.",
        footer = {"",
            "The folder must be new or empty, or hold a rulebook; files in it that are not of the rulebook stay as they are. The rules of the "
                + "pack are compiled to check it: its author must be trusted."})
public final class RulebookCommand implements Callable<Integer> {

    public static final String NAME = "rulebook";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the pack, which holds pack.yaml.")
    private String pack;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT", required = true, description = "Folder to write to.")
    private String output;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day for which outlines are shown. Default: today.")
    private LocalDate on;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "html", description = "html or markdown. Default: html.")
    private Format format;

    @Mixin
    private OtherPacks others = new OtherPacks();

    @Option(names = "--force", description = "Writes into a folder that holds other files too.")
    private boolean force;

    @Mixin
    private ToldIn.Refusing refusing = new ToldIn.Refusing();

    public RulebookCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path source = path(pack);
        RulebookFolder folder = new RulebookFolder(path(output));
        Map<String, String> pages;
        try {
            if (!force && !folder.free()) {
                throw new Refusal(spec.commandLine(), CliProblem.FOLDER_OF_OTHER_FILES.with("folder", output));
            }
            LocalDate day = surroundings.dayOrToday(on);
            pages = new RulebookRenderer(format).render(PackRulebook.read(source, others.paths(spec.commandLine()), day));
        } catch (IOException e) {
            throw new Refusal(spec.commandLine(), CliProblem.PACK_NOT_READ.with("pack", pack), e);
        }
        try {
            folder.write(pages);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(spec.commandLine(), CliProblem.NO_FOLDER_TO_WRITE_TO.with("folder", output).with("other", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new Refusal(spec.commandLine(), CliProblem.FOLDER_NOT_WRITTEN.with("folder", output), e);
        }
        surroundings.print(pages.size() + " pages in " + output + "\n");
        return 0;
    }

    private Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw new Refusal(spec.commandLine(), CliProblem.NO_NAME_OF_A_PLACE.with("folder", place));
        }
    }
}
