package org.waymark.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.waymark.shared.SystemState;
import org.waymark.shared.SystemState.Reading;
import org.waymark.shared.SystemState.Tone;

/** Shows the administrator how the program stands: what works, what is missing, which versions run; nothing of a case. */
@Controller
class SystemPage {

    private final List<SystemState> states;
    private final String version;

    SystemPage(List<SystemState> states, @Value("${waymark.version}") String version) {
        this.states = List.copyOf(states);
        this.version = version;
    }

    /** One line of the page. */
    record Line(String about, Reading reading) {}

    @GetMapping("/admin/system")
    String show(Model model) {
        List<Line> lines =
                states.stream().map(one -> new Line(one.about(), ask(one))).toList();
        model.addAttribute("lines", lines);
        model.addAttribute(
                "well", lines.stream().allMatch(line -> line.reading().tone() == Tone.GOOD));
        model.addAttribute("version", version);
        model.addAttribute("java", Runtime.version().toString());
        return "web/system";
    }

    /** What cannot be asked stands badly; the page about it must come all the same. */
    private static Reading ask(SystemState state) {
        try {
            return state.now();
        } catch (DataAccessException | IllegalStateException silent) {
            return Reading.of(Tone.BAD, "web.system.silent");
        }
    }
}
