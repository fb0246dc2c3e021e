package nl.geland.app.qda;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import org.jspecify.annotations.Nullable;

/** Codes as they stand in a codebook or project: in a tree, with sets of codes as their themes. */
final class CodesIn {

    private static final int LONGEST_SLUG = 40;

    private final boolean isOurs;
    private final Losses losses;
    private final Map<UUID, CodedStudy.Code> codes = new LinkedHashMap<>();
    private final Map<UUID, String> themes = new HashMap<>();
    private final Set<UUID> above = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();
    private int unnamed;

    private CodesIn(boolean isOurs, Losses losses) {
        this.isOurs = isOurs;
        this.losses = losses;
    }

    /**
     * Reads the codes of a file.
     *
     * @param codeBook holds {@code Codes}; null in a project without codes
     * @param sets holds {@code Sets}
     */
    static List<CodedStudy.Code> read(@Nullable XmlNode codeBook, XmlNode sets, boolean isOurs, Losses losses) {
        var in = new CodesIn(isOurs, losses);
        var members = in.readThemes(sets);
        if (codeBook != null) {
            codeBook.within("Codes", "Code").forEach(code -> in.read(code, null));
        }
        losses.add(Lost.DANGLING, (int)
                members.stream().filter(member -> !in.codes.containsKey(member)).count());
        return List.copyOf(in.codes.values());
    }

    private List<UUID> readThemes(XmlNode parent) {
        var members = new ArrayList<UUID>();
        parent.within("Sets", "Set").forEach(set -> {
            var theme = set.attribute("name");
            set.children("MemberCode").forEach(member -> {
                var code =
                        Guids.of(member.has("targetGUID") ? member.attribute("targetGUID") : member.attribute("guid"));
                members.add(code);
                if (themes.putIfAbsent(code, theme) != null) {
                    losses.add(Lost.SETS);
                }
            });
            losses.add(Lost.SETS, set.count("MemberSource") + set.count("MemberNote"));
        });
        return members;
    }

    private void read(XmlNode code, @Nullable UUID beneath) {
        var guid = code.has("guid")
                ? Guids.of(code.attribute("guid"))
                : Guids.named("code", String.valueOf(beneath), unnamed++);
        if (above.contains(guid)) {
            throw new QdaRefusal(QdaReason.CODES_IN_CIRCLE);
        }
        if (codes.containsKey(guid)) {
            losses.add(Lost.TWICE, 1 + code.count("Code"));
            return;
        }
        var described = described(code);
        var name = code.attribute("name").isBlank() ? "?" : code.attribute("name");
        codes.put(
                guid,
                new CodedStudy.Code(
                        guid,
                        slug(described.get("slug"), name),
                        name,
                        described.get("name-en"),
                        themes.getOrDefault(guid, ""),
                        beneath,
                        described.text(),
                        described.get("use-when"),
                        described.get("not-when"),
                        described.get("example"),
                        isOurs && code.attribute("isCodable").equals("false")));
        losses.add(Lost.COLOURS, code.has("color") ? 1 : 0);
        above.add(guid);
        code.children("Code").forEach(below -> read(below, guid));
        above.remove(guid);
    }

    private OwnFields described(XmlNode code) {
        var written = code.text("Description");
        return isOurs ? OwnFields.read(written) : OwnFields.with(written);
    }

    /** A short name that no other code has: that of the file, else made from the name. */
    private String slug(String written, String name) {
        var plain = written.matches("[a-z0-9-]{1," + LONGEST_SLUG + "}")
                ? written
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var base = plain.isEmpty() ? "code" : plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
        var slug = base;
        for (int next = 2; !slugs.add(slug); next++) {
            var ending = "-" + next;
            slug = base.substring(0, Math.min(base.length(), LONGEST_SLUG - ending.length())) + ending;
        }
        return slug;
    }
}
