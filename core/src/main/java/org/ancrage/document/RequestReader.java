package org.ancrage.document;

import java.lang.reflect.AnnotatedType;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ancrage.document.RecordShape.Component;

/** Reads and writes requests: a need, an offer, perhaps a contract and a day. */
public final class RequestReader {

    private RequestReader() {
    }

    /** @throws InvalidInputException with all that is wrong, in form and in substance */
    public static Request read(Document document) {
        Problems problems = new Problems(document.name());
        Request request = RecordReader.bind(RequestDocument.class, Cursor.of(document, problems)).request();
        problems.addAll(HostingChecks.check(request.hosting()), document);
        problems.throwIfAny();
        return request;
    }

    /** The document that reads as this request. */
    public static Node toNode(Request request) {
        return RecordWriter.toNode(RequestDocument.of(request));
    }

    /** JSON pointers of all components of a request, without the numbers of list items: {@code /offer/holdings/capital}. */
    public static Set<String> componentPointers() {
        return Pointed.POINTERS;
    }

    /**
     * JSON pointers of the texts that a request can freely choose (names, ids, what refers to them, services, zones), not of countries
     * and constants. The step {@code *} stands for every item of a list, whether or not it is complete:
     * <code>/offer/holders/&#42;/name</code>.
     */
    public static Set<String> textPointers() {
        return Pointed.TEXTS;
    }

    /** Made only when asked for: no request needs it. */
    private static final class Pointed {

        static final Set<String> POINTERS = Collections.unmodifiableSet(pointers());
        static final Set<String> TEXTS = Collections.unmodifiableSet(texts());

        private static Set<String> pointers() {
            Set<String> pointers = new LinkedHashSet<>();
            collect(RequestDocument.class, "", pointers);
            return pointers;
        }

        private static void collect(Class<?> type, String pointer, Set<String> pointers) {
            for (Component component : RecordShape.of(type).components()) {
                String child = Pointers.child(pointer, component.name());
                pointers.add(child);
                AnnotatedType inner = component.type();
                if (RecordShape.container(RecordShape.raw(inner))) {
                    inner = RecordShape.item(inner);
                }
                if (RecordShape.raw(inner).isRecord()) {
                    collect(RecordShape.raw(inner), child, pointers);
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
                } else if (RecordShape.raw(inner) == String.class && !RecordShape.country(inner)) {
                    texts.add(child);
                }
            }
        }
    }
}
