package org.ancrage.cli.exchange;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Converters;
import org.ancrage.cli.InputFile;
import org.ancrage.cli.OutputFile;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.YamlText;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.ExchangeProblem;
import org.ancrage.exchange.FileContent;
import org.ancrage.exchange.Imported;
import org.ancrage.exchange.Remark;
import org.ancrage.exchange.catalogue.CatalogueQuestion;
import org.ancrage.exchange.catalogue.CatalogueReader;
import org.ancrage.exchange.catalogue.MappingReader;
import org.ancrage.exchange.declaration.DeclarationDocument;
import org.ancrage.exchange.declaration.DeclarationReader;
import org.ancrage.exchange.ownership.OwnershipQuestion;
import org.ancrage.exchange.ownership.bods.BodsReader;
import org.ancrage.exchange.ownership.lei.LeiFiles;
import org.ancrage.exchange.ownership.lei.LeiReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files of others as offers. What reads is loaded by the command that needs it only. */
@Command(
        name = ImportCommand.NAME,
        description = "Reads facts of an offer from files of others: who holds the hoster, its certificates, what it declares.",
        footer = {"", "Each writes an offer with its sources and evidence, as YAML, or as JSON where OUT ends with .json; and to standard error a report of "
            + "what was read, what was left out and why."},
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand {

    public static final String NAME = "import";

    private ImportCommand() {
    }

    public static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new ImportCommand())
                .addSubcommand(new Bods(surroundings))
                .addSubcommand(new Catalogue(surroundings))
                .addSubcommand(new Declaration(surroundings))
                .addSubcommand(new Lei(surroundings));
    }

    /** What all have in common. */
    abstract static class Reading implements Callable<Integer> {

        final Surroundings surroundings;

        @Spec
        private CommandSpec spec;

        @Mixin
        private OutputFile output;

        @Mixin
        private ToldIn told;

        Reading(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        abstract Imported imported(CommandLine command) throws IOException;

        org.ancrage.document.Document document(String file) {
            return InputFile.read(file, surroundings, spec.commandLine());
        }

        @Override
        public Integer call() {
            CommandLine command = spec.commandLine();
            output.check(command);
            Imported imported;
            try {
                imported = imported(command);
            } catch (FileSystemException failure) {
                throw InputFile.refusal(failure.getFile(), failure, command);
            } catch (IOException failure) {
                throw new Refusal(command, CliProblem.SOME_FILE_UNREADABLE.plain(), failure);
            }
            output.write(output.json() ? JsonText.indented(imported.document()) : YamlText.of(imported.document()), surroundings, command);
            for (Remark remark : imported.remarks()) {
                command.getErr().println(remark.in(told.language()));
            }
            command.getErr().flush();
            return 0;
        }
    }

    /** What says nothing of an offer but of its hoster. */
    abstract static class OfHoster extends Reading {

        @Option(names = "--offer", paramLabel = "ID", defaultValue = "offer", description = "Id that the offer is given. Default: offer.")
        String offer;

        OfHoster(Surroundings surroundings) {
            super(surroundings);
        }
    }

    @Command(name = "bods", description = "Reads who holds the hoster from statements of the Beneficial Ownership Data Standard 0.4.",
            footer = {"", "Holdings are never said to be all: a register of beneficial owners names those above a threshold."})
    private static final class Bods extends OfHoster {

        @Parameters(paramLabel = "FILE", description = "JSON with a list of statements.")
        private String file;

        @Option(names = "--hoster", paramLabel = "RECORD", required = true, description = "Id of the record of the hoster (recordId).")
        private String hoster;

        @Option(names = "--as", paramLabel = "ID", description = "Id that the hoster is given in the offer. Default: RECORD.")
        private String as;

        @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
                description = "The day: what was stated or began later, or had ended, is left out. Default: today.")
        private LocalDate on;

        Bods(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Imported imported(CommandLine command) throws IOException {
            Path statements = InputFile.existingFile(file, command);
            return BodsReader.read(statements, new OwnershipQuestion(hoster, surroundings.dayOrToday(on), offer, as));
        }
    }

    @Command(name = "lei", description = "Reads who consolidates the hoster from the public files on legal entity identifiers, as CSV.",
            footer = {"", "Who consolidates controls; no share is told, and nobody is said to be the only holder."})
    private static final class Lei extends OfHoster {

        @Option(names = "--entities", paramLabel = "FILE", required = true, description = "Level 1 (LEI-CDF 3.1).")
        private String entities;

        @Option(names = "--relationships", paramLabel = "FILE", required = true, description = "Level 2 (RR-CDF 2.1).")
        private String relationships;

        @Option(names = "--exceptions", paramLabel = "FILE", description = "Reporting exceptions (2.1).")
        private String exceptions;

        @Option(names = "--hoster", paramLabel = "LEI", required = true, description = "LEI of the hoster.")
        private String hoster;

        @Option(names = "--as", paramLabel = "ID", description = "Id that the hoster is given in the offer. Default: LEI.")
        private String as;

        @Option(names = "--on", paramLabel = "DATE", converter = Converters.Day.class,
                description = "The day: relationships that began later, or had ended, are left out. Default: today.")
        private LocalDate on;

        Lei(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Imported imported(CommandLine command) throws IOException {
            LeiFiles files = new LeiFiles(InputFile.existingFile(entities, command), InputFile.existingFile(relationships, command),
                    exceptions == null ? null : InputFile.existingFile(exceptions, command));
            try {
                return LeiReader.read(files, new OwnershipQuestion(hoster, surroundings.dayOrToday(on), offer, as));
            } catch (InvalidInputException refused) {
                throw told(refused, command);
            }
        }

        /** What is no LEI stands on the command line, and in no file. */
        private static RuntimeException told(InvalidInputException refused, CommandLine command) {
            Diagnosis diagnosis = refused.problems().get(0).diagnosis();
            return diagnosis.code() == ExchangeProblem.NO_LEI
                    ? new Refusal(command, CliProblem.VALUE_REFUSED.with("argument", "option").with("name", "--hoster").because(diagnosis))
                    : refused;
        }
    }

    @Command(name = "catalogue", description = "Reads the certificates of a hoster from a public catalogue, as CSV.",
            footer = {"", "MAPPING says which column is which component of a certificate, and what its values mean."})
    private static final class Catalogue extends OfHoster {

        @Parameters(paramLabel = "FILE", description = "CSV whose first row names the columns.")
        private String file;

        @Option(names = "--mapping", paramLabel = "MAPPING", required = true, description = "YAML or JSON.")
        private String mapping;

        @Option(names = "--holder", paramLabel = "NAME", required = true, description = "The hoster, as the catalogue writes it.")
        private String holder;

        @Option(names = "--as", paramLabel = "ID", defaultValue = "hoster", description = "Id that the hoster is given in the offer. Default: hoster.")
        private String as;

        Catalogue(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Imported imported(CommandLine command) throws IOException {
            return CatalogueReader.read(InputFile.existingFile(file, command), MappingReader.read(document(mapping)), new CatalogueQuestion(holder, offer, as));
        }
    }

    @Command(name = "declaration", description = "Reads the declaration of a tenderer that \"ancrage declaration\" made and the tenderer filled in.",
            footer = {"", "Its facts are declared by that tenderer on the day that it names; every wrong cell is named at once."})
    private static final class Declaration extends Reading {

        @Parameters(paramLabel = "FILE", description = "XLSX; or JSON or YAML as the JSON Schema of the declaration has it.")
        private String file;

        Declaration(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        Imported imported(CommandLine command) throws IOException {
            Path declaration = InputFile.existingFile(file, command);
            String name = file.toLowerCase(Locale.ROOT);
            return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml")
                    ? DeclarationDocument.read(document(file), FileContent.sha256(declaration))
                    : DeclarationReader.read(declaration);
        }
    }
}
