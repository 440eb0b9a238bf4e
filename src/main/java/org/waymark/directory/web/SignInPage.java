package org.waymark.directory.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.directory.DemoOfficers;
import org.waymark.directory.DemoOfficers.DemoOfficer;

/** The door: the sign-in form, and in the demonstration a button for each officer. */
@Controller
class SignInPage {

    private final DemoOfficers demo;

    SignInPage(DemoOfficers demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String signIn(@RequestParam(defaultValue = "") String because, Model page) {
        page.addAttribute("wrong", because.equals("wrong"));
        page.addAttribute("wait", because.equals("wait"));
        page.addAttribute("out", because.equals("out"));
        page.addAttribute("again", because.equals("again"));
        page.addAttribute("demo", demo.demonstration());
        page.addAttribute("password", demo.password());
        page.addAttribute(
                "frontline", demo.all().stream().filter(DemoOfficer::frontline).toList());
        page.addAttribute(
                "others", demo.all().stream().filter(o -> !o.frontline()).toList());
        return "directory/sign-in";
    }

    @GetMapping("/session-ended")
    String sessionEnded() {
        return "directory/session-ended";
    }
}
