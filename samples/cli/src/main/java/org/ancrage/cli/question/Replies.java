package org.ancrage.cli.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ancrage.dialogue.Prompt;
import org.ancrage.dialogue.Prompt.Choice;
import org.ancrage.dialogue.Prompt.Kind;
import org.ancrage.document.form.WrittenNumber;
import org.ancrage.fact.Answer;
import org.ancrage.fact.Listing;
import org.ancrage.law.Language;

/** What a line of a terminal says in reply to a prompt. Whether it may be said is for the dialogue to judge. */
final class Replies {

    private static final Set<String> YES = Set.of("y", "yes", "o", "oui");
    private static final Set<String> NO = Set.of("n", "no", "non");
    private static final Set<String> NONE = Set.of("0", "none", "aucun", "aucune");
    /** Ends a list to which others may belong. */
    private static final String AT_LEAST = "+";

    private Replies() {
    }

    static Object read(String line, Prompt prompt) {
        Kind kind = prompt.kind();
        if (kind.several()) {
            return several(line, prompt);
        }
        if (kind.yesOrNo()) {
            String word = line.toLowerCase(Locale.ROOT);
            return YES.contains(word) ? Answer.YES : NO.contains(word) ? Answer.NO : line;
        }
        return switch (kind) {
            case NUMBER -> WrittenNumber.whole(line).<Object>map(number -> number).orElse(line);
            case PERCENTAGE -> WrittenNumber.decimal(line.replaceFirst("[\\s\u00a0\u202f]*%$", "")).<Object>map(number -> number).orElse(line);
            default -> one(line, prompt);
        };
    }

    /** What was said and is none of the answers that are counted: of the choices, or of yes and no. */
    static Optional<String> stranger(String line, Prompt prompt) {
        if (prompt.kind().yesOrNo()) {
            return read(line, prompt) instanceof Answer ? Optional.empty() : Optional.of(line);
        }
        if (prompt.choices().isEmpty() || prompt.open()) {
            return Optional.empty();
        }
        return items(line, prompt).filter(item -> prompt.choices().stream().map(Choice::value).noneMatch(item::equals)).findFirst();
    }

    private static Stream<String> items(String line, Prompt prompt) {
        return read(line, prompt) instanceof Listing<?> listing
                ? listing.items().stream().map(String::valueOf)
                : Stream.of(String.valueOf(read(line, prompt)));
    }

    private static Object several(String line, Prompt prompt) {
        boolean complete = !line.endsWith(AT_LEAST);
        String listed = complete ? line : line.substring(0, line.length() - AT_LEAST.length()).strip();
        List<String> items = new ArrayList<>();
        if (!NONE.contains(listed.toLowerCase(Locale.ROOT))) {
            Stream.of(listed.split(",")).map(String::strip).filter(item -> !item.isEmpty())
                    .forEach(item -> items.add(one(item, prompt)));
        }
        return new Listing<>(complete, items);
    }

    /** The value of a choice by its number, name or label, the code of a country in any case, or what was said. */
    private static String one(String said, Prompt prompt) {
        return chosen(said, prompt.choices())
                .orElse((prompt.kind() == Kind.COUNTRY || prompt.kind() == Kind.COUNTRIES) && said.length() == 2
                        ? said.toUpperCase(Locale.ROOT)
                        : said);
    }

    private static Optional<String> chosen(String said, List<Choice> choices) {
        if (said.matches("[0-9]{1,3}") && Integer.parseInt(said) >= 1 && Integer.parseInt(said) <= choices.size()) {
            return Optional.of(choices.get(Integer.parseInt(said) - 1).value());
        }
        return choices.stream()
                .filter(choice -> choice.value().equalsIgnoreCase(said)
                        || Stream.of(Language.values()).anyMatch(language -> choice.label().in(language).equalsIgnoreCase(said)))
                .map(Choice::value).findFirst();
    }
}
