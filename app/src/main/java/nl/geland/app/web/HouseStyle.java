package nl.geland.app.web;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;

/**
 * Name, colours and logo of the municipality, read once from {@code gemeente.properties} and refused with a clear
 * message when they cannot be used: a colour that cannot be read on white, or a logo that is not a picture.
 *
 * @param municipality what pages show of it
 * @param sheet the style sheet with its colours as custom properties
 * @param logo the logo; null when it has none
 */
record HouseStyle(
        Municipality municipality, String sheet, @Nullable Logo logo) {

    /** A picture and its kind. */
    record Logo(ByteArrayResource picture, MediaType type) {}

    private static final Map<String, MediaType> KINDS =
            Map.of("svg", MediaType.parseMediaType("image/svg+xml"), "png", MediaType.IMAGE_PNG);
    private static final int LARGEST_LOGO = 512 * 1024;
    private static final Colour DARK_PAGE = Colour.of("#14181d");
    private static final Colour BLACK = Colour.of("#000000");

    /** Reads a file, and the logo that lies beside it. */
    static HouseStyle read(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(reader, file.toAbsolutePath().getParent());
        }
    }

    static HouseStyle of(Reader reader, @Nullable Path folder) throws IOException {
        var settings = new Properties();
        settings.load(reader);
        var name = settings.getProperty("name", "").strip();
        if (name.isEmpty() || name.length() > 80) {
            throw new IllegalStateException("gemeente.properties: name is missing or longer than 80 characters");
        }
        var sheet = sheet(readable(settings.getProperty("colour.primary", "#154273")));
        var logo = logo(settings.getProperty("logo", ""), folder);
        return new HouseStyle(
                new Municipality(
                        name,
                        given(settings, "contact"),
                        given(settings, "phone"),
                        "/huisstijl.css?v=" + hash(sheet.getBytes(StandardCharsets.UTF_8)),
                        logo == null
                                ? null
                                : "/huisstijl/logo?v=" + hash(logo.picture().getByteArray())),
                sheet,
                logo);
    }

    private static @Nullable String given(Properties settings, String key) {
        var value = settings.getProperty(key, "").strip();
        return value.isEmpty() ? null : value;
    }

    private static Colour readable(String hex) {
        Colour colour;
        try {
            colour = Colour.of(hex.strip());
        } catch (IllegalArgumentException fault) {
            throw new IllegalStateException("gemeente.properties: colour.primary: " + fault.getMessage(), fault);
        }
        double contrast = colour.contrastWith(Colour.WHITE);
        if (contrast < Municipality.READABLE) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "gemeente.properties: colour.primary %s has a contrast of %.1f:1 with white; at least 4.5:1 is"
                            + " needed to read it. %s is the nearest darker colour that can be read",
                    colour.hex(),
                    contrast,
                    colour.readableOn(Colour.WHITE, BLACK).hex()));
        }
        return colour;
    }

    private static String sheet(Colour primary) {
        var dark = primary.readableOn(DARK_PAGE, Colour.WHITE);
        return """
                :root {
                  --geland-primary: %s;
                  --geland-primary-strong: %s;
                  --geland-primary-soft: %s;
                  --geland-on-primary: #ffffff;
                }
                @media screen and (prefers-color-scheme: dark) {
                  :root {
                    --geland-primary: %s;
                    --geland-primary-strong: %s;
                    --geland-primary-soft: %s;
                    --geland-on-primary: #0b0e12;
                  }
                }
                """.formatted(
                        primary.hex(),
                        primary.mixedWith(BLACK, 0.3).hex(),
                        primary.mixedWith(Colour.WHITE, 0.9).hex(),
                        dark.mixedWith(Colour.WHITE, 0.25).hex(),
                        dark.mixedWith(Colour.WHITE, 0.5).hex(),
                        primary.mixedWith(DARK_PAGE, 0.7).hex());
    }

    private static @Nullable Logo logo(String name, @Nullable Path folder) throws IOException {
        if (name.isBlank()) {
            return null;
        }
        var kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null || folder == null || !name.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalStateException(
                    "gemeente.properties: logo must be the name of an .svg or .png file in the same folder");
        }
        var file = folder.resolve(name);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_LOGO) {
            throw new IllegalStateException(
                    "gemeente.properties: the file of the logo is not there, or is larger than 512 kB");
        }
        var bytes = Files.readAllBytes(file);
        if (!Objects.equals(kind, MediaType.IMAGE_PNG) ? !isDrawing(bytes) : !isPicture(bytes)) {
            throw new IllegalStateException("gemeente.properties: the logo is not a plain picture: an svg may not hold"
                    + " scripts or refer to other files, a png must be one");
        }
        return new Logo(new ByteArrayResource(bytes), kind);
    }

    private static boolean isPicture(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    /** A picture in an img element runs no script; opened by itself it might, so scripts are refused here too. */
    private static boolean isDrawing(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return text.contains("<svg")
                && !text.contains("<script")
                && !text.contains("<!entity")
                && !text.contains("<foreignobject")
                && !text.matches("(?s).*\\son[a-z]+\\s*=.*")
                && !text.matches("(?s).*href\\s*=\\s*[\"'](?!#|data:image/png).*");
    }

    private static String hash(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return Long.toHexString(sum.getValue());
    }
}
