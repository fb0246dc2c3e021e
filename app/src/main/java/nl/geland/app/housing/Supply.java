package nl.geland.app.housing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many homes for permit holders are expected in a half-year, by the size of the household that fits.
 *
 * @param one for one person
 * @param two for two
 * @param threeOrFour for three or four
 * @param more for five or more
 */
record Supply(int one, int two, int threeOrFour, int more) {

    /** The most homes of one kind in a half-year; more would be beyond what the arithmetic of {@link SupplyForecast} carries. */
    static final int MOST = 60;

    /** The supply that would go on as in so many half-years. */
    static Supply like(HouseholdMix mix, int halfYears) {
        var homes = Stream.of(
                        mix.between(1, 1), mix.between(2, 2), mix.between(3, 4), mix.between(5, HouseholdMix.LARGEST))
                .mapToInt(count -> Math.min(MOST, Math.round((float) count / halfYears)))
                .toArray();
        return new Supply(homes[0], homes[1], homes[2], homes[3]);
    }

    int homes() {
        return one + two + threeOrFour + more;
    }

    /** Homes in a half-year by size; place 0 is not used. Within a group sizes are divided as in the mix. */
    double[] bySize(HouseholdMix mix) {
        var rates = new double[HouseholdMix.LARGEST + 1];
        rates[1] = one;
        rates[2] = two;
        for (var size : List.of(3, 4)) {
            rates[size] = threeOrFour * mix.share(size, 3, 4);
        }
        for (var size = 5; size <= HouseholdMix.LARGEST; size++) {
            rates[size] = more * mix.share(size, 5, HouseholdMix.LARGEST);
        }
        return rates;
    }

    /** Persons a home holds on average; 0 where there are no homes. */
    double personsPerHome(HouseholdMix mix) {
        var rates = bySize(mix);
        var homes = Arrays.stream(rates).sum();
        var persons = 0.0;
        for (var size = 1; size < rates.length; size++) {
            persons += size * rates[size];
        }
        return homes == 0 ? 0 : persons / homes;
    }
}
