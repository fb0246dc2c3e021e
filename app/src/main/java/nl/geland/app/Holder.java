package nl.geland.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/**
 * The application that holds a data folder, as written in the lock file.
 *
 * @param pid its process; 0 when unknown
 * @param port where its pages are; 0 when it has none
 * @param since its start
 */
record Holder(long pid, int port, Instant since) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    static Holder parse(String text) {
        var facts = new Properties();
        try {
            facts.load(new StringReader(text));
            return new Holder(
                    Long.parseLong(facts.getProperty("pid", "0")),
                    Integer.parseInt(facts.getProperty("port", "0")),
                    Instant.parse(facts.getProperty("since", "1970-01-01T00:00:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return new Holder(0, 0, Instant.EPOCH); // half written: the other one is just starting
        }
    }

    String format() {
        return "pid=%d%nport=%d%nsince=%s%n".formatted(pid, port, since);
    }

    /** Who it is and what to do, for the person who started a second one. */
    String explain(DataFolder folder) {
        return Words.of(
                """
                Er werkt al een Geland in de map %s: proces %d, sinds %s%s.
                Gebruik die, stop die eerst (Ctrl-C in zijn venster, of: kill %d), of kies een andere map met --data.""", """
                Another Geland works in the folder %s: process %d, since %s%s.
                Use that one, stop it first (Ctrl-C in its window, or: kill %d), or choose another folder with --data.""", folder, pid, MOMENT.format(since), port == 0 ? "" : ", http://localhost:" + port, pid);
    }
}
