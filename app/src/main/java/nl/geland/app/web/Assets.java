package nl.geland.app.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The bundled style sheets and scripts, whose file names carry a hash of their content. */
@Component
final class Assets {

    private final Map<String, String> paths;

    Assets() throws IOException {
        var manifest = new ClassPathResource("static/assets/manifest.properties");
        var read = manifest.exists()
                ? PropertiesLoaderUtils.loadProperties(new EncodedResource(manifest, StandardCharsets.UTF_8))
                : new Properties();
        paths = read.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> "/assets/" + read.getProperty(name)));
    }

    /** Path of a bundle by its plain name, such as {@code app.css}. */
    String path(String name) {
        var path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException(
                    "No bundle " + name + "; the front end has " + paths.keySet() + ". Build it with build.mjs");
        }
        return path;
    }
}
