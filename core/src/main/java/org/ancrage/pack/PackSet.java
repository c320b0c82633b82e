package org.ancrage.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problem;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.engine.rules.RuleSource;
import org.ancrage.law.Act;
import org.ancrage.law.Amendment;
import org.ancrage.law.Condition;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Jurisdictions;
import org.ancrage.law.LegalText;
import org.ancrage.law.Procurement;
import org.ancrage.law.Reading;
import org.ancrage.law.Version;
import org.ancrage.pack.version.VersionRange;
import org.jspecify.annotations.Nullable;

/** Packs that answer together: whether they fit, and the law that they make up, amendments applied. */
public final class PackSet {

    private PackSet() {
    }

    /** As {@link #check}, with file and line where the manifest of the pack stands in a folder. */
    public static List<Problem> misfits(List<OpenedPack> packs) {
        Map<String, OpenedPack> byId = new HashMap<>();
        packs.forEach(pack -> byId.put(pack.manifest().id(), pack));
        return check(packs.stream().map(OpenedPack::manifest).toList()).stream()
                .map(problem -> Objects.requireNonNull(byId.get(problem.source())).placed(problem)).toList();
    }

    /** What keeps packs from being used together: one that is missing, of another version, given twice, or in the way of another. */
    public static List<Problem> check(List<PackManifest> manifests) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> versions = new LinkedHashMap<>();
        Map<String, String> textOf = new HashMap<>();
        Map<String, String> packageOf = new HashMap<>();
        for (PackManifest manifest : manifests) {
            if (versions.containsKey(manifest.id())) {
                problems.add(problem(manifest, "", PackProblem.PACK_TWICE.with("pack", manifest.id())));
            }
            manifest.requires().forEach((id, range) -> required(manifest, id, range, versions, manifests, problems));
            versions.putIfAbsent(manifest.id(), manifest.version());
            for (String text : manifest.texts()) {
                String other = textOf.putIfAbsent(text, manifest.id());
                if (other != null && !other.equals(manifest.id())) {
                    problems.add(problem(manifest, "/texts", PackProblem.TEXT_IN_TWO_PACKS.with("text", text).with("pack", other)));
                }
            }
            for (String text : manifest.extended()) {
                if (!textOf.containsKey(text)) {
                    problems.add(problem(manifest, "/extends", PackProblem.EXTENDED_TEXT_MISSING.with("text", text)
                            .with("maybe", Suggestions.nearest(text, textOf.keySet()))));
                }
            }
            for (String rulePackage : packages(manifest)) {
                String other = packageOf.putIfAbsent(rulePackage, manifest.id());
                if (other != null && !other.equals(manifest.id())) {
                    problems.add(problem(manifest, "/package", PackProblem.PACKAGE_OF_TWO_PACKS.with("package", rulePackage).with("pack", other)));
                    break;
                }
            }
        }
        return problems;
    }

    /** Its own package and those of its folders: rules are known by package and name. */
    private static List<String> packages(PackManifest manifest) {
        return Stream.concat(Stream.of(manifest.basePackage()), Stream.concat(manifest.texts().stream(), manifest.extended().stream())
                .map(text -> RuleSource.packageOf(manifest.basePackage(), text))).toList();
    }

    private static void required(PackManifest manifest, String id, String range, Map<String, String> versions,
            List<PackManifest> all, List<Problem> problems) {
        String version = versions.get(id);
        if (version == null) {
            boolean later = all.stream().anyMatch(other -> other.id().equals(id));
            problems.add(problem(manifest, "/requires", later
                    ? PackProblem.PACK_AFTER.with("pack", id)
                    : PackProblem.PACK_MISSING.with("pack", id).with("maybe", Suggestions.nearest(id, versions.keySet()))));
        } else if (!VersionRange.of(range).map(wanted -> wanted.admits(version)).orElse(false)) {
            problems.add(problem(manifest, "/requires", PackProblem.PACK_OF_ANOTHER_VERSION
                    .with("pack", id).with("range", range).with("version", version)));
        }
    }

    private static Problem problem(PackManifest manifest, String pointer, Diagnosis diagnosis) {
        return new Problem(manifest.id(), pointer, 0, diagnosis);
    }

    /**
     * The law of all packs, with what they amend in each other.
     *
     * @param packs in the order in which they build on each other
     * @throws InvalidInputException with all that does not fit; the source of what is wrong with an amendment is its id, and its pointer begins there
     */
    public static Corpus merged(List<LoadedPack> packs) {
        if (packs.size() == 1 && packs.get(0).amendments().isEmpty()) {
            return packs.get(0).corpus();
        }
        Merge merge = new Merge();
        packs.forEach(merge::add);
        return merge.corpus();
    }

    /** Packs being put together. */
    private static final class Merge {

        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, LegalText> texts = new LinkedHashMap<>();
        private final List<Amendment> amendments = new ArrayList<>();
        private final Set<Object> amended = new HashSet<>();
        private Jurisdictions jurisdictions = Jurisdictions.none();
        private Procurement procurement = Procurement.none();
        private final Map<String, Act> acts = new LinkedHashMap<>();
        private @Nullable LocalDate knownFrom;

        void add(LoadedPack pack) {
            Set<String> own = new LinkedHashSet<>(pack.manifest().texts());
            pack.corpus().texts().forEach(text -> texts.put(text.id(), text));
            jurisdictions = joined(jurisdictions, pack.corpus().jurisdictions());
            procurement = joined(procurement, pack.corpus().procurement());
            pack.corpus().knownFrom().filter(day -> knownFrom == null || day.isAfter(knownFrom)).ifPresent(day -> knownFrom = day);
            pack.corpus().acts().forEach(act -> {
                if (acts.putIfAbsent(act.id(), act) != null) {
                    problems.add(new Problem(act.id(), "", 0, PackProblem.ACT_IN_TWO_PACKS.with("act", act.id())));
                }
            });
            pack.amendments().forEach(amendment -> amend(amendment, own));
        }

        Corpus corpus() {
            Corpus corpus = new Corpus(List.copyOf(texts.values()), jurisdictions, procurement, amendments, List.copyOf(acts.values()), knownFrom);
            if (amendments.stream().anyMatch(amendment -> amendment.effect() instanceof Amendment.ConditionAdded)) {
                conditions(corpus);
            }
            problems.addAll(CorpusChecks.acts(corpus));
            if (!problems.isEmpty()) {
                throw new InvalidInputException(problems);
            }
            return corpus;
        }

        /** What an added condition names in vain is told of its amendment, and not of the text that it is added to. */
        private void conditions(Corpus corpus) {
            Set<Diagnosis> told = new HashSet<>();
            for (Amendment amendment : amendments) {
                if (amendment.effect() instanceof Amendment.ConditionAdded added) {
                    for (Problem problem : CorpusChecks.condition(corpus, amendment.id(), AmendmentPlaces.CONDITION, added.condition())) {
                        problems.add(problem);
                        told.add(problem.diagnosis());
                    }
                }
            }
            CorpusChecks.references(corpus).stream().filter(problem -> !told.contains(problem.diagnosis())).forEach(problems::add);
        }

        private void amend(Amendment amendment, Set<String> own) {
            Amendment.Effect effect = amendment.effect();
            if (effect instanceof Amendment.CriterionReplaced replaced) {
                criterionReplaced(amendment, replaced, own);
            } else if (effect instanceof Amendment.ConditionAdded added) {
                conditionAdded(amendment, added);
            } else if (effect instanceof Amendment.ReadingChosen chosen) {
                readingChosen(amendment, chosen);
            } else if (effect instanceof Amendment.RuleDisabled disabled) {
                ruleOf(amendment, disabled.text(), disabled.rule());
            } else if (effect instanceof Amendment.Reworded reworded) {
                reworded(amendment, reworded);
            } else if (effect instanceof Amendment.RuleReplaced replaced) {
                ruleOf(amendment, replaced.text(), replaced.rule());
            }
            amendments.add(amendment);
        }

        /** Whether there is such a rule is known to the rules only. */
        private void ruleOf(Amendment amendment, String text, String rule) {
            String form = AmendmentPlaces.form(amendment);
            known(amendment, form + "/text", "text", text, texts.keySet());
            once(amendment, form + "/rule", List.of(text, rule), "rule", rule);
        }

        private void criterionReplaced(Amendment amendment, Amendment.CriterionReplaced replaced, Set<String> own) {
            List<String> criteria = texts.values().stream().flatMap(text -> text.criteria().stream()).map(criterion -> criterion.id()).toList();
            known(amendment, "/replaces/criterion", "criterion", replaced.criterion(), criteria);
            known(amendment, "/replaces/by", "criterion", replaced.by(), criteria);
            once(amendment, "/replaces/criterion", replaced.criterion(), "criterion", replaced.criterion());
            texts.replaceAll((id, text) -> own.contains(id) ? text : withVersions(text, version -> new Version(
                    version.id(), version.title(), version.name(), version.period(), version.force(), version.provisions(),
                    version.applies().fold(new CriterionReplacement(replaced)), version.requires().fold(new CriterionReplacement(replaced)))));
        }

        private void conditionAdded(Amendment amendment, Amendment.ConditionAdded added) {
            LegalText text = texts.get(added.text());
            known(amendment, "/adds-condition/text", "text", added.text(), texts.keySet());
            if (text == null) {
                return;
            }
            List<String> versions = text.versions().stream().map(Version::id).toList();
            for (int i = 0; i < added.versions().size(); i++) {
                known(amendment, "/adds-condition/versions/" + i, "version", added.versions().get(i), versions);
            }
            texts.put(text.id(), withVersions(text, version -> added.versions().contains(version.id())
                    ? new Version(version.id(), version.title(), version.name(), version.period(), version.force(), version.provisions(),
                            added.part() == Amendment.Part.APPLIES ? both(version.applies(), added.condition()) : version.applies(),
                            added.part() == Amendment.Part.REQUIRES ? both(version.requires(), added.condition()) : version.requires())
                    : version));
        }

        private void readingChosen(Amendment amendment, Amendment.ReadingChosen chosen) {
            List<Reading> readings = Stream.concat(jurisdictions.readings().stream(),
                    texts.values().stream().flatMap(text -> text.readings().stream())).toList();
            known(amendment, "/chooses-reading/reading", "reading", chosen.reading(), readings.stream().map(Reading::id).toList());
            once(amendment, "/chooses-reading/reading", chosen.reading(), "reading", chosen.reading());
            readings.stream().filter(reading -> reading.id().equals(chosen.reading())).forEach(reading ->
                    known(amendment, "/chooses-reading/option", "option", chosen.option(), reading.options().stream().map(Reading.Option::id).toList()));
        }

        private void reworded(Amendment amendment, Amendment.Reworded reworded) {
            boolean title = reworded.part() == Amendment.Worded.TITLE;
            String named = title ? "text" : "criterion";
            known(amendment, "/rewords/" + named, named, reworded.of(), title ? texts.keySet()
                    : texts.values().stream().flatMap(text -> text.criteria().stream()).map(Criterion::id).toList());
            String part = reworded.part().name().toLowerCase(Locale.ROOT);
            if (reworded.fr() != null) {
                once(amendment, "/rewords/fr", List.of(reworded.of(), part, "fr"), part + "-fr", reworded.of());
            }
            if (reworded.en() != null) {
                once(amendment, "/rewords/en", List.of(reworded.of(), part, "en"), part + "-en", reworded.of());
            }
            texts.replaceAll((id, text) -> new LegalText(text.id(), title && id.equals(reworded.of()) ? reworded.over(text.title()) : text.title(),
                    text.provisions(), text.readings(),
                    text.criteria().stream().map(criterion -> criterion.id().equals(reworded.of()) ? worded(criterion, reworded) : criterion).toList(),
                    text.versions(), text.conflicts()));
        }

        private static Criterion worded(Criterion criterion, Amendment.Reworded to) {
            return new Criterion(criterion.id(),
                    to.part() == Amendment.Worded.STATEMENT ? to.over(criterion.statement()) : criterion.statement(),
                    to.part() == Amendment.Worded.STATEMENT ? null : criterion.contrary(),
                    to.part() == Amendment.Worded.QUESTION ? to.over(criterion.question()) : criterion.question(),
                    criterion.asks(),
                    to.part() == Amendment.Worded.REMEDY
                            ? new Criterion.Remedy(criterion.remedy().by(), to.over(criterion.remedy().how())) : criterion.remedy(),
                    criterion.provisions(), criterion.undertaking(), criterion.dimension());
        }

        /** @param pointer in the amendment */
        private void known(Amendment amendment, String pointer, String what, String id, java.util.Collection<String> known) {
            if (!known.contains(id)) {
                report(amendment, pointer, LawProblem.AMENDED_MISSING.with("what", what).with("id", Suggestions.shown(id))
                        .with("maybe", Suggestions.nearest(id, known.stream().sorted().toList()))
                        .with("allowed", what.equals("version") ? known.stream().toList() : List.of()));
            }
        }

        private void once(Amendment amendment, String pointer, Object what, String kind, String id) {
            if (!amended.add(what)) {
                report(amendment, pointer, LawProblem.AMENDED_TWICE.with("amended", kind).with("id", id));
            }
        }

        private void report(Amendment amendment, String pointer, Diagnosis diagnosis) {
            problems.add(new Problem(amendment.id(), pointer, 0, diagnosis));
        }

        private static Condition both(Condition one, Condition other) {
            return new Condition.All(List.of(one, other), null, List.of());
        }

        private static LegalText withVersions(LegalText text, java.util.function.UnaryOperator<Version> changing) {
            return new LegalText(text.id(), text.title(), text.provisions(), text.readings(), text.criteria(),
                    text.versions().stream().map(changing).toList(), text.conflicts());
        }

        private static Jurisdictions joined(Jurisdictions one, Jurisdictions other) {
            return new Jurisdictions(
                    joined(one.provisions(), other.provisions()), joined(one.readings(), other.readings()),
                    joined(one.memberships(), other.memberships()), joined(one.adequacies(), other.adequacies()),
                    joined(one.accessLaws(), other.accessLaws()), joined(one.events(), other.events()));
        }

        private static Procurement joined(Procurement one, Procurement other) {
            return new Procurement(joined(one.provisions(), other.provisions()), joined(one.readings(), other.readings()),
                    Stream.concat(one.buyers().stream(), other.buyers().stream()).collect(Collectors.toSet()),
                    one.state() != null ? one.state() : other.state(), joined(one.terms(), other.terms()));
        }

        private static <T> List<T> joined(List<T> one, List<T> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }
}
