package nl.geland.app.exchange;

/** Follows an import while it runs, and can end it. */
public interface Progress {

    /** What is being done with a file. */
    enum Phase {
        RECOGNISING,
        READING,
        SETTLING,
        TELLING,
        KEEPING
    }

    /** Nobody looks, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(String file, Phase phase, long rows, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    void at(String file, Phase phase, long rows, long total);

    boolean cancelled();
}
