package org.ancrage.cli.file;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files that are there whole or not at all. What fails has changed nothing. */
public final class WholeFile {

    private WholeFile() {
    }

    /**
     * Whether something of that name is there that must not give way to a file: a device, a pipe, a link that leads to no file. A link is what it
     * leads to.
     */
    public static boolean isNoRegularFile(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(path);
    }

    /** @throws FileAlreadyExistsException if something of that name is there, which stays as it is */
    public static void create(Path path, byte[] content) throws IOException {
        write(path, content, WholeFile::appear);
    }

    /** Where a link of that name is, the file that it leads to is replaced, and the link stays. */
    public static void replace(Path path, byte[] content) throws IOException {
        write(real(path), content, WholeFile::supersede);
    }

    private static Path real(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (NoSuchFileException none) {
            return path;
        }
    }

    /** How what is written gets its name. */
    private interface Naming {
        void name(Path written, Path path) throws IOException;
    }

    private static void write(Path path, byte[] content, Naming naming) throws IOException {
        Path written = path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(written, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            naming.name(written, path);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** A second name is given only where the first is free, which a move does not promise; not every file system has second names. */
    private static void appear(Path written, Path path) throws IOException {
        try {
            Files.createLink(path, written);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(written, path);
        }
    }

    private static void supersede(Path written, Path path) throws IOException {
        try {
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
