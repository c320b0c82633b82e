package org.ancrage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import org.ancrage.cli.file.WholeFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a command writes: standard output, or a file that is there whole or not at all. */
public final class OutputFile {

    @Option(names = {"-o", "--output"}, paramLabel = "OUT",
            description = "File to write to; it must not exist. Default: standard output.")
    private String file;

    @Option(names = "--force", description = "Replaces the file to write to if it exists; where it is a link, the file that the link leads to.")
    private boolean force;

    /** Whether a file to write to is named. */
    public boolean toFile() {
        return file != null;
    }

    /** Whether the file to write to is called as a JSON file is. */
    public boolean json() {
        return file != null && file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Before anything is computed: whether it could be written to. */
    public void check(CommandLine command) {
        if (file != null) {
            path(command);
        } else if (force) {
            throw new Refusal(command, CliProblem.NOTHING_TO_REPLACE.plain());
        }
    }

    private Path path(CommandLine command) {
        Path path;
        if (file.isBlank()) {
            throw new Refusal(command, CliProblem.NO_NAME_OF_A_FILE.with("file", file));
        }
        try {
            path = Path.of(file).toAbsolutePath();
        } catch (InvalidPathException e) {
            throw new Refusal(command, InputFile.missing(CliProblem.NO_NAME_OF_A_FILE, file));
        }
        if (Files.isDirectory(path) || path.getFileName() == null) {
            throw new Refusal(command, CliProblem.TARGET_IS_DIRECTORY.with("file", file));
        }
        if (!Files.isDirectory(path.getParent())) {
            throw new Refusal(command, CliProblem.NO_DIRECTORY.with("file", file));
        }
        if (WholeFile.isNoRegularFile(path)) {
            throw new Refusal(command, CliProblem.NO_REGULAR_FILE.with("file", file));
        }
        if (!force && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(command);
        }
        return path;
    }

    private Refusal exists(CommandLine command) {
        return new Refusal(command, CliProblem.FILE_EXISTS.with("file", file));
    }

    /** @throws Refusal if the file cannot be written; then nothing has changed */
    public void write(String text, Surroundings surroundings, CommandLine command) {
        if (file == null) {
            surroundings.print(text);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8), command);
        }
    }

    /** @throws Refusal if no file is named, since this is nothing to read on a screen; or if it cannot be written */
    public void write(byte[] content, CommandLine command) {
        if (file == null) {
            throw new Refusal(command, CliProblem.ONLY_TO_A_FILE.plain());
        }
        Path path = path(command);
        try {
            if (force) {
                WholeFile.replace(path, content);
            } else {
                WholeFile.create(path, content);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(command);
        } catch (IOException e) {
            // Without a reason, its message is the name of the file that is written first, for which nobody has asked.
            if (e instanceof AccessDeniedException || e instanceof FileSystemException ofFile && ofFile.getReason() == null) {
                throw new Refusal(command, CliProblem.FILE_NOT_WRITABLE.with("file", file));
            }
            throw new Refusal(command, CliProblem.FILE_NOT_WRITTEN.with("file", file), e);
        }
    }
}
