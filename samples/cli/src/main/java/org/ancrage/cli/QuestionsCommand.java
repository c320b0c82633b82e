package org.ancrage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.YamlText;
import org.ancrage.law.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks for what a file does not say and would matter, and writes the completed file. */
@Command(
        name = QuestionsCommand.NAME,
        description = "Asks, one after the other, for the facts that a file does not give and that can still change the outcome; then writes "
                + "the completed file.",
        footer = {"", "Answers come from standard input. The completed file says all that the file said; comments are not kept."})
final class QuestionsCommand implements Callable<Integer> {

    static final String NAME = "questions";

    /** Forms of the dialogue. */
    enum Format {
        TEXT, JSON
    }

    private final Surroundings surroundings;
    private final FutureTask<Ancrage> ancrage;

    @Spec
    private CommandSpec spec;

    @Mixin
    private AskedFile asked;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "fr", converter = Converters.LanguageCode.class,
            description = "fr or en. Default: fr.")
    private Language language;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text asks; json prints all that can be asked now, for a form, and asks nothing. Default: text.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write, YAML or JSON as its ending says. Default: beside FILE, with \".completed\" before its ending.")
    private String output;

    @Option(names = "--force", description = "Replaces OUT where it exists.")
    private boolean force;

    /** @param ancrage perhaps being loaded already */
    QuestionsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        boolean writes = format == Format.TEXT;
        if (!writes && output != null) {
            throw refusal("With --format json nothing is written. Leave -o out.");
        }
        if (writes && asked.standardInput()) {
            throw refusal("Answers come from standard input. Give a file instead of -.");
        }
        Path target = writes ? target() : null;
        Request request;
        Dialogue dialogue;
        try {
            request = asked.read(surroundings, spec.commandLine());
            ancrage.run();
            LocalDate day = asked.day(request, surroundings);
            dialogue = ancrage.get().dialogue(request.hosting(), day);
        } catch (InvalidInputException e) {
            throw refusal(e.getMessage());
        }
        if (target == null) {
            surroundings.out().print(new DialogueRenderer(ancrage.get().corpus(), language).render(dialogue));
        } else {
            Questionnaire questionnaire = new Questionnaire(ancrage.get().corpus(), language, surroundings);
            Dialogue completed = questionnaire.run(dialogue);
            if (completed.progress().answered() > 0) {
                write(target, new Request(completed.hosting(), request.on()));
                questionnaire.written(target);
            } else {
                questionnaire.nothingToWrite();
            }
        }
        surroundings.out().flush();
        return 0;
    }

    /** Refused before anything is asked. */
    private Path target() {
        try {
            Path target = output != null ? Path.of(output) : beside(Path.of(asked.file()));
            Path directory = target.toAbsolutePath().getParent();
            if (!json(target) && !yaml(target)) {
                throw refusal("The file (%s) ends neither in .yaml, .yml nor in .json. Name another with -o.".formatted(target));
            }
            if (Files.isDirectory(target) || directory == null || !Files.isDirectory(directory)) {
                throw refusal("The file (%s) cannot be written there.".formatted(target));
            }
            if (Files.exists(target) && !force) {
                throw exists(target);
            }
            return target;
        } catch (InvalidPathException e) {
            throw refusal("The file (%s) cannot be written: that is not a name of a file.".formatted(output));
        }
    }

    private Refusal exists(Path target) {
        return refusal("The file (%s) exists already. Name another with -o, or replace it with --force.".formatted(target));
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot < 0 ? name + ".completed.yaml" : name.substring(0, dot) + ".completed" + name.substring(dot));
    }

    private static boolean json(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static boolean yaml(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** All of it or nothing: what was there stays until the whole of the new file is. */
    private void write(Path target, Request request) throws IOException {
        MappingNode root = (MappingNode) RequestReader.toNode(request);
        String text = json(target) ? JsonText.indented(root) : YamlText.of(root);
        Path whole = Files.createTempFile(target.toAbsolutePath().getParent(), "." + target.getFileName(), ".part");
        try {
            Files.writeString(whole, text, StandardCharsets.UTF_8);
            if (force) {
                replace(whole, target);
            } else {
                Files.move(whole, target);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(target);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void replace(Path whole, Path target) throws IOException {
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Refusal refusal(String message) {
        return new Refusal(spec.commandLine(), message);
    }
}
