package nl.geland.app.disclosure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Writes public answers. They may be kept for some minutes, by browsers and by what stands in between; not longer, because
 * what is withdrawn has to be gone soon.
 */
final class PublicAnswers implements HandlerMethodReturnValueHandler {

    private static final CacheControl SOME_MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return PublicAnswer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer answer, NativeWebRequest request)
            throws IOException {
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(value instanceof PublicAnswer known)) {
            throw new IllegalStateException("A public address answers with a page or a file");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, SOME_MINUTES.getHeaderValue());
        switch (known) {
            case PublicPage page -> {
                if (page.isFleeting()) {
                    response.setHeader(
                            HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
                }
                if (page.isGone()) {
                    answer.setStatus(HttpStatus.GONE);
                    response.setStatus(HttpStatus.GONE.value());
                }
                answer.setViewName(page.template());
                answer.addAttribute("view", page.view());
            }
            case PublicFile file -> {
                answer.setRequestHandled(true);
                write(file, response);
            }
        }
    }

    private static void write(PublicFile file, HttpServletResponse response) throws IOException {
        var content = file.content();
        response.setContentType(file.type().toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
