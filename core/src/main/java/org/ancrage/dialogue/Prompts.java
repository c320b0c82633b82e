package org.ancrage.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.ancrage.decision.Question;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestComponent.Container;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.Accreditation;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Authorisation;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.fact.term.ShareRange;
import org.ancrage.law.Wording;
import org.jspecify.annotations.Nullable;

/** Finds what to ask for one question: the unknown components below the pointers of its criterion, as far as its rules read them. */
final class Prompts {

    private static final Map<String, List<RequestComponent>> PARTS = parts();

    private final DialogueLaw law;
    private final Hosting hosting;
    private final Question question;
    private final BiPredicate<String, Object> concerned;
    private final Map<String, Prompt> found = new LinkedHashMap<>();

    private Prompts(DialogueLaw law, Hosting hosting, Question question, BiPredicate<String, Object> concerned) {
        this.law = law;
        this.hosting = hosting;
        this.question = question;
        this.concerned = concerned;
    }

    /**
     * In the order in which they are best asked: what the question misses first; of a list, the items that are known before another
     * one. Items over which the rules pass are left out, as long as there is anything else to ask.
     *
     * @param concerning as {@link DialogueLaw#concerning} has it of the hosting
     */
    static List<Prompt> of(Question question, DialogueLaw law, Hosting hosting, BiPredicate<String, Object> concerning) {
        List<Prompt> concerned = new Prompts(law, hosting, question, concerning).all();
        return concerned.isEmpty() ? new Prompts(law, hosting, question, (criterion, item) -> true).all() : concerned;
    }

    /** The prompt for a component that an item must have before it is one. */
    static Prompt ofDraft(RequestComponent component, String pointer, String item, List<Choice> choices, Question question) {
        Kind kind = kind(component);
        return new Prompt(pointer, kind, PromptWords.text(component, item, kind, false), choices, open(component), List.of(), question);
    }

    /** The components of a record of a request, or of the items of a list. */
    static List<RequestComponent> partsOf(String pointer) {
        return PARTS.getOrDefault(pointer, List.of());
    }

    private static Map<String, List<RequestComponent>> parts() {
        Map<String, List<RequestComponent>> parts = new LinkedHashMap<>();
        RequestReader.components().values().forEach(component -> parts.computeIfAbsent(
                component.pointer().substring(0, component.pointer().lastIndexOf('/')), parent -> new ArrayList<>()).add(component));
        return parts;
    }

    private List<Prompt> all() {
        Set<String> pointers = new LinkedHashSet<>(question.missing());
        pointers.addAll(question.criterion().asks());
        pointers.forEach(pointer -> follow(hosting, "", "", List.of(pointer.substring(1).split("/"))));
        return List.copyOf(found.values());
    }

    private void follow(Object record, String pointer, String plain, List<String> steps) {
        RequestComponent component = RequestReader.component(plain + "/" + steps.get(0));
        if (saidOtherwise(component, record)) {
            return;
        }
        if (steps.size() == 1) {
            whole(component, record, pointer);
            return;
        }
        List<String> rest = steps.subList(1, steps.size());
        String here = pointer + "/" + component.name();
        Object value = value(record, component);
        if (component.container() == Container.NONE) {
            if (value != null) {
                follow(value, here, component.pointer(), rest);
            }
            return;
        }
        items(value, here, (item, place) -> follow(item, place, component.pointer(), rest));
        another(component, value, here);
    }

    /** Asks for all of a component that its rules read. */
    private void whole(RequestComponent component, Object record, String pointer) {
        String here = pointer + "/" + component.name();
        Object value = value(record, component);
        if (!component.ofRecords()) {
            if (unknown(value)) {
                ask(component, here, item(record, pointer), kind(component), known(component, value));
            }
        } else if (component.container() == Container.NONE) {
            if (value != null) {
                parts(component, value, here);
            }
        } else {
            items(value, here, (item, place) -> parts(component, item, place));
            another(component, value, here);
        }
    }

    private void parts(RequestComponent component, Object record, String pointer) {
        for (RequestComponent part : partsOf(component.pointer())) {
            // Places are not facts themselves, but one fact per function and country.
            boolean read = part.declaredIn() == Locations.class
                    || law.reads(question.criterion().id(), part.declaredIn(), part.name());
            if (read && !part.name().equals("id") && !part.name().equals("name") && !saidOtherwise(part, record)) {
                whole(part, record, pointer);
            }
        }
    }

    /**
     * The type of a certificate for hosting health data stands for its activities, but not under framework 2, which certifies activity by
     * activity; what is not limited in time has neither last day nor term; who cannot obtain data has no access to them from elsewhere.
     */
    private static boolean saidOtherwise(RequestComponent part, Object record) {
        return record instanceof Certificate certificate && (part.name().equals("type") && certificate.activities().complete()
                        || part.name().equals("activities") && certificate.type() != null && !certificate.majorVersionIs(2))
                || record instanceof Accreditation accreditation && part.name().equals("validUntil") && accreditation.limited().no()
                || record instanceof Authorisation authorisation && part.name().equals("months") && authorisation.limited().no()
                || record instanceof Participant participant && part.name().equals("remoteAccess") && participant.noTechnicalAccess();
    }

    private interface Item {
        void at(Object item, String pointer);
    }

    private void items(@Nullable Object container, String pointer, Item each) {
        List<?> items = itemsOf(container);
        for (int index = 0; index < items.size(); index++) {
            Object item = items.get(index);
            if (concerned.test(question.criterion().id(), item)) {
                each.at(item, pointer + "/" + index);
            }
        }
    }

    static List<?> itemsOf(@Nullable Object container) {
        return container instanceof Listing<?> listing ? listing.items() : container instanceof List<?> list ? list : List.of();
    }

    private void another(RequestComponent component, @Nullable Object value, String pointer) {
        if (value instanceof Listing<?> listing && mayHaveMore(component, listing, hosting)) {
            ask(component, pointer, "", Kind.ANOTHER, ids(listing).stream().map(id -> new Choice(id, same(id))).toList());
        }
    }

    /** Holdings that do not account for the whole are not all, whatever is said of them. */
    static boolean mayHaveMore(RequestComponent component, Listing<?> listing, Hosting hosting) {
        return !listing.complete() || component.type() == Holding.class && hosting.offer().holdingsFallShort();
    }

    private void ask(RequestComponent component, String pointer, String item, Kind kind, List<Choice> known) {
        found.putIfAbsent(pointer, new Prompt(pointer, kind, PromptWords.text(component, item, kind, !known.isEmpty()),
                kind == Kind.ANOTHER ? List.of() : choices(component, hosting), open(component), known, question));
    }

    // ---- what a component is

    static Kind kind(RequestComponent component) {
        boolean one = component.container() == Container.NONE;
        Class<?> type = component.type();
        if (type == Answer.class) {
            return Kind.YES_NO;
        }
        if (type.isEnum()) {
            return one ? Kind.ONE_OF : Kind.SEVERAL_OF;
        }
        if (component.country()) {
            return one ? Kind.COUNTRY : Kind.COUNTRIES;
        }
        if (reference(component)) {
            return Kind.ENTITY;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == BigDecimal.class) {
            return Kind.PERCENTAGE;
        }
        return type == Integer.class ? Kind.NUMBER : one ? Kind.TEXT : Kind.TEXTS;
    }

    private static boolean reference(RequestComponent component) {
        return component.declaredIn() == Holding.class && (component.name().equals("holder") || component.name().equals("of"))
                || component.declaredIn() == Certificate.class && component.name().equals("holder");
    }

    /** Holders are named when a holding is: nobody lists them first. */
    static boolean open(RequestComponent component) {
        return component.declaredIn() == Holding.class && component.name().equals("holder");
    }

    static List<Choice> choices(RequestComponent component, Hosting hosting) {
        if (reference(component)) {
            return entities(hosting.offer()).map(entity -> new Choice(entity.id(), entity.name() == null
                    ? same(entity.id())
                    : same("%s (%s)".formatted(entity.id(), entity.name())))).toList();
        }
        return component.type().isEnum() && component.type() != Answer.class
                ? Stream.of(component.type().getEnumConstants())
                        .map(constant -> new Choice(((Enum<?>) constant).name(), PromptWords.constant((Enum<?>) constant))).toList()
                : List.of();
    }

    static Stream<Entity> entities(Offer offer) {
        return Stream.of(Stream.of(offer.hoster()), offer.holders().stream(), offer.participants().items().stream())
                .flatMap(entities -> entities);
    }

    static List<Choice> known(RequestComponent component, @Nullable Object value) {
        return itemsOf(value).stream().map(item -> item instanceof Enum<?> constant
                ? new Choice(constant.name(), PromptWords.constant(constant))
                : new Choice(item.toString(), component.country() ? PromptWords.country(item.toString()) : same(item.toString()))).toList();
    }

    private static Wording same(String text) {
        return new Wording(text, text);
    }

    static boolean unknown(@Nullable Object value) {
        return value == null || value == Answer.UNKNOWN || value instanceof ShareRange || value instanceof Listing<?> listing && !listing.complete();
    }

    /** What tells the items of a list from each other. */
    static List<String> ids(@Nullable Object list) {
        return itemsOf(list).stream().map(Prompts::id).toList();
    }

    /** The id of an item of a list; of what there is one only, nobody needs to be told which. */
    private static String item(Object record, String pointer) {
        return pointer.matches(".*/[0-9]+") ? id(record) : "";
    }

    /** What tells one item from another. */
    private static String id(Object record) {
        for (RequestComponent component : RequestReader.components().values()) {
            if (component.declaredIn() == record.getClass() && component.container() == Container.NONE
                    && (component.name().equals("id") || component.country() && component.mandatory())) {
                return String.valueOf(value(record, component));
            }
        }
        return "";
    }

    private static @Nullable Object value(Object record, RequestComponent component) {
        return RecordShape.component(record.getClass(), component.name()).orElseThrow().valueIn(record);
    }
}
