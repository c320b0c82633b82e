package org.ancrage.document;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.base.BaseFolder;
import org.ancrage.document.base.BasedDocument;
import org.ancrage.document.base.Bases;
import org.ancrage.document.evidence.ProvenanceChecks;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.evidence.FactPointers;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.shape.RecordShape.Component;

/** Reads and writes requests: a need, an offer, perhaps a contract and a day. */
public final class RequestReader {

    private RequestReader() {
    }

    /**
     * Of a file, which perhaps builds on others in its folder or below it ({@code like: bases/clinic.yaml}), and on none elsewhere.
     *
     * @throws InvalidInputException as {@link #read(Document, Bases)}, or if the file is not a document within the {@link Limits}
     * @throws IOException if there is no such file, or if it cannot be read
     */
    public static Request read(Path file) throws IOException {
        DocumentReader documents = new DocumentReader();
        Path folder = file.resolveSibling("");
        return read(documents.read(file), new BaseFolder(folder, folder, documents));
    }

    /**
     * Of a document that stands alone.
     *
     * @throws InvalidInputException as {@link #read(Document, Bases)}
     */
    public static Request read(Document document) {
        return read(document, Bases.NONE);
    }

    /**
     * Of a document that perhaps builds on others ({@link BasedDocument}).
     *
     * @param bases where these are
     * @throws InvalidInputException with all that is wrong, in form and in substance
     */
    public static Request read(Document given, Bases bases) {
        Document document = BasedDocument.resolved(given, bases);
        Problems problems = new Problems(document.name());
        Request request = RecordReader.bind(RequestDocument.class, Cursor.of(document, problems), List.of(BasedDocument.LIKE)).request();
        problems.addAll(HostingChecks.check(request.hosting(), problems.standIns()), document);
        if (problems.none()) {
            // Pointers lead into facts that could be read.
            problems.addAll(ProvenanceChecks.check(request.provenance(), request.hosting(), request.on()), document);
        }
        problems.throwIfAny();
        return request;
    }

    /** The document that reads as this request. */
    public static Node toNode(Request request) {
        return RecordWriter.toNode(RequestDocument.of(request));
    }

    /** JSON pointers of all components of a request, without the numbers of list items: {@code /offer/holdings/capital}. */
    public static Set<String> componentPointers() {
        return Pointed.COMPONENTS.keySet();
    }

    /** All components of a request by JSON pointer, those of a record in their order. */
    public static Map<String, RequestComponent> components() {
        return Pointed.COMPONENTS;
    }

    /**
     * The component at a pointer, with or without the numbers of list items.
     *
     * @throws IllegalArgumentException if a request has none there
     */
    public static RequestComponent component(String pointer) {
        RequestComponent component = components().get(FactPointers.component(FactPointers.plain(pointer)));
        if (component == null) {
            throw new IllegalArgumentException("A request has no component (%s).".formatted(pointer));
        }
        return component;
    }

    /**
     * JSON pointers of the texts that a request can freely choose (names, ids, what refers to them, services, zones, what sources say of
     * themselves), not of countries and constants. The step {@code *} stands for every item of a list, whether or not it is complete:
     * <code>/offer/holders/&#42;/name</code>.
     */
    public static Set<String> textPointers() {
        return Pointed.TEXTS;
    }

    /** Made only when asked for: no request needs it. */
    private static final class Pointed {

        /** Pointers and hashes, which nobody chooses freely. */
        private static final Set<String> NO_TEXTS = Set.of("/evidence/*/facts/*", "/assumptions/*", "/sources/*/sha256");

        static final Map<String, RequestComponent> COMPONENTS = Collections.unmodifiableMap(components());
        static final Set<String> TEXTS = Collections.unmodifiableSet(texts());

        private static Map<String, RequestComponent> components() {
            Map<String, RequestComponent> components = new LinkedHashMap<>();
            collect(RequestDocument.class, "", components);
            return components;
        }

        private static void collect(Class<?> type, String pointer, Map<String, RequestComponent> components) {
            for (Component component : RecordShape.of(type).components()) {
                if (pointer.isEmpty() && RequestDocument.beside(component.name())) {
                    continue;
                }
                String child = Pointers.child(pointer, component.name());
                AnnotatedType inner = component.type();
                Class<?> raw = RecordShape.raw(inner);
                Container container = raw == Listing.class ? Container.LISTING : RecordShape.container(raw) ? Container.LIST : Container.NONE;
                if (container != Container.NONE) {
                    inner = RecordShape.item(inner);
                }
                Class<?> value = RecordShape.raw(inner);
                components.put(child, new RequestComponent(child, type == RequestDocument.class ? Hosting.class : type, component.name(),
                        value, container, RecordShape.country(inner), component.mandatory()));
                if (value.isRecord()) {
                    collect(value, child, components);
                }
            }
        }

        private static Set<String> texts() {
            Set<String> texts = new LinkedHashSet<>();
            texts(RequestDocument.class, "", texts);
            return texts;
        }

        private static void texts(Class<?> type, String pointer, Set<String> texts) {
            for (Component component : RecordShape.of(type).components()) {
                String child = Pointers.child(pointer, component.name());
                AnnotatedType inner = component.type();
                if (RecordShape.container(RecordShape.raw(inner))) {
                    inner = RecordShape.item(inner);
                    child = Pointers.child(child, "*");
                }
                if (RecordShape.raw(inner).isRecord()) {
                    texts(RecordShape.raw(inner), child, texts);
                } else if (RecordShape.raw(inner) == String.class && !RecordShape.country(inner) && !NO_TEXTS.contains(child)) {
                    texts.add(child);
                }
            }
        }
    }
}
