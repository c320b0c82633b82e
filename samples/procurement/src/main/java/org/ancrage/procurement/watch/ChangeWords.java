package org.ancrage.procurement.watch;

import java.util.Locale;
import org.ancrage.law.Language;
import org.ancrage.procurement.watch.Change.Answered;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A change in one sentence, the same on the page and in calendars. */
@Component
class ChangeWords {

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What it is that answers otherwise, what it answers then, and what before. */
    String told(Change change, Language language) {
        Locale locale = Locale.forLanguageTag(language.code());
        String what = change.whole() ? messages.getMessage("watch.whole", null, locale) : change.title().in(language);
        return say("watch.flip", locale, what, answered(change.after(), locale), answered(change.before(), locale));
    }

    private String answered(Answered answered, Locale locale) {
        if (answered.outcome() == null) {
            return messages.getMessage("watch.no-text", null, locale);
        }
        String outcome = messages.getMessage("outcome." + answered.outcome(), null, locale);
        return answered.counts() ? outcome : say("watch.aside", locale, outcome);
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
