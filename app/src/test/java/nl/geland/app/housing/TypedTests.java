package nl.geland.app.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an amount is read from what somebody typed: as the Dutch write it, and refused where it could be two amounts. */
class TypedTests {

    private static final long MOST = 500_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1.050,00 105000",
                "1050,00 105000",
                "1050.00 105000",
                "1.050 105000",
                "1050 105000",
                "1.050,5 105050",
                "682,96 68296",
                "682.96 68296",
                "682.9 68290",
                "0 0",
                "0,05 5",
                "5.000,00 500000",
                "5000 500000"
            })
    void amountIsReadAsItIsWritten(String typed, long cents) {
        var form = Typed.fresh(Map.of("huur", typed));
        assertThat(form.cents("huur", MOST)).isEqualTo(cents);
        assertThat(form.errors().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,050",
                "1,050.00",
                "1.05,00",
                "1.0500",
                "0.500",
                "01.050",
                "1.050.00",
                "1..050",
                "10.50,1.0",
                "1.050,",
                ",50",
                "1 050",
                "5.000,01",
                "5001",
                "999.999",
                "999.999.999",
                "9999999",
                "1.234.567.890",
                "-1",
                "1e3",
                "NaN",
                "€ 600",
                "١٠٥٠"
            })
    void whatIsNoAmountOrCouldBeTwoIsRefused(String typed) {
        var form = Typed.fresh(Map.of("huur", typed));
        assertThat(form.cents("huur", MOST)).isZero();
        assertThat(form.errors().of("huur")).hasSize(1);
    }
}
