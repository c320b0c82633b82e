package org.ancrage.pack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.law.Corpus;
import org.ancrage.pack.form.LawForm;

/**
 * Checks a pack and writes its compact form; run when a pack is built. What the pack {@code requires} and is on the class path, it builds on
 * without being told.
 */
public final class PackCompiler {

    private PackCompiler() {
    }

    /**
     * Exit status 1 with all problems on the error output, where there are any; nothing is written then.
     *
     * @param arguments folder of {@code pack.yaml}, file to write, then packs that it builds on and that are not on the class path
     */
    public static void main(String[] arguments) throws IOException {
        int status = run(arguments, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] arguments, PrintStream errors) throws IOException {
        if (arguments.length < 2) {
            errors.println("Usage: PackCompiler <folder of pack.yaml> <file to write> [<pack that it builds on> ...]");
            return 1;
        }
        try {
            List<Corpus> base = new ArrayList<>();
            for (String pack : List.of(arguments).subList(2, arguments.length)) {
                base.add(PackReader.read(Path.of(pack)).corpus());
            }
            compile(Path.of(arguments[0]), Path.of(arguments[1]), base, PackCompiler.class.getClassLoader());
            return 0;
        } catch (InvalidInputException refused) {
            refused.problems().forEach(errors::println);
            return 1;
        }
    }

    /**
     * @param given corpora that the pack builds on
     * @param loader finds those that it requires
     * @throws InvalidInputException with all that is wrong
     */
    static void compile(Path root, Path target, List<Corpus> given, ClassLoader loader) throws IOException {
        PackContent content = PackContent.ofFolder(root);
        LoadedPack pack = content.load();
        List<Corpus> base = new ArrayList<>(given);
        for (String required : pack.manifest().requires().keySet()) {
            if (PackReader.isOnClassPath(required, loader)) {
                base.add(PackReader.onClassPath(required, loader).load().corpus());
            }
        }
        if (pack.manifest().models() == null && !content.ruleFiles().isEmpty()) {
            throw new InvalidInputException(List.of(new Problem(PackFiles.MANIFEST, "/models", 0, LawProblem.RULES_NOT_LISTED.with("files", content.ruleFiles().keySet()))));
        }
        List<Problem> problems = CorpusChecks.check(pack.corpus(), base).stream().map(problem -> located(problem, content)).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(target, LawForm.write(pack));
    }

    private static Problem located(Problem problem, PackContent content) {
        return Stream.ofNullable(content.document(problem.source()))
                .map(document -> document.problem(problem.pointer(), problem.diagnosis()))
                .findFirst()
                .orElse(problem);
    }
}
