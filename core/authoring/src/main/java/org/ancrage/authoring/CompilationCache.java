package org.ancrage.authoring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ancrage.document.canonical.Sha256;
import org.ancrage.pack.RuleFiles;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was compiled, by the hash of all that it was compiled from: in memory, and in a folder where one is given.
 *
 * <p>An entry on disk holds its key and the hash of its content. One that is damaged, of another key or of another layout is not an entry:
 * the rules are compiled again. A cache that cannot be written is no error, only slow: the log says so. The last entries are kept; other files of the folder are left
 * alone.
 */
final class CompilationCache {

    private static final Logger LOG = LoggerFactory.getLogger(CompilationCache.class);
    private static final int MAGIC = 0x414E4352;
    /** Another one whenever the layout changes. */
    private static final short FORMAT = 1;
    /** Far above what the rules of any pack come to. */
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final int DIGEST_LENGTH = 32;
    /** As many as somebody works with: each change of a rule file is another. */
    static final int MOST_ENTRIES = 64;
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}\\.rules");
    private static final Pattern PART = Pattern.compile("rules\\d+\\.part");
    /** By then, who wrote it was killed. */
    private static final Duration PART_LEFT = Duration.ofHours(1);
    private static final String VERSION = version();

    private static final int ENTRIES_IN_MEMORY = 8;
    /** Bytes and no classes, so that nothing of a pack is kept alive; by content, so that it is no state that anyone could observe. */
    private static final Map<String, GeneratedRules> MEMORY = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, GeneratedRules> eldest) {
            return size() > ENTRIES_IN_MEMORY;
        }
    };

    private final @Nullable Path folder;

    CompilationCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Of the rule files, the types that they may name, and the versions of what compiles them. */
    static String key(RuleFiles rules) {
        MessageDigest digest = Sha256.digest();
        part(digest, "%s %s %s %s".formatted(FORMAT, VERSION, Drools.getFullVersion(), Runtime.version().feature()).getBytes(StandardCharsets.UTF_8));
        part(digest, String.valueOf(rules.restricted()).getBytes(StandardCharsets.UTF_8));
        part(digest, rules.rulePackage().getBytes(StandardCharsets.UTF_8));
        for (Class<?> type : FactVocabulary.all()) {
            if (type.getName().startsWith("org.ancrage.")) {
                part(digest, shape(type));
            }
        }
        rules.files().forEach((path, bytes) -> {
            part(digest, path.getBytes(StandardCharsets.UTF_8));
            part(digest, bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two lists of parts look alike. */
    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static byte[] shape(Class<?> type) {
        try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return in == null ? type.getName().getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The type (%s) cannot be read.".formatted(type.getName()), e);
        }
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = CompilationCache.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The version of Ancrage cannot be read.", e);
        }
        return properties.getProperty("ancrage", "");
    }

    @Nullable GeneratedRules find(String key) {
        GeneratedRules known;
        synchronized (MEMORY) {
            known = MEMORY.get(key);
        }
        if (known != null) {
            // Whoever asked before may have given no folder, or another.
            if (folder != null && !Files.exists(file(folder, key))) {
                store(folder, key, known);
            }
            return known;
        }
        GeneratedRules stored = folder == null ? null : stored(file(folder, key), key);
        if (stored != null) {
            remember(key, stored);
        }
        return stored;
    }

    void keep(String key, GeneratedRules rules) {
        remember(key, rules);
        if (folder != null) {
            store(folder, key, rules);
        }
    }

    private static void remember(String key, GeneratedRules rules) {
        synchronized (MEMORY) {
            MEMORY.put(key, rules);
        }
    }

    /** For tests of what is on disk. */
    static void forget() {
        synchronized (MEMORY) {
            MEMORY.clear();
        }
    }

    static Path file(Path folder, String key) {
        return folder.resolve(key + ".rules");
    }

    private static @Nullable GeneratedRules stored(Path file, String key) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            int length = bytes.length - DIGEST_LENGTH;
            if (length < 0 || !MessageDigest.isEqual(Sha256.digest().digest(Arrays.copyOf(bytes, length)), Arrays.copyOfRange(bytes, length, bytes.length))) {
                return null;
            }
            return read(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)), key);
        } catch (IOException damaged) {
            return null;
        }
    }

    private static @Nullable GeneratedRules read(DataInputStream in, String key) throws IOException {
        if (in.readInt() != MAGIC || in.readShort() != FORMAT || !in.readUTF().equals(key)) {
            return null;
        }
        List<String> models = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            models.add(in.readUTF());
        }
        Map<String, byte[]> classes = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            classes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new GeneratedRules(models, classes);
    }

    /** Written beside its place and moved there, so that nobody ever reads the half of it. */
    private static void store(Path folder, String key, GeneratedRules rules) {
        Path part = null;
        try {
            byte[] content = bytes(key, rules);
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, "rules", ".part");
            Files.write(part, content);
            Files.move(part, file(folder, key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            tidy(folder, modified(file(folder, key)));
        } catch (IOException cannotKeep) {
            delete(part);
            LOG.warn("Compiled rules are not kept in {}, so that they are compiled again at each start: {}", folder, cannotKeep.toString());
        }
    }

    private static void tidy(Path folder, Instant now) throws IOException {
        List<Written> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ENTRY.matcher(name).matches()) {
                    entries.add(new Written(file, modified(file)));
                } else if (PART.matcher(name).matches() && modified(file).isBefore(now.minus(PART_LEFT))) {
                    delete(file);
                }
            }
        }
        entries.sort(Comparator.comparing(Written::at).reversed());
        entries.stream().skip(MOST_ENTRIES).forEach(oldest -> delete(oldest.file()));
    }

    private record Written(Path file, Instant at) {
    }

    /** Of a file that another program has deleted meanwhile, as if it were new: deleting it again does nothing. */
    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            // It is tried again with the next entry.
        }
    }

    private static byte[] bytes(String key, GeneratedRules rules) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeShort(FORMAT);
        out.writeUTF(key);
        out.writeInt(rules.models().size());
        for (String model : rules.models()) {
            out.writeUTF(model);
        }
        out.writeInt(rules.classes().size());
        for (Map.Entry<String, byte[]> one : rules.classes().entrySet()) {
            out.writeUTF(one.getKey());
            out.writeInt(one.getValue().length);
            out.write(one.getValue());
        }
        out.write(Sha256.digest().digest(bytes.toByteArray()));
        return bytes.toByteArray();
    }
}
