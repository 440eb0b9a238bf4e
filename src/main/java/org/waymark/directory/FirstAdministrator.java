package org.waymark.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.waymark.directory.OfficerTable.NewOfficer;
import org.waymark.shared.OfficerId;

/** Makes the first administrator from the settings, and refuses to start without one or with a password anyone can guess. */
@Component
class FirstAdministrator {

    private static final int SHORTEST = 12;
    private static final List<String> GUESSED =
            List.of("changeme", "password", "administrator", "admin", "waymark", "demo", "secret", "default");

    private final DirectorySettings settings;
    private final AgencyTable agencies;
    private final OfficerTable officers;
    private final PasswordEncoder passwords;

    FirstAdministrator(
            DirectorySettings settings, AgencyTable agencies, OfficerTable officers, PasswordEncoder passwords) {
        this.settings = settings;
        this.agencies = agencies;
        this.officers = officers;
        this.passwords = passwords;
    }

    void addIfNeeded(CountryFile.Administration agency) {
        if (officers.anAdministratorExists()) {
            return;
        }
        DirectorySettings.Admin admin = settings.admin();
        String password = admin == null ? null : admin.password();
        OfficerId id = id(admin == null ? null : admin.username());
        if (password == null || tooWeak(password)) {
            throw new UnsafeSecrets(
                    "waymark.admin.password",
                    "Give the first administrator a password of at least " + SHORTEST
                            + " characters that is not a known default; it must be changed at the first sign-in.");
        }
        agencies.add(agency);
        officers.add(new NewOfficer(
                id, agency.key(), List.of(), List.of(Role.ADMINISTRATOR), passwords.encode(password), true, false));
    }

    static String password(@Nullable String given) {
        if (given == null || tooWeak(given)) {
            throw new UnsafeSecrets(
                    "waymark.admin.password",
                    "Give the first administrator a password of " + SHORTEST
                            + " to 72 characters that is not a known default; it must be changed at the first sign-in.");
        }
        return given;
    }

    static OfficerId id(@Nullable String username) {
        try {
            return new OfficerId(username == null ? "" : username);
        } catch (IllegalArgumentException malformed) {
            throw new UnsafeSecrets(
                    "waymark.admin.username",
                    "Name the first administrator with letters, digits, dots or hyphens, such as first.admin.");
        }
    }

    private static boolean tooWeak(String password) {
        return password.length() < SHORTEST
                || password.getBytes(StandardCharsets.UTF_8).length > 72
                || password.chars().distinct().count() < 5
                || knownByAll(password);
    }

    /** Whether little is left of it without the words that defaults are made of. */
    private static boolean knownByAll(String password) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String rest = plain;
        for (String word : GUESSED) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(plain) && rest.length() < 4;
    }
}
