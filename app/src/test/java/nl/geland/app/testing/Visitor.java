package nl.geland.app.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor over real HTTP, with cookies and with the token that forms carry. Follows no redirect. Sends secure cookies
 * over plain HTTP, as browsers do to this very machine.
 */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(int port) {
        this.port = port;
    }

    /** Somebody who has not signed in. */
    public static Visitor at(int port) {
        return new Visitor(port);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with its token: name, value, name, value. */
    public HttpResponse<String> post(String path, String... pairs) {
        return postRaw(path, "_csrf=" + encode(token()) + "&" + form(pairs));
    }

    /** Sends files in one field of a form, with its token; a name may hold any character, as RFC 5987 lets it. */
    public HttpResponse<String> uploadAll(String path, String field, Map<String, byte[]> files) {
        var boundary = "between-the-parts";
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
        files.forEach((name, bytes) -> {
            var encoded = encode(name).replace("+", "%20");
            part(body, boundary, "name=\"" + field + "\"; filename*=UTF-8''" + encoded, bytes);
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends files in one field of a form beside its other fields, with its token. */
    public HttpResponse<String> uploadAll(
            String path, Map<String, String> fields, String field, Map<String, byte[]> files) {
        var boundary = "between-the-parts";
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"_csrf\"", token().getBytes(StandardCharsets.UTF_8));
        fields.forEach(
                (name, value) -> part(body, boundary, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, bytes) -> part(
                body,
                boundary,
                "name=\"" + field + "\"; filename*=UTF-8''" + encode(name).replace("+", "%20"),
                bytes));
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, byte[] bytes) {
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a body as it is, with whatever token stands in it. */
    public HttpResponse<String> postRaw(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    /** Sends one file with a form of its own and the token that the form carries. */
    public HttpResponse<String> upload(String path, String field, String fileName, byte[] bytes) {
        var edge = "----" + UUID.randomUUID();
        var begin =
                "--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token() + "\r\n--" + edge
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/csv\r\n\r\n";
        var end = "\r\n--" + edge + "--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(
                        List.of(begin.getBytes(StandardCharsets.UTF_8), bytes, end.getBytes(StandardCharsets.UTF_8)))));
    }

    /** Sends a request with another method. */
    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** The token of a form that this visitor can see. */
    public String token() {
        var page = get("/over").body();
        var found = TOKEN.matcher(page);
        if (found.find()) {
            return found.group(1);
        }
        var door = TOKEN.matcher(get("/aanmelden").body());
        if (!door.find()) {
            throw new IllegalStateException("No page shows this visitor a form token");
        }
        return door.group(1);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String form(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put(pairs[at], pairs[at + 1]);
        }
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var cookie = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }
}
