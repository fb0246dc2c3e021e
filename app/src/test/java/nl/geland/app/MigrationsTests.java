package nl.geland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;

class MigrationsTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Geland.class);

    @Test
    void namesEveryFolderWithMigrations() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
        var folders = new HashSet<String>();
        for (var file : files) {
            var path = Path.of(file.getURL().getPath());
            folders.add(path.getName(path.getNameCount() - 2).toString());
        }
        assertThat(Migrations.ORDER).containsAll(folders).doesNotHaveDuplicates();
    }

    @Test
    void namesModulesOnly() {
        for (var module : Migrations.ORDER) {
            if (!module.equals("base")) {
                assertThat(MODULES.getModuleByName(module)).as(module).isPresent();
            }
        }
    }

    @Test
    void followsTheArrowsBetweenModules() {
        for (var module : MODULES) {
            var place = Migrations.ORDER.indexOf(module.getIdentifier().toString());
            if (place < 0) {
                continue;
            }
            module.getDirectDependencies(MODULES).stream()
                    .map(arrow -> arrow.getTargetModule().getIdentifier().toString())
                    .filter(Migrations.ORDER::contains)
                    .forEach(target -> assertThat(Migrations.ORDER.indexOf(target))
                            .as("%s leans on %s", module.getIdentifier(), target)
                            .isLessThanOrEqualTo(place));
        }
    }
}
