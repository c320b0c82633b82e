package org.ancrage.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.engine.RunawayRulesException;
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
        subcommands = {
            AssessCommand.class,
            CompareCommand.class,
            DifferenceCommand.class,
            GuaranteesCommand.class,
            ImpactCommand.class,
            LintCommand.class,
            MatrixCommand.class,
            MutateCommand.class,
            NewCommand.class,
            QuestionsCommand.class,
            ReadingsCommand.class,
            RecordCommand.class,
            ReplayCommand.class,
            RulebookCommand.class,
            SchemaCommand.class,
            TestCommand.class,
            TextsCommand.class,
            TimelineCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:An answer was given, whatever it says.",
            "2:The command line or the input was refused.",
            "70:Internal error."
        })
public final class Main {

    static final int REFUSED = 2;
    /** EX_SOFTWARE of sysexits. */
    static final int INTERNAL_ERROR = 70;

    /** Commands that need law and rules. */
    private static final List<String> ANSWERING = List.of(
            AssessCommand.NAME,
            CompareCommand.NAME,
            DifferenceCommand.NAME,
            GuaranteesCommand.NAME,
            ImpactCommand.NAME,
            QuestionsCommand.NAME,
            RecordCommand.NAME,
            ReplayCommand.NAME,
            TimelineCommand.NAME);

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Shows where an internal error arose.")
    private boolean debug;

    private Main() {
    }

    /** Ends the process with the exit code of the command. */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        boolean colour = isTerminal(System.console()) && System.getenv("NO_COLOR") == null;
        int exitCode = run(new Surroundings(System.in, out, Clock.systemDefaultZone(), colour), err, args);
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
        Main main = new Main();
        FutureTask<Ancrage> ancrage = new FutureTask<>(Ancrage::standard);
        if (args.length > 0 && ANSWERING.contains(args[0]) && !AddedPacks.areIn(args)) {
            // Law and rules load while the command line and the file are read.
            Thread loader = new Thread(ancrage, "law and rules");
            loader.setDaemon(true);
            loader.start();
        }
        CommandLine command = new CommandLine(main, new Commands(surroundings, ancrage))
                .setOut(surroundings.out())
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((refused, given) -> refused(refused))
                .setExecutionExceptionHandler((exception, failed, parsed) -> {
                    if (exception instanceof ParameterException refused) {
                        return refused(refused);
                    }
                    if (exception instanceof RunawayRulesException runaway) {
                        return refused(new Refusal(failed, runaway.getMessage()));
                    }
                    return main.internalError(exception, err);
                });
        try {
            return command.execute(args);
        } catch (StackOverflowError | LinkageError | OutOfMemoryError e) {
            return main.internalError(e, err);
        }
    }

    private static int refused(ParameterException refused) {
        CommandLine command = refused.getCommandLine();
        command.getErr().println(harmless(refused.getMessage()));
        if (!(refused instanceof Refusal)) {
            CommandLine.UnmatchedArgumentException.printSuggestions(refused, command.getErr());
            command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        command.getErr().flush();
        return REFUSED;
    }

    /** Messages quote the input: what would steer a terminal is left out. */
    static String harmless(String message) {
        return message.codePoints()
                .filter(c -> c == '\n' || Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int internalError(Throwable thrown, PrintWriter err) {
        Throwable error = thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        String message = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        err.printf("Internal error (%s: %s). Please report it, with the input and what --debug shows.%n",
                error.getClass().getSimpleName(), message);
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
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"ancrage " + (version == null ? "(development)" : version)};
        }
    }

    /** Hands the surroundings to the commands. */
    private record Commands(Surroundings surroundings, FutureTask<Ancrage> ancrage) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == AssessCommand.class) {
                return type.cast(new AssessCommand(surroundings, ancrage));
            }
            if (type == CompareCommand.class) {
                return type.cast(new CompareCommand(surroundings, ancrage));
            }
            if (type == DifferenceCommand.class) {
                return type.cast(new DifferenceCommand(surroundings, ancrage));
            }
            if (type == GuaranteesCommand.class) {
                return type.cast(new GuaranteesCommand(surroundings, ancrage));
            }
            if (type == ImpactCommand.class) {
                return type.cast(new ImpactCommand(surroundings, ancrage));
            }
            if (type == LintCommand.class) {
                return type.cast(new LintCommand(surroundings));
            }
            if (type == MatrixCommand.class) {
                return type.cast(new MatrixCommand(surroundings));
            }
            if (type == NewTextCommand.class) {
                return type.cast(new NewTextCommand(surroundings));
            }
            if (type == MutateCommand.class) {
                return type.cast(new MutateCommand(surroundings));
            }
            if (type == QuestionsCommand.class) {
                return type.cast(new QuestionsCommand(surroundings, ancrage));
            }
            if (type == ReadingsCommand.class) {
                return type.cast(new ReadingsCommand(surroundings));
            }
            if (type == RecordCommand.class) {
                return type.cast(new RecordCommand(surroundings, ancrage));
            }
            if (type == ReplayCommand.class) {
                return type.cast(new ReplayCommand(surroundings, ancrage));
            }
            if (type == RulebookCommand.class) {
                return type.cast(new RulebookCommand(surroundings));
            }
            if (type == SchemaCommand.class) {
                return type.cast(new SchemaCommand(surroundings));
            }
            if (type == TestCommand.class) {
                return type.cast(new TestCommand(surroundings));
            }
            if (type == TextsCommand.class) {
                return type.cast(new TextsCommand(surroundings));
            }
            if (type == TimelineCommand.class) {
                return type.cast(new TimelineCommand(surroundings, ancrage));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
