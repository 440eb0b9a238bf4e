package org.waymark.engine.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Finding;
import org.waymark.engine.Sop;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SopKey;

/** The procedure book as the engine holds it. */
@Service
class DeployedBook implements Book {

    private final Shelf shelf;
    private final Deployer deployer;
    private final Decisions decisions;

    DeployedBook(Shelf shelf, Deployer deployer, Decisions decisions) {
        this.shelf = shelf;
        this.deployer = deployer;
        this.decisions = decisions;
    }

    @Override
    public List<Finding> check(List<BookFile> files) {
        return deployer.check(files);
    }

    @Override
    public void deploy(Edition edition, List<BookFile> files) {
        deployer.deploy(edition, files);
    }

    @Override
    public Optional<Edition> current() {
        return shelf.newest();
    }

    @Override
    public List<Sop> sops(Edition edition) {
        return shelf.edition(edition).map(ShelvedEdition::inOrder).orElse(List.of());
    }

    @Override
    public Optional<Sop> sop(Edition edition, SopKey key) {
        return shelf.edition(edition).map(shelved -> shelved.sops().get(key));
    }

    @Override
    public Optional<BookFile> form(Edition edition, FormKey key) {
        return shelf.edition(edition).map(shelved -> shelved.forms().get(key));
    }

    @Override
    public List<Map<String, String>> decide(Edition edition, String decision, RoutingFacts inputs) {
        return decisions.decide(edition, decision, inputs);
    }

    @Override
    public boolean decides(Edition edition, String decision) {
        return shelf.edition(edition)
                .flatMap(shelved -> shelved.decision(decision))
                .isPresent();
    }

    @Override
    public ClockRule clock(Edition edition, ClockKey clock, @Nullable String urgency) {
        return decisions.clock(edition, clock, urgency);
    }
}
