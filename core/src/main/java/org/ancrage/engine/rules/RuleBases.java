package org.ancrage.engine.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import org.ancrage.decision.AnswerInterruptedException;
import org.ancrage.engine.walk.FactBase;
import org.ancrage.engine.walk.RuleWalk;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.engine.world.DayFacts;
import org.ancrage.fact.Answer;
import org.ancrage.fact.ForeignAccessLaw;
import org.ancrage.fact.Holder;
import org.ancrage.fact.HolderBuilder;
import org.ancrage.fact.Holding;
import org.ancrage.fact.HoldingBuilder;
import org.ancrage.fact.Hoster;
import org.ancrage.fact.HosterBuilder;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.law.Corpus;
import org.ancrage.law.Jurisdictions;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the rules of some sources, whatever the law: their models, read, and the bases of derivation and settlement. The bases are
 * built in the background, since half of a start is spent on them. Thread-safe.
 */
public final class RuleBases {

    private final Map<RuleSource, List<ReadRule>> read = new ConcurrentHashMap<>();
    private final Map<RuleSource, Future<Settlement.Part>> settling = new LinkedHashMap<>();
    private final Future<Deriving> deriving;

    /** A rule of a model that serves no base, and its walk. */
    record ReadRule(Rule rule, RuleWalk walk) {
    }

    /** @param sources of each, the packages that derive something; whole, where rules have limits */
    private record Deriving(List<RuleSource> sources, Derivation derivation) {
    }

    private RuleBases(List<RuleSource> sources, @Nullable RuleBases others) {
        for (RuleSource source : sources) {
            Future<Settlement.Part> known = others == null ? null : others.settling.get(source);
            settling.put(source, known != null ? known : inBackground(() -> settling(source)));
            if (others != null && others.read.containsKey(source)) {
                read.put(source, others.read.get(source));
            }
        }
        deriving = inBackground(() -> deriving(sources, others));
    }

    private static Settlement.Part settling(RuleSource source) {
        Settlement.Part built = new Settlement.Part(source);
        new Settlement(List.of(built)).fired(new FactBase(firstQuestion()));
        return built;
    }

    private Deriving deriving(List<RuleSource> sources, @Nullable RuleBases others) {
        List<RuleSource> wanted = sources.stream().map(source -> source.limits() == null ? derivingOf(source) : source)
                .filter(source -> source.limits() != null || !source.modelClasses().isEmpty()).toList();
        Deriving known = others == null ? null : finished(others.deriving);
        if (known != null && known.sources().equals(wanted)) {
            return known;
        }
        Derivation built = new Derivation(wanted);
        built.derivedAndChecked(new FactBase(firstQuestion()));
        return new Deriving(wanted, built);
    }

    /** The first session of a base is slow; it is better had here, on a question that nobody asked, than in the first answer. */
    private static List<Object> firstQuestion() {
        Hoster hoster = HosterBuilder.builder().id("hoster").registeredOffice("FR").build();
        Holder holder = HolderBuilder.builder().id("holder").registeredOffice("US").build();
        Holding holding = HoldingBuilder.builder().id("holding").holder("holder").of("hoster").control(Answer.YES).build();
        Offer offer = OfferBuilder.builder().id("offer").hoster(hoster).holders(List.of(holder)).holdings(Listing.only(holding))
                .certificates(Listing.only()).locations(Locations.onlyIn("FR")).build();
        Need need = NeedBuilder.builder().id("need").build();
        Corpus nothing = new Corpus(List.of(), Jurisdictions.none());
        AppliedLaw law = AppliedLaw.on(Day.on(LocalDate.EPOCH, nothing), nothing, Map.of());
        List<Object> facts = new ArrayList<>(DayFacts.facts(Hosting.of(need, offer), law));
        facts.add(new ForeignAccessLaw("law", "US", ForeignAccessLaw.State.IN_FORCE));
        return facts;
    }

    /** Begins to build and returns at once. */
    public static RuleBases building(List<RuleSource> sources) {
        return new RuleBases(sources, null);
    }

    /** As {@link #building}; of the sources that others are made of too, what they made is shared. */
    public static RuleBases building(List<RuleSource> sources, RuleBases others) {
        return new RuleBases(sources, others);
    }

    /** The rules of one source, read. */
    List<ReadRule> read(RuleSource source) {
        return read.computeIfAbsent(source, fresh -> fresh.models().stream().flatMap(model -> model.getRules().stream())
                .map(rule -> new ReadRule(rule, new RuleWalk(rule, source.places().of(rule)))).toList());
    }

    /** A source with those packages only that have a rule which derives: few do, and each model that is made takes its time. */
    public RuleSource derivingOf(RuleSource source) {
        return source.only(read(source).stream().map(ReadRule::rule).filter(RuleBook::derives).map(Rule::getPackage).collect(Collectors.toSet()));
    }

    public Derivation derivation() {
        return finished(deriving).derivation();
    }

    public Settlement settlement() {
        return new Settlement(settling.values().stream().map(RuleBases::finished).toList());
    }

    private static <T> Future<T> inBackground(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        // A thread of its own: those of the common pool have another class loader.
        Thread thread = new Thread(task, "ancrage-start");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T finished(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("The rules cannot be built.", e.getCause());
        } catch (InterruptedException e) {
            throw AnswerInterruptedException.of(Thread.currentThread());
        }
    }
}
