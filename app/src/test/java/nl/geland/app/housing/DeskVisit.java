package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;

/** A colleague at the desk of homes, over real HTTP: adds homes, offers them and writes answers down. */
final class DeskVisit {

    static final String LIST = "/huisvesting/woningen";

    /** The day of every offer that is made here. */
    static final String OFFERED = "2026-10-20";

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Visitor visitor;
    private final TestDatabase database;

    DeskVisit(Visitor visitor, TestDatabase database) {
        this.visitor = visitor;
        this.database = database;
    }

    /** A number that no home has yet. */
    static String number() {
        return "P" + NUMBERS.incrementAndGet();
    }

    /** The text of a page. */
    String page(String path) {
        return visitor.get(path).body();
    }

    HttpResponse<String> send(String path, String... fields) {
        return visitor.post(path, fields);
    }

    /** Adds a home for 600 euros a month and gives its path. */
    String home(String... more) {
        return location(visitor.post(LIST + "/nieuw", fields(home("social-rent", "600"), more)));
    }

    /** What stands in a field of a page. */
    String field(String path, String name) {
        var found = Pattern.compile("<input[^>]* name=\"" + name + "\"[^>]* value=\"([^\"]*)\"")
                .matcher(page(path));
        assertThat(found.find()).as("field " + name + " of " + path).isTrue();
        return found.group(1);
    }

    String sharedHome(int places) {
        return location(
                visitor.post(LIST + "/nieuw", fields(home("shared", "400"), "plaatsen", String.valueOf(places))));
    }

    /** Writes a home down anew. */
    HttpResponse<String> change(String home, int version, String kind, String rent, String... more) {
        return visitor.post(home, fields(fields("version", version, kind, rent), more));
    }

    HttpResponse<String> offer(String home, UUID household) {
        return offer(home, household, OFFERED);
    }

    HttpResponse<String> offer(String home, UUID household, String on) {
        return visitor.post(home + "/aanbieden", "huishouden", household.toString(), "aangeboden", on);
    }

    HttpResponse<String> answer(String offer, int version, String... fields) {
        return visitor.post(offer, fields(List.of("version", String.valueOf(version)), fields));
    }

    /** Where an answer that was taken leads to. */
    static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    /** The number of a home. */
    String dwelling(String home) {
        return database.owner()
                .sql("select dwelling from housing.home where id = cast(:id as uuid)")
                .param("id", home.substring(home.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    /** The words of a refusal as the table of an offer holds them. */
    String kept(String offer) {
        return database.owner()
                .sql(
                        "select coalesce(string_agg(encode(refusal_words, 'escape'), ' '), '') from housing.offering_version where offering = cast(:id as uuid) and refusal_words is not null")
                .param("id", offer.substring(offer.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    private static List<String> home(String kind, String rent) {
        return fields("nummer", number(), kind, rent);
    }

    private static List<String> fields(String first, Object value, String kind, String rent) {
        return List.of(
                first,
                value.toString(),
                "wijk",
                "Noord",
                "soort",
                kind,
                "kamers",
                "3",
                "huur",
                rent,
                "gelijkvloers",
                "no");
    }

    private static String[] fields(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }
}
