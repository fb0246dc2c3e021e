package nl.geland.app.housing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import nl.geland.app.identity.Viewers;
import nl.geland.app.web.CsvFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the quota stands, what a chosen supply of homes would do to it, and the account of it for the province. */
@Controller
class QuotaController {

    static final String PATH = "/huisvesting";

    private static final String ACCOUNT = PATH + "/verantwoording";

    private final QuotaDesk desk;
    private final QuotaFile file;

    QuotaController(QuotaDesk desk, QuotaFile file) {
        this.desk = desk;
        this.file = file;
    }

    @GetMapping(PATH)
    String show(@RequestParam Map<String, String> asked, HttpServletResponse response, Model model) {
        var view = desk.view(Viewers.current(), asked);
        if (!view.forecast().errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("view", view);
        return "housing/quota";
    }

    @GetMapping(ACCOUNT)
    String account(Model model) {
        model.addAttribute("view", desk.view(Viewers.current(), Map.of()));
        return "housing/account";
    }

    @GetMapping(ACCOUNT + ".csv")
    ResponseEntity<byte[]> csv(Locale locale) {
        var view = desk.view(Viewers.current(), Map.of());
        return CsvFile.download("taakstelling-" + view.day() + ".csv", file.csv(view, locale));
    }
}
