package nl.geland.app.qda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Group;
import nl.geland.app.coding.CodedStudy.Level;
import nl.geland.app.coding.CodedStudy.Relation;
import nl.geland.app.coding.CodedStudy.Statement;
import nl.geland.app.coding.CodedStudy.TextKind;
import nl.geland.app.texts.CanonicalText;
import nl.geland.app.texts.TextIndex;
import org.jspecify.annotations.Nullable;

/** Studies that never were: every field filled or empty by lot, in words of many scripts. The same seed gives the same study. */
final class RandomStudies {

    private static final List<String> WORDS = List.of(
            "ik",
            "wil",
            "thuis",
            "een huis",
            "café",
            "zoë",
            "👩‍👩‍👧‍👦",
            "🏠",
            "ኣብ",
            "ትምህርቲ",
            "مدرسة",
            "البيت",
            "e\u0301e\u0301n",
            "q\u0301",
            "§ let: op",
            "<b>",
            "&amp;",
            "\"ja\"",
            "=1+1",
            "ſ",
            "𝒳",
            "шкода",
            "\u200Fوقت\u200E",
            "'s",
            "n\u0303");

    private final Random lot;
    private final List<UUID> coders;

    private RandomStudies(long seed) {
        this.lot = new Random(seed);
        this.coders = List.of(id(), id());
    }

    static CodedStudy of(long seed) {
        return new RandomStudies(seed).study();
    }

    private CodedStudy study() {
        var heard = new ArrayList<CodedStudy.Heard>();
        for (int n = lot.nextInt(4); n > 0; n--) {
            heard.add(new CodedStudy.Heard(
                    id(),
                    "D-" + (100 + n),
                    one(Group.values()),
                    maybe(),
                    maybe(),
                    maybe(),
                    maybe(),
                    lot.nextBoolean()));
        }
        var guide = new ArrayList<CodedStudy.Question>();
        for (int n = lot.nextInt(3); n > 0; n--) {
            guide.add(new CodedStudy.Question(
                    "v" + n, guide.isEmpty() ? null : guide.getFirst().code(), maybe(), line()));
        }
        var texts = new ArrayList<CodedStudy.Text>();
        for (int n = 1 + lot.nextInt(3); n > 0; n--) {
            texts.add(text(texts.size() + 1, heard));
        }
        var codes = new ArrayList<CodedStudy.Code>();
        for (int n = 1 + lot.nextInt(6); n > 0; n--) {
            codes.add(code(n, codes));
        }
        var passages = new ArrayList<CodedStudy.Passage>();
        for (var text : texts) {
            for (int n = lot.nextInt(8); n > 0; n--) {
                passages.add(passage(text, codes));
            }
        }
        var notes = new ArrayList<CodedStudy.Note>();
        for (int n = lot.nextInt(4); n > 0; n--) {
            notes.add(note(texts));
        }
        return new CodedStudy(id(), line(), heard, texts, guide, codes, passages, notes);
    }

    private CodedStudy.Text text(int number, List<CodedStudy.Heard> heard) {
        var whole = new StringBuilder();
        var turns = new ArrayList<CodedStudy.Turn>();
        for (int n = 1 + lot.nextInt(6); n > 0; n--) {
            if (!whole.isEmpty()) {
                whole.append('\n');
            }
            int start = whole.codePointCount(0, whole.length());
            whole.append(CanonicalText.canonical(line()));
            int end = whole.codePointCount(0, whole.length());
            var asks = new HashSet<String>();
            for (int q = lot.nextInt(4); q > 0; q--) {
                asks.add("v" + q);
            }
            turns.add(new CodedStudy.Turn(turns.size() + 1, maybe(), lot.nextBoolean(), start, end, asks));
        }
        var speakers = new HashSet<UUID>();
        heard.stream().filter(_ -> lot.nextBoolean()).forEach(one -> speakers.add(one.id()));
        return new CodedStudy.Text(
                id(),
                number,
                one(TextKind.values()),
                line(),
                maybe(),
                LocalDate.of(2026, 1, 1).plusDays(lot.nextInt(300)),
                1 + lot.nextInt(3),
                whole.toString(),
                turns,
                speakers);
    }

    private CodedStudy.Code code(int n, List<CodedStudy.Code> before) {
        var beneath = before.isEmpty() || lot.nextBoolean()
                ? null
                : before.get(lot.nextInt(before.size())).id();
        var definition = lot.nextInt(4) == 0 ? "§ twee: tekens\n\n§§ en\n" : maybe();
        return new CodedStudy.Code(
                id(),
                "code-" + n,
                line(),
                maybe(),
                maybe(),
                beneath,
                definition,
                maybe(),
                maybe() + (lot.nextBoolean() ? "\n§ slug: vals" : ""),
                maybe(),
                lot.nextInt(5) == 0);
    }

    private CodedStudy.Passage passage(CodedStudy.Text text, List<CodedStudy.Code> codes) {
        var turn = text.turns().get(lot.nextInt(text.turns().size()));
        var index = TextIndex.of(text.text());
        int start = turn.start() + lot.nextInt(turn.end() - turn.start());
        int end = start + 1 + lot.nextInt(turn.end() - start);
        while (index.slice(start, end).isBlank()) {
            start = turn.start();
            end = turn.end();
        }
        var speakers = List.copyOf(text.speakers());
        return new CodedStudy.Passage(
                id(),
                text.id(),
                turn.number(),
                start,
                end,
                index.slice(start, end),
                speakers.isEmpty() || lot.nextBoolean() ? null : speakers.getFirst(),
                codes.get(lot.nextInt(codes.size())).id(),
                coders.get(lot.nextInt(2)),
                one(Statement.values()),
                scale(),
                scale(),
                lot.nextBoolean(),
                1 + lot.nextInt(3),
                lot.nextBoolean() ? one(Level.values()) : null,
                maybe(),
                maybe(),
                lot.nextBoolean() ? one(Relation.values()) : null);
    }

    private CodedStudy.Note note(List<CodedStudy.Text> texts) {
        var text = lot.nextBoolean() ? texts.get(lot.nextInt(texts.size())) : null;
        Integer turn = text == null || lot.nextBoolean()
                ? null
                : 1 + lot.nextInt(text.turns().size());
        return new CodedStudy.Note(
                id(), text == null ? null : text.id(), turn, coders.getFirst(), LocalDate.of(2026, 5, 1), line());
    }

    private @Nullable Integer scale() {
        return lot.nextBoolean() ? null : Integer.valueOf(lot.nextInt(5) - 2);
    }

    private String maybe() {
        return lot.nextInt(3) == 0 ? "" : line();
    }

    private String line() {
        var words = new ArrayList<String>();
        for (int n = 1 + lot.nextInt(8); n > 0; n--) {
            words.add(WORDS.get(lot.nextInt(WORDS.size())));
        }
        return CanonicalText.canonical(String.join(" ", words));
    }

    private <T> T one(T[] of) {
        return of[lot.nextInt(of.length)];
    }

    private UUID id() {
        return new UUID(lot.nextLong(), lot.nextLong());
    }
}
