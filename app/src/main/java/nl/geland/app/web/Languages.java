package nl.geland.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The visitor's language, kept in a cookie that holds nothing else; Dutch unless chosen otherwise. Public pages keep no
 * cookie: there it stands in the address.
 */
@Component("localeResolver")
final class Languages implements LocaleResolver {

    static final List<String> CODES = List.of("nl", "en");
    private static final String COOKIE = "taal";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (PublicArea.holds(request)) {
            return locale(PublicArea.language(request));
        }
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && CODES.contains(cookie.getValue())) {
                    return locale(cookie.getValue());
                }
            }
        }
        return locale(CODES.getFirst());
    }

    /** English as in Britain, because English as in the Netherlands writes numbers the Dutch way. */
    private static Locale locale(String code) {
        return Locale.of(code, code.equals("en") ? "GB" : "NL");
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null && CODES.contains(locale.getLanguage())) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale.getLanguage())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .sameSite("Lax")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .build()
                            .toString());
        }
    }
}
