package org.ancrage.procurement.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.ancrage.law.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/** French or English: as was switched ({@code ?lang=en}, kept in a cookie), else as the browser prefers, else French. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {

    private static final String SWITCH = "lang";
    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** Of the request that is being answered. */
    public static Language current() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Language.EN : Language.FR;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                Locale switched = switched(request);
                if (switched != null) {
                    Cookie cookie = new Cookie(SWITCH, switched.getLanguage());
                    cookie.setPath("/");
                    cookie.setHttpOnly(true);
                    cookie.setMaxAge(365 * 24 * 3600);
                    response.addCookie(cookie);
                }
                return true;
            }
        });
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Locale switched = switched(request);
                Cookie cookie = WebUtils.getCookie(request, SWITCH);
                Locale kept = switched != null || cookie == null ? switched : spoken(cookie.getValue());
                return kept != null ? kept : preferred(request.getHeader("Accept-Language"));
            }

            @Override
            public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("It is switched by an address.");
            }
        };
    }

    /** Read from the address: a body that is too large has no parameters, and its refusal is a page too. */
    private static @Nullable Locale switched(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? null : SPOKEN.stream().filter(locale -> List.of(query.split("&")).contains(SWITCH + "=" + locale.getLanguage())).findFirst().orElse(null);
    }

    private static @Nullable Locale spoken(@Nullable String language) {
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst().orElse(null);
    }

    private static Locale preferred(@Nullable String header) {
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.FRENCH;
        }
    }
}
