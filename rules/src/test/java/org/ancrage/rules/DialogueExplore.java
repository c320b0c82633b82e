package org.ancrage.rules;

import java.time.LocalDate;
import java.util.*;
import org.ancrage.decision.*;
import org.ancrage.dialogue.*;
import org.ancrage.document.*;
import org.ancrage.fact.*;
import org.junit.jupiter.api.Test;

class DialogueExplore {
    @Test
    void explore() {
        int tries = Integer.getInteger("tries", 100);
        Map<String, Integer> stuck = new TreeMap<>();
        Map<String, String> sample = new TreeMap<>();
        int max = 0; long total = 0; int ended = 0;
        for (long seed = Long.getLong("from", 1); seed < Long.getLong("from", 1) + tries; seed++) {
            RandomQuestions.Asked asked = new RandomQuestions(seed).next();
            Hosting start = seed % 5 == 0
                ? Hosting.of(NeedBuilder.builder().id("need").build(), OfferBuilder.builder().id("offer").hoster(HosterBuilder.builder().id("hoster").build()).build())
                : new RandomHostings(seed).forgetful(asked.hosting(), 1 + (int) (seed % 4));
            LocalDate on = seed % 5 == 0 ? LocalDate.of(2026, 11, 24) : asked.on();
            RandomAnswers answers = new RandomAnswers(seed);
            Dialogue dialogue = StandardPack.ANCRAGE.dialogue(start, on);
            int n = 0;
            Set<String> seen = new HashSet<>();
            for (Optional<Prompt> p = dialogue.next(); p.isPresent() && n < 400; p = dialogue.next()) {
                n++;
                if (p.get().kind() != Prompt.Kind.ANOTHER && !seen.add(p.get().pointer())) {
                    stuck.merge("REPEAT " + p.get().pointer(), 1, Integer::sum);
                }
                try { dialogue = answers.answered(dialogue, p.get()); }
                catch (AssertionError e) { stuck.merge("NOANSWER " + p.get().pointer().replaceAll("[0-9]+", "N") + " " + e.getCause().getMessage().replaceAll("[0-9.-]+", "N"), 1, Integer::sum); dialogue = dialogue.skip(p.get()); }
            }
            max = Math.max(max, n); total += n;
            boolean open = false;
            for (Question q : dialogue.assessment().questions()) {
                open = true;
                stuck.merge("OPEN " + q.criterion().id(), 1, Integer::sum);
                sample.putIfAbsent(q.criterion().id(), on + " seed " + seed + " " + JsonText.of(RequestReader.toNode(new Request(dialogue.hosting(), on))));
            }
            for (Decision d : dialogue.assessment().decisions()) if (d.version().force().decisive() && d.outcome() == Outcome.UNDETERMINED && !open) stuck.merge("UNDETERMINED without question " + d.text(), 1, Integer::sum);
            if (!open) ended++;
        }
        System.out.println("tries " + tries + " ended " + ended + " max " + max + " mean " + total / tries);
        stuck.forEach((k, v) -> System.out.println(v + " " + k));
        sample.forEach((k, v) -> System.out.println(k + ": " + (v.length() > 3000 ? v.substring(0, 3000) : v)));
    }
}
