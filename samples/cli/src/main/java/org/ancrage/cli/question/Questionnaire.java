package org.ancrage.cli.question;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ancrage.cli.Surroundings;
import org.ancrage.decision.Decision;
import org.ancrage.decision.Outcome;
import org.ancrage.decision.Question;
import org.ancrage.dialogue.Dialogue;
import org.ancrage.dialogue.DialogueState.Step;
import org.ancrage.dialogue.Prompt;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.document.InvalidInputException;
import org.ancrage.document.Suggestions;
import org.ancrage.law.Corpus;
import org.ancrage.law.Language;
import org.ancrage.law.LegalText;
import org.ancrage.law.Provision;
import org.ancrage.law.Wording;
import org.ancrage.render.Vocabulary;

/** Puts the prompts of a dialogue to a person at a terminal, or to a pipe. */
final class Questionnaire {

    private static final int WIDTH = 100;

    private static final Wording KEYS = new Wording(
            "Entrée\u00a0: je ne sais pas\u00a0; ?\u00a0: pourquoi\u00a0; <\u00a0: revenir en arrière\u00a0; q\u00a0: terminer.",
            "Enter: I do not know; ?: why; <: back; q: stop.");
    private static final Wording OPENING = new Wording("%s, au %s\u00a0: %s.", "%s, on %s: %s.");
    private static final Wording OPEN = new Wording("%s textes à déterminer", "%s texts undetermined");
    private static final Wording ONE_OPEN = new Wording("1 texte à déterminer", "1 text undetermined");
    private static final Wording FOR = new Wording("Pour\u00a0: ", "For: ");
    private static final Wording SEPARATOR = new Wording("\u00a0; ", "; ");
    private static final Wording IF_MET = new Wording("si le critère est rempli, ", "if the criterion is met, ");
    private static final Wording IF_UNMET = new Wording("s'il ne l'est pas, ", "if not, ");
    private static final Wording WHY = new Wording("Question\u00a0: ", "Question: ");
    private static final Wording CRITERION = new Wording("Critère\u00a0: ", "Criterion: ");
    private static final Wording SOURCE = new Wording("Source\u00a0: ", "Source: ");
    private static final Wording KNOWN = new Wording("Déjà connus\u00a0: ", "Known already: ");
    private static final Wording STANDS = new Wording("Résultat\u00a0: ", "Outcome: ");
    private static final Wording SKIPPED = new Wording("Sans réponse\u00a0:", "Not answered:");
    private static final Wording END = new Wording("Aucun fait ne peut plus changer ce résultat.", "No fact can change this outcome any more.");
    private static final Wording NOTHING_TO_ASK = new Wording("Il n'y a rien à demander.", "There is nothing to ask.");
    private static final Wording NO_WAY_BACK = new Wording("C'est la première question.", "This is the first question.");
    private static final Wording NO_SUCH_CHOICE = new Wording(
            "La réponse (%s) n'est pas l'une de celles qui sont proposées.", "The answer (%s) is not one of those above.");
    private static final Wording KEPT = new Wording(
            "Les réponses sont gardées au fur et à mesure dans %s\u00a0: la même commande les reprend.",
            "Answers are kept in %s as they are given: the same command takes them up again.");
    private static final Wording TAKEN_UP = new Wording("Reprise de %s réponses gardées dans %s.", "%s answers taken up again, kept in %s.");
    private static final Wording FITS_NO_MORE = new Wording(
            "Une réponse gardée n'est plus demandée ou ne convient plus\u00a0: %s.", "An answer that was kept is not asked for any more, or does not fit: %s.");
    private static final Wording NOT_KEPT = new Wording(
            "La réponse n'a pas pu être gardée dans %s (%s). Elle compte, et le sera avec la suivante.",
            "The answer could not be kept in %s (%s). It counts, and will be with the next one.");
    private static final Wording GO_ON = new Wording("Pour continuer plus tard\u00a0: la même commande.", "To go on later: the same command.");
    private static final Wording EXISTS = new Wording(
            "Le fichier %s existe désormais et reste tel quel.", "The file %s exists by now and stays as it is.");
    private static final Wording WRITTEN = new Wording("Fichier complété\u00a0: %s", "Completed file: %s");
    private static final Wording NOT_WRITTEN = new Wording("Aucune réponse\u00a0: aucun fichier n'est écrit.", "No answer: no file is written.");

    private final Corpus corpus;
    private final Language language;
    private final Vocabulary vocabulary;
    private final PrintWriter out;
    private final BufferedReader in;
    private final boolean colour;
    private final KeptAnswers kept;

    /** @param kept what was answered before, and takes what is answered now */
    Questionnaire(Corpus corpus, Language language, Surroundings surroundings, KeptAnswers kept) {
        this.corpus = corpus;
        this.language = language;
        this.vocabulary = new Vocabulary(language);
        this.out = surroundings.out();
        this.in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
        this.colour = surroundings.colour();
        this.kept = kept;
    }

    /** Asks until nothing is left to ask, or until whoever answers has enough; the dialogue as it then stands. */
    Dialogue run(Dialogue begun) throws IOException {
        Dialogue dialogue = takenUp(begun);
        say(OPENING.in(language).formatted(dialogue.assessment().offer(), vocabulary.date(dialogue.assessment().on()), status(dialogue)));
        Optional<Prompt> next = dialogue.next();
        line(next.isPresent() ? KEYS.in(language) : NOTHING_TO_ASK.in(language));
        if (next.isPresent()) {
            line(harmless(KEPT.in(language).formatted(kept.file())));
        }
        Prompt shown = null;
        while (next.isPresent()) {
            Prompt prompt = next.get();
            if (!prompt.equals(shown)) {
                show(prompt, dialogue.steps().size() + 1);
                shown = prompt;
            }
            out.print(expected(prompt) + "> ");
            // Nobody sees any more what is asked.
            String said = out.checkError() ? null : in.readLine();
            if (said == null || said.strip().equals("q")) {
                line("");
                break;
            }
            Dialogue changed = dialogue;
            switch (said.strip()) {
                case "" -> {
                    changed = dialogue.skip(prompt);
                    keepLast(changed);
                }
                case "?" -> why(prompt, dialogue.assessment().on());
                case "<" -> {
                    Optional<Dialogue> back = dialogue.back();
                    if (back.isEmpty()) {
                        line(NO_WAY_BACK.in(language));
                    } else {
                        dialogue = back.get();
                        changed = dialogue;
                        shown = null;
                        takeBack();
                    }
                }
                default -> changed = answered(dialogue, prompt, said.strip());
            }
            if (changed != dialogue) {
                tellChanges(dialogue, changed);
                dialogue = changed;
            }
            next = dialogue.next();
        }
        end(dialogue);
        return dialogue;
    }

    private Dialogue answered(Dialogue dialogue, Prompt prompt, String said) {
        Optional<String> stranger = Replies.stranger(said, prompt);
        if (stranger.isPresent()) {
            line(yellow("  ! " + harmless(NO_SUCH_CHOICE.in(language).formatted(Suggestions.shown(stranger.get()))
                    + Suggestions.maybe(stranger.get(), prompt.choices().stream().map(choice -> choice.label().in(language)).toList(), language))));
            return dialogue;
        }
        try {
            Object value = Replies.read(said, prompt);
            Dialogue answered = dialogue.answer(prompt, value);
            keepLast(answered);
            return answered;
        } catch (InvalidInputException refused) {
            refused.problems().stream().map(problem -> problem.message(language)).distinct().forEach(message -> line(yellow("  ! " + harmless(message))));
            return dialogue;
        }
    }

    private void keepLast(Dialogue dialogue) {
        keep(dialogue.steps().get(dialogue.steps().size() - 1));
    }

    private void keep(Step step) {
        try {
            kept.add(step);
        } catch (IOException e) {
            notKept(e);
        }
    }

    private void takeBack() {
        try {
            kept.back();
        } catch (IOException e) {
            notKept(e);
        }
    }

    private void notKept(IOException e) {
        line(yellow("  ! " + harmless(NOT_KEPT.in(language).formatted(kept.file(), e.getMessage()))));
    }

    /** The dialogue after what was answered in an earlier run; what is not asked any more is left out, and told. */
    private Dialogue takenUp(Dialogue begun) {
        Dialogue dialogue = begun;
        List<Step> said = kept.steps();
        for (Step step : said) {
            try {
                dialogue = step.answer() == null ? dialogue.skip(step.pointer()) : dialogue.answer(step.pointer(), step.answer());
            } catch (InvalidInputException e) {
                line(yellow("  ! " + harmless(FITS_NO_MORE.in(language).formatted(step.pointer()))));
            }
        }
        if (dialogue.steps().size() < said.size()) {
            // The way back leads over what was taken alone.
            said.forEach(step -> takeBack());
            dialogue.steps().forEach(this::keep);
        }
        if (kept.any()) {
            line(harmless(TAKEN_UP.in(language).formatted(dialogue.progress().answered(), kept.file())));
        }
        return dialogue;
    }

    private void show(Prompt prompt, int number) {
        line("");
        wrapped("[%s] ".formatted(number), prompt.text().in(language), true);
        wrapped("    ", FOR.in(language) + String.join(SEPARATOR.in(language), prompt.question().texts().stream().map(this::title).toList()), false);
        if (!prompt.known().isEmpty()) {
            wrapped("    ", KNOWN.in(language) + vocabulary.and(prompt.known().stream().map(known -> known.label().in(language)).toList()), false);
        }
        int index = 1;
        for (Choice choice : prompt.choices()) {
            wrapped(String.format(Locale.ROOT, "    %2d. ", index++), choice.label().in(language), false);
        }
    }

    private String expected(Prompt prompt) {
        boolean french = language == Language.FR;
        return "    " + switch (prompt.kind()) {
            case YES_NO, ANOTHER -> french ? "(oui / non) " : "(yes / no) ";
            case ONE_OF -> french ? "(un numéro) " : "(a number) ";
            case ENTITY -> prompt.open() ? (french ? "(un numéro, ou un nouveau nom) " : "(a number, or a new name) ")
                    : french ? "(un numéro) " : "(a number) ";
            case SEVERAL_OF -> french ? "(des numéros, 0\u00a0: aucun, + à la fin\u00a0: entre autres) " : "(numbers, 0: none, + at the end: among others) ";
            case COUNTRY -> french ? "(code d'un État\u00a0: FR, US) " : "(code of a State: FR, US) ";
            case COUNTRIES -> french ? "(codes d'États, 0\u00a0: aucun, + à la fin\u00a0: entre autres) "
                    : "(codes of States, 0: none, + at the end: among others) ";
            case DATE -> french ? "(année-mois-jour\u00a0: 2026-11-24) " : "(year-month-day: 2026-11-24) ";
            case PERCENTAGE -> french ? "(de 0 à 100) " : "(from 0 to 100) ";
            case NUMBER -> french ? "(un nombre entier) " : "(a whole number) ";
            case TEXT -> "";
            case TEXTS -> french ? "(séparés par des virgules, 0\u00a0: aucun, + à la fin\u00a0: entre autres) "
                    : "(separated by commas, 0: none, + at the end: among others) ";
        };
    }

    private void why(Prompt prompt, LocalDate on) {
        Question question = prompt.question();
        wrapped("    ", WHY.in(language) + question.criterion().question().in(language), false);
        wrapped("    ", CRITERION.in(language) + question.criterion().statement().in(language), false);
        for (String text : question.texts()) {
            Outcome met = question.ifMet().getOrDefault(text, Outcome.UNDETERMINED);
            Outcome unmet = question.ifUnmet().getOrDefault(text, Outcome.UNDETERMINED);
            List<String> decides = new ArrayList<>();
            if (met != Outcome.UNDETERMINED) {
                decides.add(IF_MET.in(language) + vocabulary.name(met));
            }
            if (unmet != Outcome.UNDETERMINED) {
                decides.add(IF_UNMET.in(language) + vocabulary.name(unmet));
            }
            if (!decides.isEmpty()) {
                wrapped("    ", title(text) + (language == Language.FR ? "\u00a0: " : ": ") + String.join(SEPARATOR.in(language), decides), false);
            }
        }
        question.criterion().provisions().stream().flatMap(id -> corpus.provision(id).stream())
                .filter(provision -> provision.period().contains(on)).forEach(this::cite);
    }

    private void cite(Provision provision) {
        wrapped("    ", SOURCE.in(language) + provision.citation().in(language), false);
        if (provision.link() != null) {
            line("      " + provision.link());
        }
    }

    private void tellChanges(Dialogue before, Dialogue after) {
        for (Decision decision : decisive(after)) {
            Outcome was = before.assessment().decision(decision.text()).map(Decision::outcome).orElse(decision.outcome());
            if (was != decision.outcome()) {
                wrapped("    → ", decision.title().in(language) + (language == Language.FR ? "\u00a0: " : ": ")
                        + vocabulary.name(decision.outcome()), false);
            }
        }
    }

    private void end(Dialogue dialogue) {
        line("");
        say(STANDS.in(language) + vocabulary.name(dialogue.assessment().outcome()));
        for (Decision decision : decisive(dialogue)) {
            if (decision.outcome() != Outcome.NOT_APPLICABLE) {
                wrapped("  · ", decision.title().in(language) + (language == Language.FR ? "\u00a0: " : ": ")
                        + vocabulary.name(decision.outcome()), false);
            }
        }
        if (dialogue.assessment().questions().isEmpty()) {
            line(END.in(language));
        } else if (!dialogue.skipped().isEmpty()) {
            line(SKIPPED.in(language));
            dialogue.skipped().forEach(prompt -> wrapped("  · ", prompt.text().in(language), false));
        }
    }

    void written(Path target) {
        line(harmless(WRITTEN.in(language).formatted(target)));
    }

    void canGoOn() {
        line(GO_ON.in(language));
    }

    void staysAsItIs(Path target) {
        line(harmless(EXISTS.in(language).formatted(target)));
    }

    void nothingToWrite() {
        line(NOT_WRITTEN.in(language));
    }

    private String status(Dialogue dialogue) {
        int open = dialogue.progress().undetermined();
        return open == 1 ? ONE_OPEN.in(language) : OPEN.in(language).formatted(open);
    }

    private static List<Decision> decisive(Dialogue dialogue) {
        return dialogue.assessment().decisions().stream().filter(decision -> decision.version().force().decisive()).toList();
    }

    private String title(String text) {
        return corpus.text(text).map(LegalText::title).map(title -> title.in(language)).orElse(text);
    }

    // ---- lines

    private void say(String text) {
        wrapped("", text, true);
    }

    /** What was typed or written in a file cannot steer the terminal. */
    private static String harmless(String text) {
        return Suggestions.oneLine(text);
    }

    private void wrapped(String head, String text, boolean bold) {
        String indent = " ".repeat(head.length());
        StringBuilder current = new StringBuilder(head);
        int column = head.length();
        for (String word : unbroken(harmless(text)).split(" ")) {
            if (column > head.length() && column + word.length() > WIDTH) {
                String full = current.toString().stripTrailing();
                line(bold ? bold(full) : full);
                current = new StringBuilder(indent);
                column = indent.length();
            }
            current.append(word).append(' ');
            column += word.length() + 1;
        }
        String last = current.toString().stripTrailing();
        line(bold ? bold(last) : last);
    }

    /** In French, high punctuation stays with its word. */
    private String unbroken(String text) {
        return language == Language.FR ? text.replaceAll(" (?=[;:?!»%])|(?<=[«°]) ", "\u00a0") : text;
    }

    private String bold(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    private String yellow(String text) {
        return colour ? "\u001B[33m" + text + "\u001B[0m" : text;
    }

    private void line(String text) {
        out.print(text + "\n");
    }
}
