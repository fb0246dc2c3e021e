package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.geland.app.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who withdraws takes their words along: out of codings, all their versions, and notes, of every coder. */
class ForgottenTextsTests extends CodingPages {

    private final TestDatabase database;

    ForgottenTextsTests(TestDatabase database, @Autowired ApplicationContext context) {
        super(database, context);
        this.database = database;
    }

    @Test
    void withdrawalOfTheTalkEmptiesQuotesAndNotesOfEveryCoder() {
        var participant = participant();
        for (var coder : List.of(work.olga, work.tess)) {
            var page = signIn(coder);
            assertThat(send(page, reading(), passage(thuis)).statusCode()).isEqualTo(302);
            page.post(
                    study() + "/bronnen/" + work.talk + "/memos",
                    "turn",
                    "2",
                    "memo",
                    "Zij zei: werk en taal.",
                    "request",
                    UUID.randomUUID().toString());
        }
        var coding = made(work.olga).getFirst();
        var changed = with(said(), "version", "1", "code", plek.toString());
        assertThat(send(olga, study() + "/coderingen/" + coding.id(), changed).statusCode())
                .isEqualTo(302);
        assertThat(words())
                .hasSize(7)
                .allMatch(words -> words.toLowerCase(java.util.Locale.ROOT).contains("werk"));

        assertThat(olga.post(participant + "/toestemming", "scope", "interview", "given", "false")
                        .statusCode())
                .isEqualTo(302);

        assertThat(words()).hasSize(7).allMatch(words -> words.isEmpty() || words.equals("–"));
        assertThat(olga.get(study() + "/coderen").statusCode()).isEqualTo(200);
        assertThat(olga.get(study() + "/los").body()).doesNotContain("Werk en taal");
        assertThat(olga.get(study() + "/coderingen/" + coding.id()).body()).doesNotContain("Werk en taal");
    }

    /** Somebody new who speaks in the talk, by the address of their page. */
    private String participant() {
        var added = olga.post(study() + "/deelnemers", "kind", "newcomer", "interview", "true", "quote", "true");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(302);
        var page = added.headers().firstValue("Location").orElseThrow();
        var id = page.substring(page.lastIndexOf('/') + 1);
        var spoken = olga.post(
                study() + "/bronnen/" + work.talk,
                "title",
                "Interview 1",
                "edition",
                "",
                "heldOn",
                "2026-05-01",
                "language",
                "nl",
                "version",
                "1",
                "p-" + id,
                "true");
        assertThat(spoken.statusCode()).as(spoken.body()).isEqualTo(302);
        return study() + "/deelnemers/" + id;
    }

    /** All that codings, their versions and notes hold of the talk, as the database has it. */
    private List<String> words() {
        return database.owner()
                .sql("""
                select quote || before || after from coding.coding where source = :talk
                union all
                select (e.row ->> 'quote') || (e.row ->> 'before') || (e.row ->> 'after')
                from coding.coding_event e join coding.coding c on c.id = e.coding where c.source = :talk
                union all
                select text from coding.memo where source = :talk
                """)
                .param("talk", work.talk)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
