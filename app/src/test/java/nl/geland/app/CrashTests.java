package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application as a process of its own: killed, started twice, and stopped in an orderly way. */
class CrashTests {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The promise for a machine that does nothing else; a busy one is compared with its own first start. */
    private static final Duration READY_AGAIN = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private final List<Process> started = new ArrayList<>();
    private final Map<Long, Path> outputs = new HashMap<>();

    CrashTests(@TempDir Path place) throws IOException {
        data = place.resolve("data");
        try (var probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
    }

    @AfterEach
    void leaveNothing() {
        for (var process : started) {
            process.destroy();
            await("the end of " + process.pid(), () -> !process.isAlive());
        }
        assertThat(postmaster().alive()).isFalse();
    }

    @Test
    void losesNoAcknowledgedRowAndNamesItsHolder() throws Exception {
        var first = serve(port);
        awaitReady(first);

        var second = geland("serve", "--data", data.toString(), "--port", Integer.toString(port));
        assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(StartRefused.FOLDER_IN_USE);
        assertThat(said(second))
                .contains("proces " + first.pid())
                .contains("http://localhost:" + port)
                .contains("--data")
                .doesNotContain("Exception");

        var other = geland("serve", "--data", data.resolveSibling("other").toString(), "--port", "" + port);
        assertThat(other.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(StartRefused.PORT_IN_USE);
        assertThat(said(other)).contains("Poort " + port).contains("--port").doesNotContain("Exception");

        var command = geland("no-such-command", "--data", data.toString());
        assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).as(said(command)).isEqualTo(StartRefused.USAGE);
        assertThat(first.isAlive()).isTrue();

        var owner = owner();
        owner.sql("create table public.written (id int primary key)").update();
        var acknowledged = CompletableFuture.supplyAsync(() -> writeUntilItFails(owner));
        TimeUnit.MILLISECONDS.sleep(500);
        var server = postmaster().pid();
        first.destroyForcibly().waitFor();
        TimeUnit.MILLISECONDS.sleep(200);
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
        var rows = acknowledged.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(rows).isNotEmpty();

        var again = serve(port);
        awaitReady(again);
        assertThat(owner().sql("select id from public.written")
                        .query(Integer.class)
                        .list())
                .containsAll(rows);
    }

    @Test
    void takesOverTheServerThatDeadApplicationLeft() throws Exception {
        var begin = System.nanoTime();
        var first = serve(port);
        awaitReady(first);
        var firstStart = Duration.ofNanos(System.nanoTime() - begin);
        var server = postmaster().pid();
        owner().sql("create table public.written as select 42 as id").update();
        first.destroyForcibly().waitFor();
        assertThat(postmaster().alive()).isTrue();

        begin = System.nanoTime();
        awaitReady(serve(port));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isLessThan(Collections.max(List.of(READY_AGAIN, firstStart.multipliedBy(2))));
        assertThat(postmaster().pid()).isNotEqualTo(server);
        assertThat(owner().sql("select id from public.written")
                        .query(Integer.class)
                        .list())
                .containsExactly(42);
    }

    private static List<Integer> writeUntilItFails(JdbcClient owner) {
        var acknowledged = new ArrayList<Integer>();
        try {
            for (var id = 1; ; id++) {
                owner.sql("insert into public.written values (?)").param(id).update();
                acknowledged.add(id);
            }
        } catch (RuntimeException e) {
            return acknowledged; // the server was killed
        }
    }

    private JdbcClient owner() {
        return JdbcClient.create(DatabaseKeys.of(new DataFolder(data)).access().asOwner());
    }

    private Postmaster postmaster() {
        return new Postmaster(new DataFolder(data).database());
    }

    private Process serve(int onPort) throws IOException {
        return geland("serve", "--data", data.toString(), "--port", Integer.toString(onPort));
    }

    private Process geland(String... arguments) throws IOException {
        var classPath = Pattern.compile(":")
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
        var line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-cp", classPath, Geland.class.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "nl_NL.UTF-8");
        builder.redirectOutput(
                Files.createTempFile(data.getParent(), "said-", ".txt").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GELAND_"));
        var process = builder.start();
        outputs.put(process.pid(), builder.redirectOutput().file().toPath());
        started.add(process);
        return process;
    }

    private String said(Process process) {
        try {
            return Files.readString(Objects.requireNonNull(outputs.get(process.pid())), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process process) {
        await("a page", () -> {
            assertThat(process.isAlive()).as(said(process)).isTrue();
            return answers();
        });
    }

    private boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
