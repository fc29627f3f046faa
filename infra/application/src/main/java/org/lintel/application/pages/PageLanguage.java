package org.lintel.application.pages;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lintel.views.words.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The language of the pages: what the address asks for, which a cookie remembers, or else what the browser prefers, or else English. */
public final class PageLanguage implements LocaleResolver, HandlerInterceptor {
    private static final List<Locale> LOCALES = Arrays.stream(Language.values()).map(Language::locale).toList();
    /** The Bureau reads in Spanish too: the pages of the guidelines, which repeat nothing that is written in the registry's own two languages only. */
    private static final List<Locale> LOCALES_OF_GUIDELINES = Stream.concat(LOCALES.stream(), Stream.of(Locale.of("es"))).toList();
    private static final List<String> PAGES_OF_GUIDELINES = List.of("/compliance", "/findings");

    private static final String PARAMETER = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** @return in which the page of the present call is read */
    public static Language present() {
        Language language = Language.of(LocaleContextHolder.getLocale().getLanguage());
        return language == null ? Language.EN : language;
    }

    /** @return the languages in which the page at this path can be read, as in {@code <html lang>} */
    static List<String> spokenAt(String path) {
        return localesAt(path).stream().map(Locale::getLanguage).toList();
    }

    private static List<Locale> localesAt(String path) {
        return PAGES_OF_GUIDELINES.stream().anyMatch(page -> path.equals(page) || path.startsWith(page + "/"))
                ? LOCALES_OF_GUIDELINES
                : LOCALES;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale asked = known(request.getParameter(PARAMETER), request);
        if (asked != null) {
            return asked;
        }
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        Locale remembered = cookie == null ? null : known(cookie.getValue(), request);
        return remembered != null ? remembered : preferred(request);
    }

    /** Remembers the language that the address asks for. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale asked = known(request.getParameter(PARAMETER), request);
        if (asked != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(PARAMETER, asked.getLanguage()).path("/").maxAge(REMEMBERED)
                    .httpOnly(true).secure(request.isSecure()).sameSite("Strict").build().toString());
        }
        return true;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the address.");
    }

    private static Locale preferred(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(header), localesAt(request.getRequestURI()));
            return preferred == null ? Locale.ENGLISH : preferred;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }

    private static @Nullable Locale known(@Nullable String language, HttpServletRequest request) {
        return localesAt(request.getRequestURI()).stream().filter(one -> one.getLanguage().equals(language)).findAny().orElse(null);
    }
}
