package org.ancrage.benchmarks.peer;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ancrage.benchmarks.question.Law;
import org.ancrage.benchmarks.question.RuleFiles;
import org.ancrage.benchmarks.question.WorkingMemory;
import org.ancrage.fact.Need;
import org.ancrage.fact.Proposal;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/**
 * Drools with rule files behind a {@code KieContainer}: for each decision a session that gets the facts, fires all rules and is disposed
 * of.
 *
 * @param <S> how it tells what it settled
 */
public final class DroolsPeer<S> implements Peer<S> {

    /** How sessions come about. */
    public enum Kind {
        /** A new one each time, as tutorials show it, with the classic compiler, which most of them use (documentation, « KIE sessions »). */
        CLASSIC,
        /** A new one each time, with the executable model, which Drools 10 brings with {@code drools-engine}. */
        EXECUTABLE_MODEL,
        /** From a pool, reset instead of built anew, as the documentation advises for many short decisions (« KIE session pools »). */
        POOLED
    }

    private final Law law;
    private final Function<NumberedConclusions, S> telling;
    private final Supplier<KieSession> sessions;
    private final Runnable closing;

    private DroolsPeer(Kind kind, RuleFiles rules, Law law, Function<NumberedConclusions, S> telling) {
        this.law = law;
        this.telling = telling;
        KieContainer container = kind == Kind.CLASSIC ? DroolsRules.classic(rules) : DroolsRules.executableModel(rules);
        if (kind == Kind.POOLED) {
            KieContainerSessionsPool pool = container.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
            this.sessions = pool::newKieSession;
            this.closing = () -> {
                pool.shutdown();
                container.dispose();
            };
        } else {
            this.sessions = container::newKieSession;
            this.closing = container::dispose;
        }
    }

    /** Of the criteria that every peer settles. */
    public static DroolsPeer<Settled> ofTheFifty(Kind kind, Law law) {
        return new DroolsPeer<>(kind, RuleFiles.ofTheFifty(), law, NumberedConclusions::settled);
    }

    /** Of all criteria of the standard pack. */
    public static DroolsPeer<NumberedConclusions> ofAllTexts(Kind kind, Law law) {
        return new DroolsPeer<>(kind, RuleFiles.ofAllTexts(), law, Function.identity());
    }

    @Override
    public S settle(Need need, Proposal proposal) {
        NumberedConclusions conclusions = new NumberedConclusions();
        KieSession session = sessions.get();
        try {
            session.setGlobal("conclusions", conclusions);
            WorkingMemory.facts(need, proposal, law).forEach(session::insert);
            session.fireAllRules();
        } finally {
            // One from a pool goes back to it.
            session.dispose();
        }
        return telling.apply(conclusions);
    }

    @Override
    public void close() {
        closing.run();
    }
}
