package nl.geland.app.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way to read or change personal data: a transaction in which the database knows who looks.
 *
 * <p>Inside, {@code identity.may_see(person)} answers for this viewer; outside it is always false. A call inside a call
 * for the same viewer joins it; a call for somebody else is refused, because it would widen what can be seen.
 */
@Component
public final class Access {

    private static final ScopedValue<Scope> SCOPE = ScopedValue.newInstance();

    /**
     * The transaction that is open.
     *
     * @param viewer null for work of the system itself
     * @param operation ties the lines of both logs together
     */
    record Scope(@Nullable Viewer viewer, UUID operation) {

        boolean sameViewer(@Nullable Viewer other) {
            return viewer == null ? other == null : other != null && viewer.id().equals(other.id());
        }
    }

    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    Access(PlatformTransactionManager transactionManager, JdbcClient jdbc) {
        this.transactions = new TransactionTemplate(transactionManager);
        this.jdbc = jdbc;
    }

    /**
     * Does the work with the eyes of a viewer: a team lead sees everybody, a case manager the own caseload, any other
     * role nobody.
     *
     * @param page the page or purpose it is for, such as {@code /mensen/{id}}; never with a name or number of a person
     * @throws IllegalStateException when a transaction is open already that was not opened here for the same viewer
     */
    public <T> T as(Viewer viewer, String page, Supplier<T> work) {
        return open(viewer, viewer.role().reach(), page, work);
    }

    /** Does work that changes something and returns nothing. */
    public void as(Viewer viewer, String page, Runnable work) {
        open(viewer, viewer.role().reach(), page, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Does the work of the system itself, which sees everybody: imports and extracts. Never with the answer shown to a
     * viewer whose reach is smaller.
     *
     * @param purpose what it is for, such as {@code import}
     * @throws IllegalStateException when a transaction is open already that was not opened here for the system
     */
    public <T> T asSystem(String purpose, Supplier<T> work) {
        return open(null, Reach.ALL, purpose, work);
    }

    /** Does work of the system that returns nothing. */
    public void asSystem(String purpose, Runnable work) {
        open(null, Reach.ALL, purpose, () -> {
            work.run();
            return true;
        });
    }

    /** The transaction that is open, or an exception when there is none. */
    static Scope scope() {
        if (!SCOPE.isBound() || !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No access is open: read personal data inside Access.as(viewer, page, …)");
        }
        return SCOPE.get();
    }

    private <T> T open(@Nullable Viewer viewer, Reach reach, String page, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            if (!SCOPE.isBound() || !SCOPE.get().sameViewer(viewer)) {
                throw new IllegalStateException("A transaction is open for somebody else; open access for " + page
                        + " first and do the rest of the work inside it");
            }
            return work.get();
        }
        var scope = new Scope(viewer, UUID.randomUUID());
        return ScopedValue.where(SCOPE, scope).call(() -> inTransaction(scope, reach, work));
    }

    @SuppressWarnings("NullAway") // the template passes on what the work returns, and the work returns no null
    private <T> T inTransaction(Scope scope, Reach reach, Supplier<T> work) {
        return transactions.execute(status -> {
            tellDatabase(scope, reach);
            return work.get();
        });
    }

    private void tellDatabase(Scope scope, Reach reach) {
        var viewer = scope.viewer();
        var worker = viewer == null || viewer.workerCode() == null ? "" : viewer.workerCode();
        jdbc.sql("""
                select set_config('geland.reach', :reach, true),
                       set_config('geland.worker', :worker, true),
                       set_config('geland.viewer', :viewer, true),
                       set_config('geland.operation', :operation, true)""")
                .param("reach", reach.setting())
                .param("worker", worker)
                .param("viewer", viewer == null ? "system" : viewer.id().toString())
                .param("operation", scope.operation().toString())
                .query()
                .singleRow();
    }
}
