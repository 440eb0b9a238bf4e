package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every message exists in both languages, says something, and takes the same arguments. */
class BundlesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{([\\w-]+)");
    private static final Path FOLDER = Path.of("src/main/resources/messages");

    static Stream<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith("_es.properties"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesSayTheSame(String room) throws IOException {
        Properties english = load(room + ".properties");
        Properties spanish = load(room + "_es.properties");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(spanish.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(spanish.getProperty(key)))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void everyRoomsMessagesAreRead() throws IOException {
        var application = new YamlPropertiesFactoryBean();
        application.setResources(new FileSystemResource("src/main/resources/application.yaml"));
        String names = String.valueOf(application.getObject().get("spring.messages.basename"));
        assertThat(names.split(","))
                .containsExactlyInAnyOrder(
                        rooms().map(room -> "messages/" + room).toArray(String[]::new));
    }

    /** Numbers in most rooms, words in the sentences of the auditor's desk. */
    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String file) throws IOException {
        var messages = new Properties();
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            messages.load(in);
        }
        return messages;
    }
}
