package org.ancrage.document;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ancrage.document.problem.FactProblem;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.term.Scheme;
import org.jspecify.annotations.Nullable;

/** Whether the version of a framework that a certificate names is one of it, and existed on the days that it names. */
final class FrameworkVersions {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:[.,]\\d+)*");

    private final HostingProblems problems;

    FrameworkVersions(HostingProblems problems) {
        this.problems = problems;
    }

    void check(Certificate certificate, String pointer) {
        existed(certificate, pointer);
        String version = certificate.version();
        List<String> versions = certificate.scheme().versions();
        if (version == null || versions.isEmpty()) {
            return;
        }
        problems.problem(!versions.contains(version), pointer + "/version", () -> FactProblem.UNKNOWN_VERSION.with("version", Suggestions.shown(version))
                .with("maybe", maybe(version, certificate.scheme())).with("allowed", versions));
        LocalDate since = certificate.scheme().since(version);
        problems.problem(since != null && before(certificate.validFrom(), since), pointer + "/validFrom",
                () -> FactProblem.FIRST_DAY_BEFORE_VERSION.with("day", certificate.validFrom()).with("version", version).with("since", since));
        problems.problem(since != null && certificate.validFrom() == null && before(certificate.validUntil(), since), pointer + "/validUntil",
                () -> FactProblem.LAST_DAY_BEFORE_VERSION.with("day", certificate.validUntil()).with("version", version).with("since", since));
    }

    /** A scheme that was not adopted yet certifies nothing. */
    private void existed(Certificate certificate, String pointer) {
        Scheme scheme = certificate.scheme();
        LocalDate first = scheme.noneBefore();
        if (first == null) {
            return;
        }
        problems.problem(before(certificate.validFrom(), first), pointer + "/validFrom",
                () -> FactProblem.FIRST_DAY_BEFORE_SCHEME.with("day", certificate.validFrom()).with("scheme", scheme).with("since", first));
        problems.problem(certificate.validFrom() == null && before(certificate.validUntil(), first), pointer + "/validUntil",
                () -> FactProblem.LAST_DAY_BEFORE_SCHEME.with("day", certificate.validUntil()).with("scheme", scheme).with("since", first));
    }

    /** The version that is named somewhere in a text; or one that begins with the same number. */
    private static @Nullable String maybe(String version, Scheme scheme) {
        Matcher number = NUMBER.matcher(version);
        if (!number.find()) {
            return Suggestions.nearest(version, scheme.versions());
        }
        String named = scheme.versionWritten(number.group());
        List<String> near = scheme.versions().contains(named) ? List.of(named)
                : scheme.versions().stream().filter(known -> known.startsWith(number.group(1) + ".")).toList();
        return near.size() == 1 ? near.get(0) : Suggestions.nearest(version, near.isEmpty() ? scheme.versions() : near);
    }

    private static boolean before(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }
}
