package nl.geland.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * What is needed to enter the embedded database, kept in a file that only its owner can read.
 *
 * @param port where the server listened last; 0 before its first start
 * @param ownerPassword the password of {@code postgres}
 * @param applicationPassword the password of {@code geland_app}
 */
record DatabaseKeys(int port, String ownerPassword, String applicationPassword) {

    private static final String FILE = "database.properties";

    /** Reads the keys of a data folder, or makes new ones for a new folder. */
    static DatabaseKeys of(DataFolder folder) {
        var file = folder.keys().resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        var keys = new DatabaseKeys(0, randomPassword(), randomPassword());
        keys.write(folder);
        return keys;
    }

    private static DatabaseKeys read(Path file) {
        var facts = new Properties();
        try {
            facts.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new StartRefused(
                    StartRefused.NO_DATABASE, Words.of("%s is niet te lezen.", "%s cannot be read.", file), e);
        }
        return new DatabaseKeys(
                Integer.parseInt(facts.getProperty("port", "0")),
                facts.getProperty("postgres", ""),
                facts.getProperty(DatabaseAccess.APPLICATION_ROLE, ""));
    }

    DatabaseKeys onPort(int newPort) {
        return new DatabaseKeys(newPort, ownerPassword, applicationPassword);
    }

    /** Replaces the file in one step, never readable by others in between. */
    void write(DataFolder folder) {
        var text = new StringWriter();
        text.append("# The embedded database; made by Geland, keep it secret.\n");
        text.append("port=").append(Integer.toString(port)).append('\n');
        text.append("postgres=").append(ownerPassword).append('\n');
        text.append(DatabaseAccess.APPLICATION_ROLE)
                .append('=')
                .append(applicationPassword)
                .append('\n');
        try {
            var fresh = ownerOnly(folder.keys(), FILE + ".new");
            Files.writeString(fresh, text.toString());
            Files.move(fresh, folder.keys().resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write the keys of the database in " + folder, e);
        }
    }

    /** An empty file with mode 0600. */
    static Path ownerOnly(Path directory, String name) throws IOException {
        var file = directory.resolve(name);
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseServer.DATABASE,
                new DatabaseAccess.Login("postgres", ownerPassword),
                new DatabaseAccess.Login(DatabaseAccess.APPLICATION_ROLE, applicationPassword));
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseKeys[port=" + port + "]";
    }
}
