package nl.geland.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What each role gets to see, by walking wherever the pages lead. */
@InVoorbeeldstad
class RolesTests {

    /** A page or file as a visitor receives it, with everything on this site it leads to. */
    private static final String READ = """
            async path => {
              const answer = await fetch(path, { headers: { Accept: "text/html" } });
              const text = await answer.text();
              const page = new DOMParser().parseFromString(text, "text/html");
              const links = [...page.querySelectorAll("a[href]")]
                .map(link => new URL(link.getAttribute("href"), new URL(answer.url)))
                .filter(address => address.origin === location.origin)
                .map(address => address.pathname + address.search);
              return [String(answer.status), text, ...links];
            }""";

    private static final int FAR_ENOUGH = 300;

    private final Visits visits;

    RolesTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICY_ADVISER", "RESEARCHER"})
    void readsFiguresAndNeverAName(Role role) throws IOException {
        var names = Voorbeeldstad.names();
        assertThat(names).hasSizeGreaterThan(200).contains("Rania Al-Masri");
        try (var visit = visits.as(role, Look.DESK)) {
            var read = walkEverywhere(visit);
            assertThat(read.keySet()).contains("/stand-van-zaken").anyMatch(path -> path.contains(".csv"));
            assertThat(read.size()).as("pages and files read").isGreaterThan(30).isLessThan(FAR_ENOUGH);
            read.forEach((path, text) -> {
                assertThat(names.stream().filter(text::contains))
                        .as("names on " + path)
                        .isEmpty();
                assertThat(text).as(path).doesNotContain("href=\"/mensen", "href=\"/aandacht");
            });
        }
    }

    @Test
    void walkThatMeetsNamesFindsThem() throws IOException {
        var names = Voorbeeldstad.names();
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            var list = read(visit, "/mensen").get(1);
            assertThat(names.stream().filter(list::contains).count()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICY_ADVISER", "RESEARCHER", "ADMINISTRATOR"})
    void isRefusedWherePeopleAre(Role role) {
        try (var visit = visits.as(role, Look.DESK)) {
            for (var path : List.of("/mensen", "/mensen/00000000-0000-0000-0000-000000000000", "/aandacht")) {
                visit.open(path, 403);
                assertThat(visit.title()).isEqualTo("Deze pagina mag u niet zien");
                assertThat(visit.text()).contains("Foutcode 403");
            }
        }
    }

    @Test
    void caseManagerSeesOwnPeopleOnly() {
        String someoneElse;
        String nameOfSomeoneElse;
        String ownCount;
        Set<String> own;
        try (var lead = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            lead.open("/mensen?size=100&wie=" + Staff.WORKER);
            own = people(lead);
            ownCount = lead.main().locator("p.quiet").first().innerText().split(" ", 2)[0];
            lead.open("/mensen?size=100");
            var other = lead.main()
                    .locator("tbody tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasNotText(Staff.WORKER))
                    .first()
                    .locator("a");
            someoneElse = other.getAttribute("href");
            nameOfSomeoneElse = other.innerText();
            lead.open(someoneElse);
            assertThat(lead.title()).isEqualTo(nameOfSomeoneElse);
        }
        try (var manager = visits.as(Role.CASE_MANAGER, Look.DESK)) {
            manager.open("/mensen?size=100");
            assertThat(people(manager)).isNotEmpty().isEqualTo(own);
            assertThat(manager.main().locator("p.quiet").first().innerText()).startsWith(ownCount + " ");
            manager.open("/mensen?size=100&wie=KM01");
            assertThat(people(manager)).as("another worker in the address").isEqualTo(own);
            manager.open(someoneElse, 404);
            assertThat(manager.page().content()).doesNotContain(nameOfSomeoneElse);
            manager.open("/aandacht?size=100");
            assertThat(people(manager)).isNotEmpty().doesNotContain(someoneElse);
            manager.open("/bestanden", 403);
            manager.open("/gebruikers", 403);
        }
    }

    private static Set<String> people(Visit visit) {
        return new TreeSet<>(visit.main().locator("a[href^='/mensen/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList());
    }

    /** Reads the pages a visitor can reach from the first one by links; choosing a language leads nowhere new. */
    private static Map<String, String> walkEverywhere(Visit visit) {
        var read = new TreeMap<String, String>();
        var waiting = new ArrayDeque<>(List.of("/"));
        while (!waiting.isEmpty() && read.size() < FAR_ENOUGH) {
            var path = waiting.remove();
            if (read.containsKey(path) || path.startsWith("/taal")) {
                continue;
            }
            var answer = read(visit, path);
            if (!path.equals("/")) {
                assertThat(answer.getFirst()).as(path).isEqualTo("200");
            }
            read.put(path, answer.get(1));
            waiting.addAll(answer.subList(2, answer.size()));
        }
        return read;
    }

    @SuppressWarnings("unchecked")
    private static List<String> read(Visit visit, String path) {
        return (List<String>) visit.page().evaluate(READ, path);
    }
}
