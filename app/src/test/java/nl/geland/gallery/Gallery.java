package nl.geland.gallery;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.geland.app.identity.AccessTable;
import nl.geland.app.identity.Role;
import nl.geland.app.identity.Viewer;
import nl.geland.app.web.Banner;
import nl.geland.app.web.BannerSource;
import nl.geland.app.web.NavigationEntry;
import nl.geland.app.web.TestViews;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.servlet.ViewResolver;

/** The shell alone, on a real server, without a database; {@code ?gast} shows it to a visitor. */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"nl.geland.app.web", "nl.geland.gallery"})
class Gallery {

    public static void main(String[] args) {
        SpringApplication.run(Gallery.class, args);
    }

    @Bean
    ViewResolver galleryViews(ApplicationContext context) {
        var templates = TemplateEngine.create(new BothFolders(), Path.of("target/gallery"), ContentType.Html);
        return TestViews.under("gallery/", templates, context);
    }

    @Bean
    AccessTable accessTable() {
        return AccessTable.load();
    }

    @Bean
    BannerSource banner() {
        return () -> Optional.of(new Banner(LocalDate.of(2026, 10, 31), true));
    }

    @Bean
    NavigationEntry attention() {
        return new NavigationEntry("gallery.attention", "/aandacht", 10);
    }

    @Bean
    NavigationEntry people() {
        return new NavigationEntry("gallery.people", "/mensen", 20);
    }

    @Bean
    NavigationEntry state() {
        return new NavigationEntry("gallery.state", "/stand-van-zaken", 30);
    }

    @Bean
    NavigationEntry files() {
        return new NavigationEntry("gallery.files", "/bestanden", 40);
    }

    @Bean
    NavigationEntry users() {
        return new NavigationEntry("gallery.users", "/gebruikers", 50);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(
                        (request, response, chain) -> {
                            if (request.getParameter("gast") == null) {
                                var viewer = new Viewer(UUID.randomUUID(), "Kim de Vries", Role.TEAM_LEAD, null);
                                SecurityContextHolder.getContext()
                                        .setAuthentication(
                                                new UsernamePasswordAuthenticationToken(viewer, "", List.of()));
                            }
                            chain.doFilter(request, response);
                        },
                        AuthorizationFilter.class)
                .build();
    }

    /** Templates of the application, and those of the gallery. */
    private static final class BothFolders implements CodeResolver {

        private final CodeResolver own = new DirectoryCodeResolver(Path.of("src/test/jte"));
        private final CodeResolver application = new DirectoryCodeResolver(Path.of("src/main/jte"));

        private CodeResolver of(String name) {
            return own.exists(name) ? own : application;
        }

        @Override
        public String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public boolean exists(String name) {
            return of(name).exists(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }
    }
}
