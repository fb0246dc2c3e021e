package nl.geland.app.findings;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Code;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.coding.CodedStudy.Question;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.coding.CodedStudy.Text;
import nl.geland.app.coding.CodedStudy.TextKind;
import nl.geland.app.coding.CodedStudy.Turn;
import nl.geland.app.texts.Transcripts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample study read straight from its files, with the codings of coder A. */
final class SampleStudy {

    static final Path FOLDER = Path.of("..", "samples", "stemmen");

    private static final Map<String, Group> GROUPS = Map.of(
            "professional", Group.PROFESSIONAL,
            "vrijwilliger", Group.VOLUNTEER,
            "nieuwkomer", Group.NEWCOMER,
            "bewoner", Group.RESIDENT);
    private static final Map<String, Level> LEVELS =
            Map.of("land", Level.NATION, "stad", Level.CITY, "eigen organisatie", Level.ORGANISATION);

    private final JsonNode study = json("studie.json");
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Map<String, UUID> speakers = new LinkedHashMap<>();
    private final Transcripts transcripts = Transcripts.withDefaults();

    private SampleStudy() {}

    static CodedStudy read() {
        return new SampleStudy().coded();
    }

    static List<NamedCsvRecord> rows(String file) {
        try (var reader = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private CodedStudy coded() {
        readTexts();
        var passages = new ArrayList<Passage>();
        rows("codering-a.csv").forEach(row -> passages.add(passage(row, passages.size())));
        rows("codering-beleid.csv").forEach(row -> passages.add(policy(row, passages.size())));
        return new CodedStudy(
                id("studie"),
                study.get("titel").asString(),
                study.get("deelnemers").valueStream().map(SampleStudy::heard).toList(),
                List.copyOf(texts.values()),
                guide(),
                json("codeboek.json")
                        .get("codes")
                        .valueStream()
                        .map(SampleStudy::code)
                        .toList(),
                passages,
                List.of());
    }

    private void readTexts() {
        var asks = new TreeMap<String, Map<Integer, Set<String>>>();
        rows("vragen.csv")
                .forEach(row -> asks.computeIfAbsent(row.getField("bron"), any -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.getField("beurt")), any -> new TreeSet<>())
                        .add(row.getField("vraag").replace("vrij", "")));
        for (var source : study.get("bronnen").values()) {
            var path = source.get("bestand").asString();
            var name = path.substring(path.indexOf('/') + 1);
            var isPolicy = source.get("soort").asString().equals("beleidstekst");
            if (!isPolicy) {
                speakers.put(name, id(source.get("deelnemer").asString()));
            }
            texts.put(
                    name,
                    isPolicy
                            ? policy(source, path, name)
                            : talk(source, path, name, asks.getOrDefault(name, Map.of())));
        }
    }

    private Text talk(JsonNode source, String path, String name, Map<Integer, Set<String>> asks) {
        var read = transcripts.read(name, bytes(path));
        var turns = new ArrayList<Turn>();
        for (var turn : read.turns()) {
            var label = turn.speaker() == null ? "" : turn.speaker();
            var number = turns.size() + 1;
            turns.add(new Turn(
                    number, label, label.equals("I"), turn.from(), turn.to(), asks.getOrDefault(number, Set.of())));
        }
        return new Text(
                id(name),
                texts.size() + 1,
                TextKind.INTERVIEW,
                "Gesprek " + (texts.size() + 1),
                "",
                LocalDate.parse(source.get("datum").asString()),
                1,
                read.text().text(),
                turns,
                Set.of(id(source.get("deelnemer").asString())));
    }

    private Text policy(JsonNode source, String path, String name) {
        var text = new String(bytes(path), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .strip();
        var turns = new ArrayList<Turn>();
        int from = 0;
        for (var paragraph : text.split("\n\n+", -1)) {
            var at = text.indexOf(paragraph, from);
            turns.add(new Turn(turns.size() + 1, "", false, at, at + paragraph.length(), Set.of()));
            from = at + paragraph.length();
        }
        return new Text(
                id(name),
                texts.size() + 1,
                TextKind.POLICY,
                source.get("document").asString(),
                source.get("versie").asString(),
                LocalDate.parse(source.get("datum").asString()),
                1,
                text,
                turns,
                Set.of());
    }

    private Passage passage(NamedCsvRecord row, int number) {
        return passage(
                row,
                number,
                Integer.parseInt(row.getField("beurt")),
                speakers.get(row.getField("bron")),
                LEVELS.get(row.getField("niveau")),
                null);
    }

    private Passage policy(NamedCsvRecord row, int number) {
        return passage(
                row,
                number,
                Integer.parseInt(row.getField("alinea")),
                null,
                null,
                row.getField("verhouding").equals("tegen") ? Relation.OPPOSES : Relation.MENTIONS);
    }

    private Passage passage(
            NamedCsvRecord row,
            int number,
            int turn,
            @Nullable UUID speaker,
            @Nullable Level level,
            @Nullable Relation relation) {
        var text = Objects.requireNonNull(texts.get(row.getField("bron")));
        var quote = row.getField("citaat");
        var at = text.text()
                .replace('\n', ' ')
                .indexOf(quote, text.turns().get(turn - 1).start());
        if (at < 0) {
            throw new IllegalStateException("Not in its turn: " + quote);
        }
        return new Passage(
                id("passage " + number),
                text.id(),
                turn,
                at,
                at + quote.length(),
                quote,
                speaker,
                id(row.getField("code")),
                id("A"),
                Statement.valueOf(row.getField("uitspraak")),
                number(row.getField("samen")),
                number(row.getField("zelf")),
                relation == null && row.getField("uitlokking").equals("probed"),
                relation == null ? Integer.parseInt(row.getField("zekerheid")) : 3,
                level,
                relation == null ? row.getField("wie") : "",
                relation == null ? row.getField("over") : "",
                relation);
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Heard heard(JsonNode one) {
        return new Heard(
                id(one.get("pseudoniem").asString()),
                one.get("pseudoniem").asString(),
                Objects.requireNonNull(GROUPS.get(one.get("groep").asString())),
                one.get("organisatiesoort").asString(),
                one.get("gebied").asString(),
                one.get("ervaring").asString(),
                one.get("taalgroep").asString(),
                one.get("toestemming")
                        .valueStream()
                        .anyMatch(consent -> consent.get("doel").asString().equals("citeren")
                                && consent.get("ingetrokken").isNull()));
    }

    private List<Question> guide() {
        var guide = new ArrayList<Question>();
        for (var question : study.get("leidraad").get("vragen").values()) {
            var code = question.get("id").asString();
            var theme = question.get("thema").asString();
            guide.add(new Question(code, null, theme, question.get("vraag").asString()));
            question.get("doorvragen")
                    .values()
                    .forEach(further -> guide.add(new Question(
                            further.get("id").asString(),
                            code,
                            theme,
                            further.get("vraag").asString())));
        }
        return guide;
    }

    private static Code code(JsonNode code) {
        return new Code(
                id(code.get("id").asString()),
                code.get("id").asString(),
                code.get("naam").asString(),
                code.get("naamEn").asString(),
                code.get("thema").asString(),
                null,
                code.get("definitie").asString(),
                "",
                "",
                "",
                false);
    }

    private static JsonNode json(String file) {
        return JsonMapper.shared().readTree(new String(bytes(file), StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String groups(List<Heard> people) {
        return people.stream().map(Heard::pseudonym).sorted().collect(Collectors.joining(" "));
    }
}
