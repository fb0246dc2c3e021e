package nl.geland.app.estimates;

import java.util.List;

/** A question or file that cannot be worked out, with all that is wrong with it. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    Refused(List<Fault> faults) {
        super("refused");
        this.faults = List.copyOf(faults);
    }

    Refused(String key, Object... arguments) {
        this(List.of(Fault.of(key, arguments)));
    }

    List<Fault> faults() {
        return faults;
    }
}
