package nl.geland.app.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tail stays short: how long a file, a method or a list of constructor arguments may be, and how much of a module is hidden. */
class SizeWatchTests {

    private static final int LINES_PER_FILE = 400;
    private static final int LINES_PER_METHOD = 40;
    private static final int CONSTRUCTOR_ARGUMENTS = 6;
    private static final double HIDDEN_SHARE = 0.30;

    /** Modules excused from the hidden share, with the reason. */
    private static final Map<String, String> OPEN_MODULES =
            Map.of("trajectories", "the story and its extract are what all other modules speak");

    @Test
    void filesStayShort() {
        assertThat(Stream.of(Path.of("src"), Path.of("../analysis/src"))
                        .flatMap(folder -> javaFiles(folder).stream())
                        .filter(file -> lines(file) > LINES_PER_FILE))
                .isEmpty();
    }

    @Test
    void methodsStayShort() {
        assertThat(ClassFiles.ofApplication().stream().flatMap(SizeWatchTests::longMethods))
                .isEmpty();
    }

    @Test
    void constructorsTakeFewArguments() {
        assertThat(ClassFiles.ofApplication().stream().flatMap(SizeWatchTests::wideConstructors))
                .isEmpty();
        assertThat(ClassFiles.ofOffenders().stream().flatMap(SizeWatchTests::wideConstructors))
                .containsExactly("nl.geland.offender.BuiltSql: 7");
    }

    @Test
    void aModuleHidesMuchOfItself() {
        var byModule = ClassFiles.ofApplication().stream()
                .filter(type -> !ClassFiles.module(type).isEmpty())
                .filter(type -> !ClassFiles.name(type).contains("$")
                        && !ClassFiles.name(type).endsWith("package-info"))
                .collect(Collectors.groupingBy(
                        ClassFiles::module,
                        Collectors.averagingDouble(type -> type.flags().has(AccessFlag.PUBLIC) ? 0 : 1)));
        assertThat(byModule.entrySet().stream()
                        .filter(entry -> !OPEN_MODULES.containsKey(entry.getKey()))
                        .filter(entry -> entry.getValue() < HIDDEN_SHARE))
                .isEmpty();
    }

    private static Stream<String> longMethods(ClassModel type) {
        return type.methods().stream()
                .filter(method -> !method.methodName().equalsString("<clinit>"))
                .filter(method -> ClassFiles.lines(method) > LINES_PER_METHOD)
                .map(method -> ClassFiles.name(type) + "." + method.methodName().stringValue() + ": "
                        + ClassFiles.lines(method));
    }

    /** Records are excused: their components are named where they are used as data, and a record of a row is as wide as the row. */
    private static Stream<String> wideConstructors(ClassModel type) {
        var isRecord = type.superclass()
                .map(parent -> parent.asInternalName().equals("java/lang/Record"))
                .orElse(false);
        return type.methods().stream()
                .filter(method -> !isRecord && method.methodName().equalsString("<init>"))
                .filter(method -> method.methodTypeSymbol().parameterCount() > CONSTRUCTOR_ARGUMENTS)
                .map(method ->
                        ClassFiles.name(type) + ": " + method.methodTypeSymbol().parameterCount());
    }

    private static List<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
