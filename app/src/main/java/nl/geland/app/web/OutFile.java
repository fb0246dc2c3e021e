package nl.geland.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that a command writes its answer to. It is tried before the work, which may take long, and holds nothing new until the
 * work is done.
 */
public record OutFile(Path path) {

    /** Why a file cannot be written. */
    public enum Reason {
        /** The folder is not there. */
        NO_FOLDER,
        /** In the folder no file can be made. */
        CLOSED_FOLDER,
        /** There is a folder of that name. */
        IS_FOLDER,
        /** The file is there and cannot be changed. */
        CLOSED_FILE
    }

    /** A file that cannot be written. */
    public static final class Unwritable extends Exception {

        private static final long serialVersionUID = 1;
        private final Reason reason;

        private Unwritable(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        /** Why not. */
        public Reason reason() {
            return reason;
        }
    }

    /** The folder it stands in. */
    public Path folder() {
        var parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    /** Tries whether it can be written, and leaves everything as it was. */
    public void check() throws Unwritable {
        if (Files.isDirectory(path)) {
            throw new Unwritable(Reason.IS_FOLDER);
        }
        if (!Files.isDirectory(folder())) {
            throw new Unwritable(Reason.NO_FOLDER);
        }
        if (Files.exists(path)) {
            tryOpening();
        } else {
            tryMaking();
        }
    }

    private void tryOpening() throws Unwritable {
        try (var stream = Files.newOutputStream(path, StandardOpenOption.APPEND)) {
            stream.flush();
        } catch (IOException e) {
            throw new Unwritable(Reason.CLOSED_FILE);
        }
    }

    private void tryMaking() throws Unwritable {
        try {
            Files.createFile(path);
            Files.delete(path);
        } catch (IOException e) {
            throw new Unwritable(Reason.CLOSED_FOLDER);
        }
    }

    /** Writes text as UTF-8 in the place of what was there. */
    public void write(String text) throws Unwritable {
        var isNew = !Files.exists(path);
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            if (isNew) {
                path.toFile().delete();
            }
            throw new Unwritable(isNew ? Reason.CLOSED_FOLDER : Reason.CLOSED_FILE);
        }
    }
}
