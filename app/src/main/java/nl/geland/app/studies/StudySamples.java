package nl.geland.app.studies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked sample study of the demo: fifteen invented interviews and a policy text in two versions. It comes about by the same verbs as a real
 * one, on the days that its files tell. Its sources are numbered in the order of {@code studie.json}.
 */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class StudySamples {

    private static final String TEAM = "onderzoeker";
    private static final String SECOND_CODER = "tweedecodeur";
    private static final Set<String> INTERVIEWER = Set.of("I");
    private static final String OUTSIDE_THE_GUIDE = "vrij";

    private static final Map<String, Group> GROUPS = Map.of(
            "professional", Group.PROFESSIONAL,
            "vrijwilliger", Group.VOLUNTEER,
            "nieuwkomer", Group.NEWCOMER,
            "bewoner", Group.RESIDENT,
            "beleidstekst", Group.POLICY);
    private static final Map<String, Expectation.Outcome> OUTCOMES = Map.of(
            "zo", Expectation.Outcome.SO,
            "niet zo", Expectation.Outcome.NOT_SO,
            "deels", Expectation.Outcome.PARTLY,
            "nog niet te zeggen", Expectation.Outcome.NOT_YET_KNOWN);
    private static final Map<String, Participant.Scope> SCOPES = Map.of(
            "interview", Participant.Scope.INTERVIEW,
            "citeren", Participant.Scope.QUOTE,
            "hergebruik", Participant.Scope.REUSE);

    /** Who does it, and for which study. */
    private record Desk(Viewer team, Viewer second, UUID study, Path folder, Calendar secondLook) {}

    private final Access access;
    private final JdbcClient jdbc;
    private final Users users;
    private final TextReader reader;
    private final StudyKeys keys;
    private final ApplicationEventPublisher events;

    StudySamples(
            Access access,
            JdbcClient jdbc,
            Users users,
            TextReader reader,
            StudyKeys keys,
            ApplicationEventPublisher events) {
        this.access = access;
        this.jdbc = jdbc;
        this.users = users;
        this.reader = reader;
        this.keys = keys;
        this.events = events;
    }

    /**
     * Makes the sample study where there is no study yet.
     *
     * @param folder where {@code studie.json} is; without it nothing happens
     */
    public void load(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var sample = json(folder.resolve("studie.json"));
        access.asSystem("demo study", () -> {
            if (studies(LocalDate.EPOCH).all().isEmpty()) {
                make(sample, folder);
            }
        });
    }

    private Studies studies(LocalDate day) {
        return new Studies(jdbc, new Members(jdbc, Calendar.on(day)), Calendar.on(day));
    }

    private void make(JsonNode sample, Path folder) {
        var begun = date(sample.get("verwachtingen").get(0), "opgeschreven");
        var studies = studies(begun);
        var team = viewer(TEAM);
        var study = studies.begin(
                team,
                new Study.Plan(
                        text(sample, "korteTitel"),
                        text(sample, "vraag"),
                        text(sample, "grondslag"),
                        lastDate(sample.get("bewaren"), "ruweTekst"),
                        lastDate(sample.get("bewaren"), "werktekst")),
                sample.get("verzonnen").asBoolean());
        var desk = new Desk(team, viewer(SECOND_CODER), study, folder, secondLook(sample));
        new Members(jdbc, Calendar.on(begun)).admit(team, study, desk.second().id(), StudyPart.SECOND_CODER);
        studies.subQuestions(
                study,
                sample.get("deelvragen").valueStream().map(JsonNode::asString).toList());
        sample.get("groepen")
                .forEach(group -> studies.plan(
                        study,
                        named(GROUPS, text(group, "id")),
                        group.get("gepland").asInt()));
        expectations(study, sample.get("verwachtingen"));
        schedule(study, sample);
        sources(desk, sample.get("bronnen"), participants(study, sample.get("deelnemers")));
    }

    private void expectations(UUID study, JsonNode expectations) {
        for (var expectation : expectations) {
            var id = new Expectations(jdbc, Calendar.on(date(expectation, "opgeschreven")))
                    .write(study, text(expectation, "verwachting"));
            new Expectations(jdbc, Calendar.on(date(expectation, "bepaaldOp")))
                    .settle(
                            id,
                            1,
                            new Expectation.Settled(
                                    named(OUTCOMES, text(expectation, "uitkomst")),
                                    text(expectation, "toelichting"),
                                    text(expectation, "tegenbewijsOfGrens")));
        }
    }

    private void schedule(UUID study, JsonNode sample) {
        var schedule = new Schedule(jdbc);
        for (var question : sample.get("leidraad").get("vragen")) {
            var theme = text(question, "thema");
            schedule.ask(study, new GuideQuestion(text(question, "id"), null, theme, text(question, "vraag")));
            for (var further : question.get("doorvragen")) {
                schedule.ask(
                        study,
                        new GuideQuestion(text(further, "id"), text(question, "id"), theme, text(further, "vraag")));
            }
        }
        for (var step : sample.get("planning")) {
            var day = date(step, "datum");
            var who = step.get("deelnemer");
            var what = text(step, "wat") + (who == null ? "" : " " + who.asString());
            var id = schedule.add(study, day, what);
            if (text(step, "stand").equals("gedaan")) {
                schedule.change(new Step(id, day, what, day, 1));
            }
        }
    }

    private Map<String, UUID> participants(UUID study, JsonNode sample) {
        var byPseudonym = new HashMap<String, UUID>();
        for (var one : sample) {
            var participants = new Participants(jdbc, Calendar.on(LocalDate.EPOCH));
            var id = participants.add(
                    study,
                    text(one, "pseudoniem"),
                    named(GROUPS, text(one, "groep")),
                    new Participant.About(
                            text(one, "organisatiesoort"),
                            text(one, "gebied"),
                            text(one, "ervaring"),
                            text(one, "taalgroep")));
            byPseudonym.put(text(one, "pseudoniem"), id);
            one.get("toestemming").forEach(consent -> consent(id, consent));
        }
        return byPseudonym;
    }

    private void consent(UUID participant, JsonNode consent) {
        var scope = named(SCOPES, text(consent, "doel"));
        new Participants(jdbc, Calendar.on(date(consent, "gegeven"))).agree(participant, scope);
        if (!consent.get("ingetrokken").isNull()) {
            new Participants(jdbc, Calendar.on(date(consent, "ingetrokken"))).withdraw(participant, scope);
        }
    }

    private void sources(Desk desk, JsonNode sources, Map<String, UUID> participants) {
        var gold = SampleRedaction.of(desk.folder());
        var asked = SampleRedaction.rows(desk.folder().resolve("vragen.csv"));
        int number = 0;
        for (var source : sources) {
            number++;
            var file = Path.of(text(source, "bestand"));
            var name = file.getFileName().toString();
            var who = source.get("deelnemer");
            var calendar = Calendar.on(date(source, "datum"));
            var about = new Source.About(
                    who == null ? text(source, "document") : "Interview " + number,
                    who == null ? text(source, "versie") : "",
                    date(source, "datum"),
                    text(source, "taal"),
                    who != null && source.get("tolk").asBoolean());
            var brought = sources(calendar)
                    .bring(
                            desk.team(),
                            desk.study(),
                            new StudySources.Incoming(
                                    who == null ? Source.Kind.POLICY : Source.Kind.INTERVIEW,
                                    about,
                                    reader.readOwn(name, bytes(desk.folder().resolve(file))),
                                    INTERVIEWER,
                                    who == null ? List.of() : List.of(named(participants, who.asString()))));
            if (!(brought instanceof StudySources.Brought.Added(var id, var _))) {
                throw new IllegalStateException("A text of the sample study was not taken in: " + file);
            }
            asked.stream()
                    .filter(row -> row.getField("bron").equals(name))
                    .forEach(row -> new AskedTurns(jdbc)
                            .mark(id, Integer.parseInt(row.getField("beurt")), code(row.getField("vraag"))));
            if (who != null) {
                redact(desk, gold, name, id, calendar);
                lookThrough(desk, id, number);
            }
        }
    }

    private void redact(Desk desk, SampleRedaction gold, String name, UUID source, Calendar calendar) {
        var redactions = new Redactions(jdbc, calendar);
        var raw = new RawZone(jdbc, keys, calendar);
        gold.decide(redactions, desk.team(), name, source, raw.open(source).orElseThrow());
        new Redacting(
                        raw,
                        redactions,
                        new WorkTexts(jdbc, calendar),
                        new OlderTexts(jdbc, events),
                        new Carried(jdbc, keys, calendar, events))
                .apply(desk.team(), source, "");
    }

    /** The second coder read the sample and missed nothing; the number of the source is the seed of its draw. */
    private void lookThrough(Desk desk, UUID source, int number) {
        var looks = new SecondLooks(jdbc, desk.secondLook());
        var raw = new RawZone(jdbc, keys, desk.secondLook()).open(source).orElseThrow();
        var turns = SecondLooks.worthReading(raw, new Redactions(jdbc, desk.secondLook()).of(source));
        looks.draw(source, turns, number);
        SecondLooks.drawn(turns, number).forEach(turn -> looks.looked(desk.second(), source, turn, 0));
    }

    private static Calendar secondLook(JsonNode sample) {
        return sample.get("planning")
                .valueStream()
                .filter(step -> text(step, "wat").equals("ontidentificatie nagekeken door tweede persoon"))
                .findFirst()
                .map(step -> Calendar.on(date(step, "datum")))
                .orElseThrow();
    }

    private StudySources sources(Calendar calendar) {
        return new StudySources(
                jdbc,
                reader,
                new RawZone(jdbc, keys, calendar),
                new WorkTexts(jdbc, calendar),
                new Redactions(jdbc, calendar),
                events);
    }

    private static String code(String question) {
        return question.equals(OUTSIDE_THE_GUIDE) ? Asked.OUTSIDE : question;
    }

    private Viewer viewer(String signInName) {
        var byName = users.all().stream().collect(Collectors.toUnmodifiableMap(User::signInName, user -> user));
        var user = named(byName, signInName);
        return new Viewer(user.id(), user.name(), user.role(), user.workerCode());
    }

    private static <T> T named(Map<String, T> map, String name) {
        var found = map.get(name);
        if (found == null) {
            throw new IllegalStateException("The sample study names something unknown: " + name);
        }
        return found;
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    /** The day at the end of a sentence. */
    private static LocalDate lastDate(JsonNode node, String field) {
        var sentence = text(node, field);
        return LocalDate.parse(sentence.substring(sentence.lastIndexOf(' ') + 1));
    }

    private static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
