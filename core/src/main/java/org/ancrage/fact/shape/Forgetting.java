package org.ancrage.fact.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.AccreditationBuilder;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Attribute;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.CertificateBuilder;
import org.ancrage.fact.Contract;
import org.ancrage.fact.ContractBuilder;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Need;
import org.ancrage.fact.NeedBuilder;
import org.ancrage.fact.Offer;
import org.ancrage.fact.OfferBuilder;
import org.ancrage.fact.Project;
import org.ancrage.fact.ProjectBuilder;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.RecordShape.Component;
import org.jspecify.annotations.Nullable;

/**
 * Makes a question of which less is known: whatever is certain of it is certain of the one that was given.
 *
 * <p>A component becomes unknown. The item of a list leaves it, and then the list is no longer complete, for any kind; an entity stays, since others refer to
 * it, but nothing is known of it. Four things are seen by what is given together, and stay as they were though one half is forgotten:
 * certificates and accreditations that contradict each other count for nothing, an access that places give away and lists deny is
 * not denied, holdings that do not account for the whole are not all, and an authorisation of the CNIL that is said to be needed is not supposed
 * not to be.
 */
public final class Forgetting {

    private final Predicate<String> forgotten;
    private final Set<String> gone = new HashSet<>();

    private Forgetting(Predicate<String> forgotten) {
        this.forgotten = forgotten;
    }

    /** @param forgotten whether the fact at a JSON pointer is; of a list, whether it is not said to be complete, which takes no item from it */
    public static Hosting of(Hosting given, Predicate<String> forgotten) {
        Forgetting forgetting = new Forgetting(forgotten);
        Hosting less = (Hosting) forgetting.rebuilt(given, "");
        return forgetting.gone.isEmpty() && less == given ? given : consistent(given, forgetting.withoutAttributesOfWhatIsGone(less));
    }

    private Record rebuilt(Record fact, String pointer) {
        RecordShape shape = RecordShape.of(fact.getClass());
        List<Component> components = shape.components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object value = components.get(i).valueIn(fact);
            values[i] = rebuilt(components.get(i), value, FactPointers.child(pointer, components.get(i).name()));
            changed |= values[i] != value;
        }
        return changed ? shape.create(values) : fact;
    }

    private @Nullable Object rebuilt(Component component, @Nullable Object value, String pointer) {
        if (value instanceof Listing<?> listing) {
            List<?> items = items(listing.items(), pointer);
            boolean all = listing.saysAll() && items.size() == listing.items().size() && !forgotten.test(pointer);
            return items == listing.items() && all == listing.saysAll() ? listing
                    : all ? listing.with(items) : new Listing<>(false, items);
        } else if (value instanceof List<?> list) {
            return items(list, pointer);
        } else if (value instanceof Record inner) {
            return rebuilt(inner, pointer);
        }
        return KnownFacts.known(value) && KnownFacts.forgettable(component) && forgotten.test(pointer)
                ? value instanceof Answer ? Answer.UNKNOWN : null
                : value;
    }

    private List<?> items(List<?> items, String pointer) {
        List<Object> kept = new ArrayList<>(items.size());
        boolean changed = false;
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String here = FactPointers.child(pointer, i);
            if (forgotten.test(here)) {
                changed = true;
                if (item instanceof Entity entity) {
                    kept.add(new Forgetting(any -> true).rebuilt((Record) entity, here));
                } else {
                    String id = RecordShape.id(item);
                    if (id != null) {
                        gone.add(id);
                    }
                }
            } else {
                Object less = item instanceof Record record ? rebuilt(record, here) : item;
                changed |= less != item;
                kept.add(less);
            }
        }
        return changed ? kept : items;
    }

    // ---- what is seen by two facts together

    private static Hosting consistent(Hosting given, Hosting less) {
        Need need = less.need();
        Project project = need.project();
        if (!project.accreditations().equals(given.need().project().accreditations())) {
            // What another one denies is unknown already: that other may be among what is forgotten.
            need = NeedBuilder.builder(need).project(ProjectBuilder.builder(project).accreditations(project.accreditations()
                    .with(less(given.need().project(), project))).build()).build();
        }
        if (given.need().project().authorisationRequired().yes() && project.authorisationRequired().no()) {
            need = NeedBuilder.builder(need).project(ProjectBuilder.builder(need.project()).authorisationRequired(Answer.YES).build()).build();
        }
        return new Hosting(need, consistent(given.offer(), less.offer()), less.contract());
    }

    private static List<Accreditation> less(Project given, Project less) {
        Set<String> denied = new HashSet<>();
        for (int i = 0; i < given.accreditations().items().size(); i++) {
            if (!given.accreditationsWeighed().get(i).equals(given.accreditations().items().get(i))) {
                denied.add(given.accreditations().items().get(i).id());
            }
        }
        return less.accreditations().items().stream().map(one -> denied.contains(one.id())
                ? AccreditationBuilder.builder(one).residualRisksAccepted(noYes(one.residualRisksAccepted()))
                        .territoryDerogation(noYes(one.territoryDerogation())).accessibleToUsers(noYes(one.accessibleToUsers())).build()
                : one).toList();
    }

    private static Answer noYes(Answer answer) {
        return answer.yes() ? Answer.UNKNOWN : answer;
    }

    private static Offer consistent(Offer given, Offer less) {
        OfferBuilder offer = OfferBuilder.builder(less);
        if (!less.certificates().equals(given.certificates())) {
            Set<String> contradicted = given.certificatesWeighed().stream().filter(one -> one.status() == Certificate.Status.CONTRADICTED)
                    .map(Certificate::id).collect(Collectors.toSet());
            offer.certificates(less.certificates().with(less.certificates().items().stream()
                    .map(one -> contradicted.contains(one.id()) ? CertificateBuilder.builder(one).status(null).build() : one).toList()));
        }
        if (given.holdings().complete() && !given.allHoldingsKnown()) {
            offer.holdings(new Listing<>(false, less.holdings().items()));
        }
        return offer.build();
    }

    // ---- what is said of what is gone

    private Hosting withoutAttributesOfWhatIsGone(Hosting less) {
        if (gone.isEmpty()) {
            return less;
        }
        Need need = NeedBuilder.builder(less.need()).attributes(still(less.need().attributes())).build();
        Offer offer = OfferBuilder.builder(less.offer()).attributes(still(less.offer().attributes())).build();
        Contract contract = ContractBuilder.builder(less.contract()).attributes(still(less.contract().attributes())).build();
        return new Hosting(need, offer, contract);
    }

    private Listing<Attribute> still(Listing<Attribute> attributes) {
        List<Attribute> kept = attributes.items().stream().filter(attribute -> !gone.contains(attribute.of())).toList();
        return kept.size() == attributes.items().size() ? attributes : new Listing<>(false, kept);
    }
}
