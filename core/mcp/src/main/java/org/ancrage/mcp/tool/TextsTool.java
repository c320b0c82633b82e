package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Period;
import org.ancrage.law.Provision;
import org.ancrage.law.Version;
import org.ancrage.render.TextsRenderer;
import org.ancrage.render.Vocabulary;
import tools.jackson.core.JsonGenerator;

/** The legal texts that are known, as they stand on a day; of one of them, its versions and what it cites. */
final class TextsTool {

    private TextsTool() {
    }

    static Tool of(Supplier<Ancrage> ancrage) {
        return new Tool("texts", "Which legal texts are known?",
                "Lists the legal texts that are known, as they stand on a day: id, title, version and force (law, doctrine, standard, bill …). Of one text, also all its versions, and the "
                        + "provisions that are in force, with citation, link and how well each was verified.",
                ToolSchemas.ofNothing().day().text("text", "Id of one text, for its versions and citations: fr/sren-31, for example.", false).language(),
                given -> answer(ancrage, given));
    }

    private static ToolAnswer answer(Supplier<Ancrage> ancrage, Arguments given) {
        Optional<LocalDate> day = given.day();
        Optional<String> id = given.text("text");
        Language language = given.language();
        Corpus corpus = ancrage.get().corpus();
        Optional<LegalText> one = id.flatMap(corpus::text);
        if (id.isPresent() && one.isEmpty()) {
            given.report("text", AssistantProblem.NO_TEXT_TO_TELL.with("text", Suggestions.shown(id.get()))
                    .with("maybe", Suggestions.nearest(id.get(), corpus.texts().stream().map(LegalText::id).toList())));
        }
        given.refuseWrong();
        LocalDate on = day.orElseThrow();
        String json = AssistantTools.object(written -> {
            written.writeStringProperty("on", on.toString());
            written.writeStringProperty("language", language.code());
            written.writeArrayPropertyStart("texts");
            one.map(List::of).orElseGet(corpus::texts).forEach(text -> write(written, text, one.isPresent(), language, on));
            written.writeEndArray();
        });
        return ToolAnswer.of(json, one.map(text -> told(text, language, on)).orElseGet(() -> new TextsRenderer(corpus, language).render(on)));
    }

    private static void write(JsonGenerator json, LegalText text, boolean whole, Language language, LocalDate on) {
        json.writeStartObject();
        json.writeStringProperty("id", text.id());
        json.writeStringProperty("title", text.title().in(language));
        text.on(on).ifPresent(version -> {
            json.writeName("version");
            write(json, text, version, language);
        });
        if (whole) {
            json.writeArrayPropertyStart("versions");
            text.versions().forEach(version -> write(json, text, version, language));
            json.writeEndArray();
            json.writeArrayPropertyStart("citations");
            inForce(text, on).forEach(provision -> write(json, provision, language));
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static List<Provision> inForce(LegalText text, LocalDate on) {
        return text.provisions().stream().filter(provision -> provision.period().contains(on)).toList();
    }

    private static void write(JsonGenerator json, LegalText text, Version version, Language language) {
        json.writeStartObject();
        json.writeStringProperty("id", version.id());
        json.writeStringProperty("title", version.title().in(language));
        if (version.name() != null) {
            json.writeStringProperty("name", text.title(version).in(language));
        }
        json.writeStringProperty("force", version.force().name());
        write(json, version.period());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Period period) {
        if (period.from() != null) {
            json.writeStringProperty("from", period.from().toString());
        }
        if (period.until() != null) {
            json.writeStringProperty("until", period.until().toString());
        }
    }

    private static void write(JsonGenerator json, Provision provision, Language language) {
        json.writeStartObject();
        json.writeStringProperty("id", provision.id());
        json.writeStringProperty("citation", provision.citation().in(language));
        if (provision.link() != null) {
            json.writeStringProperty("link", provision.link().toString());
        }
        json.writeStringProperty("evidence", provision.evidence().name());
        json.writeStringProperty("verifiedOn", provision.verifiedOn().toString());
        write(json, provision.period());
        json.writeEndObject();
    }

    private static String told(LegalText text, Language language, LocalDate on) {
        Vocabulary words = new Vocabulary(language);
        StringBuilder told = new StringBuilder("# %s – %s\n\n".formatted(text.id(), text.title().in(language)));
        text.versions().forEach(version -> told.append("- %s%s – %s (%s) %s\n".formatted(version.period().contains(on) ? "**" + on + "** " : "",
                version.id(), version.title().in(language), words.name(version.force()), days(version.period()))));
        told.append('\n');
        inForce(text, on).forEach(provision -> told.append("- %s (%s, %s)\n".formatted(
                QuestionsTool.citation(provision, language), words.name(provision.evidence()), provision.verifiedOn())));
        return told.toString();
    }

    /** From the first day to the first that is no longer in it. */
    private static String days(Period period) {
        return "[%s; %s[".formatted(period.from() == null ? "" : period.from(), period.until() == null ? "" : period.until());
    }
}
