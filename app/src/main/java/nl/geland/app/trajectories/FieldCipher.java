package nl.geland.app.trajectories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts single fields with AES-256-GCM; the key lies outside the database, in {@code DATA/keys/field.key}. Table, column, row and key version
 * are authenticated with the value, so that a value moved elsewhere does not decrypt. The nonce is derived from key, place and value (a synthetic
 * IV, as in RFC 5297), so that the same value in the same place is the same bytes and a repeated import changes nothing; it tells an onlooker
 * no more than that one field kept its value.
 */
@Component
public final class FieldCipher {

    private static final byte KEY_VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec encryption;
    private final SecretKeySpec derivation;

    FieldCipher(@Value("${geland.data}") Path data) throws IOException {
        var secret = secret(data.resolve("keys").resolve("field.key"));
        encryption =
                new SecretKeySpec(mac(new SecretKeySpec(secret, "HmacSHA256"), "encryption".getBytes(UTF_8)), "AES");
        derivation =
                new SecretKeySpec(mac(new SecretKeySpec(secret, "HmacSHA256"), "nonce".getBytes(UTF_8)), "HmacSHA256");
    }

    /** The encrypted value, with its key version and nonce in front. */
    public byte[] seal(String table, String column, UUID row, String plain) {
        var place = place(table, column, row);
        var nonce = Arrays.copyOf(mac(derivation, place, plain.getBytes(UTF_8)), NONCE_BYTES);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            var body = cipher.doFinal(plain.getBytes(UTF_8));
            var sealed = new byte[1 + NONCE_BYTES + body.length];
            sealed[0] = KEY_VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            System.arraycopy(body, 0, sealed, 1 + NONCE_BYTES, body.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot encrypt with AES-256-GCM", e);
        }
    }

    /** The value that was sealed for this place; refuses one that was sealed for another. */
    public String open(String table, String column, UUID row, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != KEY_VERSION) {
            throw new IllegalArgumentException(
                    "The value in " + table + "." + column + " was not sealed with key version " + KEY_VERSION);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES));
            cipher.updateAAD(place(table, column, row));
            return new String(cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES), UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException(
                    "The value in " + table + "." + column + " was not sealed for this row, or with another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot decrypt with AES-256-GCM", e);
        }
    }

    /** A keyed hash of a number, to order and name people by in a copy without saying who they are. */
    byte[] pseudonym(String number) {
        return mac(derivation, ("extract|" + number + "|" + KEY_VERSION).getBytes(UTF_8));
    }

    private static byte[] place(String table, String column, UUID row) {
        return (table + "|" + column + "|" + row + "|" + KEY_VERSION).getBytes(UTF_8);
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (var part : parts) {
                mac.update(part);
                mac.update((byte) 0);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256", e);
        }
    }

    private static byte[] secret(Path file) throws IOException {
        if (Files.notExists(file)) {
            var fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Files.createDirectories(file.getParent());
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, mine);
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh));
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
