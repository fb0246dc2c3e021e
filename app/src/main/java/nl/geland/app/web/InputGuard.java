package nl.geland.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses form fields and query parameters that no person types: control characters, broken or unpaired Unicode,
 * invisible orders to turn the reading direction around (U+202D, U+202E), and values longer than any field asks for.
 * Stands before everything that reads a parameter, signing in included.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class InputGuard extends OncePerRequestFilter {

    private static final int LONGEST_NAME = 200;
    /** What the server reads of a form, in bytes. */
    private static final int LONGEST_FORM = 2 * 1024 * 1024;

    private final int longestValue;

    InputGuard(@Value("${geland.longest-value:20000}") int longestValue) {
        this.longestValue = longestValue;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusal(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else {
            response.sendError(refusal);
        }
    }

    private int refusal(HttpServletRequest request) {
        if (isForm(request) && request.getContentLengthLong() > LONGEST_FORM) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        try {
            for (var parameter : request.getParameterMap().entrySet()) {
                if (parameter.getKey().length() > LONGEST_NAME || !sound(parameter.getKey())) {
                    return HttpServletResponse.SC_BAD_REQUEST;
                }
                for (var value : parameter.getValue()) {
                    if (value.length() > longestValue) {
                        return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
                    }
                    if (!sound(value)) {
                        return HttpServletResponse.SC_BAD_REQUEST;
                    }
                }
            }
            return 0;
        } catch (IllegalStateException unreadable) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** Whether a text holds only what a person can type or paste. */
    static boolean sound(String text) {
        return text.codePoints().allMatch(InputGuard::sound);
    }

    private static boolean sound(int sign) {
        return switch (sign) {
            case '\t', '\n', '\r' -> true;
            case 0x202D, 0x202E, 0xFFFD -> false;
            default ->
                !Character.isISOControl(sign)
                        && !(sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)
                        && (sign & 0xFFFE) != 0xFFFE;
        };
    }
}
