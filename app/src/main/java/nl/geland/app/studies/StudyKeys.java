package nl.geland.app.studies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A key of each study for its raw texts, AES-256-GCM, in {@code DATA/keys/studies/<id>}: outside the database and readable by its owner only.
 * What was sealed with a key that was destroyed can be opened by nobody, in no copy of the database.
 */
@Component
final class StudyKeys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    StudyKeys(@Value("${geland.data}") Path data) {
        this.folder = data.resolve("keys").resolve("studies");
    }

    boolean exists(UUID study) {
        return Files.exists(file(study));
    }

    /** Seals what belongs in one place; makes the key of the study when it has none yet. */
    byte[] seal(UUID study, byte[] place, byte[] plain) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, keyOrNew(study), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            var body = cipher.doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + body.length)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot encrypt with AES-256-GCM", e);
        }
    }

    /** What was sealed for this place. */
    byte[] open(UUID study, byte[] place, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key(study), new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            cipher.updateAAD(place);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("A raw text was not sealed for its place, or with another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot decrypt with AES-256-GCM", e);
        }
    }

    /** Overwrites the key, then takes its file away. Doing it twice is doing it once. */
    synchronized void destroy(UUID study) {
        var file = file(study);
        if (!Files.exists(file)) {
            return;
        }
        try {
            var noise = new byte[KEY_BYTES];
            random.nextBytes(noise);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(noise));
                channel.force(true);
            }
            Files.delete(file);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SecretKeySpec key(UUID study) {
        try {
            return new SecretKeySpec(Files.readAllBytes(file(study)), "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("The key of study " + study + " cannot be read", e);
        }
    }

    private synchronized SecretKeySpec keyOrNew(UUID study) {
        if (!exists(study)) {
            make(study);
        }
        return key(study);
    }

    /** On the disk before anything is sealed with it. */
    private void make(UUID study) {
        var fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var waiting = folder.resolve(study + ".new");
            Files.deleteIfExists(waiting);
            Files.createFile(
                    waiting, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var channel = FileChannel.open(waiting, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(fresh));
                channel.force(true);
            }
            Files.move(waiting, file(study), StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of study " + study + " cannot be written", e);
        } finally {
            Arrays.fill(fresh, (byte) 0);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file(UUID study) {
        return folder.resolve(study.toString());
    }
}
