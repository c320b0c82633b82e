package org.ancrage.procurement.page;

import java.util.List;
import org.ancrage.document.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells on the next page what was not taken of what was sent. */
@Component
public class Refusals {

    private static final int MOST = 50;

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    /** What the library refused, all of it. */
    public void tell(InvalidInputException refused, RedirectAttributes next) {
        next.addFlashAttribute("refusals", told(refused));
    }

    static List<String> told(InvalidInputException refused) {
        return refused.problems().stream().limit(MOST).map(problem -> place(problem.pointer()) + problem.message(Languages.current())).toList();
    }

    private static String place(String pointer) {
        return pointer.isEmpty() ? "" : pointer + " – ";
    }

    /** @param key of a message */
    public void tell(String key, RedirectAttributes next) {
        next.addFlashAttribute("refusals", List.of(words(key)));
    }

    /** Takes a step; why it was refused is told on the next page. */
    public void step(RedirectAttributes next, Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            tell(refused.key(), next);
        }
    }

    /** What was done. */
    public void done(String key, RedirectAttributes next) {
        next.addFlashAttribute("done", words(key));
    }

    /** In the language of the reader. */
    public String words(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
