package org.ancrage.engine.act;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.engine.rules.FactsRead;
import org.ancrage.engine.world.AppliedLaw;
import org.ancrage.engine.world.Day;
import org.ancrage.fact.Hosting;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;

/** The acts that are possible on a day, and the question as it is once some of them are done. Not thread-safe. */
final class TriedActs {

    private final Hosting hosting;
    private final AppliedLaw law;
    private final Day day;
    private final Map<String, Act> all;
    private final List<Act> possible;
    private final List<TouchedFacts> touched = new ArrayList<>();
    private final Map<BitSet, Hosting> after = new HashMap<>();
    /** By act, the facts once it is done alone. */
    private final Map<Integer, FactsRead.Looked> looked = new HashMap<>();

    TriedActs(List<Act> acts, Hosting hosting, AppliedLaw law) {
        this.hosting = hosting;
        this.law = law;
        this.day = law.day();
        this.all = acts.stream().collect(Collectors.toMap(Act::id, Function.identity()));
        this.possible = acts.stream().filter(act -> chain(act).allMatch(this::canBeDone)).toList();
        possible.forEach(act -> touched.add(new TouchedFacts(chain(act).map(Act::change).toList())));
        after.put(new BitSet(), hosting);
    }

    private boolean canBeDone(Act act) {
        return day.allows(act)
                && act.when().entrySet().stream().allMatch(needed -> ChangedFacts.has(hosting, needed.getKey(), needed.getValue()));
    }

    /** An act after those that it includes, each once. */
    private Stream<Act> chain(Act act) {
        Set<Act> chain = new LinkedHashSet<>();
        include(act, chain, new HashSet<>());
        return chain.stream();
    }

    private void include(Act act, Set<Act> chain, Set<String> seen) {
        if (seen.add(act.id())) {
            act.includes().forEach(included -> Optional.ofNullable(all.get(included)).ifPresent(one -> include(one, chain, seen)));
            chain.add(act);
        }
    }

    private Hosting done(Act act, Hosting before) {
        Hosting done = before;
        for (Act one : chain(act).toList()) {
            done = ChangedFacts.after(done, one.change(), day);
        }
        return done;
    }

    int count() {
        return possible.size();
    }

    /** What those touch that could be done on the day, of another question. */
    Stream<TouchedFacts> closed() {
        return all.values().stream().filter(act -> chain(act).allMatch(day::allows) && !possible.contains(act))
                .map(act -> new TouchedFacts(chain(act).map(Act::change).toList()));
    }

    /** In the order of the packs. */
    List<Act> acts(BitSet set) {
        return set.stream().mapToObj(possible::get).toList();
    }

    /** What an act touches, those that it includes among it. */
    TouchedFacts touched(int act) {
        return touched.get(act);
    }

    /** Whether what an act does may matter to a criterion that looks at what it touches: of certificates, only some do. */
    boolean concerns(int act, String criterion, FactsRead read) {
        if (!touched.get(act).certificatesOnly()) {
            return true;
        }
        BitSet alone = new BitSet();
        alone.set(act);
        Hosting done = after(alone);
        FactsRead.Looked facts = looked.computeIfAbsent(act, fresh -> read.looked(done, law));
        return done.offer().certificates().items().stream().filter(certificate -> !hosting.offer().certificates().items().contains(certificate))
                .anyMatch(certificate -> facts.concerns(criterion, certificate));
    }

    /** Whether one act does all that another does, and more. */
    boolean includes(int act, int other) {
        return act != other && chain(possible.get(act)).anyMatch(possible.get(other)::equals);
    }

    /** The question once these are done: what puts another offer in the place of this one comes first, the rest in the order of the packs. */
    Hosting after(BitSet set) {
        return after.computeIfAbsent((BitSet) set.clone(), fresh -> done(acts(set)));
    }

    /** The question once these are done, whether or not they are possible. */
    Hosting done(List<Act> some) {
        Hosting done = hosting;
        for (Act act : Stream.concat(some.stream().filter(TriedActs::anew), some.stream().filter(act -> !anew(act))).toList()) {
            done = done(act, done);
        }
        return done;
    }

    private static boolean anew(Act act) {
        return act.change().components().values().stream().anyMatch(part -> part instanceof ComponentChange.Components components && components.anew());
    }
}
