package org.ancrage.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ancrage.decision.picture.Picture;
import org.ancrage.fact.Listing;
import org.ancrage.fact.Locations;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.Answers;
import org.ancrage.render.PictureChart;
import org.ancrage.render.PictureRenderer;
import org.ancrage.render.picture.Sketch.Arrow;
import org.ancrage.render.picture.Sketch.Box;
import org.ancrage.render.picture.Sketch.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureTest {

    private static final Corpus CORPUS = Answers.CORPUS;

    private static Sketch sketch(Picture picture) {
        return SketchComposer.compose(CORPUS, Language.EN, picture);
    }

    private static String draw(Picture picture, Language language) {
        return new PictureChart(CORPUS, language).render(picture);
    }

    private static String flat(Picture picture, Language language) {
        return new PictureRenderer(CORPUS, language).render(picture).replaceAll("\\s+", " ");
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static Arrow arrow(Sketch sketch, String from, String to) {
        return sketch.arrows().stream().filter(arrow -> arrow.from().equals(from) && arrow.to().equals(to)).findFirst().orElseThrow();
    }

    private static List<Box> boxes(Sketch sketch) {
        return Stream.of(sketch.holders().stream().flatMap(List::stream), sketch.parties().stream(), Stream.of(sketch.data()), sketch.places().stream())
                .flatMap(boxes -> boxes).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isOneWellFormedImageThatIsNamedAndStandsAlone(Language language) throws Exception {
        String svg = draw(SomePictures.known(), language);
        Element root = parsed(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("xml:lang")).isEqualTo(language.code());
        assertThat(List.of(root.getAttribute("aria-labelledby").split(" "))).containsExactly(
                elements(parsed(svg), "title").get(0).getAttribute("id"), elements(parsed(svg), "desc").get(0).getAttribute("id"));
        assertThat(svg).doesNotContain("<script", "<style", " style=", "href", "http://www.w3.org/1999", "onload", "<image", "\r").endsWith("</svg>\n");
    }

    /** From the facts: the law reaches the parent, which controls the hoster; of the helper neither country nor access is known. */
    @Test
    void waysOfForeignLawAreThickAndWhatIsNotKnownIsDashed() {
        Sketch sketch = sketch(SomePictures.known());
        assertThat(arrow(sketch, "e:parent", "e:hoster")).matches(arrow -> arrow.reached() == Reached.YES && arrow.badge().equals("1"));
        assertThat(arrow(sketch, "e:hoster", "data")).matches(arrow -> arrow.reached() == Reached.YES && arrow.badge().equals("1"));
        assertThat(arrow(sketch, "e:fund", "e:hoster")).matches(arrow -> arrow.reached() == Reached.NO && arrow.certain() && arrow.badge().isEmpty());
        assertThat(arrow(sketch, "e:helper", "data")).matches(arrow -> arrow.reached() == Reached.PERHAPS && !arrow.certain() && arrow.badge().equals("?"));
        assertThat(sketch.arrows()).noneMatch(arrow -> arrow.from().equals("e:cleaner"));
        assertThat(sketch.laws()).containsExactly("1 Access Act");
        String svg = draw(SomePictures.known(), Language.EN);
        assertThat(svg).contains("stroke-width=\"4.5\"/>", "stroke-width=\"2.5\" stroke-dasharray=\"8 4\"/>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theDescriptionNamesEachArrowAndEachBoxAndTheDrawingHasEachThatIsNamed(Language language) throws Exception {
        for (Picture picture : Stream.concat(Stream.of(SomePictures.known(), SomePictures.large(40), SomePictures.deep(9)),
                IntStream.range(0, 60).mapToObj(SomePictures::random)).toList()) {
            Sketch sketch = SketchComposer.compose(CORPUS, language, picture);
            String svg = draw(picture, language);
            Document document = parsed(svg);
            List<String> drawn = elements(document, "title").stream().filter(title -> title.getParentNode() != document.getDocumentElement())
                    .map(Element::getTextContent).toList();
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(sketch.arrows().stream().map(Arrow::told).toList());
            String described = elements(document, "desc").get(0).getTextContent();
            String told = flat(picture, language);
            assertThat(drawn).allSatisfy(arrow -> {
                assertThat(described).contains(arrow);
                assertThat(told).contains(arrow.replaceAll("\\s+", " "));
            });
            assertThat(boxes(sketch)).allSatisfy(box -> {
                assertThat(described).contains(box.name());
                box.lines().stream().filter(line -> !line.ofArrow()).forEach(line -> assertThat(told).contains(line.text().replaceAll("\\s+", " ")));
            });
        }
    }

    @Test
    void unknownIsNeverDrawnAsNone() {
        Picture picture = SomePictures.of(Map.of(), SomePictures.hoster(null), List.of(), Listing.unknown(), Listing.unknown(), Locations.unknown(),
                List.of(), List.of());
        Sketch sketch = sketch(picture);
        assertThat(sketch.data().reached()).isEqualTo(Reached.PERHAPS);
        assertThat(sketch.summary()).containsExactly("Whether foreign law reaches the data is not known: facts are missing.");
        assertThat(sketch.arrows()).filteredOn(arrow -> !arrow.from().equals("e:hoster")).isNotEmpty().allMatch(arrow -> !arrow.certain());
        assertThat(flat(picture, Language.EN)).contains("Others may hold a part of hoster", "Others may have access to the data", "Not known – Storage of data");
        // The same with all of it known, and nobody else.
        Picture all = SomePictures.of(Map.of(), SomePictures.hoster("FR"), List.of(), Listing.only(), Listing.only(), Locations.onlyIn("FR"), List.of(), List.of());
        assertThat(sketch(all).summary()).containsExactly("None of the foreign access laws that are listed reaches the data.");
        assertThat(draw(all, Language.EN)).doesNotContain("Others");
    }

    @Test
    void ofTooManyTheRestIsCountedAndWhoIsOnTheWayOfALawIsShown() {
        Picture some = SomePictures.large(400);
        Picture many = SomePictures.large(4000);
        draw(many, Language.FR);
        draw(some, Language.FR);
        // Ten times as much, and not a hundred times.
        assertThat(allocated(() -> draw(many, Language.FR))).isLessThan(30 * allocated(() -> draw(some, Language.FR)));
        Sketch sketch = sketch(SomePictures.large(2000));
        assertThat(sketch.parties()).hasSize(Selection.MOST_IN_ROW);
        assertThat(sketch.holders()).allSatisfy(row -> assertThat(row).hasSizeLessThanOrEqualTo(Selection.MOST_IN_ROW + 1));
        assertThat(boxes(sketch)).extracting(Box::id).contains("e:p02000", "e:h02000");
        assertThat(arrow(sketch, "e:h02000", "e:p02000").reached()).isEqualTo(Reached.YES);
        // Beside the hoster, four of them have a box of their own.
        assertThat(sketch.parties()).extracting(Box::name).contains("Other participants: 1,996");
        assertThat(draw(SomePictures.large(2000), Language.EN)).hasSizeLessThan(40_000);
    }

    /** What a thread allocates is counted, and no time: it is the same on a machine that is busy. */
    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    @Test
    void ofALongChainBothEndsAreShownAndTheRestIsOneStep() {
        Sketch sketch = sketch(SomePictures.deep(50));
        assertThat(sketch.holders()).hasSize(Selection.MOST_ROWS);
        assertThat(boxes(sketch)).extracting(Box::id).contains("e:h001", "e:h004", "e:h050", "g:4").doesNotContain("e:h005");
        assertThat(arrow(sketch, "e:h050", "g:4").reached()).isEqualTo(Reached.YES);
        assertThat(arrow(sketch, "g:4", "e:h004").reached()).isEqualTo(Reached.YES);
    }

    @Test
    void namesCannotBreakOutOfTheirText() throws Exception {
        String name = "</title></desc><script>alert(1)</script>&\"'\u0000\u0007\u202E\uFFFE 😀 " + "עברית ".repeat(3) + "W".repeat(500);
        Picture picture = SomePictures.known();
        Picture hostile = SomePictures.of(Map.of("offer", name, "hoster", name, "parent", name), picture.hoster(), picture.holders(), picture.holdings(),
                picture.participants(), picture.locations(), picture.reaches(), picture.chains());
        for (Language language : Language.values()) {
            String svg = draw(hostile, language);
            Document document = parsed(svg);
            assertThat(elements(document, "script")).isEmpty();
            assertThat(elements(document, "desc").get(0).getTextContent()).contains("</title></desc><script>alert(1)</script>&\"'");
            assertThat(svg).doesNotContain("\u202E", "\u0000", "\uFFFE", "<script");
        }
        insideAndApart(hostile);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void nothingOverlaps(int tens) {
        for (int i = 0; i < 30; i++) {
            insideAndApart(SomePictures.random(tens * 30L + i));
        }
        insideAndApart(SomePictures.known());
        insideAndApart(SomePictures.large(30));
        insideAndApart(SomePictures.deep(8));
    }

    private record Segment(double left, double top, double right, double bottom) {
        boolean inside(Cell cell) {
            return left < cell.right() - 1 && right > cell.x() + 1 && top < cell.bottom() - 1 && bottom > cell.y() + 1;
        }

        boolean covers(Segment other) {
            boolean upright = left == right && other.left == other.right && left == other.left;
            boolean level = top == bottom && other.top == other.bottom && top == other.top;
            return upright && top < other.bottom && other.top < bottom || level && left < other.right && other.left < right;
        }
    }

    private static void insideAndApart(Picture picture) {
        Layout layout = new Layout(sketch(picture), 60);
        List<Cell> cells = layout.cells();
        for (Cell cell : cells) {
            assertThat(cell.x()).isGreaterThanOrEqualTo(Layout.MARGIN - 1);
            assertThat(cell.right()).isLessThanOrEqualTo(layout.width());
            assertThat(cells).filteredOn(other -> other != cell).noneMatch(other -> other.x() < cell.right() && cell.x() < other.right()
                    && other.y() < cell.bottom() && cell.y() < other.bottom());
            assertThat(cell.texts()).allSatisfy(text -> {
                assertThat(text.down()).isLessThan(cell.height());
                assertThat(Measure.width(text.text(), text.style().measured())).isLessThanOrEqualTo(cell.width() - 2 * Cell.PADDING + 1);
            });
        }
        List<List<Segment>> ways = new ArrayList<>();
        for (Route route : layout.routes()) {
            List<Segment> segments = new ArrayList<>();
            for (int i = 1; i < route.points().size(); i++) {
                Route.Point from = route.points().get(i - 1);
                Route.Point to = route.points().get(i);
                assertThat(from.x() == to.x() || from.y() == to.y()).as("%s", route).isTrue();
                segments.add(new Segment(Math.min(from.x(), to.x()), Math.min(from.y(), to.y()), Math.max(from.x(), to.x()), Math.max(from.y(), to.y())));
            }
            assertThat(segments).as("%s", route).noneMatch(segment -> cells.stream().anyMatch(segment::inside));
            assertThat(segments).allSatisfy(segment -> assertThat(segment.right()).isLessThan(layout.width()));
            assertThat(ways.stream().flatMap(List::stream)).as("%s", route).noneMatch(other -> segments.stream().anyMatch(other::covers));
            ways.add(segments);
        }
        List<Route> badged = layout.routes().stream().filter(route -> !route.arrow().badge().isEmpty()).toList();
        for (Route route : badged) {
            assertThat(badged).filteredOn(other -> other != route).noneMatch(other -> Math.abs(other.badge().x() - route.badge().x()) < 44
                    && Math.abs(other.badge().y() - route.badge().y()) < 15);
        }
    }

    @Test
    void theSamePictureGivesTheSameBytesInAnyLocale() {
        String expected = draw(SomePictures.known(), Language.FR);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(draw(SomePictures.known(), Language.FR)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void whatIsSupposedIsSaid() {
        assertThat(draw(SomePictures.known(), Language.EN)).doesNotContain("supposed");
        assertThat(draw(SomePictures.known().withAssumptions(), Language.EN)).contains("What is only supposed is shown as known.");
    }

    @Test
    void severalLawsOnAnArrowAreTold() {
        assertThat(new Arrow("a", "b", true, Reached.YES, Set.of(2, 1), true, "").badge()).isEqualTo("1, 2 ?");
        assertThat(new Arrow("a", "b", true, Reached.YES, Set.of(4, 2, 3), false, "").badge()).isEqualTo("2–4");
        assertThat(new Arrow("a", "b", true, Reached.YES, Set.of(9, 2, 3), false, "").badge()).isEqualTo("2…9");
    }
}
