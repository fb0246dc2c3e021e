package nl.geland.app.qda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.geland.app.coding.CodedStudy;

/**
 * What of a file has no room here. It is refused and never cut off, because whoever wrote it has to say what can be shorter.
 *
 * @param count how many there are
 */
record Misfit(What what, int count) {

    /** What has no room. Each has a sentence in the words files, under its key. */
    enum What {
        CODES,
        GUIDE,
        PARTICIPANTS,
        TEXTS,
        PASSAGES,
        NOTES;

        String key() {
            return "qda.misfit." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int TITLE = 120;
    private static final int EDITION = 40;
    private static final int LABEL = 60;
    private static final int NAME = 80;
    private static final int TEXT = 1000;
    private static final int QUESTION = 500;
    private static final int NOTE = 4000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static List<Misfit> of(CodedStudy study) {
        var misfits = new ArrayList<Misfit>();
        count(misfits, What.CODES, study.codes(), Misfit::fits);
        var slugs = new HashSet<String>();
        count(misfits, What.CODES, study.codes(), code -> slugs.add(code.slug()));
        var asked = new HashSet<String>();
        count(misfits, What.GUIDE, study.guide(), question -> {
            boolean fits = fits(question) && (question.beneath() == null || asked.contains(question.beneath()));
            return asked.add(question.code()) && fits;
        });
        var pseudonyms = new HashSet<String>();
        count(misfits, What.PARTICIPANTS, study.participants(), one -> pseudonyms.add(one.pseudonym()) && fits(one));
        count(misfits, What.TEXTS, study.texts(), Misfit::fits);
        count(
                misfits,
                What.PASSAGES,
                study.passages(),
                passage -> isIn(passage.actor(), 0, LABEL) && isIn(passage.concerns(), 0, LABEL));
        count(misfits, What.NOTES, study.notes(), note -> isIn(note.text(), 1, NOTE));
        return misfits;
    }

    private static <T> void count(List<Misfit> misfits, What what, List<T> all, Predicate<T> fits) {
        int count = (int) all.stream().filter(fits.negate()).count();
        if (count > 0) {
            misfits.add(new Misfit(what, count));
        }
    }

    private static boolean fits(CodedStudy.Code code) {
        return code.slug().matches("[a-z0-9-]{1,40}")
                && isIn(code.name(), 1, NAME)
                && isIn(code.nameEn(), 0, NAME)
                && isIn(code.theme(), 0, LABEL)
                && isIn(code.definition(), 0, TEXT)
                && isIn(code.useWhen(), 0, TEXT)
                && isIn(code.notWhen(), 0, TEXT)
                && isIn(code.example(), 0, TEXT);
    }

    private static boolean fits(CodedStudy.Question question) {
        return question.code().matches("[A-Za-z0-9-]{1,12}")
                && isIn(question.theme(), 0, LABEL)
                && isIn(question.text(), 1, QUESTION);
    }

    private static boolean fits(CodedStudy.Heard heard) {
        return heard.pseudonym().matches("[A-Z0-9-]{3,12}")
                && isIn(heard.organisation(), 0, LABEL)
                && isIn(heard.area(), 0, LABEL)
                && isIn(heard.experience(), 0, LABEL)
                && isIn(heard.languageGroup(), 0, LABEL);
    }

    /** A text needs words, a title, a day, and turns numbered from 1. */
    private static boolean fits(CodedStudy.Text text) {
        for (int at = 0; at < text.turns().size(); at++) {
            if (text.turns().get(at).number() != at + 1) {
                return false;
            }
        }
        return !text.text().isEmpty()
                && !text.turns().isEmpty()
                && isIn(text.title(), 1, TITLE)
                && isIn(text.edition(), 0, EDITION)
                && text.on().getYear() >= FIRST_YEAR
                && text.on().getYear() <= LAST_YEAR;
    }

    private static boolean isIn(String text, int least, int most) {
        int length = text.codePointCount(0, text.length());
        return least <= length && length <= most;
    }
}
