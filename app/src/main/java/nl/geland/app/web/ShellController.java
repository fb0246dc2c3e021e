package nl.geland.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the shell itself: the choice of language, the accessibility statement, and what Geland is. */
@Controller
class ShellController {

    private final Languages languages;

    ShellController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/taal")
    String language(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code != null) {
            languages.setLocale(request, response, Locale.of(code));
        }
        return "redirect:" + withinThisSite(back);
    }

    @GetMapping("/toegankelijkheid")
    String accessibility() {
        return "web/accessibility";
    }

    @GetMapping("/over")
    String about(Model model) {
        var version = ShellController.class.getPackage().getImplementationVersion();
        model.addAttribute("view", new AboutView(version == null ? "" : version));
        return "web/about";
    }

    /** Only a path of our own: no scheme, no host, nothing that a browser reads as one. */
    static String withinThisSite(@Nullable String back) {
        if (back == null || back.length() > 2_000 || !back.startsWith("/") || back.startsWith("//")) {
            return "/";
        }
        boolean plain = back.chars().allMatch(sign -> sign > ' ' && sign < 0x7f && sign != '\\' && sign != '{');
        return plain ? back : "/";
    }
}
