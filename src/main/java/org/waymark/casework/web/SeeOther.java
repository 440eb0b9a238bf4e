package org.waymark.casework.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Sends the browser on after an act, so that reloading the page does not repeat it. */
final class SeeOther {

    private SeeOther() {}

    static View to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }
}
