package nl.geland.app.findings;

import nl.geland.app.disclosure.PublicEntry;
import nl.geland.app.disclosure.PublicPage;
import nl.geland.app.web.PublicArea;
import nl.geland.app.web.Sent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The reports that are public, for everybody. Nobody keeps these pages: a quote may have to be gone at once. */
@Controller
class PublicReportController implements PublicEntry.Source {

    static final String PATH = PublicArea.PATH + "/rapporten";

    private final PublicReports reports;

    PublicReportController(PublicReports reports) {
        this.reports = reports;
    }

    @Override
    public PublicEntry entry() {
        return new PublicEntry("findings.public", PATH, reports.changedOn());
    }

    @GetMapping(PATH)
    PublicPage list() {
        return PublicPage.fleeting("findings/publicreports", reports.list());
    }

    @GetMapping(PATH + "/{release}")
    PublicPage show(@PathVariable String release) {
        return PublicPage.fleeting(
                "findings/publicreport",
                reports.find(Sent.id(release)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
