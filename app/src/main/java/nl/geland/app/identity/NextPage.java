package nl.geland.app.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, in the browser, which page somebody asked for before signing in: the path only, and only of a page that can
 * be read again without harm. What comes back is checked as if anybody had written it.
 */
final class NextPage {

    private static final String COOKIE = "__Host-geland-next";
    private static final int LONGEST = 300;

    private final AccessTable table;

    NextPage(AccessTable table) {
        this.table = table;
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var safe = request.getMethod().equals("GET")
                && path.length() <= LONGEST
                && table.find("GET", path).filter(row -> !row.roles().isEmpty()).isPresent();
        if (safe) {
            var value = Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            write(response, value, Duration.ofMinutes(15));
        }
    }

    /** The page to go on with, for somebody with this role. */
    String take(Role role, HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) {
            return "/";
        }
        write(response, "", Duration.ZERO);
        var path = decode(cookie);
        return path != null && ours(path) && table.allows(role, "GET", path) ? path : "/";
    }

    private static boolean ours(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= LONGEST
                && path.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\');
    }

    private static @Nullable String decode(Cookie cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void write(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
