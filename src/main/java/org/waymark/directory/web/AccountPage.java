package org.waymark.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.directory.Account;
import org.waymark.directory.OwnAccount;
import org.waymark.directory.SignedIn;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;

/** What officers see and change of themselves: password, language, colours, API tokens. */
@Controller
@RequestMapping("/account")
class AccountPage {

    private final OwnAccount own;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final LocaleResolver languages;

    AccountPage(
            OwnAccount own, FindByIndexNameSessionRepository<? extends Session> sessions, LocaleResolver languages) {
        this.own = own;
        this.sessions = sessions;
        this.languages = languages;
    }

    @GetMapping
    String account(Viewer viewer, HttpServletRequest request, Model page) {
        return show(viewer, request, page);
    }

    @GetMapping("/password")
    String password(HttpServletRequest request, Model page) {
        page.addAttribute(
                "must", SignedIn.account(request).map(Account::mustChange).orElse(false));
        page.addAttribute("faults", Map.of());
        return "directory/password";
    }

    @PostMapping("/password")
    String changePassword(
            Viewer viewer,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page,
            RedirectAttributes next) {
        try {
            own.changePassword(viewer.id(), present, fresh, again);
        } catch (FieldsAtFault fault) {
            String form = password(request, page);
            page.addAttribute("faults", byField(fault));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form;
        }
        endOtherSessions(viewer, request.getSession().getId());
        next.addFlashAttribute("saved", "directory.password.changed");
        return "redirect:/account";
    }

    /** Whoever learnt the old password shall not stay signed in by it. */
    private void endOtherSessions(Viewer viewer, String own) {
        sessions.findByPrincipalName(viewer.id().value()).keySet().stream()
                .filter(session -> !session.equals(own))
                .forEach(sessions::deleteById);
    }

    @PostMapping("/choice")
    String choose(
            Viewer viewer,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        String chosen = oneOf(language, "en", "es");
        own.choose(viewer.id(), chosen, oneOf(theme, "light", "dark"));
        languages.setLocale(request, response, chosen == null ? null : Locale.forLanguageTag(chosen));
        next.addFlashAttribute("saved", "directory.choice.saved");
        return "redirect:/account";
    }

    @PostMapping("/tokens")
    String makeToken(
            Viewer viewer,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            page.addAttribute("token", own.makeToken(viewer.id(), label, present));
        } catch (FieldsAtFault fault) {
            page.addAttribute("faults", byField(fault));
            page.addAttribute("label", label);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        // Shown at once and never again: a redirect would have to keep the token somewhere.
        return show(viewer, request, page);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
        own.revokeToken(viewer.id(), id);
        next.addFlashAttribute("saved", "directory.token.revoked");
        return "redirect:/account";
    }

    private String show(Viewer viewer, HttpServletRequest request, Model page) {
        page.addAttribute("viewer", viewer);
        page.addAttribute("account", SignedIn.account(request).orElseThrow());
        page.addAttribute("tokens", own.tokens(viewer.id()));
        if (!page.containsAttribute("faults")) {
            page.addAttribute("faults", Map.of());
        }
        return "directory/account";
    }

    private static Map<String, String> byField(FieldsAtFault fault) {
        return fault.faults().stream().collect(Collectors.toMap(Fault::field, Fault::message));
    }

    private static @Nullable String oneOf(String given, String one, String other) {
        return given.equals(one) || given.equals(other) ? given : null;
    }
}
