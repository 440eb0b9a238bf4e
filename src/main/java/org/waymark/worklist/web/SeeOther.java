package org.waymark.worklist.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on after a POST, so that loading the page again sends nothing twice. */
final class SeeOther {

    private SeeOther() {}

    static RedirectView to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
