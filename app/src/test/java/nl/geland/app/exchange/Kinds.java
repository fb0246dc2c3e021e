package nl.geland.app.exchange;

import static nl.geland.app.trajectories.Field.Trait.ENCRYPTED;
import static nl.geland.app.trajectories.Field.Trait.INTRODUCES;
import static nl.geland.app.trajectories.Field.Trait.KEY;
import static nl.geland.app.trajectories.Field.Trait.REQUIRED;
import static nl.geland.app.trajectories.Field.Trait.VAULT;
import static nl.geland.app.trajectories.Field.Type.DATE;
import static nl.geland.app.trajectories.Field.Type.DECIMAL;
import static nl.geland.app.trajectories.Field.Type.HALF_YEAR;
import static nl.geland.app.trajectories.Field.Type.HOUSEHOLD;
import static nl.geland.app.trajectories.Field.Type.INTEGER;
import static nl.geland.app.trajectories.Field.Type.MONTH;
import static nl.geland.app.trajectories.Field.Type.PERSON;
import static nl.geland.app.trajectories.Field.Type.TEXT;
import static nl.geland.app.trajectories.Field.Type.YES_NO;

import java.util.List;
import java.util.stream.Stream;
import nl.geland.app.trajectories.Delivery;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.RecordKind;
import nl.geland.app.trajectories.Settlement;

/** The twelve kinds as far as reading goes: fields and orders, without ledgers behind them. */
final class Kinds {

    static final RecordKind PERSONS = kind(
            "personen",
            1,
            orders("birth_date", "linked_on", "linked_on", "departed_on"),
            List.of(
                    Field.of("person", PERSON, REQUIRED, KEY, INTRODUCES),
                    Field.of("name", TEXT, REQUIRED),
                    Field.of("birth_date", DATE),
                    Field.coded("sex", List.of("M", "m,man", "F", "v,vrouw,f", "X", "x,onbekend")),
                    Field.of("origin", TEXT, ENCRYPTED),
                    Field.of("mother_tongue", TEXT, ENCRYPTED),
                    Field.of("household", HOUSEHOLD, INTRODUCES),
                    Field.of("permit_on", DATE),
                    Field.of("linked_on", DATE),
                    Field.of("housed_on", DATE),
                    Field.of("neighbourhood", TEXT),
                    Field.of("departed_on", DATE),
                    Field.coded(
                            "departure_reason",
                            List.of(
                                    "OTHER_MUNICIPALITY",
                                    "verhuisd naar andere gemeente",
                                    "ABROAD",
                                    "vertrokken uit nederland",
                                    "DECEASED",
                                    "overleden"))));

    static final RecordKind BENEFITS = kind(
            "uitkeringen",
            9,
            orders("started_on", "ended_on"),
            List.of(
                    Field.of("person", PERSON, REQUIRED, KEY),
                    Field.of("started_on", DATE, REQUIRED, KEY),
                    Field.of("ended_on", DATE),
                    Field.coded(
                            "reason_in",
                            List.of(
                                    "SETTLED",
                                    "vestiging",
                                    "LOST_WORK",
                                    "einde werk",
                                    "ONE_PARENT",
                                    "vestiging (één ouder)",
                                    "PARTNER",
                                    "inkomen partner vervallen",
                                    "STUDY",
                                    "einde studie",
                                    "OTHER",
                                    "beëindiging")),
                    Field.coded(
                            "reason_out",
                            List.of(
                                    "WORK",
                                    "werk",
                                    "MOVED",
                                    "verhuizing",
                                    "STUDY",
                                    "studiefinanciering",
                                    "PARTNER",
                                    "inkomen partner"))));

    static final RecordKind JOBS = kind(
            "dienstverbanden",
            10,
            orders("started_on", "ended_on"),
            List.of(
                    Field.of("person", PERSON, REQUIRED),
                    Field.of("started_on", DATE, REQUIRED),
                    Field.of("ended_on", DATE),
                    Field.of("hours_per_week", DECIMAL),
                    Field.of("sector", TEXT),
                    Field.coded(
                            "contract", List.of("TEMPORARY", "tijdelijk", "PERMANENT", "vast", "AGENCY", "uitzend"))));

    static final RecordKind CONTACTS = kind(
            "contactmomenten",
            12,
            List.of(),
            List.of(
                    Field.of("person", PERSON, REQUIRED),
                    Field.of("held_on", DATE, REQUIRED),
                    Field.of("worker", TEXT),
                    Field.coded(
                            "channel",
                            List.of(
                                    "TALK",
                                    "gesprek",
                                    "HOME",
                                    "huisbezoek",
                                    "LETTER",
                                    "brief",
                                    "PHONE",
                                    "telefoon",
                                    "VIDEO",
                                    "videogesprek")),
                    Field.coded(
                            "outcome",
                            List.of("ATTENDED", "verschenen", "CANCELLED", "afgemeld", "MISSED", "niet verschenen"))));

    static final RecordKind INTEGRATION = kind(
            "inburgering",
            6,
            List.of(),
            List.of(
                    Field.of("person", PERSON, REQUIRED, KEY),
                    Field.coded("law", List.of("WI2013", "2013", "WI2021", "2021")),
                    Field.of("notice_on", DATE),
                    Field.of("self_reliance", INTEGER, VAULT),
                    Field.of("health_barrier", YES_NO, ENCRYPTED),
                    Field.of("expectation", TEXT, VAULT)));

    static final RecordKind LESSONS = kind(
            "lesuren",
            7,
            List.of(),
            List.of(
                    Field.of("person", PERSON, REQUIRED, KEY),
                    Field.of("month", MONTH, REQUIRED, KEY),
                    Field.coded("kind", List.of("NT2", "nt2", "KNM", "knm"), KEY),
                    Field.of("hours", INTEGER, REQUIRED)));

    static final RecordKind QUOTA = kind(
            "taakstelling",
            2,
            List.of(),
            List.of(Field.of("half_year", HALF_YEAR, REQUIRED, KEY), Field.of("target", INTEGER, REQUIRED)));

    static final RecordKind DWELLINGS = kind(
            "woningen",
            3,
            List.of(),
            List.of(
                    Field.of("dwelling", TEXT, REQUIRED, KEY),
                    Field.of("neighbourhood", TEXT),
                    Field.of("rooms", INTEGER),
                    Field.coded(
                            "kind",
                            List.of(
                                    "SOCIAL",
                                    "sociale huur",
                                    "OFFICE",
                                    "omgebouwd kantoor",
                                    "CONTAINER",
                                    "container",
                                    "SHARED",
                                    "gedeeld")),
                    Field.of("rent", DECIMAL),
                    Field.of("step_free", YES_NO)));

    static final List<RecordKind> ALL =
            List.of(PERSONS, QUOTA, DWELLINGS, INTEGRATION, LESSONS, BENEFITS, JOBS, CONTACTS);

    private Kinds() {}

    private static List<RecordKind.Ordered> orders(String... names) {
        return Stream.iterate(0, i -> i + 2)
                .limit(names.length / 2)
                .map(i -> new RecordKind.Ordered(names[i], names[i + 1]))
                .toList();
    }

    private static RecordKind kind(String name, int order, List<RecordKind.Ordered> orders, List<Field> fields) {
        return new ReadingOnly(name, order, orders, fields);
    }

    /** A kind that can be read and not be settled. */
    record ReadingOnly(String name, int order, List<RecordKind.Ordered> orders, List<Field> fields)
            implements RecordKind {

        @Override
        public String copyStatement() {
            return "";
        }

        @Override
        public void clear() {}

        @Override
        public Settlement settle(Delivery delivery) {
            throw new UnsupportedOperationException();
        }
    }
}
