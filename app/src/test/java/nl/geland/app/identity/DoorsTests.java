package nl.geland.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.geland.app.Geland;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, every role, over real HTTP: the doors open and close as the table says. */
@RealDatabase
@SpringBootTest(
        classes = Geland.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "geland.data=target/test-data/doors")
class DoorsTests {

    private final TestDatabase database;
    private final Staff staff;

    @Autowired
    private AccessTable table;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @LocalServerPort
    private int port;

    DoorsTests(TestDatabase database) {
        this.database = database;
        this.staff = new Staff(database);
    }

    @Test
    void everyEndpointHasExactlyOneRow() {
        assertThat(withoutRow(table, endpoints)).isEmpty();
    }

    static class Offender {
        @GetMapping("/achterdeur")
        void open() {}
    }

    @Test
    void endpointWithoutARowIsFound() throws NoSuchMethodException {
        var offending = new RequestMappingHandlerMapping();
        offending.registerMapping(
                RequestMappingInfo.paths("/achterdeur")
                        .methods(RequestMethod.GET)
                        .build(),
                new Offender(),
                Offender.class.getDeclaredMethod("open"));
        assertThat(withoutRow(table, offending)).containsExactly("GET /achterdeur");
    }

    private static List<String> withoutRow(AccessTable table, RequestMappingHandlerMapping endpoints) {
        var open = new ArrayList<String>();
        for (var endpoint : endpoints.getHandlerMethods().keySet()) {
            var methods = endpoint.getMethodsCondition().getMethods();
            var names = methods.isEmpty()
                    ? List.of("*")
                    : methods.stream().map(RequestMethod::name).toList();
            for (var path : endpoint.getPatternValues()) {
                for (var method : names) {
                    var rows = table.rows().stream()
                            .filter(row -> row.method().equals(method))
                            .filter(row -> row.path().getPatternString().equals(path))
                            .count();
                    if (rows != 1) {
                        open.add(method + " " + path);
                    }
                }
            }
        }
        return open;
    }

    @Test
    void everyDoorOpensAndClosesAsTheTableSays() {
        var wrong = new ArrayList<String>();
        table.rows().forEach(row -> check(wrong, row, null, Visitor.at(port)));
        for (var role : Role.values()) {
            var visitor = staff.signIn(role, port);
            table.rows().stream()
                    .filter(row -> !row.path().getPatternString().equals("/afmelden")) // ends the session; tested below
                    .forEach(row -> check(wrong, row, role, visitor));
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, AccessTable.Row row, @Nullable Role role, Visitor visitor) {
        var path = row.path()
                .getPatternString()
                .replaceAll("\\{(user|id|run|request)}", UUID.randomUUID().toString())
                .replaceAll("\\{\\w+}", "x")
                .replace("**", "x");
        var answer = row.method().equals("POST") ? visitor.post(path) : visitor.get(path);
        var status = answer.statusCode();
        var good = switch (expected(row, role)) {
            case SIGN_IN -> toSignIn(answer);
            case FORBIDDEN -> status == 403;
            case ABSENT -> status == 404;
            case OPEN -> status < 500 && status != 403 && !toSignIn(answer);
        };
        if (!good) {
            wrong.add("%s %s as %s: %d instead of %s".formatted(row.method(), path, role, status, expected(row, role)));
        }
    }

    private enum Expected {
        SIGN_IN,
        FORBIDDEN,
        ABSENT,
        OPEN
    }

    private static Expected expected(AccessTable.Row row, @Nullable Role role) {
        if (row.allows(role)) {
            return Expected.OPEN;
        }
        if (role == null) {
            return Expected.SIGN_IN;
        }
        return row.roles().isEmpty() ? Expected.ABSENT : Expected.FORBIDDEN;
    }

    private static boolean toSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("/aanmelden");
    }

    @Test
    void pageInNoRowDoesNotExist() {
        assertThat(toSignIn(Visitor.at(port).get("/nergens"))).isTrue();
        var administrator = staff.signIn(Role.ADMINISTRATOR, port);
        assertThat(administrator.get("/nergens").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/error").statusCode()).isEqualTo(404);
        assertThat(administrator.get("/gebruikers/../mensen").statusCode()).isEqualTo(400);
        assertThat(administrator.get("/gebruikers;x=1").statusCode()).isEqualTo(400);
        assertThat(administrator.get("/%67ebruikers/").statusCode()).isEqualTo(404);
    }

    @Test
    void personWithoutRelationAndPersonWhoDoesNotExistGetTheSameAnswer() {
        var colleagues = aPersonOf("KM01");
        var seen = staff.signIn(Role.TEAM_LEAD, port).get("/mensen/" + colleagues);
        assertThat(seen.statusCode()).as("the person is there").isEqualTo(200);
        var manager = staff.signIn(Role.CASE_MANAGER, port);
        manager.get("/over"); // the form token has its cookie from here on
        var hidden = manager.get("/mensen/" + colleagues);
        var absent = manager.get("/mensen/" + UUID.randomUUID());
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(withoutToken(hidden)).isEqualTo(withoutToken(absent));
        assertThat(names(hidden)).isEqualTo(names(absent));
        var own = manager.get("/mensen/" + aPersonOf(Staff.WORKER));
        assertThat(own.statusCode()).isEqualTo(200);
    }

    private UUID aPersonOf(String worker) {
        var person = UUID.randomUUID();
        database.owner()
                .sql("""
                with source as (
                    insert into trajectories.source (kind, file_name, sha256, recorded_at)
                    values ('personen', 'personen.csv', :number, now()) returning id),
                newcomer as (insert into trajectories.newcomer (id, person_number) values (:person, :number)),
                profile as (
                    insert into trajectories.profile (person, name, birth_date, source, source_row, recorded_from)
                    select :person, 'Nour Test', date '1990-01-01', id, 1, now() from source),
                held as (insert into identity.caseload (person, worker_code) values (:person, :worker))
                insert into casework.card (person, person_number, name, search, birth_date, household_size, worker,
                    benefit, jobs, offers)
                values (:person, :number, 'Nour Test', 'nour test', date '1990-01-01', 1, :worker, '{}', '{}', '{}')""")
                .param("person", person)
                .param("number", person.toString())
                .param("worker", worker)
                .update();
        return person;
    }

    /** The names of the headers, but for those that speak of the line an answer came over. */
    private static List<String> names(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream()
                .filter(name -> !name.equals("connection") && !name.equals("keep-alive"))
                .sorted()
                .toList();
    }

    private static String withoutToken(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void sessionCookieIsForThisHostAndThisServerOnly() {
        var visitor = Visitor.at(port);
        visitor.get("/aanmelden");
        assertThat(visitor.cookies()).doesNotContainKey(SecurityConfiguration.SESSION_COOKIE);
        staff.viewer(Role.TEAM_LEAD);
        var answer = visitor.post("/aanmelden", "signInName", "test.team-lead", "password", Staff.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=")
                        .doesNotContain("Domain"))
                .anyMatch(cookie -> cookie.startsWith("__Host-geland="));
    }

    @Test
    void signingInGivesTheSessionAndTheTokenANewValue() {
        staff.viewer(Role.TEAM_LEAD);
        var visitor = Visitor.at(port);
        visitor.post("/aanmelden", "signInName", "test.team-lead", "password", Staff.PASSWORD);
        var before = Map.copyOf(visitor.cookies());
        visitor.post("/aanmelden", "signInName", "test.team-lead", "password", Staff.PASSWORD);
        visitor.get("/over");
        assertThat(visitor.cookies().get("__Host-geland")).isNotEqualTo(before.get("__Host-geland"));
        assertThat(visitor.cookies().get("__Host-geland-form")).isNotEqualTo(before.get("__Host-geland-form"));
    }

    @Test
    void signingInGoesOnToThePageAskedForAndNowhereElse() {
        staff.viewer(Role.ADMINISTRATOR);
        assertThat(wentTo("/gebruikers")).isEqualTo("/gebruikers");
        assertThat(wentTo("/mensen")).as("not for this role").isEqualTo("/");
        var lured = Visitor.at(port);
        lured.cookies().put("__Host-geland-next", "Ly9ldmlsLmV4YW1wbGU");
        assertThat(signIn(lured)).isEqualTo("/");
        lured = Visitor.at(port);
        lured.cookies().put("__Host-geland-next", "%%%");
        assertThat(signIn(lured)).isEqualTo("/");
    }

    private String wentTo(String path) {
        var visitor = Visitor.at(port);
        visitor.get(path);
        return signIn(visitor);
    }

    private static String signIn(Visitor visitor) {
        return visitor.post("/aanmelden", "signInName", "test.administrator", "password", Staff.PASSWORD)
                .headers()
                .firstValue("Location")
                .orElse("")
                .replaceFirst("^http://localhost:\\d+", "");
    }

    @Test
    void signingOutTakesAFormAndEndsTheSession() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        var cookies = Map.copyOf(lead.cookies());
        assertThat(lead.get("/afmelden").statusCode()).isIn(404, 405);
        assertThat(lead.post("/afmelden").statusCode()).isEqualTo(302);
        var thief = Visitor.at(port);
        thief.cookies().putAll(cookies);
        assertThat(toSignIn(thief.get("/inzage-log"))).isTrue();
    }

    @Test
    void endedAccessEndsTheSessionAtOnce() {
        staff.add("short-stay", Role.TEAM_LEAD, null);
        var visitor = staff.signIn("short-stay", port);
        assertThat(visitor.get("/inzage-log").statusCode()).isEqualTo(200);
        database.owner()
                .sql("update identity.users set active = false where sign_in_name = 'short-stay'")
                .update();
        assertThat(toSignIn(visitor.get("/inzage-log"))).isTrue();
    }

    @Test
    void formWithoutOrWithAForeignTokenIsRefused() {
        var administrator = staff.signIn(Role.ADMINISTRATOR, port);
        var foreign = Visitor.at(port).token();
        for (var path : List.of("/gebruikers", "/afmelden", "/aanmelden", "/uitnodiging", "/eerste-start")) {
            assertThat(administrator.postRaw(path, "name=x").statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(administrator
                            .postRaw(path, "name=x&_csrf=" + Visitor.encode(foreign))
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(Visitor.at(port)
                        .postRaw("/aanmelden", "signInName=a&password=b")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void hostileFormsAreRefusedWithoutEcho() {
        var visitor = Visitor.at(port);
        var token = "_csrf=" + Visitor.encode(visitor.token());
        for (var path : List.of("/aanmelden", "/uitnodiging", "/eerste-start")) {
            for (var hostile : List.of(
                    "signInName=aZq%00b",
                    "signInName=aZq%ED%A0%80",
                    "signInName=aZq%E2%80%AEb",
                    "signInName=aZq&signInName=b",
                    "signInName=aZq&role=ADMINISTRATOR",
                    "signInName=aZq&password=" + "x".repeat(1_000_000),
                    "signInName=aZq%",
                    "signInName=" + Visitor.encode("<script>aZq</script>${7*7}${jndi:ldap://aZq}"),
                    "signInName=" + Visitor.encode("aZq' or 1=1 --"),
                    "")) {
                var answer = visitor.postRaw(path, token + "&" + hostile);
                assertThat(answer.statusCode()).as("%s %.60s", path, hostile).isBetween(400, 499);
                assertThat(answer.body())
                        .as("%s %.60s", path, hostile)
                        .doesNotContain("<script>aZq", "jndi:ldap://aZq\"");
            }
        }
        assertThat(database.owner()
                        .sql("select count(*) from identity.users where sign_in_name like 'azq%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The server may hang up before the last byte: it does not read ten megabytes for a field of forty signs. */
    @Test
    void tenMegabytesInAFieldAreRefused() {
        var visitor = Visitor.at(port);
        var body = "_csrf=" + Visitor.encode(visitor.token()) + "&password=" + "x".repeat(10_000_000);
        try {
            assertThat(visitor.postRaw("/aanmelden", body).statusCode()).isBetween(400, 499);
        } catch (java.io.UncheckedIOException hungUp) {
            assertThat(visitor.get("/aanmelden").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guessingOverHttpIsSlowedDownWithAWayOut() {
        var visitor = Visitor.at(port);
        HttpResponse<String> answer = visitor.get("/aanmelden");
        for (var guess = 0; guess < 7; guess++) {
            answer = visitor.post("/aanmelden", "signInName", "slow-guesser", "password", "not the password");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("slow-guesser");
        database.owner().sql("truncate identity.throttle").update();
    }

    @Test
    void administratorAddsAUserWhoChoosesAPasswordAndSignsIn() {
        var administrator = staff.signIn(Role.ADMINISTRATOR, port);
        var added = administrator.post(
                "/gebruikers", "signInName", "new.hire", "name", "Nour", "role", "CASE_MANAGER", "workerCode", "KM11");
        assertThat(added.statusCode()).isEqualTo(302);
        var location = added.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        var code = java.util.regex.Pattern.compile("<code>([0-9a-z-]{23})</code>")
                .matcher(administrator.get(location).body());
        assertThat(code.find()).isTrue();
        assertThat(administrator.get(location).body())
                .as("the code is shown once")
                .doesNotContain(code.group(1));
        var hire = Visitor.at(port);
        var chosen =
                hire.post("/uitnodiging", "signInName", "new.hire", "code", code.group(1), "password", Staff.PASSWORD);
        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(staff.signIn("new.hire", port).get("/gebruikers").statusCode())
                .isEqualTo(403);
    }

    @Test
    void firstStartIsGoneOnceThereIsAnAdministrator() {
        staff.viewer(Role.ADMINISTRATOR);
        var visitor = Visitor.at(port);
        assertThat(visitor.get("/eerste-start").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/eerste-start", "code", "x").statusCode()).isEqualTo(404);
    }

    @Test
    void listOfLooksNamesStaffAndNoNewcomer() {
        var lead = staff.signIn(Role.TEAM_LEAD, port);
        assertThat(lead.get("/mensen").statusCode()).isEqualTo(200);
        assertThat(lead.get("/inzage-log?page=%00").statusCode()).isEqualTo(400);
        assertThat(lead.get("/inzage-log?page=-1&size=1000000000").statusCode()).isEqualTo(200);
    }
}
