package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.fact.Holding;
import org.ancrage.fact.Offer;
import org.ancrage.fact.Participant;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.picture.Selection.Hold;
import org.ancrage.render.picture.Sketch.Arrow;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Line;
import org.ancrage.render.picture.Sketch.Reached;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Words;

/** Chooses what is drawn, and says it. */
final class SketchComposer {

    static final String DATA = "data";
    private static final String OTHER_HOLDERS = "other holders";
    private static final String OTHER_PARTICIPANTS = "other participants";
    /** Holdings between two that are told one by one. */
    private static final int FEW = 3;

    private final Picture picture;
    private final Words words;
    private final Labels labels;
    private final Grammar grammar;
    private final LawNumbers laws;
    private final Reaches reaches;
    private final Selection selection;
    private final BoxWords boxes;
    private final List<Arrow> arrows = new ArrayList<>();
    private final Map<Hold, Set<Hold>> holds;

    private SketchComposer(Corpus corpus, Language language, Picture picture) {
        this.picture = picture;
        this.words = new Words(corpus, language, Set.of(picture.offer()), picture.names());
        this.labels = words.labels();
        this.grammar = words.grammar();
        this.laws = new LawNumbers(picture, language);
        this.reaches = new Reaches(picture);
        this.selection = new Selection(picture, reaches);
        this.boxes = new BoxWords(picture, reaches, laws, words);
        this.holds = selection.holdsByBox();
    }

    static Sketch compose(Corpus corpus, Language language, Picture picture) {
        return new SketchComposer(corpus, language, picture).sketch();
    }

    private Sketch sketch() {
        List<List<Box>> holders = new ArrayList<>();
        for (int i = 0; i < selection.holders().size(); i++) {
            holders.add(row(selection.holders().get(i), i + 1, Phrase.PICTURE_COUNTED_HOLDERS));
        }
        List<Box> parties = row(selection.parties(), 0, Phrase.PICTURE_COUNTED_PARTICIPANTS);
        holds.forEach(this::held);
        if (!picture.holdings().complete()) {
            if (holders.isEmpty()) {
                holders.add(new ArrayList<>());
            }
            holders.get(0).add(others(OTHER_HOLDERS, Phrase.PICTURE_OTHER_HOLDERS, Phrase.PICTURE_NOT_ALL_HOLDINGS));
            arrows.add(perhaps(OTHER_HOLDERS, "e:" + picture.hoster().id(),
                    labels.of(Phrase.PICTURE_OTHERS_MAY_HOLD, words.fullName(picture.hoster().id()))));
        }
        accesses();
        if (!picture.participants().complete()) {
            parties.add(others(OTHER_PARTICIPANTS, Phrase.PICTURE_OTHER_PARTICIPANTS, Phrase.PICTURE_NOT_ALL_PARTICIPANTS));
            arrows.add(perhaps(OTHER_PARTICIPANTS, DATA, labels.of(Phrase.PICTURE_OTHERS_MAY_ACCESS)));
        }
        List<Box> places = new PlaceBoxes(picture, boxes, labels, grammar).boxes();
        places.forEach(place -> arrows.add(new Arrow(DATA, place.id(), !place.id().equals("p:" + Picture.Jurisdiction.UNKNOWN), Reached.NO, Set.of(), false,
                labels.of(Phrase.PICTURE_PLACES, place.name()))));
        String title = labels.of(Phrase.PICTURE_TITLE, words.fullName(picture.offer()), picture.need(), grammar.date(picture.on()));
        return new Sketch(title, summary(), laws.all(), picture.chains().stream().map(chain -> grammar.sentence(words.chain(chain)) + ".").toList(),
                holders, parties, data(), places, arrows, remarks());
    }

    // ---- boxes

    private List<Box> row(Selection.Row row, int number, Phrase counted) {
        List<Box> shown = new ArrayList<>(row.shown().stream().map(id -> boxes.box("e:" + id, selection.entity(id), holdings("e:" + id))).toList());
        if (!row.counted().isEmpty()) {
            shown.add(boxes.counted(Selection.countedIn(number), counted, row.counted(), row.counted().stream().map(selection::entity)));
        }
        return shown;
    }

    /** What a box holds, in short. */
    private List<String> holdings(String box) {
        return holds.entrySet().stream().filter(held -> held.getKey().holder().equals(box)).flatMap(held -> {
            List<Holding> between = between(held.getValue());
            return between.isEmpty() ? Stream.<String>empty() : Stream.of(grammar.colon(nameOf(held.getKey().of(), held.getValue()), shares(between)));
        }).toList();
    }

    private String nameOf(String box, Set<Hold> held) {
        return box.startsWith("e:") ? box.substring(2) : boxes.few(held.stream().map(Hold::of).distinct().sorted().toList());
    }

    private List<Holding> between(Set<Hold> held) {
        return held.stream().flatMap(hold -> selection.holdings(hold).stream()).toList();
    }

    private String shares(List<Holding> holdings) {
        return holdings.size() <= FEW ? String.join(grammar.listSeparator(), holdings.stream().map(boxes::share).toList())
                : labels.of(Phrase.PICTURE_HOLDINGS, grammar.number(holdings.size()));
    }

    private Box others(String id, Phrase name, Phrase line) {
        return new Box(id, "", labels.of(name), laws.none() ? Reached.NO : Reached.PERHAPS,
                List.of(Line.at(Picture.Jurisdiction.UNKNOWN, labels.of(line))));
    }

    private Box data() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(grammar.colon(grammar.sentence(labels.component(Offer.class, "keyCustody")),
                picture.keyCustody() == null ? labels.of(Phrase.NOT_KNOWN) : labels.name(picture.keyCustody()))));
        summary().forEach(told -> lines.add(Line.ofLaw(told)));
        return new Box(DATA, "", labels.of(Phrase.PICTURE_DATA, words.fullName(picture.offer())), reached(), lines);
    }

    private boolean allKnown() {
        return picture.holdings().complete() && picture.participants().complete();
    }

    private Reached reached() {
        return reaches.data() == Reached.NO && !allKnown() && !laws.none() ? Reached.PERHAPS : reaches.data();
    }

    private List<String> summary() {
        List<String> told = new ArrayList<>();
        switch (reached()) {
            case YES -> {
                Set<String> reaching = new HashSet<>();
                reaches.of(picture.offer()).forEach(reach -> reaching.addAll(reach.laws().keySet()));
                told.add(labels.of(Phrase.PICTURE_REACHED, laws.named(reaching)));
                if (!reaches.perhapsData().isEmpty() || !allKnown()) {
                    told.add(labels.of(Phrase.PICTURE_MAY_REACH_TOO));
                }
            }
            case PERHAPS -> told.add(labels.of(Phrase.PICTURE_MAY_REACH));
            case NO -> told.add(labels.of(Phrase.PICTURE_NOT_REACHED));
        }
        return told;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (picture.supposing()) {
            remarks.add(labels.of(Phrase.PICTURE_SUPPOSING));
        }
        remarks.add(labels.of(Phrase.PICTURE_READINGS));
        remarks.add(labels.of(Phrase.NOTICE));
        return remarks;
    }

    // ---- arrows

    private void held(Hold boxes, Set<Hold> within) {
        List<Holding> holdings = between(within);
        String from = told(boxes.holder(), within.stream().map(Hold::holder).distinct().sorted().toList());
        String to = told(boxes.of(), within.stream().map(Hold::of).distinct().sorted().toList());
        boolean group = within.stream().anyMatch(hold -> reaches.isKnown(hold.holder(), hold.of()));
        String told = holdings.isEmpty() ? labels.of(group ? Phrase.PICTURE_GROUP_CONTROLS : Phrase.PICTURE_GROUP_MAY_CONTROL, from, to)
                : labels.of(Phrase.PICTURE_HOLDS, from, to, shares(holdings));
        boolean certain = holdings.isEmpty() ? group : holdings.stream().noneMatch(Holding::controlUnclear);
        arrows.add(arrow(boxes.holder(), boxes.of(), certain, within, told));
    }

    private String told(String box, List<String> ids) {
        return box.startsWith("e:") ? words.fullName(box.substring(2)) : boxes.few(ids);
    }

    /** @param steps all that the arrow stands for: a law that certainly takes one of them is not one that perhaps takes another */
    private Arrow arrow(String from, String to, boolean certain, Collection<Hold> steps, String told) {
        Set<String> along = new TreeSet<>();
        Set<String> perhaps = new TreeSet<>();
        steps.forEach(step -> {
            along.addAll(reaches.along(step.holder(), step.of()));
            perhaps.addAll(reaches.perhapsAlong(step.holder(), step.of()));
        });
        perhaps.removeAll(along);
        Reached reached = !along.isEmpty() ? Reached.YES : !perhaps.isEmpty() ? Reached.PERHAPS : Reached.NO;
        String whole = switch (reached) {
            case YES -> labels.of(perhaps.isEmpty() ? Phrase.PICTURE_ALONG : Phrase.PICTURE_ALONG_MORE, told, laws.numbers(along));
            case PERHAPS -> labels.of(Phrase.PICTURE_PERHAPS_ALONG, told, laws.someOf(perhaps));
            case NO -> told + ".";
        };
        return new Arrow(from, to, certain, reached, laws.of(along), !perhaps.isEmpty(), whole);
    }

    /** From those of whom not even the names are known. */
    private Arrow perhaps(String from, String to, String told) {
        return new Arrow(from, to, false, laws.none() ? Reached.NO : Reached.PERHAPS, Set.of(), false, told);
    }

    private void accesses() {
        String hoster = picture.hoster().id();
        arrows.add(arrow("e:" + hoster, DATA, true, toOffer(Stream.of(hoster)),
                labels.of(Phrase.PICTURE_HOSTS, words.fullName(hoster))));
        Set<String> shown = Set.copyOf(selection.parties().shown());
        picture.participants().items().stream().filter(each -> shown.contains(each.id()) && each.possibleTechnicalAccess())
                .sorted(Comparator.comparing(Participant::id)).forEach(each -> arrows.add(arrow("e:" + each.id(), DATA, each.technicalAccess(), toOffer(Stream.of(each.id())),
                        labels.of(each.technicalAccess() ? Phrase.PICTURE_ACCESS : Phrase.PICTURE_MAY_ACCESS, words.fullName(each.id())))));
        countedAccess(Set.copyOf(selection.parties().counted()));
    }

    private List<Hold> toOffer(Stream<String> entities) {
        return entities.map(entity -> new Hold(entity, picture.offer())).toList();
    }

    private void countedAccess(Set<String> counted) {
        List<Participant> accessing = picture.participants().items().stream()
                .filter(each -> counted.contains(each.id()) && each.possibleTechnicalAccess()).toList();
        if (accessing.isEmpty()) {
            return;
        }
        long known = accessing.stream().filter(Participant::technicalAccess).count();
        arrows.add(arrow(Selection.countedIn(0), DATA, known == accessing.size(), toOffer(accessing.stream().map(Participant::id)),
                labels.of(Phrase.PICTURE_COUNTED_ACCESS, grammar.number(counted.size()), grammar.number(known), grammar.number(accessing.size() - known))));
    }
}
