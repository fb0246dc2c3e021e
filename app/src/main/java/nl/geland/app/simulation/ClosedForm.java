package nl.geland.app.simulation;

import nl.geland.analysis.simulation.ExactAnswers;
import nl.geland.analysis.simulation.Scenario;
import nl.geland.analysis.simulation.Supply;

/**
 * What pen and paper say about a town: where it goes when nothing changes any more, by {@link ExactAnswers}. Added homes,
 * household sizes, districts, refusals and head starts play no part in it, and permit holders come first.
 *
 * @param applicants households that begin to search a year, in the first month
 * @param homes homes let a year, those that movers leave behind included
 * @param permitHomes of these, homes for permit holders
 * @param givesUp the rate of giving up a year
 */
record ClosedForm(double applicants, double homes, double permitHomes, double givesUp) {

    /** The closed form of a scenario, with the numbers of its first month. */
    static ClosedForm of(Scenario scenario) {
        var holders = scenario.permitHolders();
        var permitHomes = 2.0
                * holders.peoplePerHalfYear().getFirst()
                / holders.households().meanPersons();
        var free = scenario.supply().stream()
                .mapToDouble(one -> switch (one) {
                    case Supply.Flow flow -> flow.perYear().in(scenario.start());
                    case Supply.Project project
                    when project.from() == null -> project.units() * project.places() / project.meanTenancyYears();
                    case Supply.Project _ -> 0;
                })
                .sum();
        var chains = scenario.chains();
        var leftBehind = chains.movers() * (1 - chains.staysBehind());
        // Of all homes let, those for applicants free the next: homes = free + leftBehind × (homes − permitHomes).
        var homes = (free - leftBehind * permitHomes) / (1 - leftBehind);
        // Urgent households who get every home they need leave the queue, and so do their homes.
        var urgency = scenario.allotment().urgency();
        var searching = scenario.applicants().perYear().in(scenario.start());
        var urgent = urgency.share() * searching <= urgency.homes() * (homes - permitHomes)
                ? urgency.share() * searching
                : 0;
        return new ClosedForm(
                searching - urgent,
                homes - urgent,
                permitHomes,
                scenario.applicants().givesUpPerYear());
    }

    /** Whether there are fewer homes than who asks for one, and people give up: only then do the others say something. */
    boolean isOverloaded() {
        return givesUp > 0 && homes > permitHomes && applicants > homes - permitHomes;
    }

    /** The share of all homes let that goes to permit holders. */
    double permitShare() {
        return permitHomes / homes;
    }

    /** Years of waiting by registration, in the end. */
    double waitByRegistration() {
        return ExactAnswers.waitOfHoused(applicants, homes, permitHomes, givesUp);
    }

    /** Years of waiting by registration without permit holders, in the end. */
    double waitWithoutPermitHolders() {
        return ExactAnswers.waitOfHoused(applicants, homes, 0, givesUp);
    }

    /** Years that everybody else waits longer because of the homes for permit holders, in the end. */
    double displacement() {
        return ExactAnswers.displacement(permitShare(), givesUp);
    }

    /** Mean years of waiting when homes are drawn by lot, in the end. */
    double waitInLottery() {
        return ExactAnswers.waitInLottery(applicants, homes - permitHomes, givesUp);
    }

    /** How many wait, in the end, whatever the rule. */
    double waiting() {
        return ExactAnswers.waiting(applicants, homes - permitHomes, givesUp);
    }
}
