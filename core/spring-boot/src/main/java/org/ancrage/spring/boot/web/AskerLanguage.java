package org.ancrage.spring.boot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The language of whoever asks: French unless English is preferred to it ({@code Accept-Language}), and never that of the machine. Where the application
 * keeps the language in another way, by a {@code LocaleResolver} of its own, that one is heard.
 */
final class AskerLanguage {

    private static final List<Locale> KNOWN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private AskerLanguage() {
    }

    static Language of(HttpServletRequest request) {
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        return resolver == null || resolver instanceof AcceptHeaderLocaleResolver
                ? accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : of(resolver.resolveLocale(request));
    }

    /** Of the request that this thread answers; French where it answers none. */
    static Language ofCurrentRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes ? of(attributes.getRequest()) : Language.FR;
    }

    /** @param header null where there is none; what is no list of languages says nothing */
    static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.FR;
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return preferred == null ? Language.FR : of(preferred);
        } catch (IllegalArgumentException malformed) {
            return Language.FR;
        }
    }

    private static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Language.EN : Language.FR;
    }
}
