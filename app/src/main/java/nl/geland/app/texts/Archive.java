package nl.geland.app.texts;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A zip file of which everything it says was checked before anything is unpacked: how many parts, how large, where they lie and what they are
 * called. Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Zip64, split archives and other methods than stored and
 * deflated do not occur in office files of twenty megabytes and are refused.
 */
public final class Archive {

    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int SMALL = 100_000;
    private static final Pattern UNSAFE =
            Pattern.compile("^/|^\\p{Alpha}:|\\\\|\\p{Cntrl}|(?:^|/)\\.\\.(?:/|$)", Pattern.CASE_INSENSITIVE);

    private final byte[] bytes;
    private final ByteBuffer view;
    private final Limits limits;
    private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();

    private Archive(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    public static Archive of(byte[] bytes, Limits limits) {
        var archive = new Archive(bytes, limits);
        try {
            archive.readCatalogue();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
        return archive;
    }

    public Collection<String> names() {
        return entries.values().stream().map(ArchiveEntry::name).toList();
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The unpacked bytes of a part, measured while they flow; empty when there is no such part. */
    public Optional<InputStream> open(String name) {
        return Optional.ofNullable(entries.get(key(name)))
                .map(entry -> MeasuredPart.of(bytes, entry.start(), entry.packed(), entry));
    }

    private void readCatalogue() {
        int end = end();
        int count = unsigned16(end + 10);
        if (count > limits.entries() || unsigned16(end + 8) != count) {
            throw new Refusal(
                    count > limits.entries() ? Reason.ARCHIVE_ENTRIES : Reason.ARCHIVE_BROKEN, limits.entries());
        }
        int at = view.getInt(end + 16);
        int catalogue = at;
        long unpacked = 0;
        for (int seen = 0; seen < count; seen++) {
            check(view.getInt(at) == CENTRAL);
            var entry = entry(at, catalogue);
            unpacked += entry.unpacked();
            if (unpacked > limits.unpackedBytes() || isBomb(entry)) {
                throw new Refusal(Reason.ARCHIVE_BOMB);
            }
            if (entries.putIfAbsent(key(entry.name()), entry) != null) {
                throw new Refusal(Reason.ARCHIVE_DUPLICATE);
            }
            at += CENTRAL_LENGTH + unsigned16(at + 28) + unsigned16(at + 30) + unsigned16(at + 32);
        }
        check(at == end && at - catalogue == view.getInt(end + 12));
        checkOverlap();
    }

    private int end() {
        for (int at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - 0xFFFF); at--) {
            if (view.getInt(at) == END && at + END_LENGTH + unsigned16(at + 20) == bytes.length) {
                return at;
            }
        }
        throw new Refusal(Reason.ARCHIVE_BROKEN);
    }

    private ArchiveEntry entry(int at, int catalogue) {
        var name = name(at + CENTRAL_LENGTH, unsigned16(at + 28));
        boolean isLink = view.get(at + 5) == 3 && (unsigned16(at + 40) & 0xF000) == 0xA000;
        if (isLink || UNSAFE.matcher(name).find()) {
            throw new Refusal(Reason.ARCHIVE_PATH);
        }
        int flags = unsigned16(at + 8);
        if ((flags & 1) != 0) {
            throw new Refusal(Reason.ENCRYPTED);
        }
        int method = unsigned16(at + 10);
        int packed = view.getInt(at + 20);
        int unpacked = view.getInt(at + 24);
        int local = view.getInt(at + 42);
        check((method == 0 || method == 8) && packed >= 0 && unpacked >= 0 && local >= 0);
        int start = local + LOCAL_LENGTH + unsigned16(local + 26) + unsigned16(local + 28);
        check(view.getInt(local) == LOCAL && start <= catalogue - packed);
        check(unsigned16(local + 8) == method && (unsigned16(local + 6) & 1) == 0);
        check(name(local + LOCAL_LENGTH, unsigned16(local + 26)).equals(name));
        boolean isSaidLater = (flags & 8) != 0;
        if ((!isSaidLater && (view.getInt(local + 18) != packed || view.getInt(local + 22) != unpacked))
                || (method == 0 && packed != unpacked)) {
            throw new Refusal(Reason.ARCHIVE_SIZES);
        }
        return new ArchiveEntry(name, method == 8, local, start, packed, unpacked, view.getInt(at + 16));
    }

    private boolean isBomb(ArchiveEntry entry) {
        return entry.unpacked() > SMALL && entry.unpacked() > (long) entry.packed() * limits.ratio();
    }

    /** Parts that share bytes let a small file unpack to a large one without any part looking strange. */
    private void checkOverlap() {
        var inOrder = entries.values().stream()
                .sorted(Comparator.comparingInt(ArchiveEntry::local))
                .toList();
        int free = 0;
        for (var entry : inOrder) {
            if (entry.local() < free) {
                throw new Refusal(Reason.ARCHIVE_BOMB);
            }
            free = entry.start() + entry.packed();
        }
    }

    private String name(int at, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
    }

    private int unsigned16(int at) {
        return view.getShort(at) & 0xFFFF;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
    }

    /** The names of the parts that match, in the order of the archive. */
    public List<String> matching(Pattern pattern) {
        var found = new ArrayList<String>();
        for (var name : names()) {
            if (pattern.matcher(name).matches()) {
                found.add(name);
            }
        }
        return found;
    }
}
