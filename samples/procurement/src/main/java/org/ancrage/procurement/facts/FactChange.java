package org.ancrage.procurement.facts;

import java.util.Optional;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Node;
import org.ancrage.document.Node.MappingNode;
import org.ancrage.document.Node.ScalarNode;
import org.ancrage.document.Node.ScalarNode.Kind;
import org.ancrage.document.Position;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestEdit;
import org.ancrage.document.RequestReader;
import org.ancrage.procurement.page.Refused;

/** Puts one fact in the place of another. */
public final class FactChange {

    private FactChange() {
    }

    /**
     * @param pointer JSON pointer, whose listings are plain lists
     * @param value as it stands in a document; {@link FactLine#COMPLETE} to say of a list that there are no others
     * @throws Refused if there is no fact at the pointer
     * @throws InvalidInputException later, when it is read, if it is no such value
     */
    public static MappingNode with(Node request, String pointer, String value) {
        RequestComponent component = component(pointer).orElseThrow(() -> new Refused("fact.no-such"));
        try {
            if (value.equals(FactLine.COMPLETE)) {
                if (component.container() != RequestComponent.Container.LISTING) {
                    throw new Refused("fact.value-missing");
                }
                return RequestEdit.closed(request, pointer);
            }
            boolean number = Number.class.isAssignableFrom(component.type()) || component.type().isPrimitive();
            return RequestEdit.with(request, pointer, new ScalarNode(number ? Kind.NUMBER : Kind.STRING, value, Position.UNKNOWN));
        } catch (IndexOutOfBoundsException | ClassCastException noPlace) {
            throw new Refused("fact.no-such");
        }
    }

    /** What may be given at a pointer; of a list of values, at each of its numbers. Empty where no single fact stands there. */
    public static Optional<RequestComponent> component(String pointer) {
        RequestComponent component = RequestReader.components().get(pointer.replaceAll("/[0-9]{1,9}(?=/|$)", ""));
        boolean list = component != null && component.container() == RequestComponent.Container.LISTING;
        return Optional.ofNullable(component).filter(found -> !found.ofRecords() || list).filter(found -> !found.name().equals("id"));
    }
}
