package nl.geland.app.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geland.app.identity.Role;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.Visitor;

/** Researchers at work over real HTTP: they begin studies, add participants, bring in texts and decide on names. */
final class Bureau {

    static final Map<String, String> INTERVIEW =
            Map.of("kind", "interview", "heldOn", today().toString(), "interviewers", "I", "title", "", "edition", "");

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern SOURCE = Pattern.compile("/bronnen/([0-9a-f-]{36})\"");

    private final Staff staff;
    private final int port;

    Bureau(Staff staff, int port) {
        this.staff = staff;
        this.port = port;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    }

    Visitor researcher(String name) {
        staff.add(name, Role.RESEARCHER, null);
        return staff.signIn(name, port);
    }

    /** Begins a study and gives the path of its overview. */
    String begin(Visitor by, String title) {
        return location(by.post(
                "/studies/nieuw",
                "title",
                title,
                "question",
                "Wat betekent integratie?",
                "legalBasis",
                "Toestemming",
                "destroyRawOn",
                today().plusYears(1).toString(),
                "destroyWorkOn",
                today().plusYears(5).toString()));
    }

    /** Lets a colleague in as second coder. */
    void admit(Visitor by, String study, String name) {
        staff.add(name, Role.RESEARCHER, null);
        assertThat(by.post(study + "/leden", "member", name, "part", "second-coder")
                        .statusCode())
                .isEqualTo(302);
    }

    /** Adds a participant and gives the path of the page. */
    String participant(Visitor by, String study, String kind, String organisation) {
        return location(by.post(
                study + "/deelnemers",
                "kind",
                kind,
                "organisation",
                organisation,
                "area",
                "Noord",
                "languageGroup",
                "Arabisch",
                "interview",
                "true",
                "quote",
                "true"));
    }

    HttpResponse<String> bring(Visitor by, String study, String speaker, Map<String, byte[]> files) {
        var fields = new LinkedHashMap<>(INTERVIEW);
        fields.put("speaker", speaker);
        return by.uploadAll(study + "/bronnen", fields, "files", files);
    }

    /** Brings in one talk and gives the path of its source. */
    String talk(Visitor by, String study, String speaker, String text) {
        var before = sources(by, study);
        var answer = bring(by, study, speaker, Map.of("gesprek.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return sources(by, study).stream()
                .filter(source -> !before.contains(source))
                .findFirst()
                .orElseThrow();
    }

    static List<String> sources(Visitor by, String study) {
        return SOURCE.matcher(by.get(study + "/bronnen").body())
                .results()
                .map(found -> study + "/bronnen/" + found.group(1))
                .distinct()
                .toList();
    }

    /** Decides on all open places of a text: replaces what the words say, keeps the rest; then applies. */
    static void redact(Visitor by, String source, List<String> replaced) {
        var page = by.get(source + "/namen");
        for (int guard = 0; page.body().contains("value=\"replace\"") && guard < 200; guard++) {
            if (page.body().contains("/toepassen\"") && page.body().contains("Alles is besloten")) {
                break;
            }
            var action = action(page.body());
            var words = words(page.body());
            var decision = replaced.contains(words) ? "replace" : "keep";
            var answer = by.post(
                    action, "version", version(page.body()), "decision", decision, "kind", "person", "alike", "true");
            assertThat(answer.statusCode()).as(words).isEqualTo(302);
            page = by.get(location(answer).replaceFirst("#.*", ""));
        }
        assertThat(by.post(source + "/namen/toepassen").statusCode()).isEqualTo(302);
    }

    static String action(String page) {
        var found = Pattern.compile("action=\"([^\"]+/namen/[0-9a-f-]{36})\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String words(String page) {
        var found = Pattern.compile("<mark[^>]*>([^<]*)</mark>").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The fields of a form as they are sent, name and value in turn, with some that are left empty. */
    static String[] pairs(Map<String, String> fields, String... empty) {
        var all = new LinkedHashMap<>(fields);
        for (var field : empty) {
            all.put(field, "");
        }
        return all.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
