package nl.geland.app.web;

import java.util.concurrent.TimeUnit;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the colours and the logo of the municipality; their addresses change with their content. */
@Controller
class HouseStyleController {

    private static final CacheControl LONG =
            CacheControl.maxAge(30, TimeUnit.DAYS).cachePublic();

    private final HouseStyle style;

    HouseStyleController(HouseStyle style) {
        this.style = style;
    }

    @GetMapping("/huisstijl.css")
    ResponseEntity<String> sheet() {
        return ResponseEntity.ok()
                .cacheControl(LONG)
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(style.sheet());
    }

    @GetMapping("/huisstijl/logo")
    ResponseEntity<Resource> logo() {
        var logo = style.logo();
        return logo == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .cacheControl(LONG)
                        .contentType(logo.type())
                        .body(logo.picture());
    }
}
