package org.ancrage.cli.exchange;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.cli.AddedPacks;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Converters;
import org.ancrage.cli.InputFile;
import org.ancrage.cli.OutputFile;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.exchange.declaration.DeclarationForm;
import org.ancrage.exchange.declaration.DeclarationFrame;
import org.ancrage.exchange.declaration.DeclarationSchema;
import org.ancrage.exchange.declaration.DeclarationWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks a tenderer. */
@Command(
        name = DeclarationCommand.NAME,
        description = "Asks a tenderer for exactly the facts of an offer that can matter for what a file needs: as a spreadsheet to fill in, as a JSON "
                + "Schema, or in the frame of the Core Criterion and Core Evidence Vocabulary.",
        footer = {"", "Filled in, it is read back by \"ancrage import declaration\".", "What the file says of an offer is checked, and not used."})
public final class DeclarationCommand implements Callable<Integer> {

    public static final String NAME = "declaration";

    /** Forms of a declaration. */
    enum Format {
        XLSX, SCHEMA, CCCEV
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NEED", description = "JSON or YAML with a need; - for standard input.")
    private String file;

    @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
            description = "Day on which the data are hosted, whose law decides what is asked. Default: the one that the file names, or today.")
    private LocalDate on;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "xlsx",
            description = "xlsx, a spreadsheet, which takes -o; schema, JSON Schema; or cccev, JSON-LD in both languages. Default: xlsx.")
    private Format format;

    @Mixin
    private InputFile.BasesFolder bases;

    @Mixin
    private OutputFile output;

    @Mixin
    private AddedPacks packs;

    @Mixin
    private ToldIn told;

    /** @param ancrage perhaps being loaded already */
    public DeclarationCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        output.check(spec.commandLine());
        if (format == Format.XLSX && !output.toFile()) {
            throw new Refusal(spec.commandLine(), CliProblem.SPREADSHEET_TO_A_FILE.plain());
        }
        InputFile.DatedNeed need = InputFile.need(file, bases.in(spec.commandLine()), CliProblem.SEVERAL_NEEDS_OF_DECLARATION, surroundings, spec.commandLine());
        DeclarationForm form = DeclarationForm.of(packs.with(ancrage, spec.commandLine()), need.need(), need.day(on, surroundings));
        switch (format) {
            case XLSX -> output.write(DeclarationWorkbook.write(form, told.language()), spec.commandLine());
            case SCHEMA -> output.write(DeclarationSchema.write(form, told.language()), surroundings, spec.commandLine());
            case CCCEV -> output.write(DeclarationFrame.write(form), surroundings, spec.commandLine());
        }
        return 0;
    }
}
