package nl.geland.analysis.survival;

import nl.geland.analysis.ReferenceTable;

/** The tables written for this package by the scripts under {@code reference}. */
final class Reference {

    static final double TOLERANCE = ReferenceTable.TOLERANCE;

    private Reference() {}

    static ReferenceTable data(String name) {
        return ReferenceTable.read("data/" + name);
    }

    static ReferenceTable values(String name) {
        return ReferenceTable.read("values/" + name);
    }

    static ReferenceTable logRank(String name) {
        return ReferenceTable.read("logrank/" + name);
    }

    static ReferenceTable cox(String name) {
        return ReferenceTable.read("cox/" + name);
    }

    static Spells spells(String name) {
        var data = data(name);
        var spells = data.names().contains("from")
                ? Spells.ofIntervals(data.whole("from"), data.whole("to"), data.whole("cause"))
                : Spells.ofDurations(data.whole("to"), data.whole("cause"));
        if (data.names().contains("weight")) {
            spells = spells.weightedBy(data.column("weight"));
        }
        if (data.names().contains("cluster")) {
            return spells.clusteredBy(data.whole("cluster"));
        }
        return data.names().contains("person") ? spells.ofPersons(data.whole("person")) : spells;
    }
}
