package nl.geland.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the templates, the house style and the bundled files. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Templates are compiled into the package of their module, so that a view record can stay package-private. */
    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.geland.app");
    }

    @Bean
    static HouseStyle houseStyle(
            @Value("${geland.municipality-file:${geland.data:data}/gemeente.properties}") Path file)
            throws IOException {
        if (Files.exists(file)) {
            return HouseStyle.read(file);
        }
        try (var bundled = new ClassPathResource("nl/geland/app/web/gemeente.properties").getInputStream()) {
            return HouseStyle.of(new InputStreamReader(bundled, StandardCharsets.UTF_8), null);
        }
    }

    @Bean
    static Municipality municipality(HouseStyle style) {
        return style.municipality();
    }

    @Bean
    static Shell shell(Words words, Assets assets, Municipality municipality) {
        return new Shell(words, assets, municipality);
    }

    /** The name of a bundled file changes with its content, so it never has to be asked for twice. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable());
    }
}
