package nl.geland.analysis.masking;

/**
 * What becomes of a cell with nobody in it. A structural zero is always shown: everybody knows it. Keep to one
 * choice for all tables of a population: 0 shown in one table undoes the hiding of nobody in another.
 */
public enum Zeros {
    /** Nobody is hidden like a small number: that nobody is there can tell about those who are. */
    HIDDEN,
    /**
     * Nobody is shown as 0; readers then know that a hidden cell holds somebody, so less is promised about it: only that it
     * may hold the minimum. Hidden after all in a table where showing it would break that promise.
     */
    SHOWN
}
