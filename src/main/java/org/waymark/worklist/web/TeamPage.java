package org.waymark.worklist.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.worklist.Assigning;
import org.waymark.worklist.NotTheirs;
import org.waymark.worklist.TaskDesk;
import org.waymark.worklist.Team;
import org.waymark.worklist.WorkItem;

/** What is late or nearly so, for those who answer for it; no case content. */
@Controller
class TeamPage {

    private final Team team;
    private final Assigning assigning;
    private final TaskDesk desk;
    private final Directory directory;
    private final Country country;
    private final MessageSource messages;
    private final Rows rows;
    private final Clock clock;

    TeamPage(
            Team team,
            Assigning assigning,
            TaskDesk desk,
            Directory directory,
            Country country,
            MessageSource messages,
            Rows rows,
            Clock clock) {
        this.team = team;
        this.assigning = assigning;
        this.desk = desk;
        this.directory = directory;
        this.country = country;
        this.messages = messages;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/team")
    String show(Viewer viewer, Locale locale, Model model) {
        if (!viewer.is(Role.SUPERVISOR) && !viewer.is(Role.COORDINATOR)) {
            throw new NotFound();
        }
        List<Pressing> pressing = pressing(viewer, locale);
        model.addAttribute("heading", heading(viewer, locale));
        model.addAttribute("now", clock.instant());
        model.addAttribute("figures", team.figures(viewer));
        model.addAttribute("late", pressing.stream().filter(Pressing::late).toList());
        model.addAttribute(
                "soon", pressing.stream().filter(task -> !task.late()).toList());
        model.addAttribute("loads", team.loads(viewer));
        return "worklist/team";
    }

    @PostMapping("/tasks/{id}/assignment")
    View assign(@PathVariable String id, @RequestParam String officer, Viewer viewer) {
        assigning.assign(desk.named(id, viewer), viewer, receiver(officer));
        return SeeOther.to("/team");
    }

    private String heading(Viewer viewer, Locale locale) {
        if (viewer.is(Role.COORDINATOR) || viewer.sector() == null) {
            return messages.getMessage("worklist.team-title", null, locale);
        }
        var sector = new Object[] {country.name(viewer.sector(), locale)};
        return messages.getMessage("worklist.team-title-in", sector, locale);
    }

    private static OfficerId receiver(String officer) {
        try {
            return new OfficerId(officer);
        } catch (IllegalArgumentException malformed) {
            throw new NotTheirs();
        }
    }

    /** Tasks of one lane share their officers, so each group of them is asked for once. */
    private List<Pressing> pressing(Viewer viewer, Locale locale) {
        var known = new HashMap<Map.Entry<?, ?>, List<OfficerId>>();
        return team.pressing(viewer).stream()
                .map(task -> {
                    WorkItem item = task.item();
                    var officers = known.computeIfAbsent(
                            Map.entry(item.duties(), item.agencies()),
                            lane -> directory.holders(item.duties(), item.agencies()));
                    return new Pressing(
                            rows.of(item, locale),
                            !clock.instant().isBefore(item.due()),
                            task.reminded(),
                            task.escalated(),
                            duty(task.told()),
                            officers);
                })
                .toList();
    }

    private @Nullable DutyKey duty(@Nullable String told) {
        return told == null || told.isBlank() ? null : new DutyKey(told);
    }

    /** A task that presses. @param told the duty that heard of it @param officers to whom it could be given */
    public record Pressing(
            Row row,
            boolean late,
            boolean reminded,
            boolean escalated,
            @Nullable DutyKey told,
            List<OfficerId> officers) {}
}
