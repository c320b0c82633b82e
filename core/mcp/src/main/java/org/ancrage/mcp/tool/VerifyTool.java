package org.ancrage.mcp.tool;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ancrage.Ancrage;
import org.ancrage.decision.Level;
import org.ancrage.document.Request;
import org.ancrage.fact.evidence.Trust;
import org.ancrage.law.Language;
import org.ancrage.law.Wording;

/** Whether a quotation is that of the answer with this hash: the question is answered again, which gives the same answer. */
final class VerifyTool {

    private static final Wording SAME_HASH = new Wording(
            "L’empreinte est celle de l’enregistrement de cette réponse\u00a0: mêmes question, jour, lectures du droit et règles.",
            "The hash is that of the record of this answer: same question, day, readings of the law and rules.");
    private static final Wording OTHER_HASH = new Wording(
            "L’empreinte n’est pas celle de cette réponse, qui est %s\u00a0: la question, le jour, la langue, les lectures du droit ou les règles diffèrent, ou l’empreinte a été modifiée.",
            "The hash is not that of this answer, which is %s: question, day, language, readings of the law or rules differ, or the hash was altered.");
    private static final Wording SAME_LINES = new Wording(
            "Chaque ligne citée se trouve telle quelle dans la réponse, dans cet ordre.", "Each line quoted stands in the answer as it is, in this order.");
    private static final Wording OTHER_LINES = new Wording(
            "Ces lignes ne se trouvent pas telles quelles, à cette place, dans la réponse\u00a0:", "These lines do not stand in the answer as they are, in this place:");
    private static final Wording CONCLUSION = new Wording("La réponse conclut\u00a0: %s", "The answer concludes: %s");

    private final Supplier<Ancrage> ancrage;
    private final Trust trust;

    VerifyTool(Supplier<Ancrage> ancrage, Trust trust) {
        this.ancrage = ancrage;
        this.trust = trust;
    }

    Tool tool() {
        return new Tool("verify", "Is this quotation unaltered?",
                "Tells whether what was quoted of an answer of assess is unaltered: answers the question again and compares the hash of the record, and each line of the quotation.",
                ToolSchemas.asking(false).day().language().level()
                        .text("hash", "The hash of the record, as assess gave it: 64 characters.", true)
                        .text("quotation", "What was quoted: whole lines of the text of assess, in their order; white space does not count. Left out, the hash alone is verified.", false), this::answer);
    }

    private ToolAnswer answer(Arguments given) {
        Optional<Request> request = given.request();
        Optional<LocalDate> on = given.day();
        Language language = given.language();
        Level level = given.level();
        Optional<String> hash = given.mandatoryText("hash");
        List<String> quoted = given.text("quotation").map(VerifyTool::lines).orElse(List.of());
        hash.filter(text -> !text.matches("[0-9a-f]{64}")).ifPresent(text -> given.report("hash", AssistantProblem.NO_HASH.plain()));
        given.refuseWrong();
        AssessTool.Told told = new AssessTool(ancrage, trust).told(request.orElseThrow(), on.orElseThrow(), language, level);
        boolean same = told.hash().equals(hash.orElseThrow());
        List<String> answer = lines(told.text());
        List<String> altered = altered(quoted, answer);
        // The heading comes first, then the conclusion.
        String conclusion = answer.get(1);
        return ToolAnswer.of(AssistantTools.object(json -> {
            json.writeBooleanProperty("unaltered", same && altered.isEmpty());
            json.writeBooleanProperty("sameHash", same);
            json.writeStringProperty("hash", told.hash());
            json.writeNumberProperty("quoted", quoted.size());
            json.writeArrayPropertyStart("altered");
            altered.forEach(json::writeString);
            json.writeEndArray();
            json.writeStringProperty("conclusion", conclusion);
        }), text(language, same, told.hash(), quoted, altered, conclusion));
    }

    private static String text(Language language, boolean same, String hash, List<String> quoted, List<String> altered, String conclusion) {
        List<String> lines = new ArrayList<>();
        lines.add(same ? SAME_HASH.in(language) : OTHER_HASH.in(language).formatted(hash));
        if (!quoted.isEmpty()) {
            lines.add((altered.isEmpty() ? SAME_LINES : OTHER_LINES).in(language));
        }
        altered.forEach(line -> lines.add("- " + line));
        lines.add(CONCLUSION.in(language).formatted(conclusion));
        return String.join("\n", lines);
    }

    /** Without marks of quotation and white space, which get lost on the way. */
    private static List<String> lines(String text) {
        return text.lines().map(line -> line.replaceFirst("^[\\s>]+", "").replaceAll("[\\s\\h]+", " ").strip()).filter(line -> !line.isEmpty()).toList();
    }

    private static List<String> altered(List<String> quoted, List<String> answer) {
        List<String> altered = new ArrayList<>();
        int from = 0;
        for (String line : quoted) {
            int place = answer.subList(from, answer.size()).indexOf(line);
            if (place < 0) {
                altered.add(line);
            } else {
                from += place + 1;
            }
        }
        return altered;
    }
}
