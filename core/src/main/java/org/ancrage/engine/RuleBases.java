package org.ancrage.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
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

/** The bases of derivation and settlement, built in the background: they need the rules only, and half of a start is spent on them. */
public final class RuleBases {

    private final Future<Derivation> derivation;
    private final Future<Settlement> settlement;

    private RuleBases(List<RuleSource> sources) {
        derivation = inBackground(() -> {
            Derivation built = new Derivation(sources);
            built.derivedAndChecked(new FactBase(firstQuestion()));
            return built;
        });
        settlement = inBackground(() -> {
            Settlement built = new Settlement(sources);
            built.fired(new FactBase(firstQuestion()));
            return built;
        });
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
        List<Object> facts = new ArrayList<>(Situation.facts(Hosting.of(need, offer), law));
        facts.add(new ForeignAccessLaw("law", "US", ForeignAccessLaw.State.IN_FORCE));
        return facts;
    }

    /** Begins to build and returns at once. */
    public static RuleBases building(List<RuleSource> sources) {
        return new RuleBases(sources);
    }

    Derivation derivation() {
        return finished(derivation);
    }

    Settlement settlement() {
        return finished(settlement);
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
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The thread was interrupted while the rules were built.", e);
        }
    }
}
