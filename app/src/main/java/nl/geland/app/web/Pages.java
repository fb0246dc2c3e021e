package nl.geland.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import nl.geland.app.identity.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request. */
@Component
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Shell shell;
    private final Doors doors;
    private final ObjectProvider<NavigationEntry> entries;
    private final ObjectProvider<BannerSource> banners;

    Pages(Shell shell, Doors doors, ObjectProvider<NavigationEntry> entries, ObjectProvider<BannerSource> banners) {
        this.shell = shell;
        this.doors = doors;
        this.entries = entries;
        this.banners = banners;
    }

    Page page(HttpServletRequest request) {
        boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        return new Page(
                shell, RequestContextUtils.getLocale(request), address(request, error), visit(request), banner());
    }

    /** On a public page everybody is nobody, also who has signed in: the page is kept for the next visitor. */
    private Page.Visit visit(HttpServletRequest request) {
        if (PublicArea.holds(request)) {
            return new Page.Visit(null, List.of(), null, null, path -> doors.open("GET", path));
        }
        var kept = RequestContextUtils.getInputFlashMap(request);
        var flash = kept != null && kept.get(Flash.ATTRIBUTE) instanceof Flash message ? message : null;
        var token = request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf ? csrf : null;
        return new Page.Visit(Viewers.find().orElse(null), navigation(), flash, token, path -> doors.open("GET", path));
    }

    private List<NavigationEntry> navigation() {
        return entries.stream()
                .filter(entry -> doors.open("GET", entry.path()))
                .sorted(Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::path))
                .toList();
    }

    /** An error page stands at no address: nothing of a refused request comes back. */
    private static Page.Address address(HttpServletRequest request, boolean error) {
        if (error) {
            return new Page.Address("", new LinkedHashMap<>(), false);
        }
        var query = new LinkedHashMap<String, List<String>>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        }
        return new Page.Address(
                request.getRequestURI().substring(request.getContextPath().length()),
                query,
                request.getMethod().equals("POST"));
    }

    /** The banner must not take an error page down with it when the database is away. */
    private Optional<Banner> banner() {
        var source = banners.getIfAvailable();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return source.banner();
        } catch (RuntimeException fault) {
            LOG.warn("The banner could not be read: {}", fault.getClass().getName());
            return Optional.empty();
        }
    }
}
