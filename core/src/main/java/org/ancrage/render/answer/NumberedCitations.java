package org.ancrage.render.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ancrage.law.Corpus;
import org.ancrage.law.Evidence;
import org.ancrage.law.Provision;
import org.ancrage.render.page.Block;
import org.ancrage.render.words.Citations;
import org.ancrage.render.words.Inline;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;
import org.ancrage.render.words.Words;

/** Provisions cited by a decision, numbered in the order in which they are first cited. */
final class NumberedCitations {

    private final Words words;
    private final Corpus corpus;
    private final LocalDate on;
    private final int decision;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Provision> cited = new ArrayList<>();

    /**
     * @param on the assessment date
     * @param decision its number
     */
    NumberedCitations(Words words, Corpus corpus, LocalDate on, int decision) {
        this.on = on;
        this.words = words;
        this.corpus = corpus;
        this.decision = decision;
    }

    private int number(Provision provision) {
        Integer known = numbers.get(provision.id());
        if (known != null) {
            return known;
        }
        cited.add(provision);
        numbers.put(provision.id(), cited.size());
        return cited.size();
    }

    private boolean isKnown(Provision provision) {
        return numbers.containsKey(provision.id());
    }

    boolean known(List<Provision> provisions) {
        return provisions.stream().allMatch(this::isKnown);
    }

    /** Citations in short the first time, then by number. */
    Prose cite(List<Provision> provisions) {
        List<Prose> parts = new ArrayList<>();
        Prose known = numbers(provisions.stream().filter(this::isKnown).toList());
        if (!known.isEmpty()) {
            parts.add(known);
        }
        provisions.stream().filter(provision -> !isKnown(provision)).toList().forEach(provision ->
                parts.add(Prose.of(Citations.shortened(words.in(provision.citation())) + " ").plus(reference(provision))));
        return Prose.join(parts, words.listSeparator());
    }

    /** Citations in short, each with its link and its number. */
    Prose linked(List<Provision> provisions) {
        return Prose.join(provisions.stream().map(provision -> {
            Prose text = Prose.of(Citations.shortened(words.in(provision.citation())));
            Prose linked = provision.link() == null ? text : Prose.of(new Inline.Link(text, provision.link()));
            return linked.plus(" ").plus(reference(provision));
        }).toList(), words.listSeparator());
    }

    private Prose reference(Provision provision) {
        return Prose.of(new Inline.Reference(decision, number(provision)));
    }

    /** « [1] [2] ». */
    Prose numbers(List<Provision> provisions) {
        return Prose.join(provisions.stream().map(this::reference).toList(), " ");
    }

    /** As {@link #numbers}, for global ids of what is in force on the day, after a space; nothing for none. */
    Prose after(List<String> provisions) {
        Prose numbers = numbers(provisions.stream().flatMap(id -> corpus.provision(id).stream())
                .filter(provision -> provision.period().contains(on)).toList());
        return numbers.isEmpty() ? numbers : Prose.of(" ").plus(numbers);
    }

    /** All that was cited; empty where nothing was. */
    Optional<Block> references() {
        if (cited.isEmpty()) {
            return Optional.empty();
        }
        Labels labels = words.labels();
        List<LocalDate> checked = cited.stream().map(Provision::verifiedOn).distinct().toList();
        String heading = checked.size() == 1
                ? labels.of(Phrase.ALL_VERIFIED_ON, words.grammar().date(checked.get(0)))
                : labels.of(Phrase.HEADING_REFERENCES);
        Map<URI, Integer> addresses = new HashMap<>();
        List<Block.Reference> references = new ArrayList<>();
        for (Provision provision : cited) {
            int number = references.size() + 1;
            String remarks = labels.name(provision.evidence());
            if (checked.size() > 1) {
                remarks += ", " + labels.of(Phrase.VERIFIED_ON, words.grammar().date(provision.verifiedOn()));
            }
            Integer same = provision.link() == null ? null : addresses.putIfAbsent(provision.link(), number);
            references.add(new Block.Reference(number, Prose.of(words.in(provision.citation())), Prose.of(remarks), provision.link(),
                    same == null ? 0 : same));
        }
        return Optional.of(new Block.References(decision, Prose.of(heading), references));
    }

    /** Those of the provisions that were not read in an official text, by how well they were verified: « source secondaire [3]-[5] ». */
    Prose weaker(List<Provision> provisions) {
        List<Prose> kinds = new ArrayList<>();
        byEvidence(provisions).forEach((evidence, found) -> kinds.add(Prose.of(words.labels().name(evidence) + " ")
                .plus(ranges(found.stream().map(this::number).sorted().toList()))));
        return Prose.join(kinds, ", ");
    }

    /** As {@link #weaker}, with how many there are rather than which: « source secondaire (23 dispositions), cité de mémoire, à vérifier (1) ». */
    Prose kindsOfWeaker(List<Provision> provisions) {
        List<Prose> kinds = new ArrayList<>();
        byEvidence(provisions).forEach((evidence, found) -> kinds.add(Prose.of(words.labels().name(evidence) + " ("
                + (kinds.isEmpty() ? words.grammar().counted(found.size(), Phrase.BASIS_PROVISION, Phrase.BASIS_PROVISIONS) : found.size()) + ")")));
        return Prose.join(kinds, ", ");
    }

    /**
     * How well that was verified on which a conclusion rests.
     *
     * @param weaker those of the provisions that were not read in an official text, as they are told
     */
    Prose verified(List<Provision> provisions, Prose weaker) {
        boolean official = provisions.stream().anyMatch(provision -> provision.evidence() == Evidence.CONFIRMED);
        return weaker.isEmpty()
                ? Prose.of(words.labels().of(Phrase.BASIS_OFFICIAL))
                : words.labels().prose(official ? Phrase.BASIS_WEAKER_IN_PART : Phrase.BASIS_WEAKER, weaker);
    }

    private static Map<Evidence, List<Provision>> byEvidence(List<Provision> provisions) {
        Map<Evidence, List<Provision>> weaker = new TreeMap<>();
        provisions.stream().filter(provision -> provision.evidence() != Evidence.CONFIRMED).forEach(provision ->
                weaker.computeIfAbsent(provision.evidence(), evidence -> new ArrayList<>()).add(provision));
        return weaker;
    }

    /** « [1] [3]-[5] ». */
    private Prose ranges(List<Integer> numbers) {
        Prose text = Prose.EMPTY;
        int start = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean last = i + 1 == numbers.size() || numbers.get(i + 1) != numbers.get(i) + 1;
            if (last) {
                text = text.plus(text.isEmpty() ? "" : " ").plus(reference(numbers.get(start)));
                if (i > start) {
                    text = text.plus(i > start + 1 ? "-" : " ").plus(reference(numbers.get(i)));
                }
                start = i + 1;
            }
        }
        return text;
    }

    private Prose reference(int number) {
        return Prose.of(new Inline.Reference(decision, number));
    }
}
