package nl.geland.app.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.geland.app.Geland;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.UnfinishedCoding;
import nl.geland.app.perspectives.ObstacleCounts;
import nl.geland.app.testing.RealDatabase;
import nl.geland.app.web.Words;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What the public may not read of the numbers that the team reads. */
@RealDatabase
@SpringBootTest(classes = Geland.class, properties = "geland.data=target/test-data/reader")
class ReaderTests {

    private static final Pattern OF_SMALL = Pattern.compile("van de [0-4]\\)|\\([1-4] van|niet gevraagd: [1-4]\\b");

    private final Speech speech;

    ReaderTests(@Autowired Words words) {
        speech = new Speech(words, Locale.of("nl", "NL"));
    }

    @Test
    void smallNumbersAreWordsForThePublic() {
        assertThat(Reader.PUBLIC.number(speech, 4)).isEqualTo("minder dan vijf");
        assertThat(Reader.PUBLIC.number(speech, 5)).isEqualTo("5");
        assertThat(Reader.PUBLIC.number(speech, 0)).isEqualTo("0");
        assertThat(Reader.TEAM.number(speech, 4)).isEqualTo("4");
        assertThat(Reader.PUBLIC.amount(speech, new Counted(10, 15, 0), true)).isEqualTo("de meeste (10 van de 15)");
        assertThat(Reader.PUBLIC.amount(speech, new Counted(11, 15, 0), true))
                .as("four did not say it")
                .isEqualTo("de meeste");
        assertThat(Reader.PUBLIC.amount(speech, new Counted(3, 15, 0), true)).isEqualTo("enkele");
        assertThat(Reader.PUBLIC.amount(speech, new Counted(5, 12, 3), true)).isEqualTo("een deel");
        assertThat(Reader.PUBLIC.amount(speech, new Counted(10, 15, 0), false))
                .as("of part of the people")
                .isEqualTo("de meeste");
        assertThat(Reader.TEAM.amount(speech, new Counted(3, 12, 3), true))
                .isEqualTo("enkele (3 van de 12); niet gevraagd: 3");
    }

    @Test
    void smallGroupDoesNotFollowFromTheOthers() {
        var people = new ArrayList<Heard>();
        people.addAll(heard(Group.PROFESSIONAL, "Nederlands", 8));
        people.addAll(heard(Group.NEWCOMER, "Arabisch", 6));
        people.addAll(heard(Group.RESIDENT, "Tigrinya", 2));
        var facts = new StudyFacts("?", List.of(), List.of(), Map.of(Group.RESIDENT, 3));
        var speakers = people.stream().map(Heard::id).collect(Collectors.toSet());
        people.addAll(heard(Group.NEWCOMER, "Oekraïens", 7)); // written down, and not heard yet
        var talk = new CodedStudy.Text(
                UUID.randomUUID(),
                1,
                CodedStudy.TextKind.FOCUS_GROUP,
                "x",
                "",
                LocalDate.EPOCH,
                1,
                "",
                List.of(),
                speakers);
        var study = new CodedStudy(
                        UUID.randomUUID(), "x", people, List.of(talk), List.of(), List.of(), List.of(), List.of())
                .heard();
        var residents = List.of(new Resident("Arabisch", 100, "Arabisch", "bron", LocalDate.EPOCH));
        var open = ReportHtml.lines(
                ReportHtml.write(new HeardTables(study, facts, residents, speech, Reader.PUBLIC).blocks()));
        assertThat(open)
                .anyMatch(line -> line.endsWith("minder dan vijf · minder dan vijf"))
                .anyMatch(line -> line.contains("staat hier niet · –"))
                .contains("Alle andere talen samen · 8", "Nederlands · 8")
                .noneMatch(line -> line.startsWith("Arabisch · 6"))
                .noneMatch(line -> line.contains(" · 2"))
                .anyMatch(line -> line.startsWith("Arabisch · 100 · staat hier niet"));
        var team = ReportHtml.lines(
                ReportHtml.write(new HeardTables(study, facts, residents, speech, Reader.TEAM).blocks()));
        assertThat(team).contains("Arabisch · 6").anyMatch(line -> line.endsWith(" · 2 · 3"));
    }

    private static List<Heard> heard(Group group, String language, int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> new Heard(UUID.randomUUID(), group + "-" + n, group, "", "", "", language, true))
                .toList();
    }

    @Test
    void publicReportOfTheSampleStudyHoldsNoSmallNumberOfPeople() {
        var study = SampleStudy.read();
        var material = new ReportMaker.Material(
                study,
                new StudyFacts("Wat is integratie?", List.of(), List.of(), Map.of(Group.RESIDENT, 4)),
                Summary.NONE,
                List.of(),
                List.of(),
                List.of(),
                new ObstacleCounts.ByLevel(1, 2, 7),
                Optional.empty(),
                new UnfinishedCoding.Unfinished(List.of(new UnfinishedCoding.Busy("Interview 3", "Iemand")), 2));
        var team = ReportHtml.write(
                new ReportMaker(material, speech, Reader.TEAM).make().blocks());
        var open = ReportHtml.write(
                new ReportMaker(material, speech, Reader.PUBLIC).make().blocks());
        assertThat(OF_SMALL.matcher(team).find()).as("the team reads them").isTrue();
        assertThat(OF_SMALL.matcher(open).results().map(found -> found.group())).isEmpty();
        assertThat(team)
                .contains("was het coderen van 1 tekst nog niet af.", "Over 2 verschillen tussen de codeurs")
                .doesNotContain("Iemand");
        assertThat(open).contains("was het coderen nog niet af.").doesNotContain("Over 2 verschillen", "Iemand");
        assertThat(open).contains("Over het land: minder dan vijf.");
        assertThat(ReportHtml.sections(open)).hasSameSizeAs(ReportHtml.sections(team));
        assertThat(String.join("\n", ReportHtml.sections(open))).isEqualTo(open);
        assertThat(ReportHtml.sections(open))
                .allSatisfy(section -> assertThat(section).hasSizeBetween(1, 40_000));
    }
}
