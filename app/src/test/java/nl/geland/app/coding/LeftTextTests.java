package nl.geland.app.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.geland.app.identity.Viewer;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A coder leaves with a text that is not done: it stays closed until the team gives it to another or releases it, over real HTTP. */
class LeftTextTests extends CodingPages {

    private Visitor tess = Visitor.at(0);

    LeftTextTests(TestDatabase database, @Autowired ApplicationContext context) {
        super(database, context);
    }

    @BeforeEach
    void tessCodesAndLeaves() {
        tess = signIn(work.tess);
        for (var coder : List.of(work.olga, work.tess)) {
            give(coder);
        }
        send(olga, reading(), passage(thuis));
        send(tess, reading(), passage(plek));
        olga.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        assertThat(olga.post(study() + "/leden/" + work.tess.id() + "/weg").statusCode())
                .isEqualTo(302);
    }

    @Test
    void textThatWasLeftStaysClosedAndIsShown() {
        assertThat(olga.get(study() + "/coderen").body())
                .contains("Achtergelaten teksten", "achtergelaten door " + work.tess.name(), "weg, niet klaar");
        assertThat(olga.get(reading() + "?wie=allen").body()).doesNotContain("Plek</b>");
    }

    @Test
    void releasedTextIsOpenAndTheReasonIsKept() {
        assertThat(handOver("vrij", "").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(handOver("vrij", "Ziek tot het najaar").statusCode()).isEqualTo(302);
        assertThat(olga.get(reading() + "?wie=allen").body()).contains("Plek</b>");
        assertThat(olga.get(study() + "/coderen").body())
                .doesNotContain("Achtergelaten teksten")
                .contains("Interview 1” van " + work.tess.name() + " vrijgegeven door " + work.olga.name()
                        + ". Reden: Ziek tot het najaar");
        assertThat(handOver("vrij", "Nog eens").statusCode()).as("twice").isEqualTo(404);
    }

    @Test
    void textGivenToAnotherStaysClosedUntilThatPersonIsDone() {
        var teun = work.somebody("teun");
        work.admit(teun, "SECOND_CODER");
        assertThat(handOver(teun.id().toString(), "Teun neemt het over").statusCode())
                .isEqualTo(302);
        assertThat(olga.get(reading() + "?wie=allen").body()).doesNotContain("Plek</b>");
        var visitor = signIn(teun);
        assertThat(visitor.get(reading() + "?wie=allen").body()).doesNotContain("coded--");
        send(visitor, reading(), passage(thuis));
        visitor.post(study() + "/bronnen/" + work.talk + "/klaar", "klaar", "true");
        assertThat(olga.get(reading() + "?wie=allen").body()).contains("Plek</b>", teun.name());
    }

    @Test
    void whoLeadsPassesTheLeadOn() {
        var anna = work.somebody("anna");
        work.admit(anna, "TEAM");
        var leading = work.somebody("leo");
        work.admit(leading, "TEAM");
        var policy = study() + "/bronnen/" + work.policy;
        for (var coder : List.of(leading, anna)) {
            olga.post(
                    study() + "/coderen",
                    "source",
                    work.policy.toString(),
                    "coder",
                    coder.id().toString());
        }
        olga.post(study() + "/leden/" + leading.id() + "/weg");
        assertThat(olga.post(
                                policy + "/overdragen",
                                "coder",
                                leading.id().toString(),
                                "naar",
                                "vrij",
                                "reason",
                                "Andere baan")
                        .statusCode())
                .isEqualTo(302);
        assertThat(work.as(work.olga, () -> parts.tasks().in(work.policy)))
                .singleElement()
                .satisfies(task -> assertThat(task.leads()).isTrue());
    }

    @Test
    void onlyTheTeamDecidesAndOnlyOnWhatWasLeft() {
        var teun = work.somebody("teun");
        work.admit(teun, "SECOND_CODER");
        var path = study() + "/bronnen/" + work.talk + "/overdragen";
        assertThat(signIn(teun)
                        .post(path, "coder", work.tess.id().toString(), "naar", "vrij", "reason", "Zomaar")
                        .statusCode())
                .isEqualTo(403);
        assertThat(tess.post(path, "coder", work.tess.id().toString(), "naar", "vrij", "reason", "Zomaar")
                        .statusCode())
                .as("who left")
                .isEqualTo(404);
        assertThat(olga.post(path, "coder", work.olga.id().toString(), "naar", "vrij", "reason", "Zomaar")
                        .statusCode())
                .as("who works here")
                .isEqualTo(404);
        var wrong = handOver(work.olga.id().toString(), "Zelf dan");
        assertThat(wrong.statusCode()).as("who codes it already").isEqualTo(422);
        assertThat(wrong.body())
                .contains("Kies een collega die deze tekst nog niet codeert")
                .contains("href=\"#field-left-" + work.talk + "-" + work.tess.id() + "-naar\"")
                .contains("id=\"field-left-" + work.talk + "-" + work.tess.id() + "-naar\"");
        assertThat(handOver(UUID.randomUUID().toString(), "Niemand").statusCode())
                .isEqualTo(422);
        assertThat(handOver("vrij", "y".repeat(301)).statusCode()).isEqualTo(422);
    }

    private void give(Viewer coder) {
        olga.post(
                study() + "/coderen",
                "source",
                work.talk.toString(),
                "coder",
                coder.id().toString());
    }

    private java.net.http.HttpResponse<String> handOver(String to, String reason) {
        return olga.post(
                study() + "/bronnen/" + work.talk + "/overdragen",
                "coder",
                work.tess.id().toString(),
                "naar",
                to,
                "reason",
                reason);
    }
}
