package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Account;
import org.waymark.directory.SignedIn;
import org.waymark.directory.Viewer;
import org.waymark.web.RoomBar.Entry;

/** What stands round every page: who is signed in, which rooms they have, the languages, the foot. */
public final class Shell {

    /** Set on a request whose page must not ask the database anything more. */
    static final String DATABASE_GONE = Shell.class.getName() + ".databaseGone";

    private final HttpServletRequest request;
    private final RoomBar bar;
    private final Foot foot;
    private final boolean demo;

    Shell(HttpServletRequest request, RoomBar bar, Foot foot, boolean demo) {
        this.request = request;
        this.bar = bar;
        this.foot = foot;
        this.demo = demo;
    }

    /** The signed-in officer, null before sign-in. */
    public @Nullable Viewer getViewer() {
        return SignedIn.account(request).map(Account::viewer).orElse(null);
    }

    /** The chosen colour scheme, null to follow the device. */
    public @Nullable String getTheme() {
        return SignedIn.account(request).map(Account::theme).orElse(null);
    }

    /** The entries of the bar. */
    public List<Entry> getRooms() {
        return Optional.ofNullable(getViewer()).map(bar::of).orElse(List.of());
    }

    public boolean isDemo() {
        return demo;
    }

    /** The number of the edition in force, null if there is none or it cannot be asked now. */
    public @Nullable Integer getEdition() {
        return request.getAttribute(DATABASE_GONE) == null ? foot.edition() : null;
    }

    /** The place by whose clock times are shown. */
    public String getCity() {
        return foot.city();
    }

    /** How far that clock is from UTC. */
    public String getOffset() {
        return foot.offset();
    }

    /** This page in another language. */
    public String in(String language) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        String query =
                request.getMethod().equals("GET") && request.getQueryString() != null ? request.getQueryString() : "";
        String others = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return path + "?" + others + "lang=" + language;
    }
}
