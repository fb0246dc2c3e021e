package nl.geland.app.findings;

/**
 * Whom a report is for. The team reads each number. The public reads no number of fewer than five people, and none that tells such a number
 * when it is taken from another: of part of the people only words are told.
 */
enum Reader {
    TEAM {
        @Override
        String number(Speech speech, long number) {
            return String.valueOf(number);
        }

        @Override
        String amount(Speech speech, Counted counted, boolean aboutEverybody) {
            var words = speech.amount(counted.amount());
            return counted.notAsked() == 0 || counted.asked() == 0
                    ? words
                    : speech.word("findings.amount.and-not-asked", words, counted.notAsked());
        }
    },
    PUBLIC {
        @Override
        String number(Speech speech, long number) {
            return isSmall(number) ? speech.word("findings.report.fewer-than-five") : String.valueOf(number);
        }

        @Override
        String amount(Speech speech, Counted counted, boolean aboutEverybody) {
            var hides = isSmall(counted.said())
                    || isSmall(counted.asked() - counted.said())
                    || isSmall(counted.notAsked())
                    || isSmall(counted.asked());
            return aboutEverybody && !hides
                    ? TEAM.amount(speech, counted, true)
                    : speech.word(counted.amount().key());
        }
    };

    /** A number of people or of what people did. */
    abstract String number(Speech speech, long number);

    /** How many of how many, in words, with the numbers behind them where this reader may see these. */
    abstract String amount(Speech speech, Counted counted, boolean aboutEverybody);

    private static boolean isSmall(long number) {
        return number > 0 && number < Shown.LEAST;
    }
}
