package nl.geland.app.housing;

import java.math.BigDecimal;

/**
 * A norm on a day.
 *
 * @param mark how sure it is: V official text, S secondary source, R unverified, A an assumption of our own
 */
record Norm(BigDecimal value, String source, String mark) {

    boolean unverified() {
        return mark.equals("R");
    }

    /** Key of how sure it is. */
    String markKey() {
        return "housing.mark." + mark.toLowerCase(java.util.Locale.ROOT);
    }
}
