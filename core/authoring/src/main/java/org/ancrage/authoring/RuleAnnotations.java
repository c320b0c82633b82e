package org.ancrage.authoring;

import java.util.List;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.jspecify.annotations.Nullable;

/** Annotations of rules, whoever wrote them: what a rule concludes, and its French name. */
final class RuleAnnotations {

    static final String MET = "met";
    static final String UNMET = "unmet";
    static final String DERIVES = "derives";
    static final String FRENCH = "fr";
    static final List<String> CONCLUSIONS = List.of(MET, UNMET, DERIVES);
    private static final List<String> ALL = List.of(MET, UNMET, DERIVES, FRENCH);

    private RuleAnnotations() {
    }

    static boolean known(AnnotationDescr annotation) {
        return ALL.contains(annotation.getName())
                && (annotation.getFullyQualifiedName() == null || annotation.getFullyQualifiedName().equals(annotation.getName()));
    }

    /** One that nobody reads, or of which the compiler keeps one and drops the other: the rule would say less than its author thinks. */
    static @Nullable Diagnosis wrong(AnnotationDescr annotation) {
        String name = annotation.getName();
        if (!known(annotation)) {
            return RestrictedProblem.ANNOTATION_UNKNOWN.with("annotation", Suggestions.shown(name)).with("maybe", Suggestions.nearest(name, ALL));
        }
        return annotation.isDuplicated() || annotation.isStrict() ? RestrictedProblem.ANNOTATION_TWICE.with("annotation", name) : null;
    }
}
