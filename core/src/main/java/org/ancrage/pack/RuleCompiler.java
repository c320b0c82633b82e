package org.ancrage.pack;

import java.util.Optional;
import java.util.ServiceLoader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.engine.rules.RuleSource;

/**
 * Compiles the rule files of a pack at run time. The module {@code ancrage-authoring} brings one; an application whose packs are all
 * compiled when they are built needs none, and neither a parser nor a compiler.
 *
 * <p>Thread-safe.
 */
public interface RuleCompiler {

    /**
     * The same files give the same rules, which may come from a cache.
     *
     * @throws InvalidInputException if the rule files are wrong, or are not what a restricted pack may contain; names every problem, with
     *     file and line. Nothing of refused files was run.
     */
    RuleSource compile(RuleFiles rules);

    /** The first on the class path; empty where there is none, so that only packs with compiled rules can be used. */
    static Optional<RuleCompiler> find(ClassLoader loader) {
        return ServiceLoader.load(RuleCompiler.class, loader).findFirst();
    }
}
