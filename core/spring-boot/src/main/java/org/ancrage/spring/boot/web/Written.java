package org.ancrage.spring.boot.web;

import java.util.List;
import java.util.Map;
import org.ancrage.decision.Assessment;
import org.ancrage.decision.Level;
import org.ancrage.decision.comparison.Comparison;
import org.ancrage.decision.difference.Difference;
import org.ancrage.decision.difference.Impact;
import org.ancrage.decision.timeline.Timeline;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.Limits;
import org.ancrage.document.Request;
import org.ancrage.jackson.Formats;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.record.StoredRecord;
import org.ancrage.render.ComparisonHtmlRenderer;
import org.ancrage.render.ComparisonTextRenderer;
import org.ancrage.render.CsvRenderer;
import org.ancrage.render.DifferenceTextRenderer;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.ImpactTextRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.render.TextRenderer;
import org.ancrage.render.TimelineRenderer;
import org.ancrage.requirement.Requirements;

/** Answers as the library writes them, in the forms that each has. */
final class Written {

    /** The first form is that of whoever does not say which. */
    private static final Map<Class<?>, List<Form>> FORMS = Map.of(
            Assessment.class, List.of(Form.JSON, Form.HTML, Form.TEXT, Form.MARKDOWN),
            Requirements.class, List.of(Form.JSON, Form.HTML, Form.TEXT, Form.MARKDOWN),
            Comparison.class, List.of(Form.JSON, Form.HTML, Form.TEXT, Form.CSV),
            Timeline.class, List.of(Form.JSON, Form.HTML, Form.TEXT),
            Difference.class, List.of(Form.JSON, Form.HTML, Form.TEXT),
            Impact.class, List.of(Form.JSON, Form.HTML, Form.TEXT),
            Dialogue.class, List.of(Form.JSON),
            DialogueState.class, List.of(Form.JSON),
            StoredRecord.class, List.of(Form.JSON),
            Request.class, List.of(Form.JSON));

    private final Corpus corpus;
    private final Language language;
    private final Formats formats;

    Written(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
        this.formats = new Formats(corpus, language, Limits.DEFAULT);
    }

    /** Of values of this class; none of what the library has no form for. */
    static List<Form> forms(Class<?> type) {
        return FORMS.getOrDefault(type, List.of());
    }

    /** @throws IllegalArgumentException if values of this class have no such form */
    String of(Object answer, Form form) {
        if (!forms(answer.getClass()).contains(form)) {
            throw new IllegalArgumentException("%s is not written as %s.".formatted(answer.getClass().getName(), form));
        }
        if (form == Form.JSON) {
            return formats.write(answer.getClass(), answer);
        } else if (answer instanceof Assessment assessment) {
            return assessment(assessment, form, level(assessment, form));
        } else if (answer instanceof Requirements requirements) {
            return requirements(requirements, form);
        } else if (answer instanceof Comparison comparison) {
            return comparison(comparison, form);
        } else if (answer instanceof Timeline timeline) {
            // Who returns a timeline alone stands at its beginning.
            return form == Form.HTML ? new HtmlRenderer(corpus, language).render(timeline, timeline.span().from())
                    : new TimelineRenderer(corpus, language).render(timeline, timeline.span().from());
        } else if (answer instanceof Difference difference) {
            return form == Form.HTML ? new HtmlRenderer(corpus, language).render(difference) : new DifferenceTextRenderer(corpus, language).render(difference);
        }
        Impact impact = (Impact) answer;
        return form == Form.HTML ? new HtmlRenderer(corpus, language).render(impact) : new ImpactTextRenderer(corpus, language).render(impact);
    }

    /** At a level, at which it was asked for. */
    String assessment(Assessment assessment, Form form, Level level) {
        return switch (form) {
            case JSON -> new JsonRenderer(corpus, language).withLevel(level).render(assessment);
            case HTML -> new HtmlRenderer(corpus, language).withLevel(level).render(assessment);
            case MARKDOWN -> new MarkdownRenderer(corpus, language).withLevel(level).render(assessment);
            default -> new TextRenderer(corpus, language).withLevel(level).render(assessment);
        };
    }

    /** Of what is read by people: a page, if it is one, or else as much as it tells. */
    private static Level level(Assessment assessment, Form form) {
        boolean page = assessment.tells(Level.PAGE) && (form != Form.HTML || assessment.tells(Level.FULL));
        List<Level> most = page ? List.of(Level.PAGE)
                : List.of(Level.FULL, Level.FINDINGS, Level.OUTCOME);
        return most.stream().filter(assessment::tells).findFirst().orElseThrow();
    }

    private String requirements(Requirements requirements, Form form) {
        RequirementsRenderer renderer = new RequirementsRenderer(corpus, language);
        return switch (form) {
            case HTML -> renderer.html(requirements);
            case MARKDOWN -> renderer.inFull().markdown(requirements);
            default -> renderer.inFull().text(requirements, false);
        };
    }

    private String comparison(Comparison comparison, Form form) {
        return switch (form) {
            case HTML -> new ComparisonHtmlRenderer(corpus, language).render(comparison);
            case CSV -> new CsvRenderer(corpus, language).render(comparison);
            default -> new ComparisonTextRenderer(corpus, language).render(comparison);
        };
    }
}
