package nl.geland.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything a person's page tells from the ledgers, as it was known on one day. Each line says which row of which file it comes from. */
record Dossier(
        Person person,
        List<Spell> spells,
        List<Event> events,
        @Nullable Duty duty,
        Living living) {

    /** A row of a file. */
    record Source(String file, int row) {}

    /**
     * Who it is.
     *
     * @param age in years, on the reference date
     * @param household null for who belongs to none
     */
    record Person(
            UUID id,
            String number,
            String name,
            LocalDate birthDate,
            int age,
            @Nullable UUID household,
            @Nullable String neighbourhood,
            Source source) {}

    /** A dated state on a track; {@code to} is the first day on which it was not so any more. */
    record Spell(
            String track,
            String lane,
            String state,
            LocalDate from,
            @Nullable LocalDate to,
            Source source) {}

    record Event(String kind, String detail, LocalDate on, Source source) {}

    /** The duty to integrate, with intake and plan. */
    record Duty(
            String law,
            @Nullable LocalDate noticeOn,
            @Nullable LocalDate intakeOn,
            @Nullable LocalDate planOn,
            @Nullable String route,
            @Nullable String languageLevel,
            @Nullable String learnability,
            @Nullable String educationStated,
            @Nullable String educationAssessed,
            Source source) {}

    /** What somebody lives on and takes part in, home and lessons. */
    record Living(
            List<Benefit> benefits,
            List<Job> jobs,
            List<Offer> offers,
            List<Exam> exams,
            List<HomeOffer> homes,
            LessonHours lessons) {}

    record Benefit(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reasonIn,
            @Nullable String reasonOut,
            Source source) {}

    record Job(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Double hours,
            String sector,
            @Nullable String contract,
            Source source) {}

    record Offer(
            String programme,
            LocalDate enrolledOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean byLottery,
            @Nullable String status,
            Source source) {}

    record Exam(LocalDate on, String part, String level, String result, Source source) {}

    record HomeOffer(
            LocalDate offeredOn,
            @Nullable String outcome,
            @Nullable LocalDate keyOn,
            @Nullable String neighbourhood,
            @Nullable Integer rooms,
            @Nullable String kind,
            Source source) {}

    /** Somebody of the same household. */
    record Member(UUID id, String name, int age, @Nullable Phase phase) {}

    /**
     * A legal clock.
     *
     * @param kind names it in words
     * @param metOn when what it asks for was done
     * @param basis where the rule comes from
     * @param mark how certain that is: V official text, S secondary source, R unverified
     */
    record Clock(String kind, LocalDate dueOn, @Nullable LocalDate metOn, String basis, String mark) {

        boolean unverified() {
            return mark.equals("R");
        }

        /** Names how the clock stands on a day: met, met-late, open or overdue. */
        String state(LocalDate day) {
            if (metOn != null && !metOn.isAfter(day)) {
                return metOn.isAfter(dueOn) ? "met-late" : "met";
            }
            return dueOn.isBefore(day) ? "overdue" : "open";
        }
    }

    /** A contact with a case manager. */
    record Contact(LocalDate on, String worker, String channel, String outcome) {}

    /** What we thought, and what we put in its place; nothing where it was taken back. */
    record Correction(Instant at, Spell was, @Nullable Spell became) {}

    /** A fact about the person itself that changed; {@code field} names it. */
    record Change(
            Instant at,
            String field,
            @Nullable String was,
            @Nullable String became) {}
}
