package org.ancrage.authoring.lint.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ancrage.Ancrage;
import org.ancrage.authoring.lint.Check;
import org.ancrage.authoring.lint.Findings;
import org.ancrage.authoring.lint.LintProblem;
import org.ancrage.authoring.lint.LintedPack;
import org.ancrage.authoring.lint.Severity;
import org.ancrage.document.Node;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Proposal;
import org.ancrage.law.Act;
import org.ancrage.law.Truth;
import org.ancrage.refusal.AncrageException;
import org.ancrage.verify.Situation;

/** Acts that are possible in no situation of the pack, or after which no criterion comes out otherwise in any. */
public final class IdleAct implements Check {

    @Override
    public String id() {
        return "idle-act";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public void examine(LintedPack pack, Findings findings) {
        pack.acts().filter(acts -> !acts.read().isEmpty()).ifPresent(acts -> PackSearch.of(pack).ifPresent(search -> {
            Map<String, Act> all = search.ancrage().corpus().acts().stream().collect(Collectors.toMap(Act::id, Function.identity()));
            for (int index = 0; index < acts.read().size(); index++) {
                Act act = acts.read().get(index);
                if (search.situations().stream().noneMatch(situation -> matters(act, all, situation, search.ancrage()))) {
                    String pointer = "/acts/" + index;
                    findings.report(acts.document().source(pointer), acts.at(pointer), LintProblem.ACT_MATTERS_NEVER.with("act", act.id()));
                }
            }
        }));
    }

    private static boolean matters(Act act, Map<String, Act> all, Situation situation, Ancrage ancrage) {
        return situation.on().stream().anyMatch(day -> possible(act, all, situation.hosting(), day) && changes(act, situation.hosting(), day, ancrage));
    }

    private static boolean possible(Act act, Map<String, Act> all, Hosting hosting, LocalDate day) {
        Node request = RequestReader.toNode(new Request(hosting, null));
        return act.possible().contains(day)
                && act.when().entrySet().stream().allMatch(needed -> needed.getValue().contains(text(request.nearest(needed.getKey()))))
                && act.includes().stream().map(all::get).allMatch(included -> included == null || possible(included, all, hosting, day));
    }

    /** A request does not say what is not known. */
    private static String text(Node nearest) {
        return nearest instanceof ScalarNode value ? value.text() : Answer.UNKNOWN.name();
    }

    private static boolean changes(Act act, Hosting before, LocalDate day, Ancrage ancrage) {
        try {
            Hosting after = ancrage.done(before, List.of(act), day);
            return !after.equals(before) && !truths(after, day, ancrage).equals(truths(before, day, ancrage));
        } catch (AncrageException | IllegalStateException unanswered) {
            // Other checks tell of facts that cannot be asked about.
            return false;
        }
    }

    private static Map<String, Truth> truths(Hosting hosting, LocalDate day, Ancrage ancrage) {
        return ancrage.matrix(List.of(hosting.need()), List.of(Proposal.of(hosting.offer(), hosting.contract())), day)
                .findings(hosting.need().id(), hosting.offer().id());
    }
}
