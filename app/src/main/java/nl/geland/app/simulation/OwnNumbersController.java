package nl.geland.app.simulation;

import nl.geland.app.identity.Access;
import nl.geland.app.identity.Viewers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The numbers that the municipality's own files tell, how well they foretell, and a scenario file that holds them. */
@Controller
class OwnNumbersController {

    private static final String PATH = ScenariosController.PATH + "/cijfers";
    private static final String FILE = PATH + "/bestand";

    private final Access access;
    private final Towns towns;

    OwnNumbersController(Access access, Towns towns) {
        this.access = access;
        this.towns = towns;
    }

    /** Who may look is asked first; the estimating itself is work of the system. */
    @GetMapping(PATH)
    String show(Model model) {
        access.as(Viewers.current(), PATH, () -> {});
        model.addAttribute("view", new OwnNumbersView(towns.measured().orElse(null)));
        return "simulation/ownnumbers";
    }

    @GetMapping(FILE)
    ResponseEntity<byte[]> file() {
        access.as(Viewers.current(), FILE, () -> {});
        var own = towns.measured().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scenario.json\"")
                .body(ScenarioFiles.write(own.town().file()));
    }
}
