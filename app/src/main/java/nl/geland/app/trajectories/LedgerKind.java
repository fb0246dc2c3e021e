package nl.geland.app.trajectories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A {@link RecordKind} whose records live in one {@link Ledger}. Immutable; a module declares its kinds as beans.
 *
 * <p>{@code before} prepares the staged rows, {@code check} looks at them beside what is known once they are settled.
 */
public record LedgerKind(
        JdbcClient jdbc,
        String name,
        int order,
        Ledger ledger,
        String copyStatement,
        List<Field> fields,
        List<Ordered> orders,
        Consumer<JdbcClient> before,
        Function<JdbcClient, List<Finding>> check)
        implements RecordKind {

    public LedgerKind {
        fields = List.copyOf(fields);
        orders = List.copyOf(orders);
    }

    public static LedgerKind of(
            JdbcClient jdbc, String name, int order, Ledger ledger, String copyStatement, List<Field> fields) {
        return new LedgerKind(
                jdbc, name, order, ledger, copyStatement, fields, List.of(), client -> {}, client -> List.of());
    }

    /** This kind, whose {@code first} date may not lie after its {@code second}. */
    public LedgerKind ordered(String first, String second) {
        var more = new ArrayList<>(orders);
        more.add(new Ordered(first, second));
        return new LedgerKind(jdbc, name, order, ledger, copyStatement, fields, more, before, check);
    }

    /** This kind, with work to do on the staged rows before they are settled. */
    public LedgerKind preparedBy(Consumer<JdbcClient> preparation) {
        return new LedgerKind(jdbc, name, order, ledger, copyStatement, fields, orders, preparation, check);
    }

    /** This kind, with a look at the staged rows beside what is known. */
    public LedgerKind checkedBy(Function<JdbcClient, List<Finding>> look) {
        return new LedgerKind(jdbc, name, order, ledger, copyStatement, fields, orders, before, look);
    }

    @Override
    public void clear() {
        ledger.clear(jdbc);
    }

    @Override
    public Settlement settle(Delivery delivery) {
        before.accept(jdbc);
        var settlement = ledger.settle(jdbc, delivery);
        return settlement.with(check.apply(jdbc));
    }
}
