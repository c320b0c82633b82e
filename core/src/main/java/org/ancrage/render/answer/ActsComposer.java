package org.ancrage.render.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Remedies;
import org.ancrage.decision.Remedy;
import org.ancrage.decision.Ways;
import org.ancrage.law.Act;
import org.ancrage.law.Truth;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Changeable;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** Composes what to do: each act once, with a number, then which of them together are enough. */
final class ActsComposer {

    /** Ways that are told; more are counted. */
    private static final int FEW = 3;
    /** Where a sentence ends and another begins: no abbreviation is followed by a word of more than one letter in lower case. */
    private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<=[\\p{Ll}\\d)»]{2}\\.) (?=\\p{Lu}\\p{Ll}).*$");

    /** What is said of the ways that are told: of those that were searched, that there are no others is not. */
    private enum Claim {
        ALL_WAYS(Phrase.ACTS_ANY_OF, Phrase.ACTS_TOGETHER),
        SHORTEST_WAYS(Phrase.ACTS_ANY_OF, Phrase.ACTS_WAY_TOGETHER),
        /** After which the answer waits for facts: none is enough by itself. */
        WAYS_THAT_HELP(Phrase.ACTS_ANY_OF_HELPS, Phrase.ACTS_WAY_TOGETHER);

        private final Phrase anyOf;
        private final Phrase together;

        Claim(Phrase anyOf, Phrase together) {
            this.anyOf = anyOf;
            this.together = together;
        }
    }

    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    /** Numbers by what is to be done. */
    private final Map<String, Integer> acts = new LinkedHashMap<>();
    /** Of these, those after which what is done is done with another offer. */
    private final Set<String> replacing = new HashSet<>();

    ActsComposer(Words words) {
        this.words = words;
        this.labels = words.labels();
        this.grammar = words.grammar();
    }

    /**
     * What would make all texts complied with at once.
     *
     * @param closed criteria that nobody can bring about here, though elsewhere somebody can
     */
    List<Block> remedies(Remedies remedies, Set<String> closed) {
        List<Remedy> all = Changeable.ways(remedies);
        List<Remedy> ways = all.stream().filter(way -> way.changes().stream().noneMatch(change -> closed.contains(change.criterion().id()))).toList();
        if (ways.isEmpty() && !all.isEmpty()) {
            return List.of(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.ACTS_NONE_OPEN)))));
        } else if (ways.isEmpty()) {
            return List.of(new Block.Paragraphs(List.of(Prose.of(labels.of(Phrase.NO_WAY)))));
        }
        List<Set<String>> told = ways.stream().limit(FEW)
                .map(way -> way.changes().stream().map(this::act).collect(Collectors.toCollection(LinkedHashSet::new)))
                .<Set<String>>map(way -> way).distinct().toList();
        return listed(told, Claim.ALL_WAYS, ways.get(0).withinReach(), Math.max(0, ways.size() - FEW), remedies.complete());
    }

    /**
     * Acts after which the answer is a yes, or at least no longer a no or disputed; and what is open then.
     *
     * @param before what the answer is without them
     */
    List<Block> ways(Ways ways, Outcome before) {
        ways.ways().stream().filter(way -> way.acts().size() > 1 || !way.open().isEmpty()).flatMap(way -> way.acts().stream())
                .filter(Act::replacesOffer).map(words::act).forEach(replacing::add);
        List<Set<String>> told = ways.ways().stream().map(way -> told(ways.common(), way)).toList();
        Claim claim = ways.ways().stream().allMatch(way -> way.then().permits()) ? Claim.SHORTEST_WAYS : Claim.WAYS_THAT_HELP;
        List<Block> blocks = new ArrayList<>(listed(told, claim, true, 0, true));
        List<Prose> then = new ArrayList<>();
        boolean alike = ways.ways().stream().map(Ways.Way::open).distinct().count() == 1;
        Set<String> common = new LinkedHashSet<>(told.get(0));
        told.forEach(common::retainAll);
        if (alike) {
            then.add(Prose.of(then(ways.ways().get(0), before)));
        } else {
            for (int i = 0; i < told.size(); i++) {
                String numbers = numbers(told.get(i), told.get(i).equals(common) ? Set.of() : common);
                then.add(Prose.of(labels.of(Phrase.ACTS_WITH, numbers, inSentence(then(ways.ways().get(i), before)))));
            }
        }
        then.add(Prose.of(labels.of(ways.complete() ? Phrase.ACTS_ONLY_SHORTEST : Phrase.ACTS_NOT_ALL)));
        blocks.add(new Block.Paragraphs(then));
        return blocks;
    }

    private static String inSentence(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** What every way has in common comes first. */
    private Set<String> told(List<Act> common, Ways.Way way) {
        return Stream.concat(common.stream(), way.acts().stream()).map(words::act).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String then(Ways.Way way, Outcome before) {
        List<String> sentences = new ArrayList<>();
        if (way.then().permits()) {
            sentences.add(labels.of(Phrase.ACTS_THEN_YES));
        } else if (way.then() == Outcome.UNDETERMINED) {
            sentences.add(labels.of(before == Outcome.NON_COMPLIANT ? Phrase.ACTS_THEN_NO_LONGER_NO : Phrase.ACTS_THEN_NO_LONGER_DISPUTED));
        }
        String give = titles(way.open(Outcome.CONDITIONAL).map(open -> words.shortTitle(open.title())));
        if (!give.isEmpty()) {
            sentences.add(labels.of(Phrase.ACTS_THEN_GIVE, give));
        }
        String tell = titles(way.open(Outcome.UNDETERMINED)
                .map(open -> words.shortTitle(open.title()) + " (" + labels.of(Phrase.ACTS_QUESTIONS, open.questions()) + ")"));
        if (!tell.isEmpty()) {
            sentences.add(labels.of(Phrase.ACTS_THEN_TELL, tell));
        }
        return String.join(" ", sentences);
    }

    private String titles(Stream<String> titles) {
        return titles.collect(Collectors.joining(words.listSeparator()));
    }

    /** What the parties must still promise. */
    List<Block> undertakings(List<Decision> decisions) {
        Set<String> all = new LinkedHashSet<>();
        decisions.stream().flatMap(decision -> decision.undertakings().stream())
                .forEach(undertaking -> all.add(first(words.remedy(undertaking))));
        return all.isEmpty() ? List.of() : listed(List.of(all), Claim.ALL_WAYS, true, 0, true);
    }

    private int number(String act) {
        return acts.computeIfAbsent(act, key -> acts.size() + 1);
    }

    private String numbers(Set<String> way, Set<String> without) {
        return way.stream().filter(act -> !without.contains(act)).map(this::number).sorted().map(String::valueOf).collect(Collectors.joining(" + "));
    }

    /** What is not known may be so already. */
    private String act(Remedy.CriterionChange change) {
        String act = told(change);
        return change.from() == Truth.UNKNOWN ? labels.of(Phrase.ACTS_UNLESS, inSentence(act)) : act;
    }

    private String told(Remedy.CriterionChange change) {
        return change.to() == Truth.MET
                ? first(words.remedy(change.criterion()))
                : grammar.colon(labels.of(Phrase.NO_LONGER), grammar.afterColon(words.in(change.criterion().statement())));
    }

    /** What to do stands first; what it takes is told where there is more room. */
    private static String first(String how) {
        return NEXT_SENTENCE.matcher(how).replaceFirst("");
    }

    private List<Block> listed(List<Set<String>> ways, Claim claim, boolean withinReach, int untold, boolean complete) {
        Set<String> common = new LinkedHashSet<>(ways.get(0));
        ways.forEach(common::retainAll);
        common.forEach(this::number);
        ways.forEach(way -> way.forEach(this::number));
        List<Prose> lines = new ArrayList<>();
        if (ways.size() > 1) {
            String any = grammar.or(ways.stream().map(way -> numbers(way, common)).toList());
            lines.add(Prose.of(common.isEmpty()
                    ? labels.of(claim.anyOf, any)
                    : labels.of(common.size() == 1 ? Phrase.ACTS_COMMON_ONE : Phrase.ACTS_COMMON,
                            grammar.and(common.stream().map(act -> String.valueOf(number(act))).toList()), any)));
            if (!withinReach) {
                lines.add(Prose.of(labels.of(Phrase.ACTS_NOBODY)));
            }
        } else if (!withinReach) {
            lines.add(Prose.of(labels.of(Phrase.ACTS_TOGETHER_NOBODY)));
        } else if (acts.size() > 1) {
            lines.add(Prose.of(labels.of(claim.together)));
        }
        if (untold > 0) {
            lines.add(Prose.of(labels.of(Phrase.MORE_WAYS, untold)));
        } else if (!complete) {
            lines.add(Prose.of(labels.of(Phrase.MANY_WAYS)));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(Block.Bullet.NUMBER, Prose.EMPTY, acts.keySet().stream()
                .map(act -> Block.Item.of(Prose.of(replacing.contains(act) ? act + " " + labels.of(Phrase.ACTS_OTHER_OFFER) : act))).toList()));
        if (!lines.isEmpty()) {
            blocks.add(new Block.Paragraphs(lines));
        }
        return blocks;
    }
}
