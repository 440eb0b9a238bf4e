package org.waymark.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All classes of stories in this package, found by their name. */
final class StoryShelf {

    private static final String ENDING = "Stories.class";

    private StoryShelf() {}

    static Stream<SopStories> all() {
        return names().stream().map(StoryShelf::open);
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(Path.of(
                Objects.requireNonNull(StoryShelf.class.getResource(".")).toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && !name.equals("Sop" + ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SopStories open(String name) {
        try {
            return (SopStories) Class.forName(StoryShelf.class.getPackageName() + "." + name.replace(".class", ""))
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " is no class of stories", e);
        }
    }
}
