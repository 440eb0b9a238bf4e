package org.waymark.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    String signIn(HttpServletRequest request, Model page) {
        page.addAttribute("wrong", request.getParameter("wrong") != null);
        page.addAttribute("wait", request.getParameter("wait") != null);
        page.addAttribute("out", request.getParameter("out") != null);
        page.addAttribute("again", request.getParameter("again") != null);
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
