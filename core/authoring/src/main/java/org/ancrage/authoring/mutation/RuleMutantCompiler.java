package org.ancrage.authoring.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ancrage.authoring.RuntimeRuleCompiler;
import org.ancrage.document.InvalidInputException;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.pack.RuleFiles;

/** Compiles the changed rules of one file, many at a time, as rules beside each other. */
final class RuleMutantCompiler {

    /** Classes of more rules are slow to compile. */
    private static final int AT_ONCE = 150;

    private final String rulePackage;
    private final String path;
    private final String head;
    private final ClassLoader loader;
    private final Map<RuleMutation, Compiled> compiled = new LinkedHashMap<>();

    private RuleMutantCompiler(String rulePackage, String path, String head, ClassLoader loader) {
        this.rulePackage = rulePackage;
        this.path = path;
        this.head = head;
        this.loader = loader;
    }

    /**
     * Where a changed rule is.
     *
     * @param name under which it stands in the source
     */
    record Compiled(RuleSource source, String name) {
    }

    /**
     * Those that compile; the others are missing.
     *
     * @param rulePackage of the pack
     * @param path of the file in the pack
     * @param head what stands in the file before its first rule
     */
    static Map<RuleMutation, Compiled> compile(
            String rulePackage, String path, String head, List<RuleMutation> mutations, ClassLoader loader) {
        RuleMutantCompiler compiler = new RuleMutantCompiler(rulePackage, path, head, loader);
        for (int from = 0; from < mutations.size(); from += AT_ONCE) {
            compiler.compile(mutations.subList(from, Math.min(mutations.size(), from + AT_ONCE)));
        }
        return compiler.compiled;
    }

    /** Where some do not compile, halves are tried until those are found. */
    private void compile(List<RuleMutation> mutations) {
        if (mutations.isEmpty()) {
            return;
        }
        StringBuilder file = new StringBuilder(head);
        List<String> names = new ArrayList<>();
        for (RuleMutation mutation : mutations) {
            String name = "m" + names.size();
            names.add(name);
            file.append('\n').append(java.util.Objects.requireNonNull(mutation.source()).named(name)).append('\n');
        }
        try {
            RuleSource source = new RuntimeRuleCompiler().compile(RuleFiles.trusted(
                    rulePackage, Map.of(path, file.toString().getBytes(StandardCharsets.UTF_8)), loader));
            for (int i = 0; i < mutations.size(); i++) {
                compiled.put(mutations.get(i), new Compiled(source, names.get(i)));
            }
        } catch (InvalidInputException refused) {
            if (mutations.size() > 1) {
                compile(mutations.subList(0, mutations.size() / 2));
                compile(mutations.subList(mutations.size() / 2, mutations.size()));
            }
        }
    }
}
