package org.ancrage.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.cli.author.LintCommand;
import org.ancrage.cli.author.MutateCommand;
import org.ancrage.cli.author.RulebookCommand;
import org.ancrage.cli.author.TestCommand;
import org.ancrage.cli.exchange.DeclarationCommand;
import org.ancrage.cli.exchange.ImportCommand;
import org.ancrage.cli.question.QuestionsCommand;
import org.ancrage.cli.record.RecordCommand;
import org.ancrage.cli.record.ReplayCommand;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code ancrage}. */
@Command(
        name = "ancrage",
        description = "Decides whether a cloud offer may host a dataset under French and European law on a given day, and explains why.",
        footer = {"", "Answers are not legal advice."},
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:An answer was given, whatever it says.",
            "1:A check did not pass: lint, test or mutate found something, or replay came to something else.",
            "2:The command line or the input was refused.",
            "70:Internal error.",
            "74:Standard output could not be written: what stands there is not whole."
        })
public final class Main {

    static final int REFUSED = 2;
    /** EX_SOFTWARE of sysexits. */
    static final int INTERNAL_ERROR = 70;
    /** EX_IOERR of sysexits. */
    static final int NOT_WRITTEN = 74;

    private static final String HELP = "help";
    private static final String HELP_IS_ENGLISH = "Cette aide n'existe qu'en anglais.";
    private static final Wording SEE = new Wording("Voir\u00a0: ", "See: ");

    /** Commands that need law and rules. */
    private static final List<String> ANSWERING = List.of(
            AssessCommand.NAME,
            CompareCommand.NAME,
            DeclarationCommand.NAME,
            DifferenceCommand.NAME,
            GuaranteesCommand.NAME,
            ImpactCommand.NAME,
            McpCommand.NAME,
            PictureCommand.NAME,
            QuestionsCommand.NAME,
            ReadingsCommand.NAME,
            RecordCommand.NAME,
            ReplayCommand.NAME,
            RequirementsCommand.NAME,
            TextsCommand.NAME,
            TimelineCommand.NAME);

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Shows where an internal error arose.")
    private boolean debug;

    private Main() {
    }

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        boolean terminal = isTerminal(System.console());
        boolean colour = terminal && System.getenv("NO_COLOR") == null;
        int exitCode = run(new Surroundings(System.in, out, Clock.systemDefaultZone(), colour, terminal ? Progress.on(err) : Progress.unseen()), err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    /** From Java 22 on, there may be a console that is no terminal. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException before22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /**
     * Runs the command without ending the process.
     *
     * @return its exit code
     */
    static int run(Surroundings surroundings, PrintWriter err, String... args) {
        return run(surroundings, err, new FutureTask<>(Ancrage::standard), args);
    }

    /**
     * @param ancrage that answers where no pack is added, perhaps made already
     * @param given {@code help COMMAND} is taken for {@code COMMAND --help}
     */
    static int run(Surroundings surroundings, PrintWriter err, FutureTask<Ancrage> ancrage, String... given) {
        String[] args = given.length > 0 && given[0].equals(HELP) ? Stream.concat(Stream.of(given).skip(1), Stream.of("--" + HELP)).toArray(String[]::new) : given;
        Main main = new Main();
        if (args.length > 0 && ANSWERING.contains(args[0]) && !AddedPacks.areIn(args)) {
            // Law and rules load while the command line and the file are read.
            Thread loader = new Thread(ancrage, "law and rules");
            loader.setDaemon(true);
            loader.start();
        }
        CommandLine command = new Commands(surroundings, ancrage).addedTo(new CommandLine(main), args)
                .setOut(surroundings.out())
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((refused, line) -> refused(refused, args))
                .setExecutionExceptionHandler((exception, failed, parsed) -> {
                    Optional<? extends ParameterException> refusal =
                            exception instanceof ParameterException refused ? Optional.of(refused) : Refusal.because(exception, failed);
                    return refusal.isPresent() ? refused(refusal.get(), args) : main.internalError(exception, err);
                });
        try {
            int exitCode = command.execute(args);
            if (exitCode == 0 && helps(command.getParseResult()) && RefusedLine.language(expanded(command, args)) == Language.FR) {
                surroundings.print(HELP_IS_ENGLISH + System.lineSeparator());
            }
            return surroundings.out().checkError() ? notWritten(err) : exitCode;
        } catch (StackOverflowError | LinkageError | OutOfMemoryError e) {
            return main.internalError(e, err);
        }
    }

    private static boolean helps(CommandLine.ParseResult parsed) {
        return parsed != null && (parsed.isUsageHelpRequested() || parsed.hasSubcommand() && helps(parsed.subcommand()));
    }

    /** In French where {@code --lang} asks for French only: scripts read refusals, and did before there were French ones. */
    private static int refused(ParameterException refused, String... args) {
        CommandLine command = refused.getCommandLine();
        Language language = RefusedLine.language(expanded(command, args));
        command.getErr().println(harmless(refused instanceof Refusal refusal ? refusal.message(language) : RefusedLine.of(refused, args).in(language)));
        if (!(refused instanceof Refusal refusal) || refusal.ofLine()) {
            command.getErr().println(SEE.in(language) + command.getCommandSpec().qualifiedName() + " --help");
        }
        command.getErr().flush();
        return REFUSED;
    }

    /** With what files of arguments (@FILE) hold, where so much was understood. */
    private static String[] expanded(CommandLine command, String... args) {
        CommandLine whole = command;
        while (whole.getParent() != null) {
            whole = whole.getParent();
        }
        CommandLine.ParseResult parsed = whole.getParseResult();
        return parsed == null || parsed.expandedArgs().isEmpty() ? args : parsed.expandedArgs().toArray(String[]::new);
    }

    /** Messages quote the input: what would steer a terminal is left out. */
    public static String harmless(String message) {
        return message.codePoints()
                .filter(c -> c == '\n' || Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The stream keeps to itself why: there is no room, or nobody reads any more. */
    private static int notWritten(PrintWriter err) {
        err.println("Standard output cannot be written: what stands there is not whole.");
        err.flush();
        return NOT_WRITTEN;
    }

    private int internalError(Throwable thrown, PrintWriter err) {
        Throwable error = thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        err.printf("Internal error (%s: %s). Please report it, with the input and what --debug shows.%n",
                error.getClass().getSimpleName(), harmless(message));
        if (debug) {
            error.printStackTrace(err);
        }
        err.flush();
        return INTERNAL_ERROR;
    }

    /** The version that the jar carries. */
    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ancrage " + number()};
        }

        String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(development)" : version;
        }
    }

    /** Adds commands to the line, with their surroundings. */
    private record Commands(Surroundings surroundings, FutureTask<Ancrage> ancrage) {

        /** In the order in which help lists them. */
        private static final List<String> NAMES = List.of(
                AssessCommand.NAME,
                CompareCommand.NAME,
                DeclarationCommand.NAME,
                DifferenceCommand.NAME,
                GuaranteesCommand.NAME,
                ImpactCommand.NAME,
                ImportCommand.NAME,
                LintCommand.NAME,
                MatrixCommand.NAME,
                McpCommand.NAME,
                MutateCommand.NAME,
                NewCommand.NAME,
                PictureCommand.NAME,
                QuestionsCommand.NAME,
                ReadingsCommand.NAME,
                RecordCommand.NAME,
                ReplayCommand.NAME,
                RequirementsCommand.NAME,
                RulebookCommand.NAME,
                SchemaCommand.NAME,
                TestCommand.NAME,
                TextsCommand.NAME,
                TimelineCommand.NAME);

        /** The first argument mostly names the one command that is wanted; to look into all of them takes a part of the start. */
        CommandLine addedTo(CommandLine line, String... args) {
            List<String> wanted = args.length > 0 && NAMES.contains(args[0]) ? List.of(args[0]) : NAMES;
            wanted.forEach(name -> line.addSubcommand(name, command(name)));
            return line;
        }

        private Object command(String name) {
            return switch (name) {
                case AssessCommand.NAME -> new AssessCommand(surroundings, ancrage);
                case CompareCommand.NAME -> new CompareCommand(surroundings, ancrage);
                case DeclarationCommand.NAME -> new DeclarationCommand(surroundings, ancrage);
                case DifferenceCommand.NAME -> new DifferenceCommand(surroundings, ancrage);
                case GuaranteesCommand.NAME -> new GuaranteesCommand(surroundings, ancrage);
                case ImpactCommand.NAME -> new ImpactCommand(surroundings, ancrage);
                case ImportCommand.NAME -> ImportCommand.line(surroundings);
                case LintCommand.NAME -> new LintCommand(surroundings);
                case MatrixCommand.NAME -> new MatrixCommand(surroundings);
                case McpCommand.NAME -> new McpCommand(surroundings, ancrage);
                case MutateCommand.NAME -> new MutateCommand(surroundings);
                case NewCommand.NAME -> NewCommand.line(surroundings, ancrage);
                case PictureCommand.NAME -> new PictureCommand(surroundings, ancrage);
                case QuestionsCommand.NAME -> new QuestionsCommand(surroundings, ancrage);
                case ReadingsCommand.NAME -> new ReadingsCommand(surroundings, ancrage);
                case RecordCommand.NAME -> new RecordCommand(surroundings, ancrage);
                case ReplayCommand.NAME -> new ReplayCommand(surroundings, ancrage);
                case RequirementsCommand.NAME -> new RequirementsCommand(surroundings, ancrage);
                case RulebookCommand.NAME -> new RulebookCommand(surroundings);
                case SchemaCommand.NAME -> new SchemaCommand(surroundings, ancrage);
                case TestCommand.NAME -> new TestCommand(surroundings);
                case TextsCommand.NAME -> new TextsCommand(surroundings, ancrage);
                case TimelineCommand.NAME -> new TimelineCommand(surroundings, ancrage);
                default -> throw new IllegalArgumentException("There is no command (%s).".formatted(name));
            };
        }
    }
}
