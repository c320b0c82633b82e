package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Request;
import org.ancrage.fact.Hosting;
import org.ancrage.fact.evidence.Provenance;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.record.Recorder;
import org.ancrage.record.StoredRecord;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;

/** May this offer host these data on that day, and why. */
final class AssessTool {

    /** How much may be told. */
    static final List<Level> LEVELS = List.of(Level.SUMMARY, Level.PAGE, Level.FINDINGS);

    private static final String QUOTE = "Quote this answer unaltered, in whole lines, with its citations and the hash of its record (SHA-256): %s. "
            + "The tool verify tells whether a quotation is unaltered.";

    private final Supplier<Ancrage> ancrage;
    private final Trust trust;

    AssessTool(Supplier<Ancrage> ancrage, Trust trust) {
        this.ancrage = ancrage;
        this.trust = trust;
    }

    Tool tool() {
        return new Tool("assess", "May this offer host these data?",
                "Answers whether an offer may host a dataset on a day, under French and European law, and why: the decision of each legal text with its citations, what is "
                        + "missing and would matter, what would have to be done, and until when the answer holds. The text is to be quoted unaltered, with the hash of its record.",
                ToolSchemas.asking(true).day().language().level(), this::answer);
    }

    private ToolAnswer answer(Arguments given) {
        Optional<Request> request = given.request();
        Optional<LocalDate> on = given.day();
        Language language = given.language();
        Level level = given.level();
        given.refuseWrong();
        Told told = told(request.orElseThrow(), on.orElseThrow(), language, level);
        String json = AssistantTools.object(written -> {
            written.writeStringProperty("hash", told.hash());
            written.writeName("answer");
            written.writeRawValue(told.json().strip());
        });
        return ToolAnswer.of(json, told.text(), QUOTE.formatted(told.hash()));
    }

    /**
     * An answer as it may be quoted.
     *
     * @param hash of its record
     */
    record Told(String text, String json, String hash) {
    }

    /** @throws InvalidInputException also of what a record cannot hold, numbers of many digits for example */
    Told told(Request request, LocalDate on, Language language, Level level) {
        try {
            return answered(request, on, language, level);
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(wrong.problems().stream().map(problem -> problem.within("/request")).toList());
        }
    }

    private Told answered(Request request, LocalDate on, Language language, Level level) {
        Ancrage answering = ancrage.get();
        // Beside a page, the JSON of a summary: that of a page is as long as that of findings.
        Level data = level == Level.PAGE ? Level.SUMMARY : level;
        Hosting hosting = request.hosting();
        Provenance provenance = request.provenance();
        Recorder recorder = Recorder.of(answering);
        Assessment assessment;
        StoredRecord record;
        if (hosting.equals(hosting.inCanonicalOrder()) && provenance.equals(provenance.inCanonicalOrder(hosting))) {
            assessment = answering.assess(hosting, provenance, trust, on, Level.FULL, level, data);
            record = recorder.record(assessment, hosting, provenance, trust, language);
        } else {
            // A record speaks of places in lists as it orders them, the answer as whoever asked did.
            assessment = answering.assess(hosting, provenance, trust, on, level, data);
            record = recorder.record(hosting, provenance, trust, on, language, List.of());
        }
        return new Told(new MarkdownRenderer(answering.corpus(), language).withLevel(level).render(assessment),
                new JsonRenderer(answering.corpus(), language).withLevel(data).render(assessment), record.hash());
    }
}
