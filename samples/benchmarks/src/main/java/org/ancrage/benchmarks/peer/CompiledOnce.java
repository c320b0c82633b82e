package org.ancrage.benchmarks.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ancrage.benchmarks.question.Portfolio;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.fact.Need;
import org.kie.api.KieServices;

/**
 * What was compiled of some files, kept in {@code target} for the virtual machines that come after.
 *
 * @param key tells apart what was compiled of other files, of other facts, or by another Drools
 */
record CompiledOnce(String key) {

    private static final String FOLDER = "samples/benchmarks/target/compiled";

    static CompiledOnce of(Map<String, String> files) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.writeBytes(String.valueOf(KieServices.class.getPackage().getImplementationVersion()).getBytes(StandardCharsets.UTF_8));
        new TreeMap<>(files).forEach((path, text) -> told.writeBytes((path + '\n' + text + '\n').getBytes(StandardCharsets.UTF_8)));
        facts(told);
        return new CompiledOnce(Sha256.of(told.toByteArray()));
    }

    /** @param compiling where nothing is kept yet */
    byte[] bytes(Supplier<byte[]> compiling) {
        Path kept = Portfolio.repository().resolve(FOLDER).resolve(key + ".jar");
        try {
            if (!Files.exists(kept)) {
                byte[] compiled = compiling.get();
                Files.createDirectories(kept.getParent());
                Path written = Files.createTempFile(kept.getParent(), key, ".part");
                Files.write(written, compiled);
                // Another machine may have been as fast: both wrote the same.
                Files.move(written, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.readAllBytes(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The classes of facts, from the folder or the jar in which they stand. */
    private static void facts(ByteArrayOutputStream into) {
        try {
            Path source = Path.of(Need.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            String folder = Need.class.getPackageName().replace('.', '/');
            if (Files.isDirectory(source)) {
                add(source.resolve(folder), into);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(source)) {
                    add(jar.getPath(folder), into);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The classes of facts could not be read.", e);
        }
    }

    private static void add(Path folder, ByteArrayOutputStream into) throws IOException {
        List<Path> classes;
        try (Stream<Path> found = Files.walk(folder)) {
            classes = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : classes) {
            into.writeBytes(Files.readAllBytes(file));
        }
    }
}
