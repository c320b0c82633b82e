package org.ancrage.engine.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.ReadComponents;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.engine.world.OpenFact;
import org.ancrage.fact.Administration;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.RemoteAccess;
import org.ancrage.fact.derived.EntityActivity;
import org.ancrage.fact.derived.EntityConnection;
import org.ancrage.fact.derived.EntityRemoteAccess;
import org.ancrage.fact.derived.GroupVotes;
import org.ancrage.fact.derived.OutsideShare;
import org.ancrage.fact.derived.ServiceAsGiven;
import org.ancrage.fact.derived.Stake;
import org.ancrage.law.Corpus;

/**
 * What the rules of a criterion look at, themselves or through what is derived and computed. What is not read need not be asked.
 * Thread-safe.
 */
public final class FactsRead {

    private static final Map<Class<?>, Set<String>> OWNERSHIP = Map.of(
            Holding.class, Set.of("capital", "votes", "declared", "control"),
            Entity.class, Set.of("registeredOffice", "centralAdministration", "principalEstablishment"),
            Hoster.class, Set.of("listed"));
    /** Of what is seen whether the holdings of an offer account for the whole. */
    private static final Map<Class<?>, Set<String>> ACCOUNTED = Map.of(
            Holding.class, Set.of("capital", "votes"), Hoster.class, Set.of("listed"));
    private static final Set<String> ADMINISTRATION = Set.of("activities", "administration", "administersOwnResourcesOnly");

    /** What {@link DayFacts} computes, and of what. */
    private static final Map<Class<?>, Map<Class<?>, Set<String>>> COMPUTED = Map.of(
            Stake.class, OWNERSHIP,
            OutsideShare.class, OWNERSHIP,
            GroupVotes.class, Map.of(Holding.class, Set.of("votes", "control")),
            ServiceAsGiven.class, Map.of(Offer.class, Set.of("locations", "supportOperationsDocumented", "hoster", "holders", "holdings", "participants")),
            EntityActivity.class, Map.of(
                    Hoster.class, Set.of("activities"),
                    Offer.class, Set.of("service", "zone"),
                    Participant.class, Set.of("activities", "supplies", "zone")),
            EntityConnection.class, Map.of(
                    Entity.class, Set.of("registeredOffice", "centralAdministration", "principalEstablishment", "presences")),
            Administration.class, Map.of(Hoster.class, ADMINISTRATION, Participant.class, ADMINISTRATION),
            EntityRemoteAccess.class, Map.of(
                    Hoster.class, Set.of("remoteAccess"),
                    Participant.class, Set.of("remoteAccess", "accessToCustomerData", "accessToTechnicalData"),
                    Offer.class, Set.of("deployment"),
                    RemoteAccess.class, Set.of("ground", "supplementaryMeasures")));

    private final RuleBook book;
    private final Corpus corpus;
    private final Map<String, Sight> sights = new ConcurrentHashMap<>();

    public FactsRead(RuleBook book, Corpus corpus) {
        this.book = book;
        this.corpus = corpus;
    }

    /**
     * What is seen through the rules of one criterion.
     *
     * @param walks its rules, and those that derive what they look at
     * @param reads components by type of fact
     * @param computedFrom types of facts of which something is computed that they look at
     * @param theDate whether one of them looks at the date
     * @param tellingTheDate rules of the criterion that do, or of which what would derive something that they lack does
     * @param byClass found when first asked for
     */
    private record Sight(List<RuleWalk> walks, Map<Class<?>, Set<String>> reads, Set<Class<?>> computedFrom, boolean theDate,
            Set<CriterionRule> tellingTheDate, Map<Class<?>, Set<String>> byClass) {

        /** Components that are read of a fact of this very class. */
        Set<String> of(Class<?> type) {
            return byClass.computeIfAbsent(type, fresh -> reads.entrySet().stream().filter(read -> read.getKey().isAssignableFrom(fresh))
                    .flatMap(read -> read.getValue().stream()).collect(Collectors.toSet()));
        }
    }

    /** Components, by type, of which a fact of this type is computed before any rule runs; none where it is given, or derived. */
    public static Map<Class<?>, Set<String>> sources(Class<?> computed) {
        return COMPUTED.getOrDefault(computed, Map.of());
    }

    /** Whether a component of a fact can matter to the criterion. */
    public boolean reads(String criterion, Class<?> type, String component) {
        return sight(criterion).of(type).contains(component);
    }

    /** Whether one may be read at all: also of a fact that is handed as a whole to a predicate of another, which does not say what it reads of it. */
    public boolean mayRead(String criterion, Class<?> type, String component) {
        return reads(criterion, type, component)
                || sight(criterion).walks().stream().anyMatch(walk -> walk.handed().stream().anyMatch(handed -> handed != Object.class && handed.isAssignableFrom(type)));
    }

    /** Whether its rules look at facts of a type, themselves or through what is derived and computed. */
    public boolean looksAt(String criterion, Class<?> type) {
        Sight sight = sight(criterion);
        return Stream.concat(sight.walks().stream().flatMap(walk -> walk.factTypes().stream()), sight.computedFrom().stream()).anyMatch(seen -> seen.isAssignableFrom(type));
    }

    /** Whether one of some components of a fact can. */
    public boolean readsAny(String criterion, Map<Class<?>, Set<String>> components) {
        Sight sight = sight(criterion);
        for (Map.Entry<Class<?>, Set<String>> some : components.entrySet()) {
            if (!Collections.disjoint(sight.of(some.getKey()), some.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fact that is not known can matter to the criterion. */
    public boolean reads(String criterion, OpenFact fact) {
        return reads(criterion, fact.missing().of().getClass(), fact.missing().component());
    }

    /** Whether a rule looks at the date to settle the criterion, or to derive what settles it. */
    public boolean seesTheDate(String criterion) {
        return sight(criterion).theDate();
    }

    /** Whether what is told of a rule may name the date: it looks at it, or what would derive something that it lacks does. */
    public boolean tellsTheDate(CriterionRule rule) {
        return sight(rule.criterion()).tellingTheDate().contains(rule);
    }

    /** Names of all components that can matter to the criterion, also of the lists of facts that its rules look for. */
    public Set<String> components(String criterion) {
        Sight sight = sight(criterion);
        Set<String> components = sight.reads().values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        Stream.concat(sight.walks().stream().flatMap(walk -> walk.factTypes().stream()), sight.computedFrom().stream())
                .forEach(type -> components.addAll(ReadComponents.listsOf(type, Hosting.class)));
        return components;
    }

    /** The facts of a question on a day. */
    public Looked looked(Hosting hosting, LocalDate on) {
        return looked(hosting, AppliedLaw.on(Day.on(on, corpus), corpus, Map.of()));
    }

    /** The facts of a question on the day of some law. */
    public Looked looked(Hosting hosting, AppliedLaw law) {
        return new Looked(new FactBase(DayFacts.facts(hosting, law)));
    }

    /** The facts of a question that rules look at. Not thread-safe. */
    public final class Looked {

        private final FactBase facts;

        private Looked(FactBase facts) {
            this.facts = facts;
        }

        /**
         * Whether one of these facts can matter to the criterion, beside others of its type: no rule passes over it for what is known of it. Facts of
         * which something is computed always can.
         */
        public boolean concerns(String criterion, Object fact) {
            Sight sight = sight(criterion);
            return sight.computedFrom().stream().anyMatch(type -> type.isInstance(fact)) || sight.walks().stream().anyMatch(walk -> walk.concerns(fact, facts));
        }
    }

    private Sight sight(String criterion) {
        return sights.computeIfAbsent(criterion, this::seen);
    }

    private Sight seen(String criterion) {
        Set<RuleWalk> walks = new LinkedHashSet<>();
        book.settling(criterion).forEach(rule -> gather(rule.walk(), walks));
        Map<Class<?>, Set<String>> reads = new LinkedHashMap<>();
        Set<Class<?>> computedFrom = new LinkedHashSet<>();
        for (RuleWalk walk : walks) {
            add(walk.reads(), reads);
            for (Class<?> type : walk.factTypes()) {
                Map<Class<?>, Set<String>> sources = sources(type);
                add(sources, reads);
                computedFrom.addAll(sources.keySet());
            }
        }
        if (reads.getOrDefault(Offer.class, Set.of()).contains("holdings")) {
            add(ACCOUNTED, reads);
            computedFrom.add(Holding.class);
        }
        Set<CriterionRule> tellingTheDate = Collections.newSetFromMap(new IdentityHashMap<>());
        book.settling(criterion).stream().filter(rule -> looksAtTheDate(rule.walk())
                || rule.walk().factTypes().stream().flatMap(type -> book.deriving(type.getSimpleName()).stream()).anyMatch(FactsRead::looksAtTheDate)).forEach(tellingTheDate::add);
        return new Sight(List.copyOf(walks), reads, computedFrom, walks.stream().anyMatch(FactsRead::looksAtTheDate), tellingTheDate, new ConcurrentHashMap<>());
    }

    private static boolean looksAtTheDate(RuleWalk walk) {
        return walk.factTypes().contains(AsOf.class);
    }

    private void gather(RuleWalk walk, Set<RuleWalk> walks) {
        if (walks.add(walk)) {
            walk.factTypes().stream().map(Class::getSimpleName).flatMap(type -> book.deriving(type).stream())
                    .forEach(deriving -> gather(deriving, walks));
        }
    }

    private static void add(Map<Class<?>, Set<String>> more, Map<Class<?>, Set<String>> reads) {
        more.forEach((type, components) -> reads.computeIfAbsent(type, fresh -> new LinkedHashSet<>()).addAll(components));
    }
}
