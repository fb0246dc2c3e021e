package nl.geland.gallery;

import java.util.List;
import nl.geland.app.web.FormErrors;
import nl.geland.app.web.Paging;
import nl.geland.app.web.Sort;

/** What the gallery shows; public, as its templates are compiled while the tests run. */
public record GalleryView(Sort<?> sort, Paging paging, FormErrors errors, List<Integer> months) {}
