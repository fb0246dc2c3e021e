package nl.geland.app.studies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.geland.app.texts.Refusal;
import nl.geland.app.texts.Transcript;
import nl.geland.app.texts.TranscriptProcess;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sources of a study: bringing in files, one or many at once, each whole or not at all. */
@Controller
class SourcesController {

    static final String LIST = StudyDoor.STUDY + "/bronnen";

    private static final int MOST_FILES = 120;
    private static final int TITLE = 120;
    private static final int SHORT = 40;
    private static final int YEARS = 30;

    private final StudyDoor door;
    private final StudySources sources;
    private final Participants participants;
    private final TextReader reader;
    private final Words words;
    private final Calendar calendar;

    /** What holds for all files that come in together. */
    private record Told(
            Source.Kind kind, String title, Source.About about, Set<String> interviewers, List<UUID> speakers) {}

    SourcesController(
            StudyDoor door,
            StudySources sources,
            Participants participants,
            TextReader reader,
            Words words,
            Calendar calendar) {
        this.door = door;
        this.sources = sources;
        this.participants = participants;
        this.reader = reader;
        this.words = words;
        this.calendar = calendar;
    }

    @GetMapping(LIST)
    String list(@PathVariable String id, Model model) {
        var form = StudyForm.fresh(Map.of(
                "kind",
                "interview",
                "interviewers",
                "I",
                "heldOn",
                calendar.today().toString()));
        return door.in(LIST, id, inside -> page(model, inside, form, List.of()));
    }

    @PostMapping(LIST)
    String bring(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var form =
                StudyForm.of(request, "kind", "title", "edition", "heldOn", "interpreter", "interviewers", "speaker");
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !name(file).isEmpty()).toList();
        var told = door.asTeam(LIST, id, inside -> told(inside, form, given));
        var results = new ArrayList<SourcesView.Result>();
        if (form.isGood()) {
            results.addAll(bring(id, told, given));
        }
        if (form.isGood() && results.stream().allMatch(SourcesView.Result::taken)) {
            Flash.done(results.size() == 1 ? "studies.brought.one" : "studies.brought.other", results.size())
                    .to(next);
            return "redirect:" + StudyDoor.PATH + "/" + Sent.id(id) + "/bronnen";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return door.asTeam(LIST, id, inside -> page(model, inside, form, results));
    }

    private Told told(StudyDoor.Inside inside, StudyForm form, List<MultipartFile> files) {
        var kind = form.choice("kind", Source.Kind.class).orElse(Source.Kind.INTERVIEW);
        var title = form.optional("title", TITLE);
        var heldOn = form.date("heldOn", calendar.today().minusYears(YEARS), calendar.today());
        var edition = form.optional("edition", SHORT);
        if (kind == Source.Kind.POLICY && title.isEmpty()) {
            form.errors().add("title", "studies.fault.title");
        }
        if (files.isEmpty() || files.size() > MOST_FILES) {
            form.errors().add("files", files.isEmpty() ? "studies.fault.files" : "studies.fault.many", MOST_FILES);
        }
        var speaker = form.typed("speaker");
        var known =
                participants.find(inside.id(), Sent.id(speaker)).filter(one -> one.agrees(Participant.Scope.INTERVIEW));
        if (!speaker.isEmpty() && known.isEmpty()) {
            form.errors().add("speaker", "studies.fault.speaker");
        }
        var interviewers = Arrays.stream(form.optional("interviewers", TITLE).split(",", -1))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new Told(
                kind,
                title,
                new Source.About(title, edition, heldOn, "nl", form.ticked("interpreter")),
                interviewers,
                known.map(one -> List.of(one.id())).orElse(List.of()));
    }

    private List<SourcesView.Result> bring(String id, Told told, List<MultipartFile> files) {
        try (var batch = reader.batch()) {
            return files.stream().map(file -> bring(id, told, batch, file)).toList();
        }
    }

    /** One file, in a transaction of its own; it is read before that. */
    private SourcesView.Result bring(String id, Told told, TranscriptProcess batch, MultipartFile file) {
        try {
            var transcript = batch.read(name(file), file.getBytes());
            return door.asTeam(LIST, id, inside -> result(file, bring(inside, told, transcript)));
        } catch (Refusal refusal) {
            return new SourcesView.Result(name(file), false, refusal.key(), refusal.arguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudySources.Brought bring(StudyDoor.Inside inside, Told told, Transcript transcript) {
        var about = told.about();
        var titled = told.title().isEmpty()
                ? new Source.About(
                        nextTitle(inside, told.kind()),
                        about.edition(),
                        about.heldOn(),
                        about.language(),
                        about.interpreter())
                : about;
        return sources.bring(
                inside.viewer(),
                inside.id(),
                new StudySources.Incoming(told.kind(), titled, transcript, told.interviewers(), told.speakers()));
    }

    /** A title that says what it is and nothing about anybody, in the language of the town. */
    private String nextTitle(StudyDoor.Inside inside, Source.Kind kind) {
        var number = sources.of(inside.id()).stream()
                        .filter(source -> source.kind() == kind)
                        .count()
                + 1;
        return words.word(Locale.of("nl"), kind.key()) + " " + number;
    }

    private static SourcesView.Result result(MultipartFile file, StudySources.Brought brought) {
        return switch (brought) {
            case StudySources.Brought.Added(var _, var number) ->
                new SourcesView.Result(name(file), true, "studies.brought.added", List.of(number));
            case StudySources.Brought.AlreadyThere(var number) ->
                new SourcesView.Result(name(file), false, "studies.brought.already", List.of(number));
            case StudySources.Brought.TooLate() ->
                new SourcesView.Result(name(file), false, "studies.brought.too-late", List.of());
        };
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : name.replaceAll("\\p{Cntrl}", " ");
    }

    private String page(Model model, StudyDoor.Inside inside, StudyForm form, List<SourcesView.Result> results) {
        model.addAttribute(
                "view",
                new SourcesView(
                        inside,
                        sources.of(inside.id()),
                        door.coded(inside),
                        participants.of(inside.id()),
                        form,
                        results));
        return "studies/sources";
    }
}
