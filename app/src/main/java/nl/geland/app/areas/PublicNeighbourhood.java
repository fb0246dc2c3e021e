package nl.geland.app.areas;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.geland.app.disclosure.PublicView;
import nl.geland.app.disclosure.PublishedCount;
import nl.geland.app.disclosure.PublishedText;
import nl.geland.app.identity.Role;
import nl.geland.app.web.Page;
import nl.geland.app.web.Sort;

/**
 * A neighbourhood as everybody sees it: the texts that two people made public, with days and choices beside them.
 *
 * @param obstacles how many were reported here and wait for an answer
 */
record PublicNeighbourhood(
        PublishedText name,
        List<Meetable> places,
        List<Doable> activities,
        List<Asked> questions,
        PublishedCount obstacles)
        implements PublicView {

    PublicNeighbourhood {
        places = List.copyOf(places);
        activities = List.copyOf(activities);
        questions = List.copyOf(questions);
    }

    /** A place to meet. */
    record Meetable(PublishedText name, Optional<PublishedText> address, PlaceKind kind) implements PublicView {}

    /** Something to do. */
    record Doable(
            PublishedText what,
            Optional<DayOfWeek> day,
            Optional<PublishedText> times,
            Optional<PublishedText> where,
            Audience audience,
            List<Language> languages)
            implements PublicView {

        Doable {
            languages = List.copyOf(languages);
        }

        /** The day of the week; empty where there is none. */
        String weekday(Page page) {
            return day.map(one -> page.word(Hours.key(one))).orElse("");
        }
    }

    /**
     * What residents asked at a meeting, and what became of it.
     *
     * @param owner the function of whoever answers, never the name
     * @param next the day of the meeting where answers are told
     */
    record Asked(
            PublishedText asked,
            Optional<PublishedText> promise,
            Optional<PublishedText> answer,
            Question.State state,
            LocalDate askedOn,
            Optional<Role> owner,
            Optional<LocalDate> by,
            Optional<LocalDate> next)
            implements PublicView {

        String ownerName(Page page) {
            return owner.map(role -> page.word("web.role." + Sort.parameter(role)))
                    .orElse("");
        }
    }
}
