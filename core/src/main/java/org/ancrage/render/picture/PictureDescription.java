package org.ancrage.render.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ancrage.decision.picture.Picture;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.page.Block;
import org.ancrage.render.page.Composition;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Line;
import org.ancrage.render.words.Grammar;
import org.ancrage.render.words.Labels;
import org.ancrage.render.words.Phrase;
import org.ancrage.render.words.Prose;

/** A picture in words: whether foreign law reaches the data, how, who and where, then every arrow. */
public final class PictureDescription {

    private final Sketch sketch;
    private final Labels labels;
    private final Grammar grammar;

    private PictureDescription(Sketch sketch, Language language) {
        this.sketch = sketch;
        this.labels = Labels.in(language);
        this.grammar = new Grammar(language);
    }

    /** On a page of its own. */
    public static Composition compose(Corpus corpus, Language language, Picture picture) {
        Sketch sketch = SketchComposer.compose(corpus, language, picture);
        PictureDescription description = new PictureDescription(sketch, language);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Rank.TITLE, 0, Prose.of(sketch.title())));
        blocks.addAll(description.blocks());
        blocks.add(new Block.Closing(sketch.remarks().stream().map(Prose::of).toList()));
        return new Composition(language, blocks);
    }

    /** In an answer, beside the drawing. */
    public static List<Block> withDrawing(Corpus corpus, Language language, Picture picture) {
        PictureDescription description = new PictureDescription(SketchComposer.compose(corpus, language, picture), language);
        return List.of(new Block.Drawing(description.labels.of(Phrase.HEADING_PICTURE), PictureDrawing.draw(corpus, language, picture)),
                new Block.Folded(Prose.of(description.labels.of(Phrase.PICTURE_IN_WORDS)), description.blocks()));
    }

    /** Each thing that it says. */
    static List<String> sentences(Sketch sketch, Labels labels, Grammar grammar) {
        return Stream.of(sketch.summary().stream(), sketch.chains().stream(), boxes(sketch).map(box -> box(box, labels, grammar)),
                sketch.arrows().stream().map(Sketch.Arrow::told)).flatMap(each -> each).toList();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraphs(sketch.summary().stream().map(Prose::of).toList()));
        told(blocks, Phrase.PICTURE_LAWS, sketch.laws());
        told(blocks, Phrase.PICTURE_CHAINS, sketch.chains());
        told(blocks, Phrase.PICTURE_BOXES, boxes(sketch).map(box -> box(box, labels, grammar)).toList());
        told(blocks, Phrase.PICTURE_ARROWS, sketch.arrows().stream().map(Sketch.Arrow::told).toList());
        return blocks;
    }

    private void told(List<Block> blocks, Phrase lead, List<String> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(Block.Bullet.DISC, Prose.of(grammar.colon(labels.of(lead), "").strip()),
                    items.stream().map(item -> Block.Item.of(Prose.of(item))).toList()));
        }
    }

    /** From those who hold most far away down to the places, as the drawing has them. */
    private static Stream<Box> boxes(Sketch sketch) {
        List<Box> boxes = new ArrayList<>();
        for (int i = sketch.holders().size() - 1; i >= 0; i--) {
            boxes.addAll(sketch.holders().get(i));
        }
        boxes.addAll(sketch.parties());
        boxes.add(sketch.data());
        boxes.addAll(sketch.places());
        return boxes.stream();
    }

    /** What the sign of a line says stands in brackets; what an arrow tells is left to it. */
    private static String box(Box box, Labels labels, Grammar grammar) {
        boolean place = box.lines().stream().allMatch(line -> line.sign() != null) && box.name().equalsIgnoreCase(box.lines().stream()
                .findFirst().map(Line::sign).map(labels::name).orElse(""));
        String head = box.role().isEmpty() ? box.name() : box.role() + " " + box.name();
        List<String> lines = box.lines().stream().filter(line -> !line.ofArrow())
                .map(line -> line.sign() == null || place ? line.text() : line.text() + " (" + labels.name(line.sign()) + ")").toList();
        return head + " – " + String.join(grammar.listSeparator(), lines);
    }
}
