package nl.geland.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the template of a view name and writes it with the {@link Page} and the controller's view record. A page is
 * written whole or not at all: a fault halfway becomes an error page.
 */
@Component
final class JteViews implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final Pages pages;

    JteViews(TemplateEngine templates, Pages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var template = name + ".jte";
        if (name.contains(":") || !templates.hasTemplate(template)) {
            return null;
        }
        return (model, request, response) -> {
            var parameters = new HashMap<String, Object>();
            parameters.put("page", pages.page(request));
            var view = model == null ? null : model.get("view");
            if (view != null) {
                parameters.put("view", view);
            }
            var output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        };
    }
}
