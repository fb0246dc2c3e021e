package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One visitor in one window, with cookies of their own. Closing it fails when the browser complained about anything: a
 * refused style, a script that broke, a file that was missing.
 *
 * <pre>{@code
 * try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
 *     visit.open("/mensen");
 *     assertThat(visit.title()).isEqualTo("Mensen");
 * }
 * }</pre>
 */
final class Visit implements AutoCloseable {

    private static final double PATIENCE = 120_000;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();
    private int arrivals;

    Visit(Browser browser, int port, Look look) {
        site = "http://localhost:" + port;
        context = browser.newContext(look.options());
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onLoad(_ -> arrivals++);
    }

    Page page() {
        return page;
    }

    /** Opens a page that is there. */
    void open(String path) {
        open(path, 200);
    }

    /** Opens a page that answers with a status; the browser may mention that. */
    void open(String path, int status) {
        expect(status);
        var answer = page.navigate(site + path);
        assertThat(answer.status()).as(path).isEqualTo(status);
    }

    /** An answer that the next pages may give, and the browser may mention. */
    void expect(int status) {
        expected.add(status);
    }

    void signIn(String signInName, String password) {
        open("/aanmelden");
        page.fill("[name=signInName]", signInName);
        page.fill("[name=password]", password);
        send();
        assertThat(path()).as("signed in").isNotEqualTo("/aanmelden");
    }

    /** Fills in a field by its label. */
    void fill(String label, String value) {
        field(label).fill(value);
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    private Locator field(String label) {
        return page.getByLabel(Pattern.compile("^" + label.replace("?", "\\?") + "( \\(niet verplicht\\))?$"))
                .and(page.locator("input, select, textarea"));
    }

    void press(String button) {
        var found = main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
        arrive(found::click);
    }

    void follow(String link) {
        var found = main().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true));
        arrive(found::click);
    }

    /** Clicks on what leads to another page, and waits for that. */
    void follow(Locator link) {
        arrive(link::click);
    }

    /** Sends the first form of the content with its button. */
    void send() {
        follow(main().locator("form button[type=submit]").first());
    }

    /** Does something that leads to another page, and waits until that is there. */
    void arrive(Runnable step) {
        var before = arrivals;
        step.run();
        page.waitForCondition(() -> arrivals > before);
    }

    Locator main() {
        return page.locator("main");
    }

    /** The text of the content, as a reader sees it. */
    String text() {
        return main().innerText();
    }

    String title() {
        return page.locator("h1").innerText();
    }

    /** What the page says about what was just done. */
    String notice() {
        return page.locator("main .notice").first().innerText();
    }

    /** Where this visitor is: path and query. */
    String path() {
        var address = URI.create(page.url());
        return address.getRawQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
    }

    @Override
    public void close() {
        context.close();
        complaints.removeIf(
                complaint -> expected.stream().anyMatch(status -> complaint.contains("with a status of " + status)));
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }
}
