package org.ancrage.cli.author;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ancrage.authoring.TextSkeleton;
import org.ancrage.cli.CliProblem;
import org.ancrage.cli.Refusal;
import org.ancrage.cli.Surroundings;
import org.ancrage.cli.ToldIn;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.problem.Diagnosis;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a pack with one text. */
@Command(
        name = "text",
        description = "Makes a pack with one text: pack.yaml, text.yaml, criteria.yaml, provisions.yaml, rules.drl, and situations that it passes.",
        footer = {"", "Answer with it: ancrage assess --pack DIR FILE"})
public final class NewTextCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to make. What exists is never overwritten.")
    private String folder;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the pack and of its text, for example acme/house-rules. Default: acme/ and the "
            + "name of the folder.")
    private @Nullable String id;

    @Mixin
    private ToldIn.Refusing refusing;

    public NewTextCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            Path path = Path.of(folder);
            TextSkeleton skeleton = TextSkeleton.of(id != null ? id : named(path), surroundings.today());
            skeleton.writeTo(path);
            skeleton.files().keySet().forEach(file -> surroundings.print(path.resolve(file) + "\n"));
            return 0;
        } catch (InvalidInputException wrong) {
            throw refusal(CliProblem.TEXT_ID_WRONG.plain().because(wrong.problems().get(0).diagnosis()));
        } catch (InvalidPathException e) {
            throw refusal(CliProblem.NO_NAME_OF_A_FOLDER.with("folder", folder));
        } catch (FileAlreadyExistsException e) {
            throw refusal(CliProblem.FOLDER_EXISTS.with("folder", folder));
        } catch (AccessDeniedException e) {
            throw refusal(CliProblem.FOLDER_NOT_WRITABLE.with("folder", folder));
        } catch (IOException e) {
            throw refusal(CliProblem.FOLDER_NOT_WRITTEN.with("folder", folder), e);
        }
    }

    private static String named(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return "acme/" + (name == null ? "" : name.toString().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
    }

    private Refusal refusal(Diagnosis diagnosis) {
        return new Refusal(spec.commandLine(), diagnosis);
    }

    private Refusal refusal(Diagnosis diagnosis, Exception failure) {
        return new Refusal(spec.commandLine(), diagnosis, failure);
    }
}
