package org.waymark.directory;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where it is and who can sign in. */
@Component
class StartUpNote {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpNote.class);

    private final DemoOfficers demo;

    StartUpNote(DemoOfficers demo) {
        this.demo = demo;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (demo.demonstration()
                && ready.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info("{}", note(web.getWebServer().getPort()));
        }
    }

    private String note(int port) {
        String names = demo.all().stream().map(officer -> officer.id().value()).collect(Collectors.joining(", "));
        return """
                Waymark is ready: http://localhost:%d
                Demonstration: everything in it is invented. Sign in as any of
                %s
                each with the password %s; the sign-in page offers them as buttons.""".formatted(port, names, demo.password());
    }
}
