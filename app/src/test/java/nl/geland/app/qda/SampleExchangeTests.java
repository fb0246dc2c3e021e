package nl.geland.app.qda;

import static nl.geland.app.qda.StudyArchiveTests.parts;
import static nl.geland.app.qda.StudyArchiveTests.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudies;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodingSamples;
import nl.geland.app.coding.Which;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.studies.StudySamples;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.testing.Staff;
import nl.geland.app.testing.TestDatabase;
import nl.geland.app.testing.Took;
import nl.geland.app.texts.TextIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked sample study goes out in every form and comes back from those that can. */
@RealDatabase
@SpringBootTest(classes = Geland.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SampleExchangeTests {

    private static final Path FOLDER = Path.of("../samples/stemmen");
    private static final Pattern PLACE = Pattern.compile("startPosition=\"(\\d+)\" endPosition=\"(\\d+)\"");

    private final Staff staff;
    private final ApplicationContext context;
    private CodedStudy study = RandomStudies.of(0);

    @LocalServerPort
    private int port;

    SampleExchangeTests(TestDatabase database, @Autowired ApplicationContext context) {
        this.staff = new Staff(database);
        this.context = context;
    }

    @BeforeEach
    void load() {
        var researcher = staff.add("onderzoeker", Role.RESEARCHER, null);
        staff.add("tweedecodeur", Role.RESEARCHER, null);
        var factory = context.getAutowireCapableBeanFactory();
        factory.createBean(StudySamples.class).load(FOLDER);
        factory.createBean(CodingSamples.class).load(FOLDER);
        study = context.getBean(Access.class).as(researcher, "/test", () -> {
            var id = context.getBean(JdbcClient.class)
                    .sql("select id from studies.study where synthetic")
                    .query(UUID.class)
                    .single();
            return context.getBean(CodedStudies.class).load(id, Which.settled()).orElseThrow();
        });
    }

    @Test
    void everyFormIsOfferedWithWhatItLosesAndCanBeTakenAlong() {
        var researcher = staff.signIn("onderzoeker", port);
        var path = "/studies/" + study.study() + "/uitwisselen";
        var page = researcher.get(path).body();
        assertThat(page).contains("Ruwe teksten, de sleutel", "De leidraad", "Coderingen: 344.");
        for (var download : Download.values()) {
            assertThat(page).contains("href=\"" + path + "/" + download.code() + "\"");
            var answer = researcher.get(path + "/" + download.code());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .isEqualTo("attachment; filename=\"studie" + download.ending() + "\"");
            if (download != Download.ARCHIVE) {
                assertThat(answer.headers().firstValue("Content-Length").orElse(""))
                        .isEqualTo(String.valueOf(download.write(study, () -> {
                                    throw new AssertionError("Only an archive holds all of a study");
                                })
                                .length));
            }
        }
    }

    @Test
    void comesBackWholeFromTheArchiveAndWithEveryCodingFromAProject() {
        assertThat(read(OldArchive.write(study)).study()).isEqualTo(study);
        var back = read(QdpxFile.write(study));
        assertThat(back.loose()).isEmpty();
        assertThat(back.study().passages()).hasSize(344);
        assertThat(back.study().codes()).containsExactlyInAnyOrderElementsOf(study.codes());
        assertThat(back.study().participants()).isEqualTo(study.participants());
    }

    @Test
    void theSampleIsLookedAtThroughTheDoorInAProcessOfItsOwn() {
        var researcher = staff.signIn("onderzoeker", port);
        var path = "/studies/" + study.study() + "/uitwisselen";
        researcher.get(path);
        var viewer = staff.add("onderzoeker", Role.RESEARCHER, null);
        var whole = context.getBean(Access.class)
                .as(
                        viewer,
                        "/test",
                        () -> StudyArchive.write(
                                study, context.getBean(WholeOut.class).of(viewer, study)));
        for (var file : List.of(QdpxFile.write(study), whole)) {
            var clock = Clock.systemUTC();
            var start = clock.instant();
            var answer = researcher.upload(path, "bestand", "stemmen.qdpx", file);
            Took.note("the sample through the door: " + Duration.between(start, clock.instant()));
            start = clock.instant();
            try (var beside = StudyProcess.withDefaults()) {
                var read = beside.read(new StudyQuestion(file, LocalDate.of(2026, 9, 1), Map.of()));
                Took.note("of which reading it: " + Duration.between(start, clock.instant()));
                assertThat(read).usingRecursiveComparison().isEqualTo(read(file));
            }
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("344");
        }
    }

    /** What another tool would make of it: its own name on it, places in UTF-16 and each line end as two, the last sign counted in. */
    @Test
    void comesBackFromAToolThatCountsInAnotherWay() throws IOException {
        var parts = new LinkedHashMap<>(parts(QdpxFile.write(study)));
        var xml = new String(Objects.requireNonNull(parts.get(QdpxFile.PROJECT)), StandardCharsets.UTF_8)
                .replace("origin=\"Geland\"", "origin=\"SomeTool\"");
        for (var text : study.texts()) {
            int from = xml.indexOf("<TextSource guid=\"" + text.id());
            int to = xml.indexOf("</TextSource>", from);
            var index = TextIndex.of(text.text());
            var counted = PLACE.matcher(xml.substring(from, to)).replaceAll(place -> {
                int start = Integer.parseInt(place.group(1));
                int end = Integer.parseInt(place.group(2));
                return "startPosition=\"" + counted(text, index, start) + "\" endPosition=\""
                        + counted(text, index, end - 1) + "\"";
            });
            xml = xml.substring(0, from) + counted + xml.substring(to);
        }
        parts.put(QdpxFile.PROJECT, xml.getBytes(StandardCharsets.UTF_8));
        var back = read(ZipParts.zip(parts));
        assertThat(back.asks()).isFalse();
        assertThat(back.loose()).isEmpty();
        assertThat(back.study().passages())
                .extracting(CodedStudy.Passage::quote)
                .containsExactlyInAnyOrderElementsOf(
                        study.passages().stream().map(CodedStudy.Passage::quote).toList());
    }

    private static long counted(CodedStudy.Text text, TextIndex index, int place) {
        var before = text.text().substring(0, index.toUtf16(place));
        return before.length() + before.chars().filter(sign -> sign == '\n').count();
    }
}
