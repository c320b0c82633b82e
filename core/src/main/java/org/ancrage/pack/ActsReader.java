package org.ancrage.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.Problems;
import org.ancrage.document.RequestComponent;
import org.ancrage.document.RequestReader;
import org.ancrage.fact.shape.RecordShape;
import org.ancrage.law.Act;
import org.ancrage.law.ComponentChange;
import org.ancrage.law.Criterion.Actor;
import org.ancrage.law.Wording;

/** Reads {@code acts.yaml}: what can be done about an answer, and what it changes in the facts. */
public final class ActsReader {

    /** Each is tried on answers; there are a third as many in the standard pack. */
    private static final int MOST = 100;
    /** What is to be done is said in one sentence. */
    private static final int MOST_WORDS = 25;

    private final Cursor root;
    private final LawParts parts;
    private final Set<String> ids;

    private ActsReader(Cursor root) {
        this.root = root;
        this.parts = new LawParts(root);
        this.ids = parts.declared("acts");
    }

    /** @throws org.ancrage.document.InvalidInputException with all that is wrong; acts and provisions of others are left to {@link CorpusChecks} */
    public static List<Act> read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "acts");
        List<Act> acts = new ActsReader(root).acts();
        problems.throwIfAny();
        return acts;
    }

    private List<Act> acts() {
        List<Cursor> given = LawParts.given(root, "acts");
        if (given.size() > MOST) {
            root.at("acts").report(LawProblem.TOO_MANY_ACTS.with("size", given.size()).with("limit", MOST));
            return List.of();
        }
        Set<String> seen = new LinkedHashSet<>();
        return given.stream().map(cursor -> act(cursor, seen)).toList();
    }

    private Act act(Cursor cursor, Set<String> seen) {
        cursor.keys("id", "words", "by", "takes", "from", "until", "when", "includes", "provisions", "change");
        Cursor change = cursor.at("change");
        return new Act(
                parts.global(LawParts.newId(cursor, seen, true)),
                words(cursor.at("words")),
                by(cursor.at("by")),
                cursor.find("takes").map(LawParts::wording).orElse(null),
                LawParts.period(cursor),
                when(cursor),
                LawParts.items(cursor, "includes").stream().map(included -> parts.reference(included, LawProblem.UNDECLARED_ACT, ids)).toList(),
                LawParts.items(cursor, "provisions").stream().map(provision -> parts.reference(provision, LawProblem.UNDECLARED_PROVISION, Set.of())).toList(),
                change.blank() ? new ComponentChange.Components(Map.of(), false) : ComponentChangeReader.request(change));
    }

    private static Wording words(Cursor cursor) {
        Wording words = LawParts.wording(cursor);
        if (Stream.of(words.fr(), words.en()).anyMatch(sentence -> sentence.split("[\\s ]+").length > MOST_WORDS)) {
            cursor.report(LawProblem.TOO_MANY_WORDS.with("limit", MOST_WORDS));
        }
        return words;
    }

    private static Actor by(Cursor cursor) {
        Actor actor = cursor.constant(Actor.class).orElse(Actor.CUSTOMER);
        if (actor == Actor.NOBODY) {
            cursor.report(LawProblem.ACT_OF_NOBODY.plain());
            return Actor.CUSTOMER;
        }
        return actor;
    }

    private static Map<String, List<String>> when(Cursor act) {
        Map<String, List<String>> when = new LinkedHashMap<>();
        act.find("when").map(Cursor::entries).orElse(Map.of()).forEach((pointer, values) -> {
            RequestComponent component = RequestReader.components().get(pointer);
            if (component == null) {
                values.unknown(PackProblem.UNKNOWN_COMPONENT, pointer, RequestReader.componentPointers());
            } else if (component.type().isRecord() || component.container() != RequestComponent.Container.NONE
                    || RequestReader.components().values().stream().anyMatch(list -> list.container() != RequestComponent.Container.NONE
                            && pointer.startsWith(list.pointer() + "/"))) {
                values.report(LawProblem.NO_SINGLE_VALUE.with("component", pointer));
            } else {
                when.put(pointer, ComponentChangeReader.constants(RecordShape.component(component.declaredIn(), component.name()).orElseThrow().type(), values));
            }
        });
        return when;
    }
}
