package org.ancrage.cli.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.ancrage.Ancrage;
import org.ancrage.cli.AnsweringLaw;
import org.ancrage.cli.AskedFile;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.JsonLayout;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.cli.file.WholeFile;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.document.YamlText;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.exchange.FileContent;
import org.ancrage.law.Corpus;
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
        footer = {"", "Answers come from standard input. The completed file says all that the file said; comments are not kept.",
            "Each answer is kept beside the completed file, with the ending .answers, before the next question is asked: however the "
                + "command ends, the same command goes on from there."})
public final class QuestionsCommand implements Callable<Integer> {

    public static final String NAME = "questions";

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

    @Mixin
    private AnsweringLaw law;

    @Mixin
    private ToldIn told;

    @Mixin
    private JsonLayout layout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text asks; json prints all that can be asked now, for a form, and asks nothing. Default: text.")
    private Format format;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write, YAML or JSON as its ending says. Default: beside FILE, with \".completed\" before its ending.")
    private String output;

    @Option(names = "--force", description = "Replaces OUT where it exists; where it is a link, the file that the link leads to.")
    private boolean force;

    /** @param ancrage perhaps being loaded already */
    public QuestionsCommand(Surroundings surroundings, FutureTask<Ancrage> ancrage) {
        this.surroundings = surroundings;
        this.ancrage = ancrage;
    }

    @Override
    public Integer call() throws Exception {
        boolean writes = format == Format.TEXT;
        if (!writes && output != null) {
            throw refusal(CliProblem.JSON_WRITES_NOTHING.plain());
        }
        if (writes && asked.standardInput()) {
            throw refusal(CliProblem.ANSWERS_ON_STANDARD_INPUT.plain());
        }
        asked.check(spec.commandLine());
        Path target = writes ? target() : null;
        Request request = asked.read(surroundings, spec.commandLine());
        Ancrage answering = law.of(ancrage, spec.commandLine());
        Corpus corpus = answering.corpus();
        LocalDate day = asked.day(request, surroundings);
        Dialogue dialogue = answering.dialogue(request.hosting(), day);
        if (target == null) {
            surroundings.out().print(layout.of(new DialogueRenderer(corpus, told.language()).render(dialogue)));
        } else {
            try (KeptAnswers kept = kept(target, request, dialogue.assessment().on())) {
                ask(dialogue, corpus, request, target, kept);
            }
        }
        surroundings.out().flush();
        return 0;
    }

    private KeptAnswers kept(Path target, Request request, LocalDate day) throws IOException {
        KeptAnswers kept;
        try {
            kept = KeptAnswers.of(target, sha256(JsonText.of(RequestReader.toNode(request)) + day));
        } catch (KeptAnswers.RefusedException e) {
            throw refusal(e.diagnosis());
        } catch (IOException e) {
            throw refusal(CliProblem.FILE_NOT_WRITTEN.with("file", target), e);
        }
        if (Files.exists(target) && !force && !kept.any()) {
            kept.close();
            throw exists(target);
        }
        return kept;
    }

    private void ask(Dialogue begun, Corpus corpus, Request request, Path target, KeptAnswers kept) throws Exception {
        Questionnaire questionnaire = new Questionnaire(corpus, told.language(), surroundings, kept);
        Dialogue completed = questionnaire.run(begun);
        if (completed.progress().answered() == 0) {
            questionnaire.nothingToWrite();
            return;
        }
        MappingNode root = (MappingNode) RequestReader.toNode(new Request(completed.hosting(), request.on(), request.provenance()));
        String text = json(target) ? JsonText.indented(root) : YamlText.of(root);
        try {
            Path file = written(target, text, kept, questionnaire);
            questionnaire.written(file);
            if (completed.next().isEmpty()) {
                kept.discard();
            } else {
                kept.wrote(sha256(text));
                questionnaire.canGoOn();
            }
        } catch (IOException e) {
            if (!kept.safe()) {
                // Nowhere else is what was said.
                surroundings.out().print("\n" + text);
                throw refusal(CliProblem.COMPLETED_PRINTED.with("file", target), e);
            }
            throw refusal(CliProblem.ANSWERS_KEPT.with("file", target).with("kept", kept.file()), e);
        }
    }

    /** All of it or nothing; a file that came between, and is not one that these answers led to, stays as it is. */
    private Path written(Path target, String text, KeptAnswers kept, Questionnaire questionnaire) throws IOException {
        Path file = target;
        for (int number = 2; ; number++) {
            boolean ours = force && file.equals(target)
                    || Files.isRegularFile(file) && kept.written().equals(Optional.of(FileContent.sha256(file)));
            try {
                write(file, text.getBytes(StandardCharsets.UTF_8), ours);
                return file;
            } catch (FileAlreadyExistsException e) {
                questionnaire.staysAsItIs(file);
                file = numbered(target, number);
            }
        }
    }

    private static void write(Path file, byte[] content, boolean ours) throws IOException {
        if (ours) {
            WholeFile.replace(file, content);
        } else {
            WholeFile.create(file, content);
        }
    }

    private static Path numbered(Path file, int number) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
    }

    private static String sha256(String text) {
        return FileContent.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused before anything is asked. */
    private Path target() {
        try {
            Path target = output != null ? Path.of(output) : beside(Path.of(asked.file()));
            Path directory = target.toAbsolutePath().getParent();
            if (!json(target) && !yaml(target)) {
                throw refusal(CliProblem.COMPLETED_OF_NO_FORM.with("file", target));
            }
            if (Files.isDirectory(target) || directory == null || !Files.isDirectory(directory)) {
                throw refusal(CliProblem.COMPLETED_NOT_WRITABLE.with("file", target));
            }
            if (WholeFile.isNoRegularFile(target)) {
                throw refusal(CliProblem.NO_REGULAR_FILE.with("file", target));
            }
            return target;
        } catch (InvalidPathException e) {
            throw refusal(CliProblem.COMPLETED_NO_NAME.with("file", output));
        }
    }

    private Refusal exists(Path target) {
        return refusal(CliProblem.COMPLETED_EXISTS.with("file", target));
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

    private Refusal refusal(Diagnosis diagnosis) {
        return new Refusal(spec.commandLine(), diagnosis);
    }

    private Refusal refusal(Diagnosis diagnosis, Exception failure) {
        return new Refusal(spec.commandLine(), diagnosis, failure);
    }
}
