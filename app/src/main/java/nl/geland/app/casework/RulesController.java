package nl.geland.app.casework;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import nl.geland.app.identity.Access;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.Flash;
import nl.geland.app.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules for attention: everybody who works with them can read them, a team lead can change them. */
@Controller
class RulesController {

    private static final String PATH = "/aandacht/regels";
    private static final int CHANGES_SHOWN = 100;

    private final Access access;
    private final Rules rules;

    RulesController(Access access, Rules rules) {
        this.access = access;
        this.rules = rules;
    }

    @GetMapping(PATH)
    String list(Model model) {
        var viewer = Viewers.current();
        model.addAttribute(
                "view",
                access.as(
                        viewer,
                        PATH,
                        () -> new RulesView(
                                rules.all(), rules.changes(CHANGES_SHOWN), viewer.role() == Role.TEAM_LEAD)));
        return "casework/rules";
    }

    @GetMapping(PATH + "/{rule}")
    String show(@PathVariable String rule, Model model) {
        var found = found(rule);
        var sheet = access.as(Viewers.current(), PATH, () -> rules.of(found));
        return form(model, new RuleView(sheet, sheet.active(), Map.of(), FormErrors.none(), false));
    }

    @PostMapping(PATH + "/{rule}")
    String change(
            @PathVariable String rule,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var found = found(rule);
        var viewer = Viewers.current();
        var active = "true".equals(sent.get("active"));
        var sheet = access.as(viewer, PATH, () -> rules.of(found));
        var errors = FormErrors.none();
        var values = new HashMap<String, Integer>();
        for (var setting : sheet.settings()) {
            var value = number(sent.get(setting.name()));
            if (value < setting.lowest() || value > setting.highest()) {
                errors.add(setting.name(), "casework.rule.bounds", setting.lowest(), setting.highest());
            }
            values.put(setting.name(), value);
        }
        var typed = new HashMap<>(sent);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model, new RuleView(sheet, active, typed, errors, false));
        }
        var version = number(sent.get("version"));
        return switch (access.as(viewer, PATH, () -> rules.change(viewer, found, version, active, values))) {
            case Rules.Outcome.Changed _ -> {
                Flash.done("casework.rule.changed").to(next);
                yield "redirect:" + PATH;
            }
            case Rules.Outcome.Stale stale -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(model, new RuleView(stale.now(), active, typed, FormErrors.none(), true));
            }
        };
    }

    private static String form(Model model, RuleView view) {
        model.addAttribute("view", view);
        return "casework/rule";
    }

    private static Rule found(String rule) {
        return Choice.of(rule, Rule.class).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A whole number as it was typed; -1 for anything else, which is out of every bounds. */
    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }
}
