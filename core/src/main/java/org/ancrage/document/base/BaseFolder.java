package org.ancrage.document.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;

/**
 * Bases in files: a name is a path relative to the file in which it is written, and never leads out of one folder, by links neither.
 *
 * <p>Thread-safe.
 */
public final class BaseFolder implements Bases {

    static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

    private final Path start;
    private final Path allowed;
    private final DocumentReader documents;

    /**
     * @param start where the names of documents begin that are relative paths
     * @param allowed the folder in which all bases are
     */
    public BaseFolder(Path start, Path allowed, DocumentReader documents) {
        this.start = start;
        this.allowed = allowed;
        this.documents = documents;
    }

    @Override
    public Optional<Document> find(String name, String from) {
        try {
            Path relative = Path.of(name);
            // Of other files, not even what is wrong with them is told.
            if (relative.isAbsolute() || SUFFIXES.stream().noneMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                throw new NotFollowedException(BaseProblem.BASE_NOT_RELATIVE);
            }
            Path shown = Path.of(from).resolveSibling(relative).normalize();
            Path file = start.resolve(shown).toAbsolutePath().normalize();
            if (!file.startsWith(allowed.toAbsolutePath().normalize())) {
                throw new NotFollowedException(BaseProblem.BASE_OUTSIDE);
            }
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!file.toRealPath().startsWith(allowed.toRealPath())) {
                throw new NotFollowedException(BaseProblem.BASE_OUTSIDE);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Optional.of(documents.read(in, shown.toString().replace('\\', '/')));
            }
        } catch (InvalidPathException noPath) {
            throw new NotFollowedException(BaseProblem.BASE_NO_PATH, noPath);
        } catch (IOException unreadable) {
            throw new NotFollowedException(BaseProblem.BASE_UNREADABLE, unreadable);
        }
    }
}
