package nl.geland.app.disclosure;

import java.util.List;
import java.util.Locale;
import nl.geland.app.web.PublicArea;
import nl.geland.app.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What is public, for everybody: the overview, and each table as a page and as files. */
@Controller
class PublicController {

    private static final String TABLE = PublicArea.PATH + "/{table}";

    private final Gate gate;
    private final List<PublicEntry.Source> pages;
    private final Words words;

    PublicController(Gate gate, List<PublicEntry.Source> pages, Words words) {
        this.gate = gate;
        this.pages = List.copyOf(pages);
        this.words = words;
    }

    @GetMapping(PublicArea.PATH)
    PublicPage overview() {
        var entries = pages.stream().map(PublicEntry.Source::entry).toList();
        var tables = gate.current().values().stream()
                .filter(PublishedTable::hasOwnPage)
                .toList();
        return PublicPage.of("disclosure/overview", new PublicOverview(entries, tables));
    }

    @GetMapping(TABLE)
    PublicPage table(@PathVariable String table) {
        return PublicPage.of("disclosure/table", new PublicTable(find(table)));
    }

    @GetMapping(TABLE + ".csv")
    PublicFile csv(@PathVariable String table, Locale locale) {
        return PublicFile.csv(find(table), words, locale);
    }

    @GetMapping(TABLE + ".json")
    PublicFile json(@PathVariable String table, Locale locale) {
        return PublicFile.json(find(table), words, locale);
    }

    private PublishedTable find(String key) {
        if (!Subject.KEY.matcher(key).matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return gate.current(key)
                .filter(PublishedTable::hasOwnPage)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
