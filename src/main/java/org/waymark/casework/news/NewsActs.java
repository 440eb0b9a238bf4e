package org.waymark.casework.news;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.forms.Answers;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;

/** Does what follows from news of a case: the fact, its time, its next episode, and the message to its spine. */
@Component
class NewsActs {

    private final CaseFiles files;
    private final HospitalHold hospital;
    private final Corrections corrections;
    private final Engine engine;
    private final Ledger ledger;
    private final Clock clock;

    NewsActs(
            CaseFiles files,
            HospitalHold hospital,
            Corrections corrections,
            Engine engine,
            Ledger ledger,
            Clock clock) {
        this.files = files;
        this.hospital = hospital;
        this.corrections = corrections;
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return whether it was being seen to already @throws NobodyListens if the case does not wait for it */
    boolean follow(Viewer viewer, CaseFile file, News news, Answers answers, Optional<OffsetDateTime> when) {
        boolean runs = news.answers().stream().anyMatch(sop -> engine.running(file.code(), sop));
        boolean underWay = runs && !corrections.in(file.code(), news, answers);
        ledger.append(reported(viewer, file, when).detail("under-way", underWay ? "true" : null));
        time(viewer, file.code(), news);
        if (!underWay) {
            news.message().ifPresent(message -> tell(file.code(), message, NewsFacts.of(news, answers, runs)));
        }
        return underWay;
    }

    /** That something was reported: what it was is sealed, for those who may read it. */
    private static Fact reported(Viewer viewer, CaseFile file, Optional<OffsetDateTime> when) {
        return Fact.of(FactKind.EVENT_REPORTED)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail(
                        "happened-at",
                        when.map(moment -> moment.toInstant().toString()).orElse(null));
    }

    /** In hospital she can be asked for nothing; back with an exploiter, a new episode begins under the same code. */
    private void time(Viewer viewer, CaseCode code, News news) {
        switch (news) {
            case IN_HOSPITAL -> hospital.begin(viewer, code);
            case OUT_OF_HOSPITAL -> hospital.end(viewer, code);
            case BACK_WITH_EXPLOITER -> files.newEpisode(code, news.key(), clock.instant());
            default -> {}
        }
    }

    private void tell(CaseCode code, String message, RoutingFacts facts) {
        RunId spine = files.run(code).orElseThrow(NobodyListens::new);
        if (!engine.tell(spine, message, facts)) {
            throw new NobodyListens();
        }
    }
}
