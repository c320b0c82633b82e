package org.ancrage.exchange.declaration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.Ancrage;
import org.ancrage.document.Document;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.SequenceNode;
import org.ancrage.document.RecordReader;
import org.ancrage.document.RecordWriter;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Need;
import org.ancrage.fact.Offer;
import org.ancrage.law.Criterion;
import org.ancrage.law.Wording;
import org.ancrage.requirement.Proof;
import org.ancrage.requirement.Requirement;
import org.ancrage.requirement.TextRequirements;

/**
 * What is asked of an offer for a need. Immutable.
 *
 * @param need id of the need
 * @param on day on which the data are hosted, whose law decides what is asked
 * @param fields the components asked, in the order of requests; each stands after the list that it belongs to
 */
public record DeclarationForm(String need, LocalDate on, List<Field> fields) {

    private static final String OFFER = "/offer";

    /**
     * A component that is asked.
     *
     * @param component what may be given there
     * @param reasons why: criteria that it can settle, in the order of the texts; none of what only tells items apart
     */
    public record Field(RequestComponent component, List<Reason> reasons) {
        public Field {
            reasons = List.copyOf(reasons);
        }

        public String pointer() {
            return component.pointer();
        }

        /** Whether it is a list of records, which has a table of its own. */
        public boolean table() {
            return component.ofRecords() && component.container() != Container.NONE;
        }
    }

    /**
     * Why something is asked.
     *
     * @param text title of the text
     * @param criterion global id of the criterion
     * @param question what its answer settles
     * @param provisions global ids
     * @param proofs what shows that an offer meets it
     */
    public record Reason(Wording text, String criterion, Wording question, List<String> provisions, List<Proof> proofs) {
        public Reason {
            provisions = List.copyOf(provisions);
            proofs = List.copyOf(proofs);
        }
    }

    public DeclarationForm {
        fields = List.copyOf(fields);
    }

    /**
     * @param on day on which the data are hosted
     * @throws InvalidInputException if the facts of the need contradict each other
     */
    public static DeclarationForm of(Ancrage ancrage, Need need, LocalDate on) {
        Map<String, Set<Reason>> asked = new LinkedHashMap<>();
        for (TextRequirements text : ancrage.requirements(need, on).texts()) {
            for (String id : criteria(text)) {
                Criterion criterion = ancrage.corpus().criterion(id).orElseThrow();
                Reason reason = new Reason(text.title(), id, criterion.question(), criterion.provisions(), List.copyOf(Proof.of(criterion)));
                ancrage.componentsAsked(id).stream().filter(pointer -> pointer.startsWith(OFFER + "/"))
                        .forEach(pointer -> asked.computeIfAbsent(pointer, fresh -> new LinkedHashSet<>()).add(reason));
            }
        }
        Set<String> structural = new LinkedHashSet<>(List.of("/offer/id", "/offer/hoster/id"));
        if (asked.containsKey("/offer/holdings")) {
            // Who holds is named there.
            structural.addAll(List.of("/offer/holders", "/offer/holders/id"));
        }
        List<Field> fields = new ArrayList<>();
        RequestReader.components().forEach((pointer, component) -> {
            boolean inside = component.ofRecords() && component.container() == Container.NONE;
            if ((asked.containsKey(pointer) || structural.contains(pointer)) && !inside) {
                fields.add(new Field(component, List.copyOf(asked.getOrDefault(pointer, Set.of()))));
            }
        });
        return new DeclarationForm(need.id(), on, fields);
    }

    /** Those that bear on whether the text concerns the need, and those that it asks for. */
    private static Set<String> criteria(TextRequirements text) {
        Set<String> criteria = new LinkedHashSet<>();
        if (text.applies() != TextRequirements.Applies.NO) {
            text.where().criteria().forEach(criteria::add);
            for (Requirement requirement : text.requirements()) {
                Stream.concat(requirement.where().criteria(), requirement.demand().criteria()).forEach(criteria::add);
            }
        }
        return criteria;
    }

    /** The tables, in order. */
    public List<Field> tables() {
        return fields.stream().filter(Field::table).toList();
    }

    /** The table that a component stands in, by pointer; that of the offer itself is {@code /offer}. */
    String tableOf(Field field) {
        String nearest = OFFER;
        for (Field table : tables()) {
            if (field.pointer().startsWith(table.pointer() + "/") && table.pointer().length() > nearest.length()) {
                nearest = table.pointer();
            }
        }
        return nearest;
    }

    /** The fields of a table; those that are tables themselves where they are lists of the offer, or of an item. */
    List<Field> fieldsOf(String table) {
        return fields.stream().filter(field -> tableOf(field).equals(table)).toList();
    }

    /** The same offer with what is asked, and nothing else. */
    public Offer restricted(Offer offer) {
        Set<String> kept = new LinkedHashSet<>();
        fields.forEach(field -> kept.add(field.pointer()));
        return RecordReader.read(Offer.class, new Document("offer", restricted(RecordWriter.toNode(offer), OFFER, kept)));
    }

    private static Node restricted(Node node, String pointer, Collection<String> kept) {
        if (node instanceof SequenceNode items) {
            return new SequenceNode(items.items().stream().map(item -> restricted(item, pointer, kept)).toList(), node.position());
        }
        RequestComponent component = RequestReader.components().get(pointer);
        if (!(node instanceof MappingNode mapping) || component != null && !component.ofRecords()) {
            return node;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        mapping.entries().forEach((key, value) -> {
            if (key.equals("complete") && mapping.entries().size() == 1 || mapping.entries().containsKey("completeFor")) {
                entries.put(key, key.equals("completeFor") ? value : restricted(value, pointer, kept));
                return;
            }
            String child = pointer + "/" + key;
            if (kept.contains(child) || kept.stream().anyMatch(other -> other.startsWith(child + "/"))) {
                entries.put(key, restricted(value, child, kept));
            }
        });
        return new MappingNode(entries, node.position());
    }
}
