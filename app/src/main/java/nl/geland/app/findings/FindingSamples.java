package nl.geland.app.findings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.User;
import nl.geland.app.identity.Users;
import nl.geland.app.identity.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented findings, quotes and a first report for the sample study of the demo. They come about by the same verbs as real ones. */
@Component
@ConditionalOnBooleanProperty("geland.demo")
public final class FindingSamples {

    private static final String FIRST = "onderzoeker";
    private static final String SECOND = "beleidsadviseur";

    private final Access access;
    private final JdbcClient jdbc;
    private final StudyRoom room;
    private final Desk desk;
    private final Users users;

    /** What keeps what a study found. */
    @Component
    record Desk(Findings findings, Quotes quotes, Reports reports, ReportDesk report, Publishing publishing) {}

    /** What makes a report public. */
    @Component
    record Publishing(Releases releases, PublicReports open) {}

    FindingSamples(Access access, JdbcClient jdbc, StudyRoom room, Desk desk, Users users) {
        this.access = access;
        this.jdbc = jdbc;
        this.room = room;
        this.desk = desk;
        this.users = users;
    }

    /**
     * Writes the findings of {@code bevindingen.json} for the one made-up study that is coded and has none yet.
     *
     * @param folder where the file is; without it nothing happens
     */
    public void load(Path folder) {
        var file = folder.resolve("bevindingen.json");
        if (!Files.isRegularFile(file)) {
            return;
        }
        access.asSystem("demo findings", () -> coded().ifPresent(study -> write(study, json(file))));
    }

    private Optional<CodedStudy> coded() {
        return jdbc.sql("""
                select id from studies.study s where s.synthetic
                    and not exists (select from findings.finding f where f.study = s.id) order by made_at limit 1
                """)
                .query(UUID.class)
                .optional()
                .flatMap(room::open)
                .filter(study -> !study.passages().isEmpty());
    }

    private void write(CodedStudy study, JsonNode sample) {
        var first = user(FIRST);
        var second = user(SECOND);
        jdbc.sql(
                        "insert into studies.member (study, user_id, part) values (:study, :user, 'TEAM') on conflict do nothing")
                .param("study", study.study())
                .param("user", second)
                .update();
        for (var finding : sample.get("bevindingen").values()) {
            var said = new Finding.Said(
                    text(finding, "bewering"),
                    text(finding, "bewijs"),
                    text(finding, "tegen"),
                    finding.get("gezocht").asBoolean(),
                    text(finding, "grens"),
                    false);
            var numbers = FindingsController.numbers(study, said);
            if (numbers.size() != Reference.tokens(said.texts()).size()) {
                throw new IllegalStateException("A sample finding refers to a cell that is not there: " + said.claim());
            }
            var id = desk.findings()
                    .add(study.study(), said, new Findings.Written(first, Fingerprint.of(study), numbers));
            passages(study, finding, "voor")
                    .forEach(passage -> desk.findings().lay(id, passage.id(), Finding.Side.FOR, first));
            passages(study, finding, "tegenPassages")
                    .forEach(passage -> desk.findings().lay(id, passage.id(), Finding.Side.AGAINST, first));
            passages(study, finding, "citaten").forEach(passage -> quote(study, id, passage, List.of(first, second)));
        }
        surroundings(study, sample, first);
        publish(study, desk.report().make(study, first));
    }

    private void publish(CodedStudy study, int version) {
        var publishing = desk.publishing();
        var report = desk.reports().find(study.study(), version).orElseThrow();
        if (publishing.open().mayBePublic(study, report)) {
            publishing.releases().propose(study.study(), version, "De raad vroeg wat mensen zelf zeggen.", user(FIRST));
            publishing
                    .releases()
                    .last(study.study(), version)
                    .ifPresent(release -> publishing.open().release(viewer(SECOND), release, report));
        }
    }

    private Viewer viewer(String signInName) {
        return users.all().stream()
                .filter(user -> user.signInName().equals(signInName))
                .map(user -> new Viewer(user.id(), user.name(), user.role(), user.workerCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no user " + signInName));
    }

    private void surroundings(CodedStudy study, JsonNode sample, UUID by) {
        var summary = sample.get("samenvatting");
        desk.reports()
                .write(
                        study.study(),
                        0,
                        new Summary.Said(
                                text(summary, "gevraagd"),
                                text(summary, "gevonden"),
                                text(summary, "onbekend"),
                                text(summary, "verder")),
                        by);
        desk.reports()
                .tell(
                        study.study(),
                        sample.get("inwoners")
                                .valueStream()
                                .map(one -> new Resident(
                                        text(one, "wie"),
                                        one.get("aantal").asInt(),
                                        text(one, "naast"),
                                        text(one, "bron"),
                                        LocalDate.parse(text(one, "peildatum"))))
                                .toList());
    }

    /** Proposes a quote and has it approved by both; one that something is in the way of stays proposed. */
    private void quote(CodedStudy study, UUID finding, Passage passage, List<UUID> approvers) {
        var speaker = study.participants().stream()
                .filter(heard -> heard.id().equals(Objects.requireNonNull(passage.speaker())))
                .findFirst()
                .orElseThrow();
        var wanted = EnumSet.of(Shown.GROUP);
        var shown = Shown.coarse(study.participants(), speaker, wanted);
        desk.quotes()
                .propose(
                        study.study(),
                        passage,
                        new Quotes.Proposal(finding, passage.quote(), shown, !shown.equals(wanted)),
                        approvers.getFirst())
                .filter(quote -> QuoteCheck.ofWords(passage.quote()).isEmpty())
                .ifPresent(quote -> approvers.forEach(by -> desk.quotes().approve(quote, 1, by)));
    }

    /** Passages as pseudonym, turn and code; one that is not coded in this study is left out. */
    private static List<Passage> passages(CodedStudy study, JsonNode finding, String field) {
        return finding.get(field)
                .valueStream()
                .map(JsonNode::asString)
                .flatMap(name -> passage(study, name).stream())
                .toList();
    }

    static Optional<Passage> passage(CodedStudy study, String name) {
        var parts = name.split("/", -1);
        var speaker = study.participants().stream()
                .filter(heard -> heard.pseudonym().equals(parts[0]))
                .findFirst();
        var code = study.codes().stream()
                .filter(one -> one.slug().equals(parts[2]))
                .findFirst();
        return study.passages().stream()
                .filter(passage -> passage.turn() == Integer.parseInt(parts[1])
                        && speaker.filter(heard -> heard.id().equals(passage.speaker()))
                                .isPresent()
                        && code.filter(one -> one.id().equals(passage.code())).isPresent())
                .findFirst();
    }

    private UUID user(String signInName) {
        return users.all().stream()
                .filter(user -> user.signInName().equals(signInName))
                .map(User::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo has no user " + signInName));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
