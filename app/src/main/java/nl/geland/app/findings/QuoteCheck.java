package nl.geland.app.findings;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.geland.app.coding.CodedStudy;
import nl.geland.app.coding.CodedStudy.Heard;
import nl.geland.app.web.Sort;

/** Whether a quote may be published, and what is in the way. */
final class QuoteCheck {

    /** What is in the way. */
    enum Obstacle {
        /** The passage is no longer coded, or not said by anybody in particular. */
        GONE,
        /** The consent to quote was not given, or was withdrawn. */
        NO_CONSENT,
        /** Too few participants share what is shown. */
        FEW,
        /** A label is left in it that tells who somebody is. */
        TELLING_LABEL,
        /** A number, an address or a name is left in it. */
        IDENTIFYING,
        /** Not approved by two people yet. */
        NOT_TWO;

        String key() {
            return "findings.check." + Sort.parameter(this);
        }
    }

    private static final Pattern LABEL = Pattern.compile("\\[([\\p{Lu}-]+)-?\\d*]");
    /** Labels that say nothing of who speaks once their number is gone. */
    private static final Set<String> HARMLESS = Set.of(
            "PERSOON", "PLAATS", "STRAAT", "DATUM", "TELEFOON", "E-MAIL", "WEBADRES", "NUMMER", "WOORD", "SCHOOL");

    private static final Pattern NUMBER_OR_ADDRESS = Pattern.compile("\\d{5,}|\\S@\\S|https?://|www\\.");

    private QuoteCheck() {}

    /** All that is in the way of a quote, on the study as it is today. */
    static Set<Obstacle> of(CodedStudy study, Quote quote) {
        var found = EnumSet.noneOf(Obstacle.class);
        var speaker = speaker(study, quote);
        if (speaker.isEmpty() || !stillSaid(study, quote)) {
            found.add(Obstacle.GONE);
        } else {
            if (!speaker.get().mayBeQuoted()) {
                found.add(Obstacle.NO_CONSENT);
            }
            if (Shown.sharing(study.participants(), speaker.get(), quote.shown()) < Shown.LEAST) {
                found.add(Obstacle.FEW);
            }
        }
        found.addAll(ofWords(quote.words()));
        if (quote.approvals().size() < 2) {
            found.add(Obstacle.NOT_TWO);
        }
        return found;
    }

    /** What in the words is in the way. */
    static Set<Obstacle> ofWords(String words) {
        var found = EnumSet.noneOf(Obstacle.class);
        if (LABEL.matcher(words).results().map(QuoteCheck::plain).anyMatch(kind -> !HARMLESS.contains(kind))) {
            found.add(Obstacle.TELLING_LABEL);
        }
        if (NUMBER_OR_ADDRESS.matcher(LABEL.matcher(words).replaceAll("")).find()) {
            found.add(Obstacle.IDENTIFYING);
        }
        return found;
    }

    /** The words as they are published: labels without the number that would tie quotes of one talk together. */
    static String published(String words) {
        return LABEL.matcher(words).replaceAll(label -> "[" + plain(label).toLowerCase(Locale.ROOT) + "]");
    }

    private static String plain(MatchResult label) {
        return label.group(1).replaceFirst("-$", "");
    }

    /** Who says a quote, in the study as it is today. */
    static Optional<Heard> speaker(CodedStudy study, Quote quote) {
        return study.participants().stream()
                .filter(heard -> heard.id().equals(quote.participant()))
                .findFirst();
    }

    private static boolean stillSaid(CodedStudy study, Quote quote) {
        return study.passages().stream()
                .anyMatch(passage -> passage.id().equals(quote.passage())
                        && quote.participant().equals(passage.speaker())
                        && contains(passage.quote(), quote.words()));
    }

    /** Whether words were taken from a passage as they stand. */
    static boolean contains(String passage, String words) {
        return List.of(words.split("\\[…]", -1)).stream().allMatch(part -> passage.contains(part.strip()));
    }
}
