package org.waymark.procedures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.procedures.Diagrams;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.SopKey;

/**
 * A procedure of an edition as a picture that stands by itself, with some of its steps marked and what lies around them: for pages of rooms that only
 * know their address. It says nothing of any case.
 */
@Controller
class PicturePage {

    private static final String ELEMENT = "[A-Za-z][A-Za-z0-9_-]{0,99}";
    private static final int MOST = 50;
    /** A picture is no page: nothing runs in it, and its style is its own. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Diagrams diagrams;
    private final String style;

    PicturePage(Diagrams diagrams) throws java.io.IOException {
        this.diagrams = diagrams;
        this.style = "<style>"
                + new ClassPathResource("static/look/picture.css").getContentAsString(StandardCharsets.UTF_8)
                + "</style>";
    }

    /** @param at ids of the steps to mark; those that the procedure does not have mark nothing */
    @GetMapping("/procedures/{key:[A-Za-z0-9][A-Za-z0-9._:-]{0,99}}/editions/{edition:[1-9][0-9]{0,5}}/picture")
    ResponseEntity<byte[]> picture(
            @PathVariable SopKey key,
            @PathVariable int edition,
            @RequestParam(defaultValue = "") List<String> at,
            Locale locale,
            HttpServletResponse response) {
        var drawn = new Edition(edition);
        Set<String> here =
                at.stream().filter(id -> id.matches(ELEMENT)).limit(MOST).collect(java.util.stream.Collectors.toSet());
        String svg = diagrams.around(drawn, key, diagrams.marks(drawn, key, Set.of(), here), key.value(), locale)
                .orElseThrow(NotFound::new);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "private, max-age=3600");
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg.replaceFirst(">", ">" + style).getBytes(StandardCharsets.UTF_8));
    }
}
