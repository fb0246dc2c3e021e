package nl.geland.app.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.geland.app.Geland;
import nl.geland.offender.BuiltSql;
import org.jspecify.annotations.Nullable;

/** The compiled classes of the application, those made from templates left out, read with the JDK's own class-file parser. */
final class ClassFiles {

    private static final ClassDesc STRING = ClassDesc.of("java.lang.String");

    private ClassFiles() {}

    static List<ClassModel> ofApplication() {
        return under(root(Geland.class).resolve("nl/geland/app")).stream()
                .filter(type -> !type.thisClass().asInternalName().contains("/Jte"))
                .toList();
    }

    static List<ClassModel> ofOffenders() {
        return under(root(BuiltSql.class).resolve("nl/geland/offender"));
    }

    /** The module a class belongs to: the package under {@code nl.geland.app}, empty for the root package. */
    static String module(ClassModel type) {
        var parts = type.thisClass().asInternalName().split("/", -1);
        return parts.length > 4 ? parts[3] : "";
    }

    static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    /** Every text that a class holds as a constant of its code. */
    static List<String> texts(ClassModel type) {
        return instructions(type)
                .filter(ConstantInstruction.class::isInstance)
                .map(i -> ((ConstantInstruction) i).constantValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Methods that hand SQL to the database that is not a constant: {@code Class.method}. */
    static List<String> builtSql(ClassModel type) {
        var found = new ArrayList<String>();
        for (var method : type.methods()) {
            @Nullable Instruction before = null;
            for (var instruction : method.code().map(ClassFiles::instructions).orElse(List.of())) {
                if (instruction instanceof InvokeInstruction call && takesSql(call) && !isText(before)) {
                    found.add(name(type) + "." + method.methodName().stringValue());
                }
                before = instruction;
            }
        }
        return found;
    }

    private static boolean takesSql(InvokeInstruction call) {
        var owner = call.owner().asInternalName();
        var method = call.name().stringValue();
        var first = call.typeSymbol().parameterCount() == 1
                && call.typeSymbol().parameterType(0).equals(STRING);
        return (owner.equals("org/springframework/jdbc/core/simple/JdbcClient") && method.equals("sql"))
                || (owner.equals("java/sql/Connection") && method.startsWith("prepare") && first)
                || (owner.equals("java/sql/Statement") && method.startsWith("execute") && first);
    }

    private static boolean isText(@Nullable Instruction before) {
        return before instanceof ConstantInstruction constant && constant.constantValue() instanceof String;
    }

    /** How many lines the longest method spans, by its line numbers. */
    static int lines(MethodModel method) {
        var numbers = method.code().stream()
                .flatMap(code -> code.elementStream())
                .filter(LineNumber.class::isInstance)
                .mapToInt(e -> ((LineNumber) e).line())
                .summaryStatistics();
        return numbers.getCount() == 0 ? 0 : numbers.getMax() - numbers.getMin() + 1;
    }

    private static Stream<Instruction> instructions(ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> instructions(code).stream());
    }

    private static List<Instruction> instructions(CodeModel code) {
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    private static List<ClassModel> under(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(ClassFiles::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
