package org.waymark.casework.news;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.FlagReason;
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
    private final CaseFlags flags;
    private final Engine engine;
    private final Ledger ledger;
    private final Clock clock;

    NewsActs(CaseFiles files, CaseFlags flags, Engine engine, Ledger ledger, Clock clock) {
        this.files = files;
        this.flags = flags;
        this.engine = engine;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return whether it was being seen to already @throws NobodyListens if the case does not wait for it */
    boolean follow(Viewer viewer, CaseFile file, News news, Answers answers, Optional<OffsetDateTime> when) {
        boolean underWay = news.answers().stream().anyMatch(sop -> engine.running(file.code(), sop));
        ledger.append(Fact.of(FactKind.EVENT_REPORTED)
                .by(viewer.id())
                .on(file.code())
                .in(viewer.sector())
                .detail("event", news.key())
                .detail(
                        "occurred-at",
                        when.map(OffsetDateTime::toInstant)
                                .map(Object::toString)
                                .orElse(null))
                .detail("under-way", underWay ? "true" : null));
        time(viewer, file.code(), news);
        if (!underWay) {
            news.message().ifPresent(message -> tell(file.code(), message, NewsFacts.of(news, answers)));
        }
        return underWay;
    }

    /** In hospital she can be asked for nothing; back with an exploiter, a new episode begins under the same code. */
    private void time(Viewer viewer, CaseCode code, News news) {
        switch (news) {
            case IN_HOSPITAL -> flags.set(code, CaseFlag.ON_HOLD, true, FlagReason.IN_HOSPITAL, viewer.id());
            case OUT_OF_HOSPITAL -> flags.set(code, CaseFlag.ON_HOLD, false, FlagReason.GOES_ON, viewer.id());
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
