package nl.geland.app.disclosure;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.geland.analysis.masking.Masked;
import nl.geland.analysis.masking.MaskedCell;
import nl.geland.analysis.masking.Masking;
import nl.geland.analysis.masking.Publishing;
import nl.geland.app.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way for numbers of persons to the public. A table is masked against everything ever released about its
 * population and written into the log in one transaction, one release at a time; what went wrong leaves nothing behind.
 * Withdrawing takes a table off the page; what it told stays told, and stays in the log.
 */
@Component
public final class Gate {

    private static final Masking RULES = Masking.withDefaults();

    private final ReleaseStore store;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Gate(ReleaseStore store, Clock clock, PlatformTransactionManager transactionManager) {
        this.store = store;
        this.clock = clock;
        transactions = new TransactionTemplate(transactionManager);
    }

    /**
     * Masks a table, writes it into the log and makes it public.
     *
     * @throws ReleaseRefused when another version of the data is being released this season, or when the table cannot be held
     *     against what was released before
     */
    @SuppressWarnings("NullAway") // the template passes on what the work returns, and the work returns no null
    public PublishedTable release(Subject subject, Counted counted, Approval approval) {
        return transactions.execute(status -> {
            store.lock();
            var masked = mask(subject, counted);
            var before = store.count();
            var decided = new ReleaseStore.Decided(approval, clock.instant(), roundedTo(masked));
            store.add(before + 1, subject, counted, masked.release(), shown(masked), decided);
            return store.line(before + 1).orElseThrow().table();
        });
    }

    /** What a release would show and hide now. Nothing is written. */
    Masked mask(Subject subject, Counted counted) {
        if (subject.categoryWords().size() != counted.table().axes().size()) {
            throw new IllegalArgumentException("Subject " + subject.key() + " has words for "
                    + subject.categoryWords().size() + " axes; its table has "
                    + counted.table().axes().size());
        }
        edition(counted.family()).ifPresent(edition -> {
            if (!edition.dataVersion().equals(counted.dataVersion())) {
                throw new ReleaseRefused(
                        ReleaseRefused.Reason.OTHER_EDITION,
                        "Until %s tables of %s are about version %s of the data"
                                .formatted(edition.until(), counted.family(), edition.dataVersion()));
            }
        });
        try {
            return RULES.mask(counted.table(), store.about(counted.family(), counted.dataVersion()));
        } catch (IllegalArgumentException e) {
            throw new ReleaseRefused(ReleaseRefused.Reason.CANNOT_BE_CHECKED, e);
        }
    }

    /** A release as it would be now, beside the numbers as counted. Nothing is written. */
    Draft draft(Subject subject, Counted counted) {
        var masked = mask(subject, counted);
        var axes = new ArrayList<PublishedTable.Axis>();
        for (var axis = 0; axis < counted.table().axes().size(); axis++) {
            var words = subject.categoryWords().get(axis);
            axes.add(LoggedAxis.of(counted.table().axes().get(axis), words).published());
        }
        var origin = new PublishedTable.Origin(
                0,
                subject.key(),
                subject.words(),
                counted.referenceDate(),
                counted.dataVersion(),
                LoggedRelease.day(clock.instant()),
                roundedTo(masked),
                subject.ownPage());
        var after = new PublishedTable(origin, axes, shown(masked));
        var before = IntStream.range(0, after.cells().size())
                .mapToObj(cell -> counted.table().count(after.categories(cell)))
                .toList();
        return new Draft(
                after, before, masked.report().hidden(), masked.report().toldBefore());
    }

    /** The version of the data that must be counted now for a family; empty when any may be. */
    public Optional<Edition> edition(String family) {
        var today = LoggedRelease.day(clock.instant());
        return store.lastEdition(family).filter(edition -> !today.isAfter(edition.until()));
    }

    /** The table of a subject that is public now. */
    public Optional<PublishedTable> current(String subject) {
        return store.last(subject).filter(line -> !line.isWithdrawn()).map(LoggedRelease::table);
    }

    /** All tables that are public now, by the key of their subject, newest first. */
    public Map<String, PublishedTable> current() {
        var newest = new LinkedHashMap<String, LoggedRelease>();
        store.lines().forEach(line -> newest.putIfAbsent(line.origin().subject(), line));
        newest.values().removeIf(LoggedRelease::isWithdrawn);
        var tables = new LinkedHashMap<String, PublishedTable>();
        newest.forEach((subject, line) -> tables.put(subject, line.table()));
        return tables;
    }

    /** Takes a release off the page; false when somebody did before. */
    boolean withdraw(int number, Viewer by, String reason) {
        Approval.checkReason(reason);
        return store.withdraw(number, by.id(), clock.instant(), reason);
    }

    private static List<OptionalLong> shown(Masked masked) {
        return masked.table().cells().stream()
                .map(cell -> switch (cell) {
                    case MaskedCell.Shown(var value, var _) -> OptionalLong.of(value);
                    case MaskedCell.Hidden(var _) -> OptionalLong.empty();
                })
                .toList();
    }

    private static int roundedTo(Masked masked) {
        return masked.table().publishing() instanceof Publishing.Rounded(var base) ? base : 1;
    }
}
