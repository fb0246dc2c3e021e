package nl.geland.app.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.geland.app.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/**
 * What every template gets: the visitor's words and notation, where the page stands, who looks, and the parts of the
 * shell. Made per request, never changed.
 */
public final class Page {

    private static final String ABSENT = "–";

    /** Where the page stands; the query only of a GET. */
    record Address(String path, Map<String, List<String>> query, boolean posted) {}

    /** Who looks at the page, and what this person brings along. */
    record Visit(
            @Nullable Viewer viewer,
            List<NavigationEntry> navigation,
            @Nullable Flash flash,
            @Nullable CsrfToken csrf,
            Predicate<String> opens) {}

    private final Shell shell;
    private final Locale locale;
    private final Notation notation;
    private final Address address;
    private final Visit visit;
    private final Optional<Banner> banner;

    Page(Shell shell, Locale locale, Address address, Visit visit, Optional<Banner> banner) {
        this.shell = shell;
        this.locale = locale;
        this.notation = new Notation(locale);
        this.address = address;
        this.visit = visit;
        this.banner = banner;
    }

    /** The text of a key, such as {@code people.title}, filled in with the arguments. */
    public String word(String key, Object... arguments) {
        return shell.words().word(locale, key, arguments);
    }

    /** The text of something wrong with a form. */
    public String word(FormErrors.Fault fault) {
        return word(fault.key(), fault.arguments().toArray());
    }

    /** The text for a number of things: key + {@code .one} for exactly one, else key + {@code .other}; {0} is it. */
    public String count(String key, long number) {
        return shell.words().count(locale, key, number);
    }

    public Locale locale() {
        return locale;
    }

    /** Reading direction of the language, for the attribute {@code dir}. */
    public String direction() {
        return List.of("ar", "fa", "ur").contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    /** A date for people and machines; a dash when there is none. */
    public Content date(@Nullable LocalDate date) {
        return date == null ? text(ABSENT) : time(date.toString(), notation.date(date));
    }

    /** A date as plain text, for attributes. */
    public String dateText(@Nullable LocalDate date) {
        return date == null ? ABSENT : notation.date(date);
    }

    /** A moment, in the local time of the Netherlands; a dash when there is none. */
    public Content dateTime(@Nullable Instant moment) {
        return moment == null ? text(ABSENT) : time(moment.toString(), notation.dateTime(moment));
    }

    public String number(long number) {
        return notation.number(number);
    }

    public String decimal(double number, int digits) {
        return notation.decimal(number, digits);
    }

    /** A share between 0 and 1 as a percentage. */
    public String percent(double share, int digits) {
        return notation.percent(share, digits);
    }

    /** An amount of money, with cents only where there are any. */
    public String euros(long cents) {
        return notation.euros(cents);
    }

    /** The hidden field that every form that changes something carries. */
    public Content csrf() {
        var token = visit.csrf();
        return output -> {
            if (token != null) {
                output.writeContent("<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(token.getParameterName())
                        + "\" value=\"" + HtmlUtils.htmlEscape(token.getToken()) + "\">");
            }
        };
    }

    /** Path of this page, without the query; empty on an error page. */
    public String path() {
        return address.path();
    }

    /** Address of this page with some parameters replaced: name, value, name, value; a null value takes one away. */
    public String here(@Nullable Object... pairs) {
        var query = new LinkedHashMap<>(address.query());
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            var value = pairs[i + 1];
            query.remove(String.valueOf(pairs[i]));
            if (value != null) {
                query.put(String.valueOf(pairs[i]), List.of(value.toString()));
            }
        }
        var parts = new ArrayList<String>();
        query.forEach((name, values) -> values.forEach(value -> parts.add(encode(name) + "=" + encode(value))));
        return address.path() + (parts.isEmpty() ? "" : "?" + String.join("&", parts));
    }

    /** Address that shows this page in another language. */
    public String inLanguage(String code) {
        var back = address.path().isEmpty() ? "/" : here();
        return "/taal?code=" + encode(code) + "&back=" + encode(back);
    }

    /** Address of another public page, or of this one, in the language of the page. */
    public String open(String path) {
        return openIn(locale.getLanguage(), path);
    }

    /** Address of a public page in another language. */
    public String openIn(String code, String path) {
        return code.equals(Languages.CODES.getFirst()) ? path : path + "?taal=" + encode(code);
    }

    /** The signed-in person; null for a visitor. */
    public @Nullable Viewer viewer() {
        return visit.viewer();
    }

    /** What the signed-in person does here, in words; empty for a visitor. */
    public String role() {
        var viewer = visit.viewer();
        return viewer == null
                ? ""
                : word("web.role."
                        + viewer.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The menu of this person. */
    public List<NavigationEntry> navigation() {
        return visit.navigation();
    }

    /** Whether this page belongs to a menu entry. */
    public boolean within(NavigationEntry entry) {
        return address.path().equals(entry.path())
                || (entry.path().length() > 1 && address.path().startsWith(entry.path() + "/"));
    }

    /** What to say about the data; null when nothing has been loaded. */
    public @Nullable Banner banner() {
        return banner.orElse(null);
    }

    public Municipality municipality() {
        return shell.municipality();
    }

    /**
     * Lays a part of the page out for nothing where it answers what somebody sent: what is wrong stands above the fields, and only the fields
     * say how they are called.
     */
    public void learn(Content content) {
        if (address.posted()) {
            content.writeTo(new OwaspHtmlTemplateOutput(new StringOutput()));
        }
    }

    /** Whether a path opens for who looks, so that no link leads to a closed door. */
    public boolean opens(String path) {
        return visit.opens().test(path);
    }

    /** The message of the page before this one; null when there is none. */
    public @Nullable Flash flash() {
        return visit.flash();
    }

    /** Path of a bundled file by its plain name, such as {@code app.css}. */
    public String asset(String name) {
        return shell.assets().path(name);
    }

    private static Content time(String machine, String people) {
        return output -> output.writeContent(
                "<time datetime=\"" + HtmlUtils.htmlEscape(machine) + "\">" + HtmlUtils.htmlEscape(people) + "</time>");
    }

    private static Content text(String text) {
        return output -> output.writeContent(HtmlUtils.htmlEscape(text));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
