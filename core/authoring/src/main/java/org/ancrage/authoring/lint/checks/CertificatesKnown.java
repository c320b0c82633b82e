package org.ancrage.authoring.lint.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.LintedRule;
import org.ancrage.authoring.lint.RuleCondition.Constraint;
import org.ancrage.authoring.lint.RuleCondition.Fact;
import org.ancrage.fact.term.Scheme;

/** Certificates may be listed in full for some schemes only: those of each scheme that a pattern admits must be known. */
final class CertificatesKnown {

    private static final Pattern SCHEME = Pattern.compile("\\bscheme\\s*(==|in\\b)");
    private static final Pattern KNOWN = Pattern.compile("\\ballCertificatesKnownUnder\\s*\\(([^()]*)\\)");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]+");
    /** What is derived of the certificates of one scheme alone. */
    private static final Set<String> OF_HEALTH_DATA_HOSTERS = Set.of("ActivityCertified", "PossiblyActivityCertified");

    private CertificatesKnown() {
    }

    /** Whether the rule asks that all certificates be known that a pattern under a "not" admits. */
    static boolean known(LintedRule rule, Fact fact) {
        boolean derived = OF_HEALTH_DATA_HOSTERS.contains(fact.type());
        if (!derived && !fact.type().equals("Certificate")) {
            return false;
        }
        Set<Scheme> lacking = derived ? EnumSet.of(Scheme.HDS) : EnumSet.allOf(Scheme.class);
        for (Constraint constraint : fact.constraints()) {
            if (SCHEME.matcher(constraint.text()).find()) {
                lacking.retainAll(schemes(constraint.text()));
            }
        }
        for (Constraint constraint : rule.constraints()) {
            KNOWN.matcher(constraint.text()).results().forEach(known -> lacking.removeAll(schemes(known.group(1))));
        }
        return lacking.isEmpty();
    }

    private static Set<Scheme> schemes(String text) {
        Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        WORD.matcher(text).results().forEach(word -> Stream.of(Scheme.values()).filter(scheme -> scheme.name().equals(word.group())).forEach(schemes::add));
        return schemes;
    }
}
