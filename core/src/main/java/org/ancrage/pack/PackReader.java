package org.ancrage.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.pack.form.LawForm;

/**
 * Reads a pack from the folder that holds {@code pack.yaml}, or from the compact form of it.
 *
 * <p>In a folder, each text is checked on its own; the compact form was checked when it was written. References to other texts may
 * lead to another pack; check them with {@link CorpusChecks}.
 */
public final class PackReader {

    private static final String PACKS = "META-INF/ancrage/packs/";
    /** Id of the standard pack. */
    public static final String STANDARD = "ancrage/standard";
    /** The standard pack has a thirtieth of this. */
    private static final int LARGEST_FORM = 20_000_000;

    private PackReader() {
    }

    /**
     * @param pack a folder, or a file in the compact form
     * @throws InvalidInputException with all that is wrong
     */
    public static LoadedPack read(Path pack) throws IOException {
        if (Files.isDirectory(pack)) {
            return PackContent.ofFolder(pack).load();
        }
        try (InputStream in = Files.newInputStream(pack)) {
            return read(in, pack.getFileName().toString());
        }
    }

    /**
     * A pack that some jar on the class path brings.
     *
     * @throws InvalidInputException if it is not on the class path, or is damaged
     */
    public static OpenedPack onClassPath(String id, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(PACKS + id)) {
            if (in == null) {
                throw refusal(id, PackProblem.PACK_NOT_ON_CLASS_PATH
                        .with("dependency", id.equals(STANDARD) ? "standard" : "other"));
            }
            return compact(bounded(in, id), id, loader);
        } catch (IOException e) {
            throw new UncheckedIOException("The pack (%s) cannot be read.".formatted(id), e);
        }
    }

    /** Whether a pack may be called so; what is no id can only be a place. */
    public static boolean isId(String pack) {
        return LawParts.isTextId(pack);
    }

    /** The folder or file of this name; empty where there is none. */
    public static Optional<Path> existing(String pack) {
        try {
            return Optional.of(Path.of(pack)).filter(Files::exists);
        } catch (InvalidPathException noPlace) {
            return Optional.empty();
        }
    }

    /** Whether some jar on the class path brings this pack. */
    public static boolean isOnClassPath(String id, ClassLoader loader) {
        return loader.getResource(PACKS + id) != null;
    }

    /**
     * A pack in a folder, in a jar, or in the compact form.
     *
     * @param loader finds the types of facts, and rules that a project compiled to its class path
     * @throws InvalidInputException if there is none, or if its manifest is wrong
     */
    public static OpenedPack open(Path pack, ClassLoader loader) throws IOException {
        if (Files.isDirectory(pack)) {
            return ofFolder(pack, loader);
        } else if (!Files.isRegularFile(pack)) {
            throw refusal(pack.toString(), PackProblem.NO_PACK_THERE.plain());
        } else if (pack.endsWith(PackFiles.MANIFEST)) {
            Path folder = pack.getParent();
            throw refusal(pack.toString(), PackProblem.NO_COMPACT_FORM.with("maybe", folder == null ? "." : folder));
        }
        boolean jar;
        try (InputStream in = Files.newInputStream(pack)) {
            byte[] start = in.readNBytes(2);
            jar = start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
        OpenedPack opened;
        if (jar) {
            opened = ofJar(pack, loader);
        } else {
            try (InputStream in = Files.newInputStream(pack)) {
                opened = compact(bounded(in, pack.toString()), pack.getFileName().toString(), loader);
            }
        }
        if (!ManifestReader.wellFormed(opened.manifest())) {
            throw LawForm.damaged(pack.getFileName().toString());
        }
        return opened;
    }

    private static OpenedPack ofFolder(Path pack, ClassLoader loader) throws IOException {
        try {
            PackContent content = PackContent.ofFolder(pack);
            return new OpenedPack(content.manifest(), () -> law(pack, content), loader, content.ruleFiles(), new OpenedPack.Folder(pack, content.pack(), content.amendments()));
        } catch (InvalidInputException refused) {
            throw PackFiles.told(pack, refused);
        }
    }

    private static LoadedPack law(Path pack, PackContent content) {
        try {
            return content.load();
        } catch (InvalidInputException refused) {
            throw PackFiles.told(pack, refused);
        }
    }

    /** Its class loader lives as long as its rules do. */
    private static OpenedPack ofJar(Path pack, ClassLoader loader) throws IOException {
        List<String> found;
        try (ZipFile jar = new ZipFile(pack.toFile())) {
            found = jar.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(PACKS)).map(ZipEntry::getName).toList();
        } catch (ZipException e) {
            throw refusal(pack.toString(), PackProblem.JAR_DAMAGED.plain());
        }
        if (found.size() != 1) {
            throw refusal(pack.toString(), PackProblem.JAR_NOT_OF_ONE_PACK.with("count", found.size()).with("folder", PACKS));
        }
        URLClassLoader rules = new URLClassLoader(new URL[] {pack.toUri().toURL()}, loader);
        try (ZipFile jar = new ZipFile(pack.toFile()); InputStream in = jar.getInputStream(jar.getEntry(found.get(0)))) {
            return compact(bounded(in, pack.toString()), pack.getFileName().toString(), rules);
        }
    }

    private static byte[] bounded(InputStream in, String name) throws IOException {
        byte[] form = in.readNBytes(LARGEST_FORM + 1);
        if (form.length > LARGEST_FORM) {
            throw refusal(name, PackProblem.COMPACT_FORM_TOO_LARGE.with("limit", LARGEST_FORM));
        }
        return form;
    }

    private static InvalidInputException refusal(String name, Diagnosis diagnosis) {
        return new InvalidInputException(List.of(new Problem(name, "", 0, diagnosis)));
    }

    /**
     * Reads the compact form, for example from the class path; does not close the stream.
     *
     * @param name of the source, for messages
     * @throws InvalidInputException if it is not a compact form, is of another format, or is damaged
     */
    public static LoadedPack read(InputStream compact, String name) throws IOException {
        return LawForm.read(bounded(compact, name), name);
    }

    /** The manifest is read at once, and the law when it is asked for. */
    private static OpenedPack compact(byte[] form, String name, ClassLoader loader) {
        return new OpenedPack(LawForm.manifest(form, name), () -> LawForm.read(form, name), loader, Map.of(), null);
    }
}
