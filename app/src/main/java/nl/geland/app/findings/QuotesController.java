package nl.geland.app.findings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.coding.CodedStudy.Passage;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.Sent;
import nl.geland.app.web.Sort;
import nl.geland.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Quotes that may be published: proposed from a passage, checked, and approved by two people. */
@Controller
class QuotesController {

    static final String PATH = "/studies/{id}/citaten";

    private static final int LONGEST = 2000;

    private final Access access;
    private final StudyRoom room;
    private final Quotes quotes;
    private final Findings findings;
    private final Words words;

    QuotesController(Access access, StudyRoom room, Quotes quotes, Findings findings, Words words) {
        this.access = access;
        this.room = room;
        this.quotes = quotes;
        this.findings = findings;
        this.words = words;
    }

    @GetMapping(PATH)
    String list(@PathVariable String id, Model model) {
        var viewer = Viewers.current();
        model.addAttribute("view", access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            return QuotesView.of(study, quotes.all(study.study()));
        }));
        return "findings/quotes";
    }

    /** Proposes a whole passage, showing as much of who speaks as enough others share. */
    @PostMapping(PATH)
    String propose(@PathVariable String id, HttpServletRequest request, RedirectAttributes next) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "passage", "finding");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var passage = study.passages().stream()
                    .filter(one -> one.id().toString().equals(form.typed("passage")) && one.speaker() != null)
                    .findFirst()
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var finding = form.typed("finding").isEmpty()
                    ? null
                    : findings.find(study.study(), Sent.id(form.typed("finding")))
                            .map(Finding::id)
                            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var wanted = EnumSet.of(Shown.GROUP);
            var shown = Shown.coarse(study.participants(), speaker(study, passage), wanted);
            var proposal = new Quotes.Proposal(finding, passage.quote(), shown, !shown.equals(wanted));
            var made = quotes.propose(study.study(), passage, proposal, viewer.id());
            if (made.isEmpty()) {
                Flash.note("findings.quote.before").to(next);
                return "redirect:/studies/" + study.study() + "/citaten";
            }
            Flash.done("findings.quote.proposed").to(next);
            return to(study, made.get());
        });
    }

    @GetMapping(PATH + "/{quote}")
    String show(@PathVariable String id, @PathVariable String quote, Model model) {
        var viewer = Viewers.current();
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, quote);
            return page(model, study, found, filled(found), false);
        });
    }

    @PostMapping(PATH + "/{quote}")
    String change(
            @PathVariable String id,
            @PathVariable String quote,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "version", "words", "group", "organisation", "experience", "area", "language");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, quote);
            var said = form.text("words", LONGEST);
            var passage = passage(study, found);
            if (!QuoteCheck.contains(passage.quote(), said)) {
                form.wrong("words", "not-said");
            }
            if (!form.errors().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, study, found, form, false);
            }
            var wanted = wanted(form);
            var shown = Shown.coarse(study.participants(), speaker(study, passage), wanted);
            var proposal = new Quotes.Proposal(found.finding(), said, shown, !shown.equals(wanted));
            if (!quotes.change(found.id(), form.version(), proposal)) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, study, find(study, quote), form, true);
            }
            (proposal.dropped() ? Flash.note("findings.quote.coarser") : Flash.done("findings.quote.changed")).to(next);
            return to(study, found.id());
        });
    }

    /** Approves the version that somebody saw. A quote that anything else is in the way of is not approved. */
    @PostMapping(PATH + "/{quote}/akkoord")
    String approve(
            @PathVariable String id,
            @PathVariable String quote,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var viewer = Viewers.current();
        var form = Fields.of(request, "version");
        return access.as(viewer, PATH, () -> {
            var study = room.open(viewer, id);
            var found = find(study, quote);
            var inTheWay = EnumSet.copyOf(QuoteCheck.of(study, found));
            inTheWay.remove(QuoteCheck.Obstacle.NOT_TWO);
            if (!inTheWay.isEmpty()) {
                Flash.refused("findings.quote.in-the-way").to(next);
                return to(study, found.id());
            }
            if (!quotes.approve(found.id(), form.version(), viewer.id())) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return page(model, study, found, filled(found), true);
            }
            var another = found.approvals().stream().anyMatch(by -> !by.equals(viewer.id()));
            Flash.done(another ? "findings.quote.approved" : "findings.quote.approved.first")
                    .to(next);
            return to(study, found.id());
        });
    }

    private Quote find(CodedStudy study, String quote) {
        return quotes.find(study.study(), Sent.id(quote))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The passage of a quote; a quote whose passage is gone can only be looked at. */
    private static Passage passage(CodedStudy study, Quote quote) {
        return study.passages().stream()
                .filter(passage -> passage.id().equals(quote.passage()) && passage.speaker() != null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private static Heard speaker(CodedStudy study, Passage passage) {
        return study.participants().stream()
                .filter(heard -> heard.id().equals(Objects.requireNonNull(passage.speaker())))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Set<Shown> wanted(Fields form) {
        var wanted = EnumSet.noneOf(Shown.class);
        Arrays.stream(Shown.values())
                .filter(shown -> form.ticked(Sort.parameter(shown)))
                .forEach(wanted::add);
        return wanted;
    }

    private static Fields filled(Quote quote) {
        var fields = new HashMap<String, String>();
        fields.put("words", quote.words());
        quote.shown().forEach(shown -> fields.put(Sort.parameter(shown), "true"));
        return Fields.fresh(fields);
    }

    private static String to(CodedStudy study, UUID quote) {
        return "redirect:/studies/" + study.study() + "/citaten/" + quote;
    }

    private String page(Model model, CodedStudy study, Quote quote, Fields form, boolean stale) {
        model.addAttribute("view", new QuoteView(StudyHead.of(study), quote, form, stale, study, words));
        return "findings/quote";
    }
}
