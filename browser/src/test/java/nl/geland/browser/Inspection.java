package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** Looks at pages with axe and keeps what is wrong with them; in dark only the rules about colour are asked again. */
final class Inspection {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private final List<String> faults = new ArrayList<>();

    /** What was wrong so far; it grows. */
    List<String> faults() {
        return faults;
    }

    /** Reads on in a language. */
    static void speak(Visit visit, String language) {
        visit.open("/taal?code=" + language + "&back=/over");
        assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo(language);
    }

    /** On a desk and on a telephone, in light and in dark. */
    void look(Visit visit, String language) {
        var page = visit.page();
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            var where = visit.path() + " " + language + " " + width + " ";
            scheme(page, ColorScheme.LIGHT);
            check(where + "light", page, new AxeBuilder(page).withTags(RULES));
            scheme(page, ColorScheme.DARK);
            check(
                    where + "dark",
                    page,
                    new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block")));
            var wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            if (wide > width) {
                faults.add(where + "is wider: " + wide);
            }
        }
        scheme(page, ColorScheme.LIGHT);
        page.setViewportSize(Look.DESK.width(), Look.DESK.height());
    }

    private static void scheme(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private void check(String where, Page page, AxeBuilder axe) {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        for (var violation : axe.setLegacyMode(true).analyze().getViolations()) {
            violation.getNodes().stream()
                    .limit(3)
                    .forEach(node -> faults.add(where + ": " + violation.getId() + " " + node.getTarget() + " "
                            + node.getFailureSummary()));
        }
    }
}
