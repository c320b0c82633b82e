package org.ancrage.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ancrage.authoring.TextSkeleton;
import org.ancrage.document.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a pack with one text. */
@Command(
        name = "text",
        description = "Makes a pack with one text: pack.yaml, text.yaml, criteria.yaml, provisions.yaml, rules.drl, and situations that it passes.",
        footer = {"", "Answer with it: ancrage assess --pack DIR FILE"})
final class NewTextCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to make. What exists is never overwritten.")
    private String folder;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the pack and of its text, for example acme/house-rules. Default: acme/ and the "
            + "name of the folder.")
    private @Nullable String id;

    NewTextCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try {
            Path path = Path.of(folder);
            TextSkeleton skeleton = TextSkeleton.of(id != null ? id : named(path), LocalDate.now(surroundings.clock()));
            skeleton.writeTo(path);
            skeleton.files().keySet().forEach(file -> surroundings.print(path.resolve(file) + "\n"));
            return 0;
        } catch (InvalidInputException wrong) {
            throw refusal("--id: " + wrong.problems().get(0).message());
        } catch (InvalidPathException e) {
            throw refusal("The folder (%s) cannot be made: this is no name of a folder.".formatted(folder));
        } catch (FileAlreadyExistsException e) {
            throw refusal("The folder (%s) exists and stays as it is. Choose another one.".formatted(folder));
        } catch (AccessDeniedException e) {
            throw refusal("The folder (%s) may not be written to.".formatted(folder));
        } catch (IOException e) {
            throw refusal("The folder (%s) cannot be written: %s.".formatted(folder, e.getMessage()));
        }
    }

    private static String named(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return "acme/" + (name == null ? "" : name.toString().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
    }

    private Refusal refusal(String message) {
        return new Refusal(spec.commandLine(), message);
    }
}
