package nl.geland.app.areas;

import nl.geland.analysis.masking.CountTable;
import nl.geland.analysis.masking.MaskedTable;
import nl.geland.analysis.masking.Masking;
import nl.geland.analysis.masking.ReleaseLog;

/**
 * Where numbers by neighbourhood are protected, all neighbourhoods at once, so that totals give nothing back: ten or more, rounded to five.
 * Staff see them; they are no release to the public and stand in no log.
 */
final class AreaGate {

    private AreaGate() {}

    static MaskedTable protect(CountTable table) {
        return Masking.withDefaults().mask(table, ReleaseLog.empty()).table();
    }
}
