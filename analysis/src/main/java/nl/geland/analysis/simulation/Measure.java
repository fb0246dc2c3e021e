package nl.geland.analysis.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number that a run gives.
 *
 * @param kind what is counted
 * @param group of whom, null where it is about the town
 * @param persons of which household size, 0 for all
 */
public record Measure(Kind kind, @Nullable Group group, int persons) {

    /** What is counted. */
    public enum Kind {
        /** Households that searched: there at the start or joined later. */
        SEARCHED(true),
        /** Households housed within the horizon. */
        HOUSED(true),
        /** Households that gave up. */
        GAVE_UP(true),
        /** Households still searching at the end. */
        NOT_HOUSED(true),
        /** Mean months of search of those housed; not defined when nobody was. */
        MEAN_WAIT(true),
        /** Median months of search of those housed, to a week. */
        MEDIAN_WAIT(true),
        /** The months of search that nine in ten of those housed did not exceed, to a week. */
        P90_WAIT(true),
        /** All homes let: gross of vacancy chains. */
        ALLOTMENTS(false),
        /** Homes let that a mover within the town left behind. */
        CHAIN_ALLOTMENTS(false),
        /** Homes let that nobody in the town left behind: net of vacancy chains. */
        NET_ALLOTMENTS(false),
        /** Homes that permit holders who left the town freed. */
        LEAVER_HOMES(false),
        /** Offers refused. */
        REFUSALS(false),
        /** Months that homes stood empty, all together. */
        EMPTY_HOME_MONTHS(false),
        /** Permit holders housed, in persons. */
        PEOPLE_HOUSED(false),
        /** Persons the municipality is behind its quota at the end; ahead when negative. */
        QUOTA_BACKLOG(false),
        /** Months on benefit of adult permit holders, all together. */
        BENEFIT_MONTHS(false),
        /** Months in work of adult permit holders, all together. */
        WORK_MONTHS(false),
        /** Months that adult permit holders waited for a home, all together; whether a household has a second adult counts by its chance. */
        WAITING_MONTHS(false),
        /** Both together: the months in which adult permit holders lived off others, with a home or without. */
        WAITING_OR_BENEFIT_MONTHS(false),
        /** Adult permit holders on benefit at the end. */
        ON_BENEFIT(false),
        /** Adult permit holders in work at the end. */
        IN_WORK(false),
        /** Households of applicants housed, urgent or not. */
        OTHERS_HOUSED(false),
        /** Households of applicants that gave up, urgent or not. */
        OTHERS_GAVE_UP(false),
        /** Households of applicants still searching at the end, urgent or not. */
        OTHERS_NOT_HOUSED(false),
        /** Median months of search of applicants housed, urgent or not. */
        OTHERS_MEDIAN_WAIT(false),
        /** The months of search that nine in ten applicants housed did not exceed, urgent or not. */
        OTHERS_P90_WAIT(false),
        /** Of all homes let, the share let to permit holders; like all shares not defined when nothing was let. */
        SHARE_OF_ALLOTMENTS(false),
        /** Homes let to permit holders beside those let that nobody in the town left behind. */
        SHARE_OF_NET_ALLOTMENTS(false),
        /** Of the homes let to people with priority (permit holders, rehoused, urgent, with a head start), the share of permit holders. */
        SHARE_OF_PRIORITY(false),
        /** Of the homes let to people who leave none behind in the town's stock, the share of permit holders. */
        SHARE_OF_STARTERS(false),
        /** Of the homes let to people who live alone, the share of permit holders. */
        SHARE_OF_SINGLES(false),
        /** Of the added homes let, and those that their tenants left behind, the share of permit holders. */
        SHARE_OF_ADDED(false),
        /** Of all persons who got a home, the share of permit holders. */
        SHARE_OF_PERSONS(false),
        /** Of all households that searched, the share of permit holders. */
        SHARE_OF_SEARCHING(false),
        /** Homes let to permit holders in a year beside all social homes in the town; not defined when their number is not stated. */
        SHARE_OF_STOCK(false);

        private final boolean ofGroup;

        Kind(boolean ofGroup) {
            this.ofGroup = ofGroup;
        }
    }

    static final List<Measure> ALL = all();

    /** A measure, checked. */
    public Measure {
        var problems = new Problems();
        if (kind.ofGroup != (group != null)) {
            problems.tell("group of " + kind, group, kind.ofGroup ? "a group" : "none: it is about the town");
        }
        if (persons < 0 || persons > Households.LARGEST || (group == null && persons > 0)) {
            problems.tell(
                    "persons of " + kind, persons, "0 (all) to %d, and 0 for the town".formatted(Households.LARGEST));
        }
        problems.refuseIfAny("measure");
    }

    /** A number about the town. */
    public static Measure of(Kind kind) {
        return new Measure(kind, null, 0);
    }

    /** A number about a group, all household sizes together. */
    public static Measure of(Kind kind, Group group) {
        return new Measure(kind, group, 0);
    }

    /** A number about households of one size in a group. */
    public static Measure of(Kind kind, Group group, int persons) {
        return new Measure(kind, group, persons);
    }

    /** Every number that a run gives: about the town, and by group and household size. */
    public static List<Measure> every() {
        return ALL;
    }

    private static List<Measure> all() {
        var all = new ArrayList<Measure>();
        for (var kind : Kind.values()) {
            if (!kind.ofGroup) {
                all.add(of(kind));
                continue;
            }
            for (var group : Group.values()) {
                for (var persons = 0; persons <= Households.LARGEST; persons++) {
                    all.add(of(kind, group, persons));
                }
            }
        }
        return List.copyOf(all);
    }
}
