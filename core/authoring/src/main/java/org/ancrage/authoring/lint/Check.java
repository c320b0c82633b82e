package org.ancrage.authoring.lint;

import org.ancrage.document.resource.Resources;

/** Looks for one kind of mistake. Has a public constructor without arguments, keeps nothing from one pack to the next, and never throws. */
public interface Check {

    /** Small letters, digits and hyphens; unique among all checks. */
    String id();

    Severity severity();

    /** Whether it tries rules on many facts, which takes from seconds to minutes: it is run only where a search is wished for. */
    default boolean searches() {
        return false;
    }

    /** Reports everything that is found. */
    void examine(LintedPack pack, Findings findings);

    /**
     * The page about this check, in Markdown: what it finds, a bad and a good example, and why. A resource beside the class, of the name of
     * the id.
     *
     * @throws IllegalStateException if there is none
     */
    default String page() {
        return Resources.find(getClass(), id() + ".md").orElseThrow(
                () -> new IllegalStateException("The check (%s) has no page. Add %s.md beside its class.".formatted(id(), id())));
    }
}
