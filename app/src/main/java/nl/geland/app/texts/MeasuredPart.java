package nl.geland.app.texts;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The bytes of a part while they are unpacked: they end where the archive said they would and sum to what it said, or are refused. */
final class MeasuredPart extends FilterInputStream {

    private final ArchiveEntry entry;
    private final Inflater inflater;
    private final CRC32 checksum = new CRC32();
    private long seen;

    private MeasuredPart(InputStream in, Inflater inflater, ArchiveEntry entry) {
        super(in);
        this.inflater = inflater;
        this.entry = entry;
    }

    static InputStream of(byte[] bytes, int from, int length, ArchiveEntry entry) {
        var packed = new ByteArrayInputStream(bytes, from, length);
        var inflater = new Inflater(true);
        return new MeasuredPart(
                entry.isDeflated() ? new InflaterInputStream(packed, inflater) : packed, inflater, entry);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] block, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(block, offset, length);
        } catch (IOException e) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
        if (count > 0) {
            seen += count;
            checksum.update(block, offset, count);
        }
        if (seen > entry.unpacked() || (count < 0 && seen < entry.unpacked())) {
            throw new Refusal(Reason.ARCHIVE_SIZES);
        }
        if (count < 0 && (int) checksum.getValue() != entry.checksum()) {
            throw new Refusal(Reason.ARCHIVE_BROKEN);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        var block = new byte[(int) Math.min(count, 4096)];
        return Math.max(0, read(block, 0, block.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        super.close();
        inflater.end();
    }
}
