package nl.geland.app.web;

import gg.jte.TemplateEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.ViewResolver;

/** Lets a test write pages of its own in the shell. */
public final class TestViews {

    private TestViews() {}

    /** Writes the templates under a folder with another engine than the application's. */
    public static ViewResolver under(String folder, TemplateEngine templates, ApplicationContext context) {
        var views = new JteViews(templates, context.getBean(Pages.class));
        return (name, locale) -> name.startsWith(folder) ? views.resolveViewName(name, locale) : null;
    }
}
