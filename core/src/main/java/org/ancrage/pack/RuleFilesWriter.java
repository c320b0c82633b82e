package org.ancrage.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;

/**
 * Writes all rules of a pack as rule files, run before they are compiled: those that its author wrote, and those that stand in criteria as data
 * ({@link SettledRules}).
 */
public final class RuleFilesWriter {

    private static final String RESOURCES = "src/main/resources";

    private RuleFilesWriter() {
    }

    /**
     * Exit status 1 with all problems on the error output, where there are any; nothing is written then.
     *
     * @param arguments folder of {@code pack.yaml}, which is below one of resources; folder to write, a project of which the compiler of rules
     *     reads the resources
     */
    public static void main(String[] arguments) throws IOException {
        int status = run(arguments, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] arguments, PrintStream errors) throws IOException {
        if (arguments.length != 2) {
            errors.println("Usage: RuleFilesWriter <folder of pack.yaml> <folder to write>");
            return 1;
        }
        try {
            write(Path.of(arguments[0]), Path.of(arguments[1]));
            return 0;
        } catch (InvalidInputException refused) {
            refused.problems().forEach(errors::println);
            return 1;
        }
    }

    private static void write(Path pack, Path project) throws IOException {
        Path resources = project.resolve(RESOURCES).toAbsolutePath().normalize();
        if (pack.toAbsolutePath().normalize().startsWith(resources)) {
            throw new InvalidInputException(List.of(new Problem(project.toString(), "", 0,
                    LawProblem.PROJECT_OVER_PACK.plain())));
        }
        PackContent content = PackContent.ofFolder(pack);
        LoadedPack checked = content.load();
        Map<Path, byte[]> files = new TreeMap<>();
        Path root = resources.resolve(checked.manifest().basePackage().replace('.', '/'));
        // Names of files say what they hold: rules of the author, and criteria settled by data.
        content.ruleFiles().forEach((path, rules) -> files.put(root.resolve(path.replaceFirst("\\.yaml$", ".drl")), rules));
        removeOthers(resources, files);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.write(file.getKey(), file.getValue());
        }
    }

    /** Rules of texts that are no more would be compiled too. */
    private static void removeOthers(Path resources, Map<Path, byte[]> files) throws IOException {
        if (Files.isDirectory(resources)) {
            try (Stream<Path> left = Files.walk(resources)) {
                for (Path file : left.filter(one -> Files.isRegularFile(one) && !files.containsKey(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
