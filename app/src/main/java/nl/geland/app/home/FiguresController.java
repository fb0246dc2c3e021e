package nl.geland.app.home;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.geland.app.web.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How things stand: all figures on one page, each on its own with filters, and as files. */
@Controller
class FiguresController {

    static final String PATH = "/stand-van-zaken";

    private final FigureDesk desk;
    private final FigureFiles files;

    FiguresController(FigureDesk desk, FigureFiles files) {
        this.desk = desk;
        this.files = files;
    }

    @GetMapping(PATH)
    String overview(Model model) {
        var results = desk.newcomers()
                .map(newcomers -> Arrays.stream(Figure.values())
                        .map(figure -> desk.answer(newcomers, figure, Selection.ALL))
                        .toList())
                .orElse(List.of());
        model.addAttribute("view", new OverviewView(results));
        return "home/overview";
    }

    @GetMapping(PATH + "/{figure}")
    String figure(@PathVariable String figure, @RequestParam MultiValueMap<String, String> query, Model model) {
        var known = known(figure);
        var newcomers = desk.newcomers();
        if (newcomers.isEmpty()) {
            return "redirect:" + PATH;
        }
        var read = Selection.read(query, known, newcomers.get());
        var result = desk.answer(newcomers.get(), known, read.selection());
        var filters = Arrays.stream(Dimension.values())
                .filter(known.dimensions()::contains)
                .map(dimension -> FilterField.of(dimension, newcomers.get(), known, read.selection()))
                .toList();
        model.addAttribute(
                "view", new FigureView(result, filters, !read.ignored().isEmpty()));
        return "home/figure";
    }

    @GetMapping(PATH + "/{figure}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable String table,
            @RequestParam MultiValueMap<String, String> query,
            Locale locale) {
        var result = result(figure, query);
        var chosen = result.table(table);
        if (chosen.isEmpty() && !result.tooFew()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return CsvFile.download(result.fileName("csv"), files.csv(chosen.orElse(null), locale));
    }

    @GetMapping(PATH + "/{figure}.json")
    ResponseEntity<byte[]> json(
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> query, Locale locale) {
        var result = result(figure, query);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(result.fileName("json"))
                                .build()
                                .toString())
                .body(files.json(result, locale).getBytes(StandardCharsets.UTF_8));
    }

    /** A file says nothing about what was left out, so an unknown choice is refused. */
    private FigureResult result(String name, MultiValueMap<String, String> query) {
        var figure = known(name);
        var newcomers = desk.newcomers().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var read = Selection.read(query, figure, newcomers);
        if (!read.ignored().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return desk.answer(newcomers, figure, read.selection());
    }

    private static Figure known(String name) {
        return Figure.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
