package nl.geland.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.geland.app.web.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.StandardEnvironment;

/**
 * One run of the application: takes the data folder, brings up the database, then the application; and puts them away in
 * the opposite order.
 */
final class Run implements AutoCloseable {

    /** Where pages are listened for: this machine only, unless the environment names another address. */
    private static final String ADDRESS = System.getenv().getOrDefault("GELAND_ADDRESS", "127.0.0.1");

    private final Arguments arguments;
    private @Nullable DataFolder folder;
    private @Nullable DatabaseServer server;
    private @Nullable ConfigurableApplicationContext context;

    Run(Arguments arguments) {
        this.arguments = arguments;
    }

    /**
     * Does what the arguments ask.
     *
     * @return null while pages are being served, else the code to end with
     */
    @Nullable
    Integer run() {
        var data = new DataFolder(arguments.data());
        folder = data;
        var access = database(data);
        var application = new SpringApplication(Geland.class);
        application.setRegisterShutdownHook(false);
        application.setWebApplicationType(arguments.web() ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        application.setLazyInitialization(!arguments.web()); // a command wakes what it needs, and no page
        application.setDefaultProperties(properties(data));
        application.addInitializers(
                fresh -> ((GenericApplicationContext) fresh).registerBean(DatabaseAccess.class, () -> access));
        var started = application.run(arguments.forSpring().toArray(String[]::new));
        context = started;
        if (arguments.web()) {
            System.out.println(Words.of(
                    "Geland staat klaar op http://localhost:%d",
                    "Geland is ready at http://localhost:%d", arguments.port()));
            return null;
        }
        return command(started).run(arguments.forCommand());
    }

    private DatabaseAccess database(DataFolder data) {
        var external = DatabaseAccess.from(new StandardEnvironment());
        if (external != null) {
            refuseIfPortIsTaken();
            external.refuseIfClosed();
            return external;
        }
        var port = arguments.web() ? arguments.port() : 0;
        var holder = data.take(new Holder(
                ProcessHandle.current().pid(), port, Clock.systemUTC().instant()));
        if (holder != null) {
            if (arguments.web()) {
                throw new StartRefused(StartRefused.FOLDER_IN_USE, holder.explain(data));
            }
            return DatabaseKeys.of(data).access();
        }
        refuseIfPortIsTaken();
        var database = DatabaseServer.durable(data, PostgresPrograms.in(data.programs()));
        server = database;
        return database.start();
    }

    private void refuseIfPortIsTaken() {
        if (!arguments.web()) {
            return;
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(ADDRESS, arguments.port()));
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.PORT_IN_USE,
                    Words.of(
                            "Poort %d is al bezet door een ander programma. Kies een andere, bijvoorbeeld: --port %d",
                            "Port %d is taken by another program. Choose another, for example: --port %d",
                            arguments.port(),
                            arguments.port() + 1),
                    e);
        }
    }

    private Map<String, Object> properties(DataFolder data) {
        var properties = new HashMap<String, Object>();
        properties.put("geland.data", data.toString());
        properties.put("geland.demo", arguments.demo());
        properties.put("server.port", arguments.port());
        properties.put("server.address", ADDRESS);
        if (arguments.samples() != null) {
            properties.put(
                    "geland.demo-samples", arguments.samples().toAbsolutePath().toString());
        }
        return properties;
    }

    private Command command(ConfigurableApplicationContext started) {
        var commands = started.getBeansOfType(Command.class).values().stream()
                .collect(Collectors.toMap(Command::name, command -> command));
        var command = commands.get(arguments.command());
        if (command == null) {
            throw new StartRefused(
                    StartRefused.USAGE,
                    Words.of(
                            "Onbekende opdracht \"%s\". Zie ./geland --help.",
                            "Unknown command \"%s\". See ./geland --help.", arguments.command()));
        }
        return command;
    }

    /** Puts everything away: first the pages, then the database, then the folder. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
