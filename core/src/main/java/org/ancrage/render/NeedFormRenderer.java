package org.ancrage.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ancrage.document.Problem;
import org.ancrage.document.form.NeedFields;
import org.ancrage.law.Corpus;
import org.ancrage.law.Criterion;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Version;
import org.ancrage.render.form.NeedFormComposer;

/**
 * Writes a form for a need: one page of HTML that works without script, whose fields {@link NeedFields} reads. Immutable.
 *
 * <p>Asked is what texts in force on a day, or that look ahead on it, ask of needs; each field says why. What is not known can be said of each.
 */
public final class NeedFormRenderer {

    private final Corpus corpus;
    private final Language language;

    public NeedFormRenderer(Corpus corpus, Language language) {
        this.corpus = Objects.requireNonNull(corpus, "corpus");
        this.language = Objects.requireNonNull(language, "language");
    }

    /**
     * A blank form.
     *
     * @param on day on which the data are hosted, whose law decides what is asked
     * @param action address to which the browser sends the form
     */
    public String render(LocalDate on, String action) {
        return render(on, action, Map.of(), List.of());
    }

    /**
     * The form as it was sent, with what is wrong beside each field and all of it at the top.
     *
     * @param given values by name, as they were sent
     * @param problems of {@link NeedFields#read}
     */
    public String render(LocalDate on, String action, Map<String, ? extends List<String>> given, List<Problem> problems) {
        return NeedFormComposer.page(language, reasons(on), given, problems, action);
    }

    /** Texts and their questions, by pointer of what they ask for. */
    private Map<String, List<String>> reasons(LocalDate on) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (LegalText text : corpus.texts()) {
            Version version = text.on(on).orElse(null);
            if (version == null) {
                continue;
            }
            String title = text.title(version).in(language);
            for (Criterion criterion : text.criteria()) {
                for (String pointer : criterion.asks()) {
                    List<String> said = reasons.computeIfAbsent(pointer, fresh -> new ArrayList<>());
                    String reason = "%s – %s".formatted(title, criterion.question().in(language));
                    if (pointer.startsWith("/need/") && !said.contains(reason)) {
                        said.add(reason);
                    }
                }
            }
        }
        reasons.values().removeIf(List::isEmpty);
        return reasons;
    }
}
