package nl.geland.app.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Lets a test write pages of its own in the shell. */
public final class TestViews {

    private TestViews() {}

    /** Writes the templates under a folder with another engine than the application's. */
    public static ViewResolver under(String folder, TemplateEngine templates, ApplicationContext context) {
        return new Under(folder, new JteViews(templates, context.getBean(Pages.class)));
    }

    private record Under(String folder, JteViews views) implements ViewResolver, Ordered {

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith(folder) ? views.resolveViewName(name, locale) : null;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
