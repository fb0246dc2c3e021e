package nl.geland.app.civic;

import java.sql.Timestamp;
import java.util.List;
import nl.geland.app.trajectories.Delivery;
import nl.geland.app.trajectories.Field;
import nl.geland.app.trajectories.LedgerKind;
import nl.geland.app.trajectories.RecordKind;
import nl.geland.app.trajectories.Settlement;

/** A kind of which some fields go to the research vault, where this application can put them and cannot read them. */
record VaultedKind(LedgerKind kind, String vaultStatement) implements RecordKind {

    @Override
    public String name() {
        return kind.name();
    }

    @Override
    public int order() {
        return kind.order();
    }

    @Override
    public List<Field> fields() {
        return kind.fields();
    }

    @Override
    public List<Ordered> orders() {
        return kind.orders();
    }

    @Override
    public String copyStatement() {
        return kind.copyStatement();
    }

    @Override
    public void clear() {
        kind.clear();
        kind.jdbc().sql("select vault.clear()").query((row, n) -> "").list();
    }

    @Override
    public Settlement settle(Delivery delivery) {
        var settlement = kind.settle(delivery);
        kind.jdbc()
                .sql("select vault.settle(:at)")
                .param("at", Timestamp.from(delivery.recordedAt()))
                .query((row, n) -> "")
                .list();
        return settlement;
    }
}
