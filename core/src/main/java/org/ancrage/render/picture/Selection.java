package org.ancrage.render.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.fact.Entity;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Who is shown by a box of its own, and in which row: the hoster and who takes part, above them those who hold a part of them, and so on. Of more
 * than {@value #MOST_IN_ROW} in a row, and of holders more than {@value #MOST_ROWS} steps away, some are counted in one box. On the shortest way of
 * each law that reaches the data everybody is shown, but for holders in the midst of a way that is longer than there are rows.
 */
final class Selection {

    static final int MOST_IN_ROW = 6;
    static final int MOST_ROWS = 4;

    /** @param counted those who share one box */
    record Row(List<String> shown, List<String> counted) {
        Row {
            shown = List.copyOf(shown);
            counted = List.copyOf(counted);
        }
    }

    /** Who holds, or controls without a holding that is given, and what. */
    record Hold(String holder, String of) {
    }

    private final Picture picture;
    private final Reaches reaches;
    private final Set<String> needed;
    private final Map<Hold, List<Holding>> holds = new LinkedHashMap<>();
    private final Map<String, List<String>> holdersOf = new HashMap<>();
    private final Map<String, List<String>> heldBy = new HashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> boxes = new HashMap<>();
    private final Row parties;
    private final List<Row> holders = new ArrayList<>();

    Selection(Picture picture, Reaches reaches) {
        this.picture = picture;
        this.reaches = reaches;
        this.needed = Reaches.onChains(picture);
        Stream.of(List.of(picture.hoster()), picture.participants().items(), picture.holders()).<Entity>flatMap(List::stream)
                .forEach(entity -> entities.putIfAbsent(entity.id(), entity));
        picture.holdings().items().forEach(holding -> hold(holding.holder(), holding.of()).add(holding));
        picture.reaches().stream().filter(reach -> !reach.byItself() && !reach.entity().equals(picture.offer()))
                .forEach(reach -> hold(reach.through(), reach.entity()));
        holds.keySet().forEach(hold -> {
            holdersOf.computeIfAbsent(hold.of(), fresh -> new ArrayList<>()).add(hold.holder());
            heldBy.computeIfAbsent(hold.holder(), fresh -> new ArrayList<>()).add(hold.of());
        });
        this.parties = chosenParties();
        place(parties, 0);
        holderRows();
    }

    private List<Holding> hold(String holder, String of) {
        return holds.computeIfAbsent(new Hold(holder, of), fresh -> new ArrayList<>());
    }

    private Row chosenParties() {
        List<String> participants = picture.participants().items().stream().map(Participant::id).distinct().sorted(byWeight()).toList();
        if (participants.size() < MOST_IN_ROW) {
            return new Row(Stream.concat(Stream.of(picture.hoster().id()), participants.stream()).toList(), List.of());
        }
        Row others = row(participants, MOST_IN_ROW - 2);
        return new Row(Stream.concat(Stream.of(picture.hoster().id()), others.shown().stream()).toList(), others.counted());
    }

    /** As many as there is room for, and all that are needed. */
    private Row row(List<String> sorted, int room) {
        List<String> shown = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        sorted.forEach(id -> (isNeeded(id) || shown.size() < room ? shown : counted).add(id));
        return new Row(shown, counted);
    }

    private boolean isNeeded(String id) {
        return needed.contains(id);
    }

    /** Those through whom foreign law reaches the data, then those through whom it may, then those with access; by id. */
    private Comparator<String> byWeight() {
        Map<String, Integer> weights = new HashMap<>();
        entities.forEach((id, entity) -> weights.put(id, isNeeded(id) ? 0 : switch (reaches.through(id)) {
            case YES -> 1;
            case PERHAPS -> 2;
            case NO -> entity instanceof Participant participant && participant.possibleTechnicalAccess() ? 3 : 4;
        }));
        return Comparator.<String>comparingInt(id -> weights.getOrDefault(id, 4)).thenComparing(Comparator.naturalOrder());
    }

    private void holderRows() {
        Map<String, Integer> distances = distances();
        Map<Integer, List<String>> byRow = new TreeMap<>();
        Set<String> far = new HashSet<>();
        Set<String> ends = new HashSet<>();
        picture.chains().forEach(chain -> ends.add(chain.steps().get(chain.steps().size() - 1).entity()));
        picture.holders().stream().map(Entity::id).distinct().filter(id -> distances.getOrDefault(id, 1) > 0).forEach(id -> {
            int distance = distances.getOrDefault(id, 1);
            byRow.computeIfAbsent(Math.min(distance, MOST_ROWS), fresh -> new ArrayList<>()).add(id);
            if (distance > MOST_ROWS && !ends.contains(id)) {
                far.add(id);
            }
        });
        for (List<String> ids : byRow.values()) {
            List<String> near = ids.stream().filter(id -> !far.contains(id)).sorted(byWeight()).toList();
            boolean crowded = near.size() > MOST_IN_ROW || near.size() < ids.size();
            Row row = row(near, crowded ? MOST_IN_ROW - 1 : MOST_IN_ROW);
            List<String> counted = Stream.concat(row.counted().stream(), ids.stream().filter(far::contains)).sorted().toList();
            Row placed = new Row(leftToRight(row.shown(), holders.isEmpty() ? parties : holders.get(holders.size() - 1)), counted);
            place(placed, holders.size() + 1);
            holders.add(placed);
        }
    }

    /** Above what they hold, so that fewer arrows cross. */
    private List<String> leftToRight(List<String> row, Row below) {
        Map<String, Double> middles = new HashMap<>();
        row.forEach(id -> middles.put(id, heldBy.getOrDefault(id, List.of()).stream()
                .mapToInt(held -> below.shown().contains(held) ? below.shown().indexOf(held) : below.shown().size()).average().orElse(below.shown().size())));
        return row.stream().sorted(Comparator.<String>comparingDouble(middles::get).thenComparing(Comparator.naturalOrder())).toList();
    }

    private Map<String, Integer> distances() {
        Map<String, Integer> distances = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Stream.concat(Stream.of(picture.hoster().id()), picture.participants().items().stream().map(Participant::id)).forEach(id -> {
            distances.put(id, 0);
            open.add(id);
        });
        while (!open.isEmpty()) {
            String id = open.remove();
            for (String holder : holdersOf.getOrDefault(id, List.of())) {
                if (distances.putIfAbsent(holder, distances.getOrDefault(id, 0) + 1) == null) {
                    open.add(holder);
                }
            }
        }
        return distances;
    }

    private void place(Row row, int number) {
        row.shown().forEach(id -> boxes.put(id, "e:" + id));
        row.counted().forEach(id -> boxes.put(id, countedIn(number)));
    }

    /** The box of those in a row who have none of their own. */
    static String countedIn(int row) {
        return "g:" + row;
    }

    Row parties() {
        return parties;
    }

    /** The first row stands lowest. */
    List<Row> holders() {
        return holders;
    }

    /** In which box an entity is; null for one of which nothing is given. */
    @Nullable String boxOf(String entity) {
        return boxes.get(entity);
    }

    Entity entity(String id) {
        Entity entity = entities.get(id);
        if (entity == null) {
            throw new IllegalStateException("There is no entity (%s).".formatted(id));
        }
        return entity;
    }

    /** What is held, with the holdings that are given, by boxes: several hold one another within a box. */
    Map<Hold, Set<Hold>> holdsByBox() {
        Map<Hold, Set<Hold>> byBox = new TreeMap<>(Comparator.comparing(Hold::holder).thenComparing(Hold::of));
        holds.keySet().forEach(hold -> {
            String from = boxOf(hold.holder());
            String to = boxOf(hold.of());
            if (from != null && to != null && !from.equals(to)) {
                byBox.computeIfAbsent(new Hold(from, to), fresh -> new LinkedHashSet<>()).add(hold);
            }
        });
        return byBox;
    }

    List<Holding> holdings(Hold hold) {
        return holds.getOrDefault(hold, List.of());
    }
}
