package org.waymark.casework.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.casework.ReferralState;
import org.waymark.casework.Referrals;
import org.waymark.casework.Referrals.Line;
import org.waymark.casework.shelter.ShelterHouses;
import org.waymark.directory.Viewer;

/** The referrals of the officer's agency: to answer, under way, sent. */
@Controller
class ReferralsPage {

    private static final Set<ReferralState> TAKEN = Set.of(ReferralState.ACCEPTED, ReferralState.STARTED);

    private final Referrals referrals;

    ReferralsPage(Referrals referrals) {
        this.referrals = referrals;
    }

    @GetMapping("/referrals")
    String list(@RequestParam(defaultValue = "answer") String tab, Viewer viewer, Model model) {
        List<Line> all = referrals.of(viewer);
        List<Line> answer = all.stream()
                .filter(line -> line.received() && line.referral().state() == ReferralState.OFFERED)
                .toList();
        List<Line> underWay = all.stream()
                .filter(line ->
                        line.received() && TAKEN.contains(line.referral().state()))
                .toList();
        List<Line> sent = all.stream().filter(line -> !line.received()).toList();
        String shown = Set.of("under-way", "sent").contains(tab) ? tab : "answer";
        model.addAttribute("tab", shown);
        model.addAttribute("answer", answer.size());
        model.addAttribute("underWay", underWay.size());
        model.addAttribute("sent", sent.size());
        model.addAttribute("lines", shown.equals("answer") ? answer : shown.equals("sent") ? sent : underWay);
        model.addAttribute("houses", ShelterHouses.keeps(viewer));
        model.addAttribute("agency", viewer.agencyName());
        return "casework/referrals";
    }
}
