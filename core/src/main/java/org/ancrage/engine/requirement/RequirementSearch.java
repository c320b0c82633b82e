package org.ancrage.engine.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.answer.Assessor;
import org.ancrage.engine.limit.Effort;
import org.ancrage.engine.outline.OutlineReading;
import org.ancrage.engine.outline.VersionUnderReadings;
import org.ancrage.engine.rules.Rules;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.MissingFacts;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Truth;
import org.ancrage.law.Version;
import org.ancrage.requirement.Demand;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.Requirement.Ground;
import org.ancrage.requirement.TextRequirements;
import org.ancrage.requirement.TextRequirements.Applies;
import org.ancrage.requirement.TextRequirements.NeedQuestion;

/** Finds what texts ask of an offer of which nothing is known. Not thread-safe. */
public final class RequirementSearch {

    /** Where the components of a need stand in a request. */
    private static final String OF_THE_NEED = "/need/";

    private final Corpus corpus;
    private final Rules rules;
    private final Hosting hosting;
    private final Map<String, String> chosen;
    private final MissingFacts missing;
    private final Map<LocalDate, Assessor> assessors = new HashMap<>();
    private final Map<VersionOn, Map<Map<String, String>, Asked>> read = new HashMap<>();
    private final Map<VersionOn, Map<Key, Found>> found = new HashMap<>();
    private final Map<VersionOn, Implication> implied = new HashMap<>();
    private final Map<LocalDate, List<TextRequirements>> told = new HashMap<>();

    /** The version of a text on a day. */
    private record VersionOn(String text, LocalDate day) {
    }

    /** @param hosting a need, and an offer of which nothing is known */
    public RequirementSearch(Corpus corpus, Rules rules, Hosting hosting, Map<String, String> chosen) {
        this.corpus = corpus;
        this.rules = rules;
        this.hosting = hosting.inCanonicalOrder();
        this.chosen = chosen;
        this.missing = new MissingFacts(this.hosting);
    }

    /** Every text that decides and exists on the day. */
    public List<TextRequirements> on(LocalDate day) {
        return told.computeIfAbsent(day, this::texts);
    }

    private List<TextRequirements> texts(LocalDate day) {
        // What the model finds of the need, a session finds as well.
        assessor(day).settle();
        AppliedLaw law = assessor(day).law();
        return corpus.texts().stream().filter(text -> {
            Version version = law.version(text.id());
            return version != null && version.force().decisive();
        }).map(text -> requirements(text, day)).toList();
    }

    /** What texts asked on one day by default, and ask no longer on another; by text. */
    public List<TextRequirements> noLonger(LocalDate before, LocalDate day) {
        if (before.equals(day)) {
            return List.of();
        }
        Map<String, TextRequirements> now = on(day).stream().collect(Collectors.toMap(TextRequirements::text, text -> text));
        return on(before).stream().flatMap(text -> {
            List<Requirement> today = Optional.ofNullable(now.get(text.text())).map(TextRequirements::requirements).orElse(List.of());
            Set<Key> still = today.stream().map(RequirementSearch::key).collect(Collectors.toSet());
            List<Requirement> gone = text.requirements().stream()
                    .filter(requirement -> requirement.byDefault() && !still.contains(key(requirement)) && !stillAsked(requirement, today)).toList();
            return gone.isEmpty() ? Stream.empty()
                    : Stream.of(new TextRequirements(text.text(), text.title(), text.version(), text.force(), text.applies(), text.where(), false, gone, List.of()));
        }).toList();
    }

    /** Be it in other cases, or with more ways to meet it: whoever did what was asked does what is. */
    private static boolean stillAsked(Requirement before, List<Requirement> today) {
        Implication brought = new Implication(List.of(List.of(before.demand())));
        return today.stream().anyMatch(requirement -> requirement.byDefault() && brought.of(requirement.demand().bare()));
    }

    private static Key key(Requirement requirement) {
        return new Key(requirement.where().bare(), requirement.demand().bare());
    }

    private Assessor assessor(LocalDate day) {
        return assessors.computeIfAbsent(day, fresh -> {
            Effort.interruptible();
            return new Assessor(AppliedLaw.on(Day.on(day, corpus), corpus, chosen), rules, hosting);
        });
    }

    /** What is asked, and where. */
    private record Key(Demand where, Demand demand) {
    }

    /** The same thing asked under some choices of readings. */
    private static final class Found {
        private final Demand where;
        private final Demand demand;
        private final Set<Ground> grounds = new LinkedHashSet<>();
        private final Set<Map<String, String>> under = new LinkedHashSet<>();

        Found(Demand where, Demand demand) {
            this.where = where;
            this.demand = demand;
        }
    }

    private TextRequirements requirements(LegalText text, LocalDate day) {
        Assessor assessor = assessor(day);
        Version version = Objects.requireNonNull(assessor.law().version(text.id()));
        VersionOn now = new VersionOn(text.id(), day);
        Map<Map<String, String>, Asked> asked = asked(now);
        Choices all = new Choices(asked.keySet());
        List<Requirement> requirements = found(now).entrySet().stream().map(entry -> requirement(text, day, all, entry)).toList();
        return new TextRequirements(text.id(), text.title(version), version.id(), version.force(), applies(asked.values()),
                asked.values().iterator().next().where(), open(version, assessor), requirements, questions(asked.values(), assessor));
    }

    /** By default where a reading is open. */
    private boolean open(Version version, Assessor assessor) {
        Set<String> named = new LinkedHashSet<>();
        version.applies().named(assessor::defaultOption, named::add, reading -> { });
        return named.stream().allMatch(criterion -> assessor.under(Map.of()).truth(criterion) == Truth.UNKNOWN)
                && named.stream().anyMatch(criterion -> assessor.criterion(criterion).asks().stream().anyMatch(asked -> asked.startsWith(OF_THE_NEED)));
    }

    private Map<Map<String, String>, Asked> asked(VersionOn version) {
        Map<Map<String, String>, Asked> known = read.get(version);
        if (known == null) {
            Assessor assessor = assessor(version.day());
            VersionUnderReadings underReadings = assessor.read(version.text(), assessor.relevantReadings(version.text(), Map.of()));
            Map<List<Object>, Asked> alike = new HashMap<>();
            known = new LinkedHashMap<>();
            for (Map.Entry<Map<String, String>, OutlineReading> outline : underReadings.outlines().entrySet()) {
                Effort.interruptible();
                known.put(outline.getKey(), alike.computeIfAbsent(outline.getValue().signature(), fresh -> Asked.of(outline.getValue())));
            }
            read.put(version, known);
        }
        return known;
    }

    private Map<Key, Found> found(VersionOn version) {
        return found.computeIfAbsent(version, fresh -> gathered(asked(fresh)));
    }

    private static Map<Key, Found> gathered(Map<Map<String, String>, Asked> asked) {
        Map<Key, Found> found = new LinkedHashMap<>();
        asked.forEach((options, ofOptions) -> ofOptions.demands().forEach((demand, grounds) -> {
            Found one = found.computeIfAbsent(new Key(ofOptions.where().bare(), demand.bare()), fresh -> new Found(ofOptions.where(), demand));
            one.grounds.addAll(grounds);
            one.under.add(options);
        }));
        return found;
    }

    private static Applies applies(Collection<Asked> asked) {
        Set<Demand> where = asked.stream().map(Asked::where).collect(Collectors.toSet());
        return where.equals(Set.of(Demand.NOTHING)) ? Applies.YES : where.equals(Set.of(Demand.IMPOSSIBLE)) ? Applies.NO : Applies.PERHAPS;
    }

    private Requirement requirement(LegalText text, LocalDate day, Choices all, Map.Entry<Key, Found> found) {
        Found one = found.getValue();
        AppliedLaw law = assessor(day).law();
        List<Ground> grounds = one.grounds.stream()
                .map(ground -> new Ground(ground.statement(), law.provisions(ground.provisions()).stream().map(Provision::id).toList())).toList();
        return new Requirement(one.where, one.demand, grounds, all.mattering(one.under), one.under.contains(all.byDefault()),
                period(text, day, found.getKey().demand()));
    }

    /** As long as versions follow each other that ask it, be it in other cases. */
    private Period period(LegalText text, LocalDate day, Demand demand) {
        List<Version> versions = text.versions();
        int now = versions.indexOf(Objects.requireNonNull(assessor(day).law().version(text.id())));
        int first = furthest(text, demand, now, before -> before - 1);
        int last = furthest(text, demand, now, after -> after + 1);
        return new Period(versions.get(first).period().from(), versions.get(last).period().until());
    }

    private int furthest(LegalText text, Demand demand, int now, UnaryOperator<Integer> step) {
        int reached = now;
        for (int next = step.apply(now); next >= 0 && next < text.versions().size(); next = step.apply(next)) {
            Version beside = text.versions().get(next);
            Version other = text.versions().get(reached);
            if (!adjacent(beside, other) || beside.force().decisive() != other.force().decisive() || !asks(text, beside, demand)) {
                break;
            }
            reached = next;
        }
        return reached;
    }

    private static boolean adjacent(Version one, Version other) {
        return Objects.equals(one.period().until(), other.period().from()) || Objects.equals(other.period().until(), one.period().from());
    }

    private boolean asks(LegalText text, Version version, Demand demand) {
        LocalDate from = version.period().from();
        return from != null && implied(new VersionOn(text.id(), from)).of(demand);
    }

    private Implication implied(VersionOn version) {
        return implied.computeIfAbsent(version, fresh -> new Implication(asked(fresh).values().stream().distinct().map(asked -> asked.demands().keySet()).toList()));
    }

    private List<NeedQuestion> questions(Collection<Asked> asked, Assessor assessor) {
        List<NeedQuestion> questions = new ArrayList<>();
        asked.stream().flatMap(one -> Stream.concat(one.where().criteria(), one.demands().keySet().stream().flatMap(Demand::criteria))).distinct()
                .map(assessor::criterion).forEach(criterion -> question(criterion, assessor, questions));
        Set<String> ofTheNeed = questions.stream().filter(question -> isOfTheNeed(assessor.criterion(question.criterion())))
                .flatMap(question -> question.asks().stream()).collect(Collectors.toSet());
        // What an offer is to show is no question of the need, where another asks what it looks at there.
        return questions.stream().filter(question -> isOfTheNeed(assessor.criterion(question.criterion())) || !ofTheNeed.containsAll(question.asks())).toList();
    }

    private static boolean isOfTheNeed(Criterion criterion) {
        return criterion.asks().stream().allMatch(pointer -> pointer.startsWith(OF_THE_NEED));
    }

    /** Nothing is asked of a need of which all is known that the criterion looks at. */
    private void question(Criterion criterion, Assessor assessor, List<NeedQuestion> into) {
        List<String> open = missing.among(criterion.asks()).stream().filter(pointer -> pointer.startsWith(OF_THE_NEED)).toList();
        if (!open.isEmpty() && assessor.under(Map.of()).truth(criterion.id()) == Truth.UNKNOWN) {
            into.add(new NeedQuestion(criterion.id(), criterion.question(), open));
        }
    }
}
