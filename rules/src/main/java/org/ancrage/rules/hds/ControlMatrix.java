package org.ancrage.rules.hds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ancrage.document.Cursor;
import org.ancrage.document.Document;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Problems;
import org.ancrage.document.Suggestions;
import org.ancrage.document.problem.Diagnosis;
import org.ancrage.fact.AsOf;
import org.ancrage.fact.Certificate;
import org.ancrage.fact.Offer;
import org.ancrage.fact.term.Scheme;
import org.ancrage.law.Evidence;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;

/**
 * Annex 1 of the HDS framework, version 2: the controls of ISO/IEC 27001:2022, annex A, and the sections of SecNumCloud 3.2 that
 * intersect with them.
 *
 * <p>A control is written {@code A.5.23}, a section {@code 19.6}, a chapter {@code 19}. Immutable and thread-safe.
 */
public final class ControlMatrix {

    private static final String RESOURCE = "/org/ancrage/rules/fr/hds/matrix.yaml";
    private static final Pattern CONTROL = Pattern.compile("A\\.[5-8]\\.[1-9][0-9]?");
    private static final Pattern SECTION = Pattern.compile("[1-9][0-9]?\\.[1-9][0-9]?");
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(ControlMatrix::chapter).thenComparingInt(id -> number(id.substring(id.lastIndexOf('.') + 1)));

    /**
     * Where the matrix stands.
     *
     * @param from first day on which it was published
     */
    public record Source(Wording title, Wording citation, Evidence evidence, List<String> keys, LocalDate from, LocalDate verifiedOn) {
        public Source {
            keys = List.copyOf(keys);
        }
    }

    /** A control and a section that intersect: neither contains the other. */
    public record Pair(String control, String section) {
    }

    /**
     * How far the two frameworks meet.
     *
     * @param coveredControls controls with at least one section
     * @param controls all controls of annex A
     * @param coveredSections sections with at least one control
     * @param sections all sections that the matrix names
     * @param pairs pairs of a control and a section
     */
    public record Coverage(int coveredControls, int controls, int coveredSections, int sections, int pairs) {
    }

    /**
     * What a qualification brings to the certification of the same offer.
     *
     * @param qualifications the qualifications of the hoster that are valid and cover the offer
     * @param controls controls of annex A for which they bring evidence, in whole or in part
     * @param remaining controls for which they bring none
     * @param certificationKept that ISO/IEC 27001 certification is not waived
     */
    public record QualificationEvidence(
            List<Certificate> qualifications, List<String> controls, List<String> remaining, Wording certificationKept) {
        public QualificationEvidence {
            qualifications = List.copyOf(qualifications);
            controls = List.copyOf(controls);
            remaining = List.copyOf(remaining);
        }
    }

    private final Source source;
    private final Wording certificationKept;
    private final List<Pair> pairs;
    private final List<String> lonelyControls;
    private final List<String> lonelySections;
    private final List<String> controls;
    private final List<String> sections;

    private ControlMatrix(Source source, Wording certificationKept, List<Pair> pairs, List<String> lonelyControls,
            List<String> lonelySections) {
        this.source = source;
        this.certificationKept = certificationKept;
        this.pairs = List.copyOf(pairs);
        this.lonelyControls = List.copyOf(lonelyControls);
        this.lonelySections = List.copyOf(lonelySections);
        controls = inOrder(pairs.stream().map(Pair::control), lonelyControls);
        sections = inOrder(pairs.stream().map(Pair::section), lonelySections);
    }

    private static List<String> inOrder(Stream<String> paired, List<String> lonely) {
        return Stream.concat(paired, lonely.stream()).distinct().sorted(BY_NUMBER).toList();
    }

    /** The matrix of the framework. */
    public static ControlMatrix standard() {
        try (InputStream in = ControlMatrix.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The resource (%s) is missing.".formatted(RESOURCE));
            }
            return read(new DocumentReader().read(in, "matrix.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidInputException with all that is wrong */
    static ControlMatrix read(Document document) {
        Problems problems = new Problems(document.name());
        Cursor root = Cursor.of(document, problems);
        root.keys("id", "title", "citation", "evidence", "sources", "from", "verifiedOn", "certificationKept", "pairs", "withoutCounterpart");
        root.at("id").text();
        Source source = new Source(wording(root.at("title")), wording(root.at("citation")),
                root.at("evidence").constant(Evidence.class).orElse(Evidence.RECALLED),
                root.at("sources").items().stream().flatMap(key -> key.text().stream()).toList(),
                root.at("from").date().orElse(LocalDate.EPOCH), root.at("verifiedOn").date().orElse(LocalDate.EPOCH));
        Wording certificationKept = wording(root.at("certificationKept"));

        List<Pair> pairs = new ArrayList<>();
        root.at("pairs").entries().forEach((control, sections) -> {
            if (!CONTROL.matcher(control).matches()) {
                sections.report(HdsProblem.NOT_A_CONTROL.with("id", Suggestions.shown(control)));
            }
            ids(sections, SECTION, HdsProblem.NOT_A_SECTION).forEach(section -> pairs.add(new Pair(control, section)));
        });
        Cursor without = root.at("withoutCounterpart");
        without.keys("controls", "sections");
        List<String> controls = ids(without.at("controls"), CONTROL, HdsProblem.NOT_A_CONTROL);
        List<String> sections = ids(without.at("sections"), SECTION, HdsProblem.NOT_A_SECTION);
        pairs.forEach(pair -> {
            if (controls.contains(pair.control()) || sections.contains(pair.section())) {
                without.report(HdsProblem.PAIR_WITHOUT_COUNTERPART.with("control", pair.control()).with("section", pair.section()));
            }
        });
        problems.throwIfAny();
        return new ControlMatrix(source, certificationKept, pairs, controls, sections);
    }

    private static Wording wording(Cursor cursor) {
        cursor.keys("fr", "en");
        return new Wording(cursor.at("fr").text().orElse(""), cursor.at("en").text().orElse(""));
    }

    private static List<String> ids(Cursor list, Pattern form, HdsProblem otherwise) {
        List<String> ids = new ArrayList<>();
        for (Cursor item : list.items()) {
            item.text().ifPresent(id -> {
                if (!form.matcher(id).matches()) {
                    item.report(otherwise.with("id", Suggestions.shown(id)));
                } else if (ids.contains(id)) {
                    item.report(HdsProblem.COUNTERPART_TWICE.with("id", id));
                } else {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    public Source source() {
        return source;
    }

    /** That a qualification does not waive ISO/IEC 27001 certification (requirement 01). */
    public Wording certificationKept() {
        return certificationKept;
    }

    /** Every pair, by control. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** All controls of annex A, in order. */
    public List<String> controls() {
        return controls;
    }

    /** All sections that the matrix names, in order. */
    public List<String> sections() {
        return sections;
    }

    /**
     * Sections of SecNumCloud 3.2 that intersect with a control; none where it has no counterpart.
     *
     * @throws UnknownReferenceException if annex A has no such control
     */
    public List<String> sectionsFor(String control) {
        String wanted = control.strip().toUpperCase(Locale.ROOT);
        if (!controls.contains(wanted)) {
            throw unknown(HdsProblem.CONTROL_UNKNOWN, control, wanted, controls);
        }
        return pairs.stream().filter(pair -> pair.control().equals(wanted)).map(Pair::section).toList();
    }

    /**
     * Controls of annex A that intersect with a section or with any section of a chapter; none where there is no counterpart.
     *
     * @throws UnknownReferenceException if the matrix names no such section or chapter
     */
    public List<String> controlsFor(String sectionOrChapter) {
        Set<String> wanted = Set.copyOf(sectionsOf(sectionOrChapter));
        return pairs.stream().filter(pair -> wanted.contains(pair.section())).map(Pair::control).distinct().toList();
    }

    /**
     * The sections of a chapter, or the section itself.
     *
     * @throws UnknownReferenceException if the matrix names no such section or chapter
     */
    public List<String> sectionsOf(String sectionOrChapter) {
        String wanted = sectionOrChapter.strip();
        List<String> found = sections.stream().filter(section -> section.equals(wanted) || section.startsWith(wanted + ".")).toList();
        if (found.isEmpty()) {
            throw unknown(HdsProblem.SECTION_UNKNOWN, sectionOrChapter, wanted, sections);
        }
        return found;
    }

    private static UnknownReferenceException unknown(HdsProblem problem, String given, String wanted, List<String> known) {
        // Within the same chapter or theme first: there the last number is what is wrong.
        String chapter = wanted.substring(0, wanted.lastIndexOf('.') + 1);
        List<String> near = known.stream().filter(id -> !chapter.isEmpty() && id.startsWith(chapter)).toList();
        return new UnknownReferenceException(problem.with("id", Suggestions.shown(given)).with("maybe", Suggestions.nearest(wanted, near.isEmpty() ? known : near)));
    }

    /** The matrix names no such control or section. */
    public static final class UnknownReferenceException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final Diagnosis diagnosis;

        private UnknownReferenceException(Diagnosis diagnosis) {
            super(diagnosis.in(Language.EN));
            this.diagnosis = diagnosis;
        }

        public Diagnosis diagnosis() {
            return diagnosis;
        }
    }

    /** Whether a reference has the form of a control rather than of a section. */
    public static boolean namesControl(String reference) {
        return reference.strip().toUpperCase(Locale.ROOT).startsWith("A");
    }

    /** Controls of annex A to which no section answers. */
    public List<String> controlsWithoutCounterpart() {
        return lonelyControls;
    }

    /** Sections of SecNumCloud 3.2 to which no control answers. */
    public List<String> sectionsWithoutCounterpart() {
        return lonelySections;
    }

    public Coverage coverage() {
        return new Coverage(controls.size() - lonelyControls.size(), controls.size(),
                sections.size() - lonelySections.size(), sections.size(), pairs.size());
    }

    /** By theme of annex A ({@code A.5} to {@code A.8}): the controls covered, and all. */
    public Map<String, Coverage> coverageByTheme() {
        Map<String, Coverage> themes = new LinkedHashMap<>();
        Map<Integer, List<String>> byTheme = controls.stream()
                .collect(Collectors.groupingBy(ControlMatrix::chapter, LinkedHashMap::new, Collectors.toList()));
        byTheme.forEach((theme, all) -> {
            List<Pair> of = pairs.stream().filter(pair -> all.contains(pair.control())).toList();
            int covered = (int) all.stream().filter(control -> !lonelyControls.contains(control)).count();
            int answering = (int) of.stream().map(Pair::section).distinct().count();
            themes.put("A." + theme, new Coverage(covered, all.size(), answering, sections.size(), of.size()));
        });
        return themes;
    }

    /**
     * The evidence that a qualification of the hoster under SecNumCloud 3.2 already brings: known to be valid on the day and to cover the
     * service and the zone of the offer. Empty where there is no such qualification, where it is not known, or before the matrix existed.
     */
    public Optional<QualificationEvidence> evidence(Offer offer, LocalDate on) {
        if (on.isBefore(source.from())) {
            return Optional.empty();
        }
        AsOf day = new AsOf(on);
        List<Certificate> qualifications = offer.certificates().items().stream()
                .filter(certificate -> certificate.scheme() == Scheme.SECNUMCLOUD && certificate.holder().equals(offer.hoster().id())
                        && certificate.versionIs("3.2") && certificate.validOn(day) && certificate.covers(offer))
                .sorted(Comparator.comparing(Certificate::id))
                .toList();
        return qualifications.isEmpty() ? Optional.empty() : Optional.of(new QualificationEvidence(qualifications,
                controls.stream().filter(control -> !lonelyControls.contains(control)).toList(), lonelyControls, certificationKept));
    }

    private static int chapter(String id) {
        String[] parts = id.split("\\.");
        return number(parts[parts.length - 2]);
    }

    private static int number(String digits) {
        return Stream.of(digits).filter(text -> text.matches("[0-9]{1,4}")).mapToInt(Integer::parseInt).findFirst().orElse(0);
    }
}
