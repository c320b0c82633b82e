package org.ancrage.authoring.lint.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.LintedText;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;

/**
 * Versions that cite what is in force on none of their days, or on one of them nothing that is; and provisions that criteria cite only for days on which they
 * are not in force.
 *
 * <p>That a version cites what comes later, too, is no mistake: an opinion, a judgment or a deadline within its time.
 */
public final class ProvisionPeriod implements Check {

    @Override
    public String id() {
        return "provision-period";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        if (!pack.complete()) {
            // What cannot be read may say other days.
            return;
        }
        Map<String, Provision> provisions = pack.law().flatMap(corpus -> corpus.provisions().stream())
                .collect(Collectors.toMap(Provision::id, Function.identity(), (one, same) -> one));
        Map<String, List<Period>> used = periods(pack);
        for (LintedText text : pack.texts()) {
            List<Version> versions = text.law().map(LegalText::versions).orElse(List.of());
            for (int index = 0; index < versions.size(); index++) {
                version(text, "/versions/" + index + "/provisions", versions.get(index), provisions, findings);
            }
            List<Criterion> criteria = text.law().map(LegalText::criteria).orElse(List.of());
            for (int index = 0; index < criteria.size(); index++) {
                String pointer = "/criteria/" + index + "/provisions";
                criterion(text, pointer, criteria.get(index), used.getOrDefault(criteria.get(index).id(), List.of()), provisions, findings);
            }
        }
    }

    /** Of the versions that use each criterion, whatever text they are of. */
    private static Map<String, List<Period>> periods(LintedPack pack) {
        Map<String, List<Period>> periods = new LinkedHashMap<>();
        pack.law().map(Corpus::texts).flatMap(List::stream).flatMap(text -> text.versions().stream()).forEach(version ->
                version.conditions().flatMap(condition -> condition.criteria()).distinct()
                        .forEach(criterion -> periods.computeIfAbsent(criterion, fresh -> new ArrayList<>()).add(version.period())));
        return periods;
    }

    private static void version(LintedText text, String pointer, Version version, Map<String, Provision> provisions, Findings findings) {
        List<Provision> cited = version.provisions().stream().map(provisions::get).filter(Objects::nonNull).toList();
        List<Provision> never = cited.stream().filter(provision -> !provision.period().overlaps(version.period())).toList();
        never.forEach(provision -> {
            String place = pointer + "/" + version.provisions().indexOf(provision.id());
                findings.report(text.file(place), text.at(place), LintProblem.CITED_OUT_OF_TIME.with("version", version.id())
                        .with("from", version.period().from()).with("until", version.period().until())
                        .with("provision", provision.id()).with("since", provision.period().from()).with("end", provision.period().until()));
        });
        Set<LocalDate> days = new TreeSet<>();
        Stream.concat(Stream.of(version.period()), cited.stream().map(Provision::period)).flatMap(period -> Stream.of(Optional.ofNullable(period.from()), Optional.ofNullable(period.until())))
                .flatMap(Optional::stream).filter(version.period()::contains).forEach(days::add);
        if (never.isEmpty() && !cited.isEmpty()) {
            days.stream().filter(day -> cited.stream().noneMatch(provision -> provision.period().contains(day))).findFirst().ifPresent(day -> {
                Provision next = cited.stream().filter(provision -> provision.period().from() != null && provision.period().from().isAfter(day))
                        .min(Comparator.comparing(provision -> Objects.requireNonNull(provision.period().from()))).orElse(cited.get(cited.size() - 1));
                findings.report(text.file(pointer), text.at(pointer), LintProblem.NOTHING_CITED_IN_FORCE.with("version", version.id()).with("on", day)
                        .with("provision", next.id()).with("since", next.period().from()).with("end", next.period().until()));
            });
        }
    }

    private static void criterion(LintedText text, String pointer, Criterion criterion, List<Period> used, Map<String, Provision> provisions, Findings findings) {
        for (int index = 0; index < criterion.provisions().size(); index++) {
            Provision provision = provisions.get(criterion.provisions().get(index));
            if (provision != null && !used.isEmpty() && used.stream().noneMatch(provision.period()::overlaps)) {
                Period first = used.get(0);
                findings.report(text.file(pointer + "/" + index), text.at(pointer + "/" + index), LintProblem.CITED_FOR_OTHER_DAYS.with("criterion", criterion.id())
                        .with("from", first.from()).with("until", first.until())
                        .with("provision", provision.id()).with("since", provision.period().from()).with("end", provision.period().until()));
            }
        }
    }
}
