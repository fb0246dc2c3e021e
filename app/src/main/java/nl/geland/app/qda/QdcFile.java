package nl.geland.app.qda;

import java.util.List;
import nl.geland.app.coding.CodedStudy;

/** The codebook of a study as REFI-QDA 1.0 has it, valid against its schema. */
final class QdcFile {

    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private QdcFile() {}

    /**
     * Writes the codes.
     *
     * @throws IllegalArgumentException without codes; the standard knows no empty codebook
     */
    static byte[] write(List<CodedStudy.Code> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("A codebook holds at least one code");
        }
        var xml = new XmlOut();
        xml.begin("CodeBook", "xmlns", NAMESPACE, "origin", CodeFields.ORIGIN);
        CodeTree.write(codes, xml);
        CodeTree.writeThemes(codes, xml, "MemberCode", "guid");
        xml.end("CodeBook");
        return xml.bytes();
    }
}
