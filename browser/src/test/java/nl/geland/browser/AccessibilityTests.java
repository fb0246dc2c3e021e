package nl.geland.browser;

import static nl.geland.browser.Inspection.speak;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * axe finds nothing on any page, for who sees it, in both languages, in light and in dark, on a desk and on a telephone;
 * and no page is wider than the telephone. In dark only the rules about colour are asked again.
 */
@InVoorbeeldstad
class AccessibilityTests {

    private final Visits visits;
    private final Inspection inspection = new Inspection();
    private final List<String> faults = inspection.faults();

    AccessibilityTests(Browser browser, TestDatabase database, @LocalServerPort int port) {
        visits = new Visits(browser, database, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pagesOfTheTeamLead(String language) {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            speak(visit, language);
            for (var path : List.of(
                    "/aandacht",
                    "/aandacht?regel=home-missing",
                    "/aandacht?fase=deceased",
                    "/aandacht/regels",
                    "/aandacht/regels/no-contact",
                    "/mensen",
                    "/mensen?fase=in-route&sort=age&page=2",
                    "/mensen?zoek=vergeten",
                    "/stand-van-zaken",
                    "/inzage-log",
                    "/bestanden",
                    "/toegankelijkheid",
                    "/over")) {
                visit.open(path);
                look(visit, language);
            }
            visit.open("/bestanden");
            visit.follow(visit.main().locator("tbody a").first());
            look(visit, language);
            for (var person : List.of("100002", "100003", "102079")) {
                visit.open("/mensen");
                visit.page().fill("#field-tekst", person);
                visit.send();
                visit.follow(visit.main().locator("tbody a").first());
                look(visit, language);
            }
            visit.open(visit.path() + "?bekend=2020-01-01");
            look(visit, language);
            visit.open("/nergens", 404);
            look(visit, language);
            visit.open("/gebruikers", 403);
            look(visit, language);
            visit.open("/gebruikers;x=1", 400);
            look(visit, language);
            visit.open("/aandacht/regels/no-contact");
            visit.page().fill("#field-weeks-aftercare", "9999");
            visit.expect(422);
            visit.send();
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void figures(String language) {
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            speak(visit, language);
            visit.open("/stand-van-zaken");
            var figures = visit.main().locator(".reading__title a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(figures).hasSizeGreaterThan(8);
            for (var figure : figures) {
                visit.open(figure);
                look(visit, language);
            }
            visit.open("/stand-van-zaken/in-work?cohort=2016&onbekend=1");
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pagesOfTheAdministrator(String language) {
        try (var visit = visits.as(Role.ADMINISTRATOR, Look.DESK)) {
            speak(visit, language);
            visit.open("/gebruikers");
            look(visit, language);
            visit.expect(422);
            visit.page().evaluate("document.querySelector('main form').noValidate = true");
            visit.send();
            look(visit, language);
            visit.page().fill("#field-name", "Noor " + language);
            visit.page().fill("#field-signInName", "noor." + language);
            visit.page().selectOption("#field-role", "RESEARCHER");
            visit.send();
            look(visit, language);
            visit.open("/inzage-log");
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void pagesOfTheCaseManagerAndOfAStranger(String language) {
        try (var visit = visits.as(Role.CASE_MANAGER, Look.DESK)) {
            speak(visit, language);
            for (var path : List.of("/aandacht", "/aandacht/regels", "/mensen")) {
                visit.open(path);
                look(visit, language);
            }
        }
        try (var visit = visits.stranger(Look.DESK)) {
            speak(visit, language);
            for (var path : List.of("/aanmelden?afgemeld", "/uitnodiging", "/toegankelijkheid", "/over")) {
                visit.open(path);
                look(visit, language);
            }
            visit.open("/aanmelden");
            visit.page().fill("#field-signInName", "niemand");
            visit.page().fill("#field-password", "dit is het niet");
            visit.expect(422);
            visit.send();
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void deskOfTheReporterAndOfTheTeam(String language) {
        String obstacle;
        try (var visit = visits.as(Role.REPORTER, Look.DESK)) {
            speak(visit, language);
            visit.open("/belemmeringen");
            look(visit, language);
            visit.open("/belemmeringen?toon=overdue&niveau=nation");
            look(visit, language);
            visit.open("/belemmeringen/nieuw");
            look(visit, language);
            visit.page().fill("#field-what", "Ik wacht op Selam, tel. 06-12345678.");
            visit.page().locator("#check .notice").waitFor();
            look(visit, language);
            visit.expect(422);
            visit.page().evaluate("document.querySelector('main form').noValidate = true");
            visit.send();
            look(visit, language);
            visit.page().fill("#field-what", "De lift in het taalhuis is al weken stuk.");
            visit.page().check("input[name=level][value=organisation]");
            visit.page().check("input[name=frequency][value=daily]");
            visit.page().check("input[name=kind][value=volunteer]");
            visit.send();
            obstacle = visit.path();
            look(visit, language);
        }
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            speak(visit, language);
            for (var path : List.of("/belemmeringen", obstacle, "/ruimte", "/ruimte/nieuw")) {
                visit.open(path);
                look(visit, language);
            }
            visit.page().selectOption("#field-rule", "travel-costs");
            visit.page().fill("#field-done", "Een fiets betaald in plaats van de bus.");
            visit.page().fill("#field-why", "De bus rijdt niet meer na zes uur.");
            visit.send();
            look(visit, language);
            visit.open(obstacle);
            visit.expect(409);
            visit.page().evaluate("document.querySelectorAll('[name=version]').forEach(field => field.value = 9)");
            visit.page().fill("#field-answer", "De lift wordt morgen gemaakt.");
            visit.follow(visit.main().locator("form[action$=antwoord] button[type=submit]"));
            look(visit, language);
            visit.follow(visit.main().locator("form[action$=antwoord] button[type=submit]"));
            look(visit, language);
            visit.open("/ruimte");
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void neighbourhoods(String language) {
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            speak(visit, language);
            visit.open("/wijken");
            look(visit, language);
            visit.main().locator("details summary").last().click();
            visit.page().fill("#field-name", "Kanaalzone " + language);
            visit.send();
            var area = visit.path();
            look(visit, language);
            visit.open(area + "/plekken/nieuw");
            look(visit, language);
            visit.page().fill("#field-name", "Buurthuis De Sluis");
            visit.send();
            visit.open(area + "/activiteiten/nieuw");
            look(visit, language);
            visit.expect(422);
            visit.page().evaluate("document.querySelector('main form').noValidate = true");
            visit.send();
            look(visit, language);
            visit.page().fill("#field-what", "Samen koken");
            visit.page().check("input[name=mix][value=half]");
            visit.page().selectOption("#field-day", "tuesday");
            visit.page().fill("#field-begins", "10:00");
            visit.send();
            look(visit, language);
            visit.follow(visit.main().locator("tbody th a").first());
            look(visit, language);
            visit.expect(409);
            visit.page().evaluate("document.querySelectorAll('[name=version]').forEach(field => field.value = 9)");
            visit.page().fill("#field-what", "Samen bakken");
            visit.send();
            look(visit, language);
            visit.send();
            visit.open(area + "/bijeenkomsten/nieuw");
            look(visit, language);
            visit.page().fill("#field-came", "15");
            visit.send();
            visit.page().fill("#field-asked", "Kan de taalgroep ook in de avond?");
            visit.follow(visit.main().locator("form[action$=vragen] button[type=submit]"));
            look(visit, language);
            visit.follow(visit.main().locator(".task__title a").first());
            look(visit, language);
            for (var path : List.of(area, area + "/papier", "/wijken?toon=late", "/wijken?sort=open&dir=desc")) {
                visit.open(path);
                look(visit, language);
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void publicPagesAndHowTheyCameAbout(String language) {
        var table = "wijk-en-inburgering";
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            speak(visit, language);
            for (var draft : List.of("woningen-per-wijk", table)) {
                visit.open("/openbaar-maken/" + draft);
                look(visit, language);
            }
            visit.page().fill("#field-reason", "De raad vroeg erom.");
            visit.follow(visit.main().locator("form[action$=voorstel] button"));
            look(visit, language);
        }
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            speak(visit, language);
            visit.open("/openbaar-maken");
            visit.follow(visit.main().locator("a[href*='/voorstellen/']").first());
            look(visit, language);
            visit.follow(visit.main().locator("form[action$=vrijgave] button"));
            look(visit, language);
        }
        try (var visit = visits.stranger(Look.DESK)) {
            for (var path : List.of("/openbaar", "/openbaar/" + table, "/openbaar/belemmeringen")) {
                visit.open(path + "?taal=" + language);
                look(visit, language);
            }
            visit.open("/openbaar/onbekend?taal=" + language, 404);
            look(visit, language);
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void publicNeighbourhoodsAndHowTheyCameAbout(String language) {
        var desk = "/openbaar-maken/wijken/openwijk-" + language;
        try (var visit = visits.as(Role.TEAM_LEAD, Look.DESK)) {
            speak(visit, language);
            visit.open("/wijken");
            visit.main().locator("details.more > summary").first().click();
            visit.page().fill("#field-name", "Openwijk " + language);
            visit.follow(visit.main().locator("form[action='/wijken'] button"));
            visit.open(desk);
            look(visit, language);
            visit.page().fill("#field-reason", "bewoners vroegen erom");
            visit.follow(visit.main().locator("form[action$=voorstel] button"));
            look(visit, language);
        }
        try (var visit = visits.as(Role.POLICY_ADVISER, Look.DESK)) {
            speak(visit, language);
            visit.open(desk);
            look(visit, language);
            visit.follow(visit.main().locator("form[action$=vrijgave] button"));
            look(visit, language);
        }
        try (var visit = visits.stranger(Look.DESK)) {
            for (var path : List.of(
                    "/openbaar/wijken", "/openbaar/toegankelijkheid", "/openbaar/over", "/openbaar/rapporten")) {
                visit.open(path + "?taal=" + language);
                look(visit, language);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void pageWithAFaultIsFound() {
        try (var visit = visits.stranger(Look.DESK)) {
            visit.open("/over");
            visit.page().evaluate("""
                    const main = document.querySelector("main");
                    const field = document.createElement("input");
                    const wide = document.createElement("p");
                    wide.textContent = "breed".repeat(200);
                    wide.style.color = "#ccc";
                    wide.style.whiteSpace = "nowrap";
                    wide.style.overflowWrap = "normal";
                    main.append(field, wide);""");
            look(visit, "nl");
        }
        assertThat(faults)
                .anyMatch(fault -> fault.contains("label"))
                .anyMatch(fault -> fault.contains("color-contrast"))
                .anyMatch(fault -> fault.contains("wider"));
    }

    private void look(Visit visit, String language) {
        inspection.look(visit, language);
    }
}
