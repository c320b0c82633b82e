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
import org.ancrage.dialogue.DialogueRenderer;
import org.ancrage.dialogue.DialogueState;
import org.ancrage.document.JsonText;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.render.ComparisonHtmlRenderer;
import org.ancrage.render.ComparisonJsonRenderer;
import org.ancrage.render.ComparisonTextRenderer;
import org.ancrage.render.CsvRenderer;
import org.ancrage.render.DifferenceJsonRenderer;
import org.ancrage.render.DifferenceTextRenderer;
import org.ancrage.render.HtmlRenderer;
import org.ancrage.render.ImpactJsonRenderer;
import org.ancrage.render.ImpactTextRenderer;
import org.ancrage.render.JsonRenderer;
import org.ancrage.render.MarkdownRenderer;
import org.ancrage.render.RequirementsRenderer;
import org.ancrage.render.TextRenderer;
import org.ancrage.render.TimelineJson;
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
            Request.class, List.of(Form.JSON));

    private final Corpus corpus;
    private final Language language;

    Written(Corpus corpus, Language language) {
        this.corpus = corpus;
        this.language = language;
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
        if (answer instanceof Assessment assessment) {
            return assessment(assessment, form, level(assessment, form));
        } else if (answer instanceof Requirements requirements) {
            return requirements(requirements, form);
        } else if (answer instanceof Comparison comparison) {
            return comparison(comparison, form);
        } else if (answer instanceof Timeline timeline) {
            // Who returns a timeline alone stands at its beginning.
            return switch (form) {
                case JSON -> new TimelineJson(corpus, language).render(timeline, timeline.span().from());
                case HTML -> new HtmlRenderer(corpus, language).render(timeline, timeline.span().from());
                default -> new TimelineRenderer(corpus, language).render(timeline, timeline.span().from());
            };
        } else if (answer instanceof Difference difference) {
            return switch (form) {
                case JSON -> new DifferenceJsonRenderer(corpus, language).render(difference);
                case HTML -> new HtmlRenderer(corpus, language).render(difference);
                default -> new DifferenceTextRenderer(corpus, language).render(difference);
            };
        } else if (answer instanceof Impact impact) {
            return switch (form) {
                case JSON -> new ImpactJsonRenderer(corpus, language).render(impact);
                case HTML -> new HtmlRenderer(corpus, language).render(impact);
                default -> new ImpactTextRenderer(corpus, language).render(impact);
            };
        } else if (answer instanceof Dialogue dialogue) {
            return new DialogueRenderer(corpus, language).render(dialogue);
        } else if (answer instanceof DialogueState state) {
            return state.json();
        }
        return JsonText.indented(RequestReader.toNode((Request) answer));
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

    /** As much as it tells: of what is read by people a page, if it is one; of data all. */
    private static Level level(Assessment assessment, Form form) {
        boolean page = assessment.tells(Level.PAGE) && (form != Form.HTML || assessment.tells(Level.FULL));
        List<Level> most = form == Form.JSON ? List.of(Level.FULL, Level.PAGE, Level.FINDINGS, Level.SUMMARY, Level.OUTCOME)
                : page ? List.of(Level.PAGE)
                : List.of(Level.FULL, Level.FINDINGS, Level.OUTCOME);
        return most.stream().filter(assessment::tells).findFirst().orElseThrow();
    }

    private String requirements(Requirements requirements, Form form) {
        RequirementsRenderer renderer = new RequirementsRenderer(corpus, language);
        return switch (form) {
            case JSON -> renderer.json(requirements);
            case HTML -> renderer.html(requirements);
            case MARKDOWN -> renderer.markdown(requirements);
            default -> renderer.text(requirements, false);
        };
    }

    private String comparison(Comparison comparison, Form form) {
        return switch (form) {
            case JSON -> new ComparisonJsonRenderer(corpus, language).render(comparison);
            case HTML -> new ComparisonHtmlRenderer(corpus, language).render(comparison);
            case CSV -> new CsvRenderer(corpus, language).render(comparison);
            default -> new ComparisonTextRenderer(corpus, language).render(comparison);
        };
    }
}
