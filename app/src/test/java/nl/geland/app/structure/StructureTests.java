package nl.geland.app.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.geland.app.Geland;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTests {

    private static final ArchRule NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("nl.geland..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..");

    private static final ArchRule TIME_COMES_FROM_OUTSIDE = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @Test
    void arrowsBetweenModulesGoOneWay() {
        ApplicationModules.of(Geland.class).verify();
    }

    @Test
    void aModuleAgainstTheArrowsIsSeen() {
        var offenders = ApplicationModules.of("nl.geland.offender", new ImportOption.OnlyIncludeTests());
        assertThat(offenders.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).contains("identity").contains("casework"));
    }

    @Test
    void analysisKnowsNoFrameworkAndNoDatabase() {
        NO_FRAMEWORK.check(classes("nl.geland.analysis"));
    }

    @Test
    void aMethodOfAnalysisThatKnowsTheDatabaseIsSeen() {
        assertThatThrownBy(() -> NO_FRAMEWORK.check(classes("nl.geland.offender")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("BuiltSql");
    }

    @Test
    void timeComesInFromOutside() {
        TIME_COMES_FROM_OUTSIDE.check(
                new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("nl.geland.app"));
    }

    @Test
    void aCallOfTheMachinesOwnDayIsSeen() {
        assertThatThrownBy(() -> TIME_COMES_FROM_OUTSIDE.check(classes("nl.geland.offender")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("today");
    }

    @Test
    void sqlIsConstant() {
        assertThat(ClassFiles.ofApplication().stream().flatMap(type -> ClassFiles.builtSql(type).stream()))
                .isEmpty();
    }

    @Test
    void sqlBuiltFromStringsIsSeen() {
        assertThat(ClassFiles.ofOffenders().stream().flatMap(type -> ClassFiles.builtSql(type).stream()))
                .containsExactly("nl.geland.offender.BuiltSql.count");
    }

    private static JavaClasses classes(String in) {
        return new ClassFileImporter().importPackages(in);
    }
}
