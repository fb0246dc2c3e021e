package nl.geland.app.coding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codebook and the codings of the worked sample study, for the demo. They come about by the same verbs as real ones, on the days that fit
 * the schedule of the study: two coders, blind, then measured.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class CodingSamples {

    private static final String FIRST_CODER = "onderzoeker";
    private static final String SECOND_CODER = "tweedecodeur";
    private static final ZoneId MUNICIPAL_TIME = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate FIRST_BOOK = LocalDate.of(2026, 4, 20);
    private static final LocalDate SECOND_BOOK = LocalDate.of(2026, 7, 20);
    private static final LocalDate FIRST_DONE = LocalDate.of(2026, 8, 31);
    private static final LocalDate SECOND_DONE = LocalDate.of(2026, 10, 1);
    private static final long SEED = 20_261_001;

    private static final Map<String, Level> LEVELS =
            Map.of("land", Level.NATION, "stad", Level.CITY, "eigen organisatie", Level.ORGANISATION);
    private static final Map<String, Relation> RELATIONS =
            Map.of("noemt", Relation.MENTIONS, "tegen", Relation.OPPOSES);

    /** What the verbs are done on. */
    private record Desk(Path folder, UUID study, Viewer first, Viewer second, Map<String, CodingTexts.Source> texts) {}

    private final Access access;
    private final JdbcClient jdbc;
    private final Users users;
    private final CodingTexts texts;
    private final Codebooks codebooks;
    private final BlindCodings blind;

    CodingSamples(
            Access access, JdbcClient jdbc, Users users, CodingTexts texts, Codebooks codebooks, BlindCodings blind) {
        this.access = access;
        this.jdbc = jdbc;
        this.users = users;
        this.texts = texts;
        this.codebooks = codebooks;
        this.blind = blind;
    }

    /**
     * Codes the sample study where it has no codebook yet.
     *
     * @param folder where {@code codeboek.json} is; without it nothing happens
     */
    public void load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        access.asSystem(
                "demo coding",
                () -> jdbc.sql("""
                select s.id from studies.study s
                where s.synthetic and not exists (select from coding.codebook c where c.study = s.id) order by s.made_at limit 1
                """).query(UUID.class).optional().ifPresent(study -> code(folder, study)));
    }

    private void code(Path folder, UUID study) {
        var desk = new Desk(folder, study, viewer(FIRST_CODER), viewer(SECOND_CODER), byFile(folder, study));
        var codes = new CodebookSample(jdbc, codebooks, desk.first(), study)
                .make(json(folder.resolve("codeboek.json")), clock(FIRST_BOOK), clock(SECOND_BOOK));
        var first = new Tasks(jdbc, clock(FIRST_DONE));
        var second = new Tasks(jdbc, clock(SECOND_DONE));
        desk.texts().values().forEach(text -> {
            first.assign(text.id(), desk.first().id());
            if (!text.policy()) {
                first.assign(text.id(), desk.second().id());
            }
        });
        code(desk, codes, desk.first(), "codering-a.csv", FIRST_DONE);
        code(desk, codes, desk.first(), "codering-beleid.csv", FIRST_DONE);
        code(desk, codes, desk.second(), "codering-b.csv", SECOND_DONE);
        rows(folder.resolve("memos.csv")).forEach(row -> memo(desk, row));
        desk.texts().values().forEach(text -> {
            first.done(text.id(), desk.first().id());
            second.done(text.id(), desk.second().id());
        });
        new Agreements(jdbc, clock(SECOND_DONE), blind, codebooks)
                .measure(
                        desk.first().id(),
                        study,
                        new BlindCodings.Pair(desk.first().id(), desk.second().id()),
                        SEED);
    }

    /** The sources by the names of their files: they are numbered in the order of {@code studie.json}. */
    private Map<String, CodingTexts.Source> byFile(Path folder, UUID study) {
        var byNumber = new HashMap<Integer, CodingTexts.Source>();
        texts.sources(study).forEach(source -> byNumber.put(source.number(), source));
        var byFile = new HashMap<String, CodingTexts.Source>();
        int number = 0;
        for (var source : json(folder.resolve("studie.json")).get("bronnen")) {
            number++;
            var file = Path.of(source.get("bestand").asString());
            byFile.put(file.toString(), known(byNumber, number));
        }
        return byFile;
    }

    private void code(Desk desk, Map<String, UUID> codes, Viewer coder, String file, LocalDate on) {
        var codings = new CodingDesk(jdbc, new Codings(jdbc), clock(on));
        var places = new SamplePlaces(desk.folder());
        for (var row : rows(desk.folder().resolve(file))) {
            var path = desk.texts().keySet().stream()
                    .filter(one -> one.endsWith("/" + row.getField("bron")))
                    .findFirst()
                    .orElseThrow();
            var source = known(desk.texts(), path);
            var turn = Integer.parseInt(row.getField(source.policy() ? "alinea" : "beurt"));
            var segment = places.find(path, turn, row.getField("citaat"), texts.text(source));
            codings.make(
                    coder,
                    new CodingDesk.Draft(
                            desk.study(),
                            source.id(),
                            new Coding.Place(source.version(), segment),
                            known(codes, row.getField("code")),
                            judgement(row, source.policy()),
                            UUID.randomUUID()));
        }
    }

    private static Judgement judgement(NamedCsvRecord row, boolean policy) {
        return new Judgement(
                Statement.valueOf(row.getField("uitspraak")),
                stance(row, "samen"),
                stance(row, "zelf"),
                !policy && row.getField("uitlokking").equals("probed"),
                policy ? 3 : Integer.parseInt(row.getField("zekerheid")),
                policy ? null : LEVELS.get(row.getField("niveau")),
                policy ? "" : row.getField("wie"),
                policy ? "" : row.getField("over"),
                policy ? known(RELATIONS, row.getField("verhouding")) : null);
    }

    private static @Nullable Integer stance(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : Integer.valueOf(row.getField(field));
    }

    private void memo(Desk desk, NamedCsvRecord row) {
        var source = desk.texts().entrySet().stream()
                .filter(one -> one.getKey().endsWith("/" + row.getField("bron")))
                .findFirst()
                .orElseThrow()
                .getValue();
        new Memos(jdbc, clock(LocalDate.parse(row.getField("datum"))))
                .write(
                        row.getField("codeur").equals("A") ? desk.first() : desk.second(),
                        desk.study(),
                        source.id(),
                        Integer.valueOf(row.getField("beurt")),
                        row.getField("memo"),
                        UUID.randomUUID());
    }

    private Viewer viewer(String signInName) {
        return users.all().stream()
                .filter(user -> user.signInName().equals(signInName))
                .findFirst()
                .map(user -> new Viewer(user.id(), user.name(), user.role(), user.workerCode()))
                .orElseThrow();
    }

    private static Clock clock(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(MUNICIPAL_TIME).toInstant(), MUNICIPAL_TIME);
    }

    private static <K, T> T known(Map<K, T> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "The sample study names something unknown: " + key);
    }

    static List<NamedCsvRecord> rows(Path file) {
        try (var reader = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
