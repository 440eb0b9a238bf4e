package org.waymark.procedures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;

/** The procedure book that the program brings along, in its folders {@code bpmn/} and {@code forms/}. */
@Component
class ShippedBook {

    private static final List<String> PLACES =
            List.of("classpath:/bpmn/*.bpmn", "classpath:/bpmn/*.dmn", "classpath:/forms/*.form");

    private final ResourcePatternResolver resources;

    ShippedBook(ResourcePatternResolver resources) {
        this.resources = resources;
    }

    List<BookFile> files() {
        try {
            var files = new ArrayList<BookFile>();
            for (String place : PLACES) {
                for (Resource resource : resources.getResources(place)) {
                    files.add(new BookFile(
                            Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray()));
                }
            }
            files.sort(Comparator.comparing(BookFile::name));
            return files;
        } catch (IOException failure) {
            throw new IllegalStateException("the program's own book cannot be read", failure);
        }
    }
}
