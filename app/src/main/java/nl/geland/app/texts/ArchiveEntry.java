package nl.geland.app.texts;

/**
 * What an archive says of one part, after checking.
 *
 * @param local where its own header begins
 * @param start where its packed bytes begin
 * @param checksum CRC-32 of the unpacked bytes
 */
record ArchiveEntry(String name, boolean isDeflated, int local, int start, int packed, int unpacked, int checksum) {}
